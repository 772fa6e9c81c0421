// Which of an edit's new (or gone) words a verdict accounts for: a sentence that adds a recipient and
// a use holds two changes, and the second is not told by the first.

import type { ChangedUnit } from './align.ts';
import type { EditSides, Placed, Side, Verdict } from './verdict.ts';

/** Kept words that may stand inside one run of changed ones. */
const BRIDGE = 1;

export interface Hunk {
  /** First and last index of a word. */
  readonly from: number;
  readonly to: number;
  /** The kept words around it: what was replaced and what replaced it stand between the same ones. */
  readonly place: string;
}

export function hunksOf({ unit, fresh }: ChangedUnit): readonly Hunk[] {
  const runs: { from: number; to: number }[] = [];
  // each cell of a row says something of its own
  const cellOf = (index: number): number =>
    unit.pieces.length < 2
      ? 0
      : unit.pieces.findLastIndex(({ start }) => start <= (unit.words[index]?.start ?? 0));
  for (const index of [...fresh].toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && index - last.to <= BRIDGE + 1 && cellOf(index) === cellOf(last.to))
      last.to = index;
    else runs.push({ from: index, to: index });
  }
  const key = (index: number): string => unit.words[index]?.key ?? '';
  return runs.map((run) => ({ ...run, place: `${key(run.from - 1)} ${key(run.to + 1)}` }));
}

const isIn = ({ unit }: ChangedUnit, { from, to }: Hunk, { atom }: Placed): boolean => {
  const [first, last] = [unit.words[from], unit.words[to]];
  if (first === undefined || last === undefined) return false;
  return first.start < atom.at + atom.surface.length && last.end > atom.at;
};

/** Does an atom stand on changed words that no verdict so far accounts for? */
export type IsOpen = (placed: Placed) => boolean;

/** `isWhole` tells the sentences that are read as one: any verdict accounts for all their words. */
export function openHunks(
  { old, now }: EditSides,
  { told: verdicts, reworded }: { readonly told: readonly Verdict[]; readonly reworded: readonly Verdict[] },
  isWhole: (side: Side) => boolean,
): IsOpen {
  const placedIn = (all: readonly Verdict[]): readonly Placed[] =>
    all.flatMap(({ gained, lost }) => [...gained, ...lost]);
  const [told, same] = [placedIn(verdicts), placedIn(reworded)];
  const sides = [...old, ...now].map((side) => ({ side, hunks: hunksOf(side.unit) }));
  const places = new Set<string>();
  const closed = new Set<Hunk>();
  for (const { side, hunks } of sides)
    for (const hunk of hunks)
      if (told.some((placed) => placed.side === side && isIn(side.unit, hunk, placed))) {
        closed.add(hunk);
        places.add(hunk.place);
      } else if (same.some((placed) => placed.side === side && isIn(side.unit, hunk, placed)))
        closed.add(hunk);
  return (placed) => {
    if (told.length === 0 && same.length === 0) return true;
    if (isWhole(placed.side)) return told.length === 0 && !same.some(({ side }) => side === placed.side);
    const own = sides.find(({ side }) => side === placed.side)?.hunks ?? [];
    const open = own.filter((hunk) => !closed.has(hunk) && !places.has(hunk.place));
    return open.some((hunk) => isIn(placed.side.unit, hunk, placed));
  };
}
