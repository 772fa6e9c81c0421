// Words that make a denial narrower than the fields read from it: a case, a purpose named elsewhere or not
// read, "additional" data, the data of a request.

import type { Claim } from '../../model/claim.ts';
import type { CompareContext } from './context.ts';
import { hasPointedRecipient } from './pointed.ts';

/** "If you opt out, your data will not be shared", "in this case": a rule for a case that no field holds. */
function isForACase(claim: Claim, context: CompareContext): boolean {
  if (claim.conditions.length > 0) return false;
  const { sentence, trigger } = claim.evidence;
  const before = { start: sentence.start, end: trigger.start };
  const after = { start: trigger.end, end: sentence.end };
  return context.says(before, 'case') || context.says(before, 'exercise') || context.says(after, 'case');
}

const WITH_PURPOSE = new Set(['use', 'track']);

/** "A cookie is not used to access your files": a use is denied, and what it would be for was not read. */
const isUnreadPurpose = ({ practice, purposes, evidence }: Claim, context: CompareContext): boolean =>
  purposes.length === 0 &&
  WITH_PURPOSE.has(practice.value) &&
  context.knowledge.texts.narrowing.purpose.test(
    context.document.source.slice(evidence.trigger.end, evidence.sentence.end).trimEnd(),
  );

/** "For any other purpose", "for this purpose": other than, or as, the sentence before says. */
const isRelative = (claim: Claim, context: CompareContext): boolean =>
  context.says(claim.evidence.sentence, 'this-purpose') ||
  (claim.purposes.some(({ value }) => value === 'any') &&
    claim.exceptions.length === 0 &&
    context.says(claim.evidence.sentence, 'other-purpose'));

/** "We do not otherwise sell": other than the sentences before say. */
const isOtherwise = ({ evidence, negation }: Claim, context: CompareContext): boolean =>
  negation !== null &&
  negation.end <= evidence.trigger.start &&
  context.says({ start: negation.end, end: evidence.trigger.start }, 'otherwise');

/** "We will not collect additional categories": what is collected already is not denied. */
function isOfMore(claim: Claim, context: CompareContext): boolean {
  const { trigger, span } = claim.evidence;
  const last = claim.data.map(({ span: data }) => data?.end ?? 0).reduce((a, b) => Math.max(a, b), 0);
  return context.says(
    { start: trigger.end, end: Math.max(trigger.end, Math.min(last, span.end)) },
    'more-of-it',
  );
}

/** "The information you provide will only be used to fulfil your request", "to verify you": that of a request alone. */
const isOfARequest = (claim: Claim, context: CompareContext): boolean =>
  claim.isPurposeExclusive &&
  (context.says(claim.evidence.sentence, 'request') ||
    (claim.purposes.length > 0 && claim.purposes.every(({ value }) => value === 'identity')));

/** Does the denial hold for less than its fields say? */
export const isLimited = (claim: Claim, context: CompareContext): boolean =>
  // "for their own marketing" says no more than the purpose that was read
  (claim.purposes.length === 0 && context.says(claim.evidence.span, 'their-own')) ||
  isForACase(claim, context) ||
  isRelative(claim, context) ||
  isOtherwise(claim, context) ||
  isUnreadPurpose(claim, context) ||
  isOfMore(claim, context) ||
  isOfARequest(claim, context) ||
  hasPointedRecipient(claim, context);
