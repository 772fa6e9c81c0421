// Which changed units of two versions belong together: an edited sentence with what it was, a split one
// with its parts. Units that stand in both versions anywhere are moved, not changed, and take no part.

import { countsOf } from '../../lib/group.ts';
import type { Unit } from './units.ts';

export interface UnitGroup {
  readonly old: readonly Unit[];
  readonly now: readonly Unit[];
}

/** Words in so many units of a version tell little about which sentence is meant. */
const COMMON_SHARE = 0.08;
const FAINT = 0.25;
/** How alike two sentences must be to be versions of one. */
const ALIKE = 0.5;
/** In the same gap between unchanged neighbours less is enough. */
const ALIKE_IN_PLACE = 0.3;
/** Share of the shorter one that must be in the longer for it to be a part of it. */
const PART = 0.8;
const SHORTEST_PART = 3;
/** Bounds the work on hostile or wholly rewritten input. */
const MOST_CANDIDATES = 40;

type Weights = (key: string) => number;

function weightsOf(units: readonly Unit[]): Weights {
  const counts = countsOf(units.flatMap(({ words }) => [...new Set(words.map((word) => word.key))]));
  const limit = Math.max(4, units.length * COMMON_SHARE);
  return (key) => ((counts.get(key) ?? 0) > limit ? FAINT : 1);
}

interface Bag {
  readonly unit: Unit;
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(unit: Unit, weigh: Weights): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const { key } of unit.words) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    size += weigh(key);
  }
  return { unit, counts, size };
}

function shared(a: Bag, b: Bag, weigh: Weights): number {
  const [small, large] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, count] of small.counts) sum += Math.min(count, large.counts.get(key) ?? 0) * weigh(key);
  return sum;
}

interface Candidate {
  readonly old: number;
  readonly now: number;
  readonly score: number;
  readonly isPart: boolean;
}

/** For each unit, the index in the other version of the last unchanged unit before it. */
function anchorsOf(units: readonly Unit[], others: ReadonlyMap<string, number>): readonly number[] {
  let anchor = -1;
  return units.map(({ key }) => {
    anchor = others.get(key) ?? anchor;
    return anchor;
  });
}

const firstPlaces = (units: readonly Unit[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const { key, index } of units) if (!places.has(key)) places.set(key, index);
  return places;
};

/** Rows of tables are about what their first cell names, in more words or fewer; other units always may be. */
function isOneRow(a: Unit, b: Unit): boolean {
  if (a.block.cell === null || b.block.cell === null) return true;
  const head = ({ text, pieces }: Unit): string => text.slice(0, pieces[0]?.length ?? 0).toLowerCase();
  const [x, y] = [head(a), head(b)];
  return x === y || x.startsWith(`${y} `) || y.startsWith(`${x} `);
}

function candidatesOf(
  olds: readonly Bag[],
  nows: readonly Bag[],
  weigh: Weights,
  isInPlace: (old: Unit, now: Unit) => boolean,
): readonly Candidate[] {
  const holders = new Map<string, number[]>();
  olds.forEach(({ counts }, index) => {
    for (const key of counts.keys()) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [index]);
      else list.push(index);
    }
  });
  const candidates: Candidate[] = [];
  nows.forEach((now, nowIndex) => {
    const votes = new Map<number, number>();
    for (const key of now.counts.keys())
      for (const index of holders.get(key) ?? []) votes.set(index, (votes.get(index) ?? 0) + weigh(key));
    const best = [...votes].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_CANDIDATES);
    for (const [oldIndex] of best) {
      const old = olds[oldIndex];
      if (old === undefined || (old.unit.block.kind === 'heading') !== (now.unit.block.kind === 'heading'))
        continue;
      const common = shared(old, now, weigh);
      const alike = (2 * common) / (old.size + now.size);
      const contained = common / Math.min(old.size, now.size);
      const near = isInPlace(old.unit, now.unit) && isOneRow(old.unit, now.unit);
      const isPart =
        contained >= PART && Math.min(old.unit.words.length, now.unit.words.length) >= SHORTEST_PART;
      if (alike >= ALIKE || (near && alike >= ALIKE_IN_PLACE) || isPart)
        candidates.push({ old: oldIndex, now: nowIndex, score: alike + (near ? 0.2 : 0), isPart });
    }
  });
  return candidates.toSorted((a, b) => b.score - a.score || a.old - b.old || a.now - b.now);
}

/** Units of either version that the other does not hold, in groups that belong together, in reading order. */
export function pairUnits(old: readonly Unit[], now: readonly Unit[]): readonly UnitGroup[] {
  const oldPlaces = firstPlaces(old);
  const nowPlaces = firstPlaces(now);
  const weigh = weightsOf([...old, ...now]);
  const olds = old.filter(({ key }) => !nowPlaces.has(key)).map((unit) => bagOf(unit, weigh));
  const nows = now.filter(({ key }) => !oldPlaces.has(key)).map((unit) => bagOf(unit, weigh));
  const anchors = anchorsOf(now, oldPlaces);
  const ownAnchors = anchorsOf(old, firstPlaces(old.filter(({ key }) => nowPlaces.has(key))));
  const isInPlace = (a: Unit, b: Unit): boolean => ownAnchors[a.index] === anchors[b.index];
  const gapOf = {
    old: (unit: Unit): number => ownAnchors[unit.index] ?? -1,
    now: (unit: Unit): number => anchors[unit.index] ?? -1,
  };
  return replacedInPlace(groupsOf(olds, nows, candidatesOf(olds, nows, weigh, isInPlace)), gapOf);
}

interface GapOf {
  readonly old: (unit: Unit) => number;
  readonly now: (unit: Unit) => number;
}

/** A single sentence that stands where a single other one stood took its place. */
function replacedInPlace(groups: readonly UnitGroup[], gapOf: GapOf): readonly UnitGroup[] {
  const lone = (side: 'old' | 'now', other: 'old' | 'now'): ReadonlyMap<number, UnitGroup | null> => {
    const byGap = new Map<number, UnitGroup | null>();
    for (const group of groups) {
      const [unit] = group[side];
      if (unit === undefined || group[other].length > 0 || unit.block.kind === 'heading') continue;
      if (unit.block.cell !== null) continue;
      const gap = gapOf[side](unit);
      byGap.set(gap, byGap.has(gap) ? null : group);
    }
    return byGap;
  };
  const [gone, come] = [lone('old', 'now'), lone('now', 'old')];
  const merged = new Map<UnitGroup, UnitGroup>();
  const dropped = new Set<UnitGroup>();
  for (const [gap, now] of come) {
    const old = gone.get(gap);
    if (now === null || old === null || old === undefined) continue;
    merged.set(now, { old: old.old, now: now.now });
    dropped.add(old);
  }
  return groups.filter((group) => !dropped.has(group)).map((group) => merged.get(group) ?? group);
}

/** One to one first, best first; then parts join the group of the whole they are in. */
function groupsOf(
  olds: readonly Bag[],
  nows: readonly Bag[],
  candidates: readonly Candidate[],
): readonly UnitGroup[] {
  const groups: { old: Unit[]; now: Unit[] }[] = [];
  const oldGroup = new Map<number, number>();
  const nowGroup = new Map<number, number>();
  const join = (old: number, now: number): void => {
    const at = oldGroup.get(old) ?? nowGroup.get(now) ?? groups.push({ old: [], now: [] }) - 1;
    const group = groups[at];
    const [a, b] = [olds[old], nows[now]];
    if (group === undefined || a === undefined || b === undefined) return;
    if (!oldGroup.has(old)) group.old.push(a.unit);
    if (!nowGroup.has(now)) group.now.push(b.unit);
    oldGroup.set(old, at);
    nowGroup.set(now, at);
  };
  for (const { old, now } of candidates) if (!oldGroup.has(old) && !nowGroup.has(now)) join(old, now);
  for (const { old, now, isPart } of candidates)
    if (isPart && oldGroup.has(old) !== nowGroup.has(now)) join(old, now);
  olds.forEach(({ unit }, index) => {
    if (!oldGroup.has(index)) groups.push({ old: [unit], now: [] });
  });
  nows.forEach(({ unit }, index) => {
    if (!nowGroup.has(index)) groups.push({ old: [], now: [unit] });
  });
  const byPlace = (a: Unit, b: Unit): number => a.index - b.index;
  return groups.map((group) => ({ old: group.old.toSorted(byPlace), now: group.now.toSorted(byPlace) }));
}
