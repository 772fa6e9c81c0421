// Does a claim fit a rule's pattern? Every key given must hold.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { isA } from '../lexicon/relate.ts';
import type { Claim } from '../model/claim.ts';
import type { Practice } from '../model/vocabulary.ts';
import type { ClaimPattern } from '../rules/expression.ts';

const GENERIC = new Set(['data', 'personal']);

/** A practice named in a pattern takes its narrower forms along. */
const NARROWER: Readonly<Partial<Record<Practice, readonly Practice[]>>> = {
  collect: ['collect', 'observe', 'receive', 'track'],
  use: ['use', 'combine', 'profile', 'train'],
  disclose: ['disclose', 'entrust', 'share-ads', 'sell', 'disclose-legal', 'disclose-transaction', 'publish'],
};

function fitsPractice(claim: Claim, practices: readonly Practice[]): boolean {
  return practices.some(
    (practice) =>
      practice === claim.practice.value || NARROWER[practice]?.includes(claim.practice.value) === true,
  );
}

/** The practices of the claims that a pattern may fit; undefined when it names none. */
export const practicesOf = ({ practice }: ClaimPattern): readonly Practice[] | undefined =>
  practice?.flatMap((wide) => [wide, ...(NARROWER[wide] ?? [])]);

const includes = (list: readonly string[] | undefined, value: string | null): boolean =>
  list === undefined || (value !== null && list.includes(value));

const daysOf = (claim: Claim): number | null => claim.duty?.days ?? claim.right?.deadlineDays ?? null;

export function fitsClaim(claim: Claim, pattern: ClaimPattern, lexicon: CompiledLexicon): boolean {
  if (pattern.practice !== undefined && !fitsPractice(claim, pattern.practice)) return false;
  if (pattern.polarity !== undefined && claim.polarity !== pattern.polarity) return false;
  const { data, recipient, purpose, place } = pattern;
  if (
    data !== undefined &&
    !claim.data.some((ref) => data.some((id) => isA(lexicon, 'data', ref.value.concept, id)))
  )
    return false;
  if (
    pattern.hasSpecificData !== undefined &&
    claim.data.some((ref) => !GENERIC.has(ref.value.concept)) !== pattern.hasSpecificData
  )
    return false;
  if (
    recipient !== undefined &&
    !claim.recipients.some((ref) => recipient.some((id) => isA(lexicon, 'party', ref.value.class, id)))
  )
    return false;
  if (pattern.hasRecipient !== undefined && claim.recipients.length > 0 !== pattern.hasRecipient)
    return false;
  if (
    purpose !== undefined &&
    !claim.purposes.some((ref) => purpose.some((id) => isA(lexicon, 'purpose', ref.value, id)))
  )
    return false;
  if (pattern.hasPurpose !== undefined && claim.purposes.length > 0 !== pattern.hasPurpose) return false;
  if (
    pattern.source !== undefined &&
    !claim.sources.some((ref) => pattern.source?.includes(ref.value) === true)
  )
    return false;
  if (
    !includes(pattern.right, claim.right?.kind ?? null) ||
    !includes(pattern.topic, claim.topic) ||
    !includes(pattern.value, claim.value) ||
    !includes(pattern.duty, claim.duty?.kind ?? null)
  )
    return false;
  if (pattern.hasDays !== undefined && ((claim.duty?.days ?? null) !== null) !== pattern.hasDays)
    return false;
  if (pattern.overDays !== undefined && (daysOf(claim) ?? 0) <= pattern.overDays) return false;
  if (
    pattern.isNamed !== undefined &&
    claim.recipients.some((ref) => ref.value.name !== null) !== pattern.isNamed
  )
    return false;
  if (
    pattern.channel !== undefined &&
    ![...(claim.right?.channels ?? []), ...(claim.duty?.channels ?? [])].some(
      (channel) => pattern.channel?.includes(channel.value) === true,
    )
  )
    return false;
  if (
    pattern.basis !== undefined &&
    !claim.legalBases.some((basis) => pattern.basis?.includes(basis.value) === true)
  )
    return false;
  if (!includes(pattern.retention, claim.retention?.kind ?? null)) return false;
  if (
    pattern.condition !== undefined &&
    !claim.conditions.some((condition) => pattern.condition?.includes(condition.kind) === true)
  )
    return false;
  if (place !== undefined) {
    const places = claim.subject.place.values;
    if (
      !(places.length === 0 && place.includes('everywhere')) &&
      !places.some((value) => place.includes(value))
    )
      return false;
  }
  if (
    pattern.plan !== undefined &&
    !claim.subject.plan.values.some((value) => pattern.plan?.includes(value) === true)
  )
    return false;
  if (
    pattern.age !== undefined &&
    !claim.subject.age.values.some((value) => pattern.age?.includes(value) === true)
  )
    return false;
  if (
    pattern.actor !== undefined &&
    !pattern.actor.some((id) => id === claim.actor.value || isA(lexicon, 'party', claim.actor.value, id))
  )
    return false;
  if (pattern.modality !== undefined && !pattern.modality.includes(claim.modality.value)) return false;
  if (pattern.isFromTable !== undefined && claim.rule.startsWith('table/') !== pattern.isFromTable)
    return false;
  return true;
}
