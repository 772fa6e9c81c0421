// The first of one kind of statement with the first of another that stands apart from it.

import type { Claim } from '../../model/claim.ts';
import type { CompareContext } from './context.ts';
import type { PairVerdict } from './types.ts';
import { makeVerdict } from './verdict.ts';

const isApart = (a: Claim, b: Claim): boolean => a.evidence.block !== b.evidence.block;

export const pairUp = (
  first: readonly Claim[],
  second: readonly Claim[],
  row: string,
  dimension: string,
  context: CompareContext,
): readonly PairVerdict[] => {
  const n = first[0];
  const b = n === undefined ? undefined : second.find((claim) => isApart(claim, n));
  return n === undefined || b === undefined ? [] : [makeVerdict(row, n, b, context, { dimension })];
};
