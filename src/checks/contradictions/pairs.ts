// Which claims are worth comparing. Statements that rule something out are few; each meets only the
// affirmations whose practice its row of the matrix names and whose data lie in the same branch of the
// taxonomy.

import type { Claim } from '../../model/claim.ts';
import type { Practice } from '../../model/vocabulary.ts';
import type { CompareContext } from './context.ts';
import { universalsOf } from './universals.ts';

/** Branches below these say nothing about which data are meant. */
const ROOTS = new Set(['data', 'personal', 'sensitive', 'special-category']);

/** The branches of the taxonomy a claim's data lie in; 'any' when it names none or all. */
function branchesOf(claim: Claim, context: CompareContext): ReadonlySet<string> {
  const concepts = context.lexicon.concepts.get('data');
  const branches = new Set<string>();
  const climb = (id: string, seen: Set<string>): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const parents = concepts?.get(id)?.parents ?? [];
    if (ROOTS.has(id)) branches.add('any');
    else if (parents.length === 0 || parents.every((parent) => ROOTS.has(parent))) branches.add(id);
    else for (const parent of parents) climb(parent, seen);
  };
  for (const { value } of claim.data) climb(value.concept, new Set());
  return branches.size === 0 ? new Set(['any']) : branches;
}

interface Entry {
  readonly claim: Claim;
  readonly branches: ReadonlySet<string>;
}

const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  if (a.has('any') || b.has('any')) return true;
  for (const branch of a) if (b.has(branch)) return true;
  return false;
};

/** Practices that meet outside the matrix: periods, and duties with their own rules. */
const PEERS: Readonly<Partial<Record<Practice, readonly Practice[]>>> = {
  retain: ['retain', 'delete', 'deidentify'],
  delete: ['retain', 'delete', 'deidentify'],
  deidentify: ['retain', 'delete'],
  grant: ['grant', 'retain', 'delete'],
  notify: ['notify'],
  differ: ['differ'],
};

function isWorthStarting(claim: Claim, context: CompareContext): boolean {
  if (universalsOf(claim, context).length > 0) return true;
  const { value } = claim.practice;
  if (value === 'grant') return claim.duty !== null || claim.right?.kind === 'delete';
  return value === 'notify' || value === 'differ' || claim.retention !== null;
}

/** Pairs to compare, each once, in text order. */
export function candidatePairs(context: CompareContext): readonly (readonly [Claim, Claim])[] {
  const byPractice = new Map<Practice, Entry[]>();
  for (const claim of context.claims) {
    const list = byPractice.get(claim.practice.value) ?? [];
    list.push({ claim, branches: branchesOf(claim, context) });
    byPractice.set(claim.practice.value, list);
  }
  const pairs: (readonly [Claim, Claim])[] = [];
  const seen = new Set<string>();
  for (const claim of context.claims) {
    if (!isWorthStarting(claim, context)) continue;
    const { value } = claim.practice;
    const partners = new Set<Practice>([
      ...(context.knowledge.matrix.get(value)?.keys() ?? []),
      ...(PEERS[value] ?? []),
      ...lookAlikes(value, context),
    ]);
    const branches = branchesOf(claim, context);
    for (const practice of partners) {
      for (const other of byPractice.get(practice) ?? []) {
        if (other.claim === claim || !meets(branches, other.branches)) continue;
        const key =
          claim.id < other.claim.id ? `${claim.id}|${other.claim.id}` : `${other.claim.id}|${claim.id}`;
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push([claim, other.claim]);
      }
    }
  }
  return pairs;
}

const lookAlikes = (practice: Practice, context: CompareContext): readonly Practice[] =>
  context.knowledge.lookAlikes.filter(({ denied }) => denied === practice).map(({ affirmed }) => affirmed);
