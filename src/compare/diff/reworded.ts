// Which verdicts on an edit rest on other words for the same: nothing in the new words is said for the
// first time, nothing in the old ones is said for the last time.

import type { ChangedUnit, Edit } from './align.ts';
import type { Atom, AtomReader } from './atoms.ts';
import type { Placed, Verdict } from './verdict.ts';
import { WHOLE, conceptsOf, noveltyOf, tellingWithin, toldBy, turnsOf } from './gist.ts';
import type { GistOf } from './gist.ts';
import { once } from '../../lib/once.ts';

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
  'place',
  'event',
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

/** What went or came whole around an edit. */
function aroundEdit(edits: readonly Edit[], at: number): Sides {
  const around = edits.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  const self = edits[at];
  // a sentence that came or went whole may have become a part of an edited one
  const isLone = self?.old.length === 0 || self?.now.length === 0;
  const lone = (side: 'old' | 'now', other: 'old' | 'now'): readonly ChangedUnit[] =>
    around
      .filter((each) => each !== self && (isLone || each[other].length === 0))
      .flatMap((each) => each[side]);
  return { old: lone('old', 'now'), now: lone('now', 'old') };
}

/** Values that are told by their own words: the rest of the sentence may be reworded or not. */
const OWN_WORDS: ReadonlySet<string> = new Set(['item', 'clause', 'run', 'part']);

/** So does a right: the other rights of its sentence may be reworded or not. */
const rangeOf = ({ signal, at, surface }: Atom) =>
  ('concepts' in signal && signal.concepts === 'right') || ('value' in signal && OWN_WORDS.has(signal.value))
    ? { start: at, end: at + surface.length }
    : WHOLE;

/** A concept whose telling words stand in both versions of the sentence. */
function isKept({ atom, side: { unit } }: Placed, gistOf: GistOf): boolean {
  if (!('concepts' in atom.signal)) return false;
  const telling = tellingWithin(unit.unit, { start: atom.at, end: atom.at + atom.surface.length }, gistOf);
  return telling.length > 0 && telling.every(({ index }) => !unit.fresh.has(index));
}

type IsKnown = (placed: readonly Placed[], side: 'old' | 'now', slack: number) => boolean;

function knownFrom(sides: Sides, { old, now, knowledge }: Gist, turning: Sides): IsKnown | null {
  if (sides.old.length === 0 || sides.now.length === 0) return null;
  const { turns } = knowledge.changes;
  if (turnsOf(turning.old, old, turns) !== turnsOf(turning.now, now, turns)) return null;
  const told = { old: toldBy(sides.now, now), now: toldBy(sides.old, old) };
  const readers = { old, now };
  // a concept in words that tell nothing ("new products") is new unless the other side speaks of it too
  const isUntold = ({ atom, side: { unit } }: Placed, side: 'old' | 'now'): boolean =>
    'concepts' in atom.signal &&
    tellingWithin(unit.unit, { start: atom.at, end: atom.at + atom.surface.length }, readers[side]).length ===
      0 &&
    !sides[side === 'old' ? 'now' : 'old'].some((other) =>
      conceptsOf(other.unit, atom.signal, knowledge.lexicon).has(atom.value),
    );
  return (placed, side, slack) =>
    placed.every(
      (each) =>
        !isUntold(each, side) &&
        (isKept(each, readers[side]) ||
          noveltyOf(each.side.unit, told[side], readers[side], rangeOf(each.atom)).share <= slack),
    );
}

/** Leaves out the verdicts on one edit that rest on other words for the same. */
export function newsReader(
  edits: readonly Edit[],
  at: number,
  gist: Gist,
): (verdicts: readonly Verdict[]) => readonly Verdict[] {
  const edit = edits[at] ?? { old: [], now: [] };
  const readers = once(() => {
    const around = aroundEdit(edits, at);
    const wide = { old: [...edit.old, ...around.old], now: [...edit.now, ...around.now] };
    const isEdited = edit.old.length > 0 && edit.now.length > 0;
    const own = isEdited ? edit : wide;
    // a general statement may also be made of what stood in several sentences
    return { inOwn: knownFrom(own, gist, own), inWide: knownFrom(wide, gist, own) };
  });
  return (verdicts) =>
    verdicts.filter(({ signal, gained, lost }) => {
      if (signal.exact === true || ('value' in signal && EXACT.has(signal.value))) return true;
      const isGeneral = signal.whole === true && (signal.fallback === true || signal.local === true);
      const isKnown = isGeneral ? readers().inWide : readers().inOwn;
      if (isKnown === null) return true;
      return !(isKnown(gained, 'now', isGeneral ? SLACK : 0) && isKnown(lost, 'old', 0));
    });
}
