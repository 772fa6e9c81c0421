// Does a claim, or a sentence, speak on a topic? The patterns are data (rules/topics.yaml).

import { claimsIn, passageAt } from '../checks/passages.ts';
import type { CheckContext, Passage } from '../checks/context.ts';
import { fitsClaim } from '../checks/pattern.ts';
import type { Claim } from '../model/claim.ts';
import type { ScopeDimension } from '../model/vocabulary.ts';
import type { TopicClaimPattern, TopicPassagePattern } from '../rules/topics.ts';

/** Plans are set side by side, so they narrow nothing here. */
const NARROWING: readonly ScopeDimension[] = [
  'place',
  'age',
  'role',
  'product',
  'channel',
  'accountState',
  'preference',
];

const includes = (list: readonly string[] | undefined, value: string | undefined): boolean =>
  list === undefined || (value !== undefined && list.includes(value));
const equals = (wanted: boolean | undefined, is: boolean): boolean => wanted === undefined || wanted === is;

export function fitsTopicClaim(claim: Claim, pattern: TopicClaimPattern, context: CheckContext): boolean {
  // a topic names each practice it means, a rule takes the narrower ones along
  if (pattern.practice?.includes(claim.practice.value) === false) return false;
  if (!fitsClaim(claim, pattern, context.lexicon)) return false;
  const { subject, retention, right, duty } = claim;
  const { dataIs, isNarrowed, role, hedge } = pattern;
  return (
    (dataIs === undefined || claim.data.some(({ value }) => dataIs.includes(value.concept))) &&
    equals(pattern.hasData, claim.data.length > 0) &&
    (isNarrowed === undefined ||
      isNarrowed === NARROWING.some((dimension) => subject[dimension].values.length > 0)) &&
    (role === undefined || subject.role.values.some((value) => role.includes(value))) &&
    equals(pattern.hasAge, subject.age.values.length > 0) &&
    equals(pattern.hasPlace, subject.place.values.length > 0) &&
    equals(pattern.isAnyPlace, subject.place.isAny) &&
    includes(pattern.strength, claim.strength) &&
    (hedge === undefined || claim.hedges.some(({ value }) => hedge.includes(value))) &&
    includes(pattern.store, retention?.store) &&
    includes(pattern.trigger, retention?.trigger) &&
    equals(pattern.hasPeriod, hasBound(claim)) &&
    equals(pattern.hasRight, right !== null) &&
    equals(pattern.hasDuty, duty !== null) &&
    (pattern.hasChannel === undefined || pattern.hasChannel === channelsOf(claim).length > 0) &&
    equals(pattern.hasBasis, claim.legalBases.length > 0) &&
    equals(pattern.isRecipientClosed, claim.isRecipientExclusive) &&
    equals(pattern.isPurposeClosed, claim.isPurposeExclusive) &&
    fitsRecipients(claim, pattern) &&
    equals(pattern.hasValue, (claim.value ?? '') !== '') &&
    includes(pattern.fee, right?.fee) &&
    fitsCues(claim, pattern.cue, pattern.withoutCue, context)
  );
}

const fitsRecipients = ({ recipients }: Claim, { hasName, isRestricted }: TopicClaimPattern): boolean =>
  (hasName === undefined || hasName === recipients.some(({ value }) => value.name !== null)) &&
  (isRestricted === undefined || isRestricted === recipients.some(({ value }) => value.restriction !== null));

/** A bound in days; "immediately" is one. */
const hasBound = ({ retention }: Claim): boolean =>
  retention !== null &&
  (retention.maxDays !== null || (retention.kind === 'fixed' && retention.minDays !== null));

export const channelsOf = ({ right, duty }: Claim): readonly string[] =>
  [...(right?.channels ?? []), ...(duty?.channels ?? [])].map(({ value }) => value);

const holds = (cues: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  wanted.some((cue) => cues.has(cue));
const NO_CUES: ReadonlySet<string> = new Set();

function fitsCues(
  claim: Claim,
  cue: readonly string[] | undefined,
  without: readonly string[] | undefined,
  context: CheckContext,
): boolean {
  if (cue === undefined && without === undefined) return true;
  const { block, span } = claim.evidence;
  const cues = passageAt(context, block, span.start)?.cues ?? NO_CUES;
  return (cue === undefined || holds(cues, cue)) && (without === undefined || !holds(cues, without));
}

export function fitsTopicPassage(
  passage: Passage,
  pattern: TopicPassagePattern,
  context: CheckContext,
): boolean {
  if (!holds(passage.cues, pattern.passage)) return false;
  if (pattern.with !== undefined && !holds(passage.cues, pattern.with)) return false;
  if (pattern.without !== undefined && holds(passage.cues, pattern.without)) return false;
  if (pattern.under !== undefined && !holds(context.sectionCues[passage.section] ?? NO_CUES, pattern.under))
    return false;
  const { beside } = pattern;
  return (
    beside === undefined ||
    claimsIn(context, passage.block).some((claim) => fitsTopicClaim(claim, beside, context))
  );
}
