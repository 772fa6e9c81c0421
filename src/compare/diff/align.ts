// Two versions aligned: for every unit that changed, which of its words are new (or gone). Moved text,
// split and merged sentences and lists leave no word behind.

import { diffArrays } from 'diff';
import type { Document } from '../../model/document.ts';
import type { WordForms } from '../../rules/changes/forms.ts';
import { pairUnits } from './pair.ts';
import type { UnitGroup } from './pair.ts';
import { unitsOf } from './units.ts';
import type { Unit } from './units.ts';

/** A changed unit; `fresh` are the indexes of its words that the other version does not have there. */
export interface ChangedUnit {
  readonly unit: Unit;
  readonly fresh: ReadonlySet<number>;
}

export interface Edit {
  readonly old: readonly ChangedUnit[];
  readonly now: readonly ChangedUnit[];
}

export interface Alignment {
  readonly old: readonly Unit[];
  readonly now: readonly Unit[];
  /** Groups with words that changed, in the order of the new version; pure deletions where they stood. */
  readonly edits: readonly Edit[];
  /** Groups without a word that changed: moved, split, merged, re-punctuated. */
  readonly quiet: readonly Edit[];
}

/** Runs this long that the other version also has somewhere were moved, not written. */
const RUN = 6;

interface Known {
  /** Do these words stand together somewhere? */
  readonly holds: (keys: readonly string[]) => boolean;
  /** Are they the whole of a heading, a sentence or a row? */
  readonly isUnit: (keys: readonly string[]) => boolean;
}

function runsOf(units: readonly Unit[]): Known {
  const whole = new Set(units.map(({ key }) => key));
  const flow = units.flatMap(({ words }) => words.map(({ key }) => key));
  const sets = new Map<number, ReadonlySet<string>>();
  const setOf = (length: number): ReadonlySet<string> => {
    const known = sets.get(length);
    if (known !== undefined) return known;
    const made = new Set<string>();
    for (let at = 0; at + length <= flow.length; at++) made.add(flow.slice(at, at + length).join(' '));
    sets.set(length, made);
    return made;
  };
  return {
    holds: (keys) => setOf(keys.length).has(keys.join(' ')),
    isUnit: (keys) => whole.has(keys.join(' ')),
  };
}

/** Takes words out of `fresh` that stand in a long run which the other version also holds. */
function withoutMoved(keys: readonly string[], fresh: ReadonlySet<number>, known: Known): Set<number> {
  const left = new Set(fresh);
  for (let at = 0; at < keys.length;) {
    if (!fresh.has(at)) {
      at++;
      continue;
    }
    let end = at;
    while (end < keys.length && fresh.has(end)) end++;
    const isWhole = end - at === keys.length;
    const length = isWhole ? Math.min(RUN, end - at) : RUN;
    for (let from = at; from + length <= end; from++)
      if (known.holds(keys.slice(from, from + length)))
        for (let i = from; i < from + length; i++) left.delete(i);
    // a run-in heading that became a heading of its own, or the reverse
    if (at === 0 && known.isUnit(keys.slice(at, end))) for (let i = at; i < end; i++) left.delete(i);
    at = end;
  }
  return left;
}

interface Flags {
  readonly old: Set<number>;
  readonly now: Set<number>;
}

function wordDiff(old: readonly string[], now: readonly string[]): Flags {
  const flags: Flags = { old: new Set(), now: new Set() };
  let [a, b] = [0, 0];
  for (const part of diffArrays([...old], [...now])) {
    for (let i = 0; i < part.value.length; i++) {
      if (part.removed) flags.old.add(a++);
      else if (part.added) flags.now.add(b++);
      else {
        a++;
        b++;
      }
    }
  }
  return flags;
}

const keysOf = (units: readonly Unit[]): readonly string[] =>
  units.flatMap(({ words }) => words.map(({ key }) => key));

function spread(units: readonly Unit[], fresh: ReadonlySet<number>): readonly ChangedUnit[] {
  let at = 0;
  return units.map((unit) => {
    const own = new Set<number>();
    unit.words.forEach((_, index) => {
      if (fresh.has(at + index)) own.add(index);
    });
    at += unit.words.length;
    return { unit, fresh: own };
  });
}

function editOf(group: UnitGroup, inOld: Known, inNow: Known): Edit {
  const [old, now] = [keysOf(group.old), keysOf(group.now)];
  const flags = wordDiff(old, now);
  return {
    old: spread(group.old, withoutMoved(old, flags.old, inNow)),
    now: spread(group.now, withoutMoved(now, flags.now, inOld)),
  };
}

const isChanged = ({ old, now }: Edit): boolean => [...old, ...now].some(({ fresh }) => fresh.size > 0);

export function alignDocuments(before: Document, after: Document, forms: WordForms): Alignment {
  const [old, now] = [unitsOf(before, forms), unitsOf(after, forms)];
  const groups = pairUnits(old, now);
  const [inOld, inNow] = [runsOf(old), runsOf(now)];
  const edits = groups.map((group) => editOf(group, inOld, inNow));
  const changed = edits.filter(isChanged);
  const quiet = edits.filter((edit) => !isChanged(edit));
  return { old, now, edits: inOrder(changed, old, now), quiet: inOrder(quiet, old, now) };
}

/** By place in the new version; a deletion stands after the last unit that both versions have before it. */
function inOrder(edits: readonly Edit[], old: readonly Unit[], now: readonly Unit[]): readonly Edit[] {
  const places = new Map(now.map(({ key, index }) => [key, index]));
  let last = -1;
  const anchors = old.map(({ key }) => (last = places.get(key) ?? last));
  const placeOf = ({ old: olds, now: nows }: Edit): number =>
    nows[0]?.unit.index ?? (anchors[olds[0]?.unit.index ?? 0] ?? -1) + 0.5;
  return edits.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || (a.old[0]?.unit.index ?? 0) - (b.old[0]?.unit.index ?? 0),
  );
}
