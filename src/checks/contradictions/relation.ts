// A relation in one dimension as a record.

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
