// Which claims are worth comparing. Statements that rule something out are few; each meets only the
// affirmations whose practice its row of the matrix names and whose data lie in the same branch of the
// taxonomy, and of those that mean the same only the first few. What a text can mean is bounded, however
// long it is, so that the number of pairs grows with its length and not with the square of it.

import type { Claim } from '../../model/claim.ts';
import { grouped } from '../../lib/group.ts';
import type { Practice } from '../../model/vocabulary.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import { memo } from './context.ts';
import type { CompareContext } from './context.ts';
import { canDecide, decidingOf, kindOf } from './deciding.ts';
import type { Deciding } from './deciding.ts';
import { actsBeside } from './relate-practice.ts';
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

interface Entry extends Deciding {
  readonly branches: ReadonlySet<string>;
  /** Place in the text: a pair that starts from both sides is taken from the first. */
  readonly at: number;
  /** What it says, whatever its words: see `MOST_ALIKE`. */
  readonly meaning: number;
  /** What it brings to any comparison: of two kinds that decide nothing no pair is looked at. */
  readonly kind: number;
  /** Practices it is compared with; null when nothing starts from it. */
  readonly partners: ReadonlySet<Practice> | null;
}

function partnersOf(claim: Claim, context: CompareContext): ReadonlySet<Practice> | null {
  if (!isWorthStarting(claim, context)) return null;
  const { value } = claim.practice;
  const row = context.knowledge.matrix.get(value)?.keys() ?? [];
  return new Set<Practice>([
    ...row,
    ...(PEERS[value] ?? []),
    ...lookAlikes(value, context),
    ...actsBeside(claim, context),
  ]);
}

const sorted = (values: readonly (string | null)[]): string => [...new Set(values)].toSorted().join('/');

/** Everything the comparison looks at but the words. */
const meaningOf = (claim: Claim): string =>
  [
    claim.practice.value,
    claim.polarity,
    claim.actor.value,
    claim.modality.value,
    claim.tense,
    claim.right?.kind ?? '',
    JSON.stringify([claim.duty, claim.retention === null ? null : { ...claim.retention, span: null }]),
    sorted(claim.data.map(({ value }) => `${value.concept}.${value.identifiability}.${value.part}`)),
    sorted(claim.recipients.map(({ value }) => value.name ?? value.class)),
    sorted(claim.purposes.map(({ value }) => value)),
    sorted(claim.conditions.map(({ kind, sense }) => `${kind}.${sense}`)),
    sorted(SCOPE_DIMENSIONS.flatMap((name) => claim.subject[name].values)),
    claim.rule.startsWith('table/') ? 'table' : '',
  ].join('|');

const numberOf = (meanings: Map<string, number>, meaning: string): number => {
  const known = meanings.get(meaning);
  if (known !== undefined) return known;
  meanings.set(meaning, meanings.size);
  return meanings.size - 1;
};

/** Of two meanings so many pairs are compared; a finding shows no more passages. */
const MOST_ALIKE = 12;

const HELD = new Set<Practice>(['retain', 'delete', 'deidentify']);

/** Two denials never meet; grants meet for one right or one duty, and keeping data only for the right to deletion. */
function canMeet(a: Claim, b: Claim): boolean {
  if (a.polarity === 'denied' && b.polarity === 'denied') return false;
  const [one, other] = a.practice.value === 'grant' ? [a, b] : [b, a];
  if (one.practice.value !== 'grant') return true;
  if (HELD.has(other.practice.value)) return one.right?.kind === 'delete';
  if (other.practice.value !== 'grant') return true;
  const isOneDuty = one.duty !== null && one.duty.kind === other.duty?.kind;
  if (one.polarity === other.polarity) return isOneDuty;
  return isOneDuty || (one.duty === null && other.duty === null) || one.right?.kind === other.right?.kind;
}

/** Pairs of one document that are compared; a text of five thousand claims has fewer. */
export const MOST_PAIRS = 200_000;

/** So many statements of one document meet a single one, the nearest of them; in real policies up to 490 do. */
export const MOST_OF_ONE = 500;

function nearest(entry: Entry, others: readonly Entry[]): readonly Entry[] {
  if (others.length <= MOST_OF_ONE) return others;
  const distance = ({ at }: Entry): number => Math.abs(at - entry.at);
  return others.toSorted((a, b) => distance(a) - distance(b)).slice(0, MOST_OF_ONE);
}

type Pair = readonly [Claim, Claim];

export interface Candidates {
  readonly pairs: readonly Pair[];
  /** There are more than are compared. */
  readonly isCut: boolean;
}

/** Claims of one practice that mean the same, in text order. */
interface Alike {
  readonly first: Entry;
  readonly entries: readonly Entry[];
}

const byMeaning = (entries: readonly Entry[]): ReadonlyMap<Practice, readonly Alike[]> =>
  grouped(
    [...grouped(entries, ({ meaning, kind }) => [`${meaning}|${kind}`]).values()].flatMap((alike) =>
      alike.slice(0, 1).map((first): Alike => ({ first, entries: alike })),
    ),
    ({ first }) => [first.claim.practice.value],
  );

/** Do two kinds decide anything? Asked once for all claims of the two. */
function meetingKinds(): (a: Entry, b: Entry) => boolean {
  const known = new Map<number, Map<number, boolean>>();
  return (a, b) => {
    const row = memo(known, a.kind, () => new Map<number, boolean>());
    return memo(row, b.kind, () => canDecide(a, b, true));
  };
}

/** Is the pair of the two one to compare, and not taken from the other side already? */
function isPair(entry: Entry, other: Entry): boolean {
  if (other === entry || !canDecide(entry, other) || !canMeet(entry.claim, other.claim)) return false;
  if (!meets(entry.branches, other.branches)) return false;
  return !(other.at < entry.at && other.partners?.has(entry.claim.practice.value) === true);
}

/** The pairs that start from these entries, in their order. */
function pairsFrom(
  starting: readonly Entry[],
  others: ReadonlyMap<Practice, readonly Alike[]>,
  meanings: number,
): Candidates {
  const pairs: Pair[] = [];
  let isCut = false;
  const alike = new Map<number, number>();
  const canMeetKinds = meetingKinds();
  for (const entry of starting) {
    const met: Entry[] = [];
    for (const practice of entry.partners ?? []) {
      const found: Entry[] = [];
      for (const { first, entries } of others.get(practice) ?? []) {
        if (!canMeetKinds(entry, first)) continue;
        const kind = entry.meaning * meanings + first.meaning;
        let count = alike.get(kind) ?? 0;
        for (const other of entries) {
          if (count >= MOST_ALIKE) break;
          if (!isPair(entry, other)) continue;
          found.push(other);
          count++;
        }
        alike.set(kind, count);
      }
      met.push(...found.toSorted((a, b) => a.at - b.at));
    }
    isCut ||= met.length > MOST_OF_ONE;
    for (const other of nearest(entry, met)) {
      if (pairs.length >= MOST_PAIRS) return { pairs, isCut: true };
      pairs.push([entry.claim, other.claim]);
    }
  }
  return { pairs, isCut };
}

/** Pairs to compare, each once, in text order; of too many those that start from what rules something out. */
export function candidatePairs(context: CompareContext): Candidates {
  const meanings = new Map<string, number>();
  const kinds = new Map<string, number>();
  const decidings = context.claims.map((claim) => decidingOf(claim, context));
  const entries = decidings.map((deciding, at): Entry => {
    const { claim } = deciding;
    return {
      ...deciding,
      at,
      branches: branchesOf(claim, context),
      meaning: numberOf(meanings, meaningOf(claim)),
      kind: numberOf(kinds, kindOf(deciding)),
      partners: partnersOf(claim, context),
    };
  });
  const others = byMeaning(entries);
  const candidates = pairsFrom(entries, others, meanings.size);
  if (candidates.pairs.length < MOST_PAIRS) return candidates;
  const rulesOut = ({ claim }: Entry): boolean => universalsOf(claim, context).length > 0;
  const byWeight = [...entries.filter(rulesOut), ...entries.filter((entry) => !rulesOut(entry))];
  return pairsFrom(byWeight, others, meanings.size);
}

const lookAlikes = (practice: Practice, context: CompareContext): readonly Practice[] =>
  context.knowledge.lookAlikes.filter(({ denied }) => denied === practice).map(({ affirmed }) => affirmed);
