// A relation in one dimension as a record, and of all pairs of members the one that speaks loudest for a
// contradiction.

import type { Dimension, DimensionRelation, Mark, Relation } from './types.ts';

export const relation = (
  dimension: Dimension,
  found: Relation,
  why: string,
  mark: Mark | null = null,
  b = '',
  n = '',
): DimensionRelation => ({
  dimension,
  relation: found,
  why,
  mark,
  detail: null,
  b,
  n,
});

const ORDER: readonly Relation[] = ['EQ', 'SUB', 'OVL', 'UNK', 'SUP', 'DIS'];

interface Related {
  readonly relation: Relation;
  readonly mark: Mark | null;
}

/** Rank of a relation: lower is closer to containment. A universal permission counts as an overlap. */
function rank(related: Related): number {
  if (related.relation === 'SUP' && related.mark === 'universal') return ORDER.indexOf('OVL');
  const fixed = related.mark === 'frame-fixed' ? 0.5 : 0;
  return ORDER.indexOf(related.relation) + fixed;
}

export function closest<T extends Related>(pairs: readonly T[]): T | null {
  let best: T | null = null;
  for (const pair of pairs) if (best === null || rank(pair) < rank(best)) best = pair;
  return best;
}
