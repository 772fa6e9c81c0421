// Which practice a verb states here. The verb proposes readings; what stands in its slots decides:
// "share your concerns", "keep you logged in" and "use our Services" are not claims.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import type { VerbReading } from '../lexicon/frames.ts';
import { isA } from '../lexicon/relate.ts';
import type { Practice } from '../model/vocabulary.ts';

export interface Setting {
  /** Data concept ids in the object (or the passive subject). */
  readonly data: readonly string[];
  /** Object is "it", "them", "this": data that was named before. */
  readonly refersBack: boolean;
  /** Party ids in the recipient slot. */
  readonly recipients: readonly string[];
  readonly hasMeasure: boolean;
  /** "Firewalls protect our network": the subject of an active verb is a measure. */
  readonly isByMeasure: boolean;
  /** "our models", "machine learning models" in the object. */
  readonly hasModel: boolean;
  /** People in the object: "our staff". */
  readonly isOfPersons: boolean;
  readonly hasPlace: boolean;
  readonly hasDuration: boolean;
  /** Party id of the subject; null when there is none. */
  readonly actor: string | null;
  readonly isTransaction: boolean;
  readonly isPassive: boolean;
  /** Data behind "with" or "to": what the object is linked with. */
  readonly hasSecond: boolean;
  /** "Linked with a particular consumer": what makes data personal, no act of ours. */
  readonly isToPerson: boolean;
}

const GENERIC = new Set(['data', 'personal']);

function fits(reading: VerbReading, setting: Setting, lexicon: CompiledLexicon): boolean {
  const object = lexicon.frames.entries.get(reading.practice)?.object ?? 'data';
  const hasData = setting.data.length > 0 || setting.refersBack;
  switch (object) {
    case 'data':
      if (reading.practice === 'transfer') return hasData && setting.hasPlace;
      if (reading.practice === 'own') return true;
      // "information that can be linked to a person": to combine takes two
      if (reading.practice === 'combine' && reading.isWeak)
        return hasData && !setting.isToPerson && (setting.data.length > 1 || setting.hasSecond);
      // "the site is meeting users' needs": only we and our services are said to need data
      if (lexicon.frames.needing.has(reading.lemma) && setting.actor !== 'first-party') return false;
      if (lexicon.frames.requiring.has(reading.lemma) && setting.isPassive)
        return setting.data.some((id) => !GENERIC.has(id));
      if (lexicon.frames.ofCookies.has(reading.lemma))
        return setting.data.some((id) => isCookie(id, lexicon) || isA(lexicon, 'data', id, 'identifier'));
      return reading.isWeak ? setting.data.length > 0 : hasData;
    case 'data-or-recipient':
      if (reading.isWeak)
        return (
          setting.data.length > 0 && setting.recipients.some((id) => id !== 'person' && id !== 'first-party')
        );
      return hasData;
    case 'measure':
      return reading.isWeak ? setting.hasMeasure : setting.hasMeasure || setting.isByMeasure || hasData;
    case 'model':
      // "we train our staff in the handling of your data"
      return setting.hasModel || (hasData && !setting.isOfPersons);
    case 'person':
    case 'none':
      return false;
  }
}

const isCookie = (id: string, lexicon: CompiledLexicon): boolean => isA(lexicon, 'data', id, 'cookie');

/** The practice, or null when the words state none. */
export function choosePractice(
  readings: readonly VerbReading[],
  setting: Setting,
  lexicon: CompiledLexicon,
): Practice | null {
  const fitting = [
    ...readings.filter((reading) => !reading.isWeak && fits(reading, setting, lexicon)),
    ...readings.filter((reading) => reading.isWeak && fits(reading, setting, lexicon)),
  ];
  const practices = fitting.map((reading) => reading.practice);
  if (practices.includes('transfer') && setting.hasPlace) return 'transfer';
  if (practices.includes('secure') && setting.hasMeasure) return 'secure';
  const first = practices[0];
  if (first === undefined) return null;
  // the party that gets data is one we disclose to
  if (
    setting.actor !== null &&
    setting.actor !== 'first-party' &&
    ['collect', 'receive', 'observe'].includes(first) &&
    !isA(lexicon, 'party', setting.actor, 'person')
  ) {
    return setting.data.some((id) => !GENERIC.has(id)) || setting.data.length > 0 ? first : null;
  }
  const onlyCookies = setting.data.length > 0 && setting.data.every((id) => isCookie(id, lexicon));
  if (onlyCookies && ['use', 'observe', 'collect', 'derive', 'publish'].includes(first)) return 'track';
  // "cookies are stored on your device": set, not kept
  if (onlyCookies && first === 'retain' && !setting.hasDuration) return 'track';
  if (first === 'secure' && !setting.hasMeasure && !setting.isByMeasure && setting.data.length === 0)
    return null;
  return first;
}

/** A disclosure as the narrower practice its recipients and purposes make it. */
export function refineDisclosure(
  recipients: readonly string[],
  purposes: readonly string[],
  isLegal: boolean,
  isTransaction: boolean,
  lexicon: CompiledLexicon,
): Practice {
  const is = (id: string, ancestor: string): boolean => isA(lexicon, 'party', id, ancestor);
  const every = (ancestor: string): boolean =>
    recipients.length > 0 && recipients.every((id) => is(id, ancestor));
  if (isTransaction || every('acquirer')) return 'disclose-transaction';
  if (every('authority')) return 'disclose-legal';
  if (purposes.includes('ads-targeted') && !every('processor')) return 'share-ads';
  if (
    every('advertiser') &&
    (purposes.length === 0 || purposes.some((id) => isA(lexicon, 'purpose', id, 'marketing')))
  )
    return 'share-ads';
  if (every('processor') || every('analytics')) return 'entrust';
  if (every('public') || every('other-users')) return 'publish';
  if (isLegal && recipients.length === 0) return 'disclose-legal';
  return 'disclose';
}
