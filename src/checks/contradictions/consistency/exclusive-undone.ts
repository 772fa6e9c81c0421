// "For Free Accounts only" in one place, "not for Paid Accounts by default" in another: what is only so
// by default can be switched on, and then "only" no longer holds.

import type { Claim } from '../../../model/claim.ts';
import { SCOPE_DIMENSIONS } from '../../../model/vocabulary.ts';
import type { CompareContext } from '../context.ts';
import type { Result } from './finding.ts';

const SOFT = new Set(['by-default', 'generally', 'typically']);

const isSoftDenial = (claim: Claim): boolean =>
  claim.polarity === 'denied' && claim.hedges.some(({ value }) => SOFT.has(value));

/** Do both speak of the same thing: the same practice, or advertising in different words? */
function isSameThing(a: Claim, b: Claim, context: CompareContext): boolean {
  if (a.practice.value === b.practice.value && a.practice.value !== 'track') return true;
  return (
    context.says(a.evidence.sentence, 'advertising-word') &&
    context.says(b.evidence.sentence, 'advertising-word')
  );
}

export function findUndone(context: CompareContext): readonly Result[] {
  const exclusive = context.claims.filter(
    (claim) =>
      claim.polarity === 'affirmed' &&
      SCOPE_DIMENSIONS.some(
        (dimension) => claim.subject[dimension].isExclusive && claim.subject[dimension].values.length > 0,
      ),
  );
  return context.claims.filter(isSoftDenial).flatMap((soft): readonly Result[] => {
    const undone = exclusive.filter((claim) =>
      SCOPE_DIMENSIONS.some((dimension) => {
        const only = claim.subject[dimension];
        const other = soft.subject[dimension].values;
        return (
          only.isExclusive &&
          only.values.length > 0 &&
          other.length > 0 &&
          !other.some((value) => only.values.includes(value)) &&
          isSameThing(claim, soft, context)
        );
      }),
    );
    if (undone.length === 0) return [];
    return [
      {
        spans: [soft.evidence.span, ...undone.map(({ evidence }) => evidence.span)],
        verdict: 'tension',
        claims: [soft.id, ...undone.map(({ id }) => id)],
      },
    ];
  });
}
