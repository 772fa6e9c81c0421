// Verdicts of all edits → changes: what one passage says in several sentences, and what is repeated in
// a summary, the body and a table, is one change with several places.

import { stemOf } from '../../lexicon/fold.ts';
import type { Outcome } from '../../rules/changes/schema.ts';
import type { ChangeForms, WordForms } from '../../rules/changes/forms.ts';
import type { Placed, Verdict } from './verdict.ts';
import type { Unit } from './units.ts';
import { wordsOf } from './words.ts';

export interface Merged {
  readonly outcome: Outcome;
  readonly gained: readonly Placed[];
  readonly lost: readonly Placed[];
  /** Number of the edit it was first found in. */
  readonly edit: number;
  /** Its sentences stand in one version only. */
  readonly isOneSided: boolean;
}

export interface Decided {
  readonly verdict: Verdict;
  readonly edit: number;
  readonly isOneSided: boolean;
}

/** Sentences this near in one section speak of one thing. */
const NEAR = 4;

const keysOf = ({ gained, lost }: Pick<Merged, 'gained' | 'lost'>): ReadonlySet<string> =>
  new Set([
    ...gained.map(({ atom }) => `+${atom.signal.id}|${atom.value}`),
    ...lost.map(({ atom }) => `-${atom.signal.id}|${atom.value}`),
  ]);

const isWithin = (small: ReadonlySet<string>, large: ReadonlySet<string>): boolean =>
  [...small].every((key) => large.has(key));

/** Entries of a list and rows of a table name things of their own. */
const isEntry = ({ block }: Unit): boolean => block.kind === 'item' || block.cell !== null;

function isOneEntry(a: Unit, b: Unit): boolean {
  const [x, y] = [a.block.cell, b.block.cell];
  if (x === null || y === null) return a.block === b.block;
  return x.table === y.table && x.row === y.row;
}

function isNear(a: readonly Placed[], b: readonly Placed[]): boolean {
  return a.some((x) =>
    b.some((y) => {
      const [u, v] = [x.side.unit.unit, y.side.unit.unit];
      if (isEntry(u) && isEntry(v) && !isOneEntry(u, v)) return false;
      return u.block.section === v.block.section && Math.abs(u.index - v.index) <= NEAR;
    }),
  );
}

/** Share of the shorter sentence's words that the longer one has too, for the two to say one thing. */
const ALIKE = 0.3;

/** Concepts that many things fall under; a right or a legal basis is one thing however it is called. */
const NAMED_MANY_WAYS: ReadonlySet<string> = new Set(['data', 'party', 'purpose']);

/** Words of a name for a thing that tell which one is meant. */
const stemsOf = ({ atom }: Placed, forms: WordForms): readonly string[] =>
  wordsOf(atom.surface, forms)
    .map(({ key }) => stemOf(key))
    .filter((stem) => stem.length > 2);

/** A value names what it is about, a concept when the words for it are alike; a turn of phrase ("opt out")
 *  is about what its sentence is about. */
function isSameTold(a: Merged, b: Merged, { words: forms }: ChangeForms): boolean {
  const placed = (one: Merged): readonly Placed[] => [...one.gained, ...one.lost];
  const isConcept = ({ atom: { signal } }: Placed): boolean =>
    'concepts' in signal && NAMED_MANY_WAYS.has(signal.concepts);
  if (placed(a).some(isConcept)) {
    const known = new Set(placed(a).flatMap((each) => stemsOf(each, forms)));
    return placed(b).some((each) => stemsOf(each, forms).some((stem) => known.has(stem)));
  }
  if (placed(a).some(({ atom }) => atom.value !== '')) return true;
  return placed(a).some((x) =>
    placed(b).some((y) => {
      const words = ({ side }: Placed): ReadonlySet<string> =>
        new Set(side.unit.unit.words.map(({ key }) => key));
      const [u, v] = [words(x), words(y)];
      const common = [...u].filter((word) => v.has(word)).length;
      return common >= Math.min(u.size, v.size) * ALIKE;
    }),
  );
}

/** Rights of one kind are one change: those over the data itself; complaint and the others apart. */
function kindOf({ gained, lost }: Pick<Merged, 'gained' | 'lost'>, { rightsOverData }: ChangeForms): string {
  const placed = gained[0] ?? lost[0];
  if (placed === undefined) return '';
  const { signal, value } = placed.atom;
  if (!('concepts' in signal) || signal.concepts !== 'right') return '';
  return rightsOverData.has(value) ? 'over-data' : value;
}

function isOne(a: Merged, b: Merged, forms: ChangeForms): boolean {
  if (a.outcome.type !== b.outcome.type) return false;
  if (a.edit === b.edit && kindOf(a, forms) === kindOf(b, forms)) return true;
  const [x, y] = [keysOf(a), keysOf(b)];
  if ((isWithin(x, y) || isWithin(y, x)) && isSameTold(a, b, forms)) return true;
  if (kindOf(a, forms) !== kindOf(b, forms)) return false;
  if (!a.isOneSided || !b.isOneSided) return false;
  return isNear(a.gained, b.gained) || isNear(a.lost, b.lost);
}

const STRONGEST = ['less-protective', 'more-protective', 'unclear', 'neutral'];

/** Of several verdicts on one thing the one a reader must not miss names the class. */
function join(a: Merged, b: Merged): Merged {
  const rank = (each: Merged): number => STRONGEST.indexOf(each.outcome.class);
  return {
    outcome: rank(b) < rank(a) ? b.outcome : a.outcome,
    gained: [...a.gained, ...b.gained],
    lost: [...a.lost, ...b.lost],
    edit: Math.min(a.edit, b.edit),
    isOneSided: a.isOneSided && b.isOneSided,
  };
}

export function mergeVerdicts(decided: readonly Decided[], forms: ChangeForms): readonly Merged[] {
  const merged: Merged[] = [];
  for (const { verdict, edit, isOneSided } of decided) {
    const { outcome, gained, lost } = verdict;
    const one: Merged = { outcome, gained, lost, edit, isOneSided };
    const at = merged.findIndex((each) => isOne(each, one, forms));
    const before = merged[at];
    if (before === undefined) merged.push(one);
    else merged[at] = join(before, one);
  }
  return merged;
}
