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
    else if (parents.every((parent) => ROOTS.has(parent))) branches.add(id);
    else for (const parent of parents) climb(parent, seen);
  };
  // a list of the only data rules out all others
  const isOpen = universalsOf(claim, context).some(({ region }) => region.data.length === 0);
  if (isOpen) return new Set(['any']);
  for (const { value } of claim.data) climb(value.concept, new Set());
  return branches.size === 0 ? new Set(['any']) : branches;
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
  if (value === 'grant')
    return claim.duty !== null || claim.right?.kind === 'delete' || claim.polarity === 'denied';
  return value === 'notify' || value === 'differ' || claim.retention !== null;
}

interface Entry {
  readonly claim: Claim;
  readonly branches: ReadonlySet<string>;
  /** Place in the text: a pair that starts from both sides is taken from the first. */
  readonly at: number;
  /** Practices it is compared with; null when nothing starts from it. */
  readonly partners: ReadonlySet<Practice> | null;
}

function partnersOf(claim: Claim, context: CompareContext): ReadonlySet<Practice> | null {
  if (!isWorthStarting(claim, context)) return null;
  const { value } = claim.practice;
  const row = context.knowledge.matrix.get(value)?.keys() ?? [];
  return new Set<Practice>([...row, ...(PEERS[value] ?? []), ...lookAlikes(value, context)]);
}

/** Pairs of one document that are compared; the longest policies we know have a tenth of it. */
export const MOST_PAIRS = 100_000;

/** Pairs to compare, each once, in text order, `MOST_PAIRS` at most. */
export function candidatePairs(context: CompareContext): readonly (readonly [Claim, Claim])[] {
  const entries = context.claims.map((claim, at): Entry => ({
    claim,
    at,
    branches: branchesOf(claim, context),
    partners: partnersOf(claim, context),
  }));
  const byPractice = new Map<Practice, Entry[]>();
  for (const entry of entries) {
    const list = byPractice.get(entry.claim.practice.value);
    if (list === undefined) byPractice.set(entry.claim.practice.value, [entry]);
    else list.push(entry);
  }
  const pairs: (readonly [Claim, Claim])[] = [];
  for (const entry of entries) {
    for (const practice of entry.partners ?? []) {
      for (const other of byPractice.get(practice) ?? []) {
        if (other === entry || !meets(entry.branches, other.branches)) continue;
        const isTaken = other.at < entry.at && other.partners?.has(entry.claim.practice.value) === true;
        if (isTaken) continue;
        if (pairs.length >= MOST_PAIRS) return pairs;
        pairs.push([entry.claim, other.claim]);
      }
    }
  }
  return pairs;
}

const lookAlikes = (practice: Practice, context: CompareContext): readonly Practice[] =>
  context.knowledge.lookAlikes.filter(({ denied }) => denied === practice).map(({ affirmed }) => affirmed);
