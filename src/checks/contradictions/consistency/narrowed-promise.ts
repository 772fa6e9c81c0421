// A promise over all data that shrinks to personal information elsewhere: "no selling of Paid Account
// data" in the summary, "we do not sell Paid Account personal information" in the detail. It matters
// where the text defines personal information, so that the two differ by its own words.

import type { Claim } from '../../../model/claim.ts';
import { SCOPE_DIMENSIONS } from '../../../model/vocabulary.ts';
import type { CompareContext } from '../context.ts';
import { relateScope } from '../relate-scope.ts';
import { isReliable } from '../trust.ts';
import type { Result } from './finding.ts';

const PROMISES = new Set(['sell', 'share-ads', 'train', 'disclose']);
const isPersonal = (text: string, context: CompareContext): boolean =>
  context.saysText(text, 'personal-word');

function definesPersonal(context: CompareContext): boolean {
  return context.document.definitions.some(
    ({ kind, terms }) => kind === 'term' && terms.some((term) => isPersonal(term, context)),
  );
}

const isPromise = (claim: Claim): boolean =>
  claim.polarity === 'denied' && PROMISES.has(claim.practice.value) && claim.exceptions.length === 0;

/** A promise to one group of readers, or about all of it: without either the two words mean the same to most. */
const isForSome = (claim: Claim): boolean =>
  SCOPE_DIMENSIONS.some((dimension) => claim.subject[dimension].values.length > 0) ||
  claim.quantifier === 'all';

/** What the denial is about, in its own words after the verb. */
function objectOf(claim: Claim, context: CompareContext): string {
  return context.text({ start: claim.evidence.trigger.end, end: claim.evidence.span.end });
}

export function findNarrowed(context: CompareContext): readonly Result[] {
  if (!definesPersonal(context)) return [];
  const promises = context.claims.filter(
    (claim) => isPromise(claim) && isReliable(claim, context) && isForSome(claim),
  );
  // "your data" is read as personal data: it narrows nothing
  const isNarrow = (claim: Claim): boolean => claim.data.some(({ value }) => value.concept === 'personal');
  const isWide = (claim: Claim): boolean =>
    !isNarrow(claim) && claim.data.some(({ value }) => value.concept === 'data');
  const narrowed = promises.filter(isNarrow);
  for (const wide of promises.filter(isWide)) {
    const same = narrowed.filter(
      (claim) =>
        claim.practice.value === wide.practice.value && relateScope(claim, wide, context).relation === 'EQ',
    );
    if (same.length === 0) continue;
    // the detail speaks louder than a repetition in the same sentence
    const ordered = same.toSorted(
      (a, b) =>
        Number(a.evidence.section === wide.evidence.section) -
          Number(b.evidence.section === wide.evidence.section) ||
        a.evidence.span.start - b.evidence.span.start,
    );
    return [
      {
        spans: [wide.evidence.span, ...ordered.map(({ evidence }) => evidence.span)],
        verdict: 'definition-mismatch',
        words: {
          wide: objectOf(wide, context)
            .replace(/^\s*of\s+/, '')
            .trim(),
          narrow: objectOf(ordered[0] ?? wide, context).trim(),
        },
        claims: [wide.id, ...ordered.map(({ id }) => id)],
      },
    ];
  }
  return [];
}
