// Closure: sharing, using or keeping data presupposes having them. Which act implies which is in the
// practice matrix ("hold"); what the matrix cannot know is whether the data came from elsewhere.

import type { Claim, DataRef } from '../../model/claim.ts';
import type { CompareContext } from './context.ts';

const OTHER_SOURCES = new Set(['third-party', 'affiliate', 'public', 'customer']);

/**
 * Does the policy name a source of these data other than the person? Then "we do not collect X" does
 * not rule out having X.
 */
export function hasOtherSource(ref: DataRef, except: Claim, context: CompareContext): boolean {
  return context.claims.some((claim) => {
    if (claim === except || claim.polarity === 'denied') return false;
    const isSource =
      claim.practice.value === 'receive' ||
      claim.practice.value === 'derive' ||
      claim.sources.some(({ value }) => OTHER_SOURCES.has(value));
    return (
      isSource &&
      claim.data.some(
        ({ value }) => value.concept === ref.concept || context.isA('data', value.concept, ref.concept),
      )
    );
  });
}
