// Statements on advertising and cookies that agree: a limit to one plan and what keeps to it, and two lists
// of cookies that list different things.

import type { Claim } from '../../model/claim.ts';
import type { CompareContext } from './context.ts';
import { pairUp } from './pair-up.ts';
import type { PairVerdict } from './types.ts';
import { makeVerdict } from './verdict.ts';

const PAID_FOR = new Set(['sell', 'share-ads']);
const FOR_ADVERTISING = new Set(['collect', 'track', 'share-ads', 'sell', 'use', 'disclose']);

/** "We sell data only for Free Accounts" beside "on Free Accounts: advertising cookies": both keep to the plan. */
export function keptToScope(context: CompareContext): readonly PairVerdict[] {
  const limits = context.claims.filter(
    ({ practice, polarity, subject }) =>
      PAID_FOR.has(practice.value) && polarity === 'affirmed' && subject.plan.isExclusive,
  );
  const told = new Set<number>();
  return limits.flatMap((only) => {
    if (told.has(only.evidence.section)) return [];
    told.add(only.evidence.section);
    return keptTo(only, context);
  });
}

function keptTo(only: Claim, context: CompareContext): readonly PairVerdict[] {
  const kept = context.claims.filter(
    ({ practice, polarity, subject, purposes, data, evidence }) =>
      polarity === 'affirmed' &&
      FOR_ADVERTISING.has(practice.value) &&
      evidence.section !== only.evidence.section &&
      subject.plan.values.join('/') === only.subject.plan.values.join('/') &&
      (purposes.some(({ value }) => context.isA('purpose', value, 'advertising')) ||
        data.some(({ value }) => /\bad(?:s|vertising)?\b/i.test(value.surface))),
  );
  return kept.slice(0, 2).map((b) => makeVerdict('L5', only, b, context, { dimension: 'plan' }));
}

/** Kinds of cookies in one place, what cookies are for in another: two lists that need not have the same members. */
export const cookieLists = (context: CompareContext): readonly PairVerdict[] => {
  const isCookie = ({ value }: { readonly value: { readonly concept: string } }): boolean =>
    context.isA('data', value.concept, 'cookie');
  const stated = context.claims.filter(
    ({ polarity, data }) => polarity === 'affirmed' && data.some((ref) => isCookie(ref)),
  );
  const kinds = stated.filter(
    ({ data, purposes }) => data.filter(isCookie).length > 1 && purposes.length === 0,
  );
  const uses = stated.filter(({ data, purposes }) => data.every(isCookie) && purposes.length > 1);
  return pairUp(kinds, uses, 'L16', 'list', context);
};
