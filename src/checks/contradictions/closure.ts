// Closure: sharing, using or keeping data presupposes having them. Which act implies which is in the
// practice matrix ("hold"); what the matrix cannot know is whether the data came from elsewhere.

import type { Claim, DataRef } from '../../model/claim.ts';
import type { CompareContext } from './context.ts';
import { memo } from './context.ts';

const OTHER_SOURCES = new Set(['third-party', 'affiliate', 'public', 'customer']);

function isSource(claim: Claim): boolean {
  if (claim.polarity === 'denied') return false;
  const { value } = claim.practice;
  return (
    value === 'receive' ||
    value === 'derive' ||
    claim.sources.some((source) => OTHER_SOURCES.has(source.value))
  );
}

/**
 * Does the policy name a source of these data other than the person? Then "we do not collect X" does
 * not rule out having X.
 */
export function hasOtherSource(ref: DataRef, context: CompareContext): boolean {
  return memo(context.caches.hasOtherSource, ref.concept, () =>
    context.claims.some(
      (claim) =>
        isSource(claim) && claim.data.some(({ value }) => context.isA('data', value.concept, ref.concept)),
    ),
  );
}
