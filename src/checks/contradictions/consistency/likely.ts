// Which places a pattern can fit at all: those that hold one of its cues, or a claim of its practices. A
// pattern is asked of these only.

import { placesBy } from '../../../lib/group.ts';
import type { Claim } from '../../../model/claim.ts';
import type { Expression } from '../../../rules/expression.ts';
import { practicesOf } from '../../pattern.ts';

interface Holding {
  readonly cues: ReadonlySet<string>;
  readonly claims: readonly Claim[];
}

/** Numbers of the places that hold a cue, and of those with a claim of a practice. */
interface Index {
  readonly byCue: ReadonlyMap<string, readonly number[]>;
  readonly byPractice: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<readonly Holding[], Index>();

function indexOf(places: readonly Holding[]): Index {
  const known = indexes.get(places);
  if (known !== undefined) return known;
  const made = {
    byCue: placesBy(places, ({ cues }) => cues),
    byPractice: placesBy(places, ({ claims }) => claims.map(({ practice }): string => practice.value)),
  };
  indexes.set(places, made);
  return made;
}

const found = (index: Index['byCue'], keys: readonly string[]): ReadonlySet<number> =>
  new Set(keys.flatMap((key) => index.get(key) ?? []));

/** Numbers of the places that may fit; null when any may. */
function candidates(expression: Expression, index: Index): ReadonlySet<number> | null {
  if ('all' in expression) {
    const sets = expression.all.flatMap((part) => candidates(part, index) ?? []);
    return sets.toSorted((a, b) => a.size - b.size)[0] ?? null;
  }
  if ('any' in expression) {
    const sets = expression.any.map((part) => candidates(part, index));
    return sets.includes(null) ? null : new Set(sets.flatMap((set) => [...(set ?? [])]));
  }
  if ('claim' in expression) {
    const practices = practicesOf(expression.claim);
    return practices === undefined ? null : found(index.byPractice, practices);
  }
  return 'cue' in expression && expression.cue !== 'any' ? found(index.byCue, expression.cue) : null;
}

/** The places that may fit, in their order. */
export function likely<T extends Holding>(expression: Expression, places: readonly T[]): readonly T[] {
  const numbers = candidates(expression, indexOf(places));
  return numbers === null ? places : places.filter((_, number) => numbers.has(number));
}
