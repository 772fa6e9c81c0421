// Which verdicts on an edit rest on other words for the same: nothing in the new words is said for the
// first time, nothing in the old ones is said for the last time.

import type { ChangedUnit, Edit } from './align.ts';
import type { AtomReader } from './atoms.ts';
import type { Placed, Verdict } from './decide.ts';
import { noveltyOf, toldBy, turnsOf } from './gist.ts';
import type { GistOf } from './gist.ts';

/** Edits this near, in reading order, may hold what a new sentence took the place of. */
const NEAR = 3;
/** Of a general statement so much may be new without its being another one. */
const SLACK = 0.2;
/** Values that are the same only when they are written the same. */
const EXACT: ReadonlySet<string> = new Set([
  'name',
  'entity',
  'email',
  'phone',
  'address',
  'age',
  'period',
  'answer',
]);

export interface Gist {
  readonly old: GistOf;
  readonly now: GistOf;
  readonly knowledge: AtomReader;
}

interface Sides {
  readonly old: readonly ChangedUnit[];
  readonly now: readonly ChangedUnit[];
}

/** The edit with, for a sentence that stands in one version only, what went or came around it. */
export function sidesOf(edits: readonly Edit[], at: number): Sides {
  const edit = edits[at];
  if (edit === undefined) return { old: [], now: [] };
  const around = edits.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  const lone = (side: 'old' | 'now', other: 'old' | 'now'): readonly ChangedUnit[] =>
    around.filter((each) => each[other].length === 0).flatMap((each) => each[side]);
  return {
    old: edit.old.length > 0 ? edit.old : lone('old', 'now'),
    now: edit.now.length > 0 ? edit.now : lone('now', 'old'),
  };
}

export function withoutReworded(
  verdicts: readonly Verdict[],
  edits: readonly Edit[],
  at: number,
  { old, now, knowledge }: Gist,
): readonly Verdict[] {
  if (verdicts.length === 0) return verdicts;
  const sides = sidesOf(edits, at);
  if (sides.old.length === 0 || sides.now.length === 0) return verdicts;
  const { turns } = knowledge.changes;
  if (turnsOf(sides.old, old, turns) !== turnsOf(sides.now, now, turns)) return verdicts;
  const [inOld, inNow] = [toldBy(sides.old, old), toldBy(sides.now, now)];
  const isKnown = (placed: readonly Placed[], told: typeof inOld, gistOf: GistOf, slack: number): boolean =>
    placed.every(({ side }) => noveltyOf(side.unit, told, gistOf).share <= slack);
  return verdicts.filter(({ signal, gained, lost }) => {
    if ('value' in signal && EXACT.has(signal.value)) return true;
    const slack = signal.fallback === true && signal.whole === true ? SLACK : 0;
    return !(isKnown(gained, inOld, now, slack) && isKnown(lost, inNow, old, slack));
  });
}
