// What an exception takes out of a denial. An exception belongs to its claim: it shrinks what is ruled
// out and never turns the denial into an affirmation.

import type { Claim, Exception, Recipient } from '../../model/claim.ts';
import type { CompareContext } from './context.ts';
import { purposesOf, relatePurposes } from './relate-purpose.ts';
import { isProcessor } from './relate-party.ts';
import { relateValues } from './relate-scope.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import type { Relation } from './types.ts';

/** `absorbed`: B lies in the exception; `open`: it may; `waived`: B sets the exception's condition aside. */
export type Absorption = 'absorbed' | 'open' | 'waived' | 'untouched';

const LEGAL_PRACTICES = new Set(['disclose-legal']);
const CONSENTS = new Set(['consent', 'opt-in']);
const LEGAL = new Set(['legal-requirement', 'legal-permission']);

function isLegal(b: Claim, context: CompareContext): boolean {
  return (
    LEGAL_PRACTICES.has(b.practice.value) ||
    (b.recipients.length > 0 &&
      b.recipients.every(({ value }) => context.isA('party', value.class, 'authority'))) ||
    b.conditions.some(({ kind, sense }) => LEGAL.has(kind) && sense !== 'regardless') ||
    b.hedges.some(({ value }) => value === 'where-permitted' || value === 'where-required') ||
    b.retention?.kind === 'legal' ||
    (b.purposes.length > 0 &&
      b.purposes.every(({ value }) => value === 'legal-compliance' || value === 'legal-claims'))
  );
}

function byConsent(b: Claim): Absorption {
  const own = b.conditions.filter(({ kind }) => CONSENTS.has(kind));
  if (own.some(({ sense }) => sense === 'regardless')) return 'waived';
  if (own.length > 0) return 'absorbed';
  if (b.exceptions.some(({ dimension }) => dimension === 'consent')) return 'untouched';
  return b.conditions.some(
    ({ kind, sense }) => (kind === 'user-direction' || kind === 'user-action') && sense !== 'regardless',
  )
    ? 'absorbed'
    : 'open';
}

function byDirection(b: Claim, context: CompareContext): Absorption {
  const isDirected =
    b.conditions.some(({ kind }) => kind === 'user-direction' || CONSENTS.has(kind)) ||
    b.recipients.some(
      ({ value }) => context.isA('party', value.class, 'connected-service') || value.class === 'other-users',
    );
  return isDirected ? 'absorbed' : 'open';
}

/** Every member must lie in the exception; one that may do so leaves the question open. */
function every<T>(list: readonly T[], relationOf: (member: T) => Relation): Absorption {
  if (list.length === 0) return 'untouched';
  const relations = list.map(relationOf);
  if (relations.every((relation) => relation === 'EQ' || relation === 'SUB')) return 'absorbed';
  if (
    relations.every(
      (relation) => relation === 'EQ' || relation === 'SUB' || relation === 'OVL' || relation === 'UNK',
    )
  )
    return 'open';
  return 'untouched';
}

const best = (relations: readonly Relation[]): Relation =>
  (['EQ', 'SUB', 'OVL', 'UNK', 'SUP'] as const).find((relation) => relations.includes(relation)) ?? 'DIS';

/** A recipient of B against the parties an exception or a closed list allows. */
function partyIn(party: Recipient, values: readonly string[], context: CompareContext): Relation {
  return best(
    values.map((value): Relation => {
      if (value === 'processor' && isProcessor(party, context)) return 'SUB';
      if (value === 'anyone') return 'UNK';
      const relation = context.relate('party', party.class, value);
      return relation === 'SUP' ? 'OVL' : relation;
    }),
  );
}

/** What a practice without named recipients reaches, for lists of recipients. */
const REACHES: Readonly<Record<string, string>> = {
  entrust: 'processor',
  'disclose-legal': 'authority',
  'disclose-transaction': 'acquirer',
  'share-ads': 'advertiser',
};

function byRecipient(b: Claim, exception: Exception, context: CompareContext): Absorption {
  const implied = REACHES[b.practice.value];
  const parties: readonly Recipient[] =
    b.recipients.length > 0
      ? b.recipients.map(({ value }) => value)
      : implied === undefined
        ? []
        : [{ class: implied, name: null, role: 'unknown', restriction: null }];
  if (parties.length === 0) return 'open';
  return every(parties, (party) => partyIn(party, exception.values, context));
}

const USES = new Set(['use', 'combine', 'profile', 'train', 'decide', 'derive']);

const purposesOnly = (exception: Exception, b: Claim): boolean =>
  USES.has(b.practice.value) && exception.values.every((value) => value === 'anyone');

const isForService = (exception: Exception, b: Claim, context: CompareContext): boolean =>
  USES.has(b.practice.value) && context.saysText(exception.text, 'for-the-service');

/** What providing a service may well take in. */
const PART_OF_SERVICE = new Set<string>(['service', 'support', 'account', 'payment', 'identity']);

const byService = (b: Claim): Absorption => {
  // a list of what the service does, of no data in particular
  if (b.data.length === 0) return 'absorbed';
  const ids = b.purposes.map(({ value }) => value);
  if (ids.length === 0) return 'open';
  if (ids.every((id) => id === 'service')) return 'absorbed';
  return ids.every((id) => PART_OF_SERVICE.has(id)) ? 'open' : 'untouched';
};

function dataIn(b: Claim, exception: Exception, context: CompareContext): Absorption {
  if (exception.values.includes('deidentified') || exception.values.includes('aggregate')) {
    if (b.data.some(({ value }) => value.part === 'hashed' || value.identifiability === 'pseudonymous'))
      return b.frame === 'gdpr' ? 'untouched' : 'open';
    if (
      b.data.length > 0 &&
      b.data.every(
        ({ value }) =>
          value.identifiability === 'deidentified' ||
          value.identifiability === 'aggregate' ||
          value.concept === 'deidentified' ||
          value.concept === 'aggregate',
      )
    )
      return 'absorbed';
  }
  return every(b.data, ({ value }) =>
    best(exception.values.map((id) => context.relate('data', value.concept, id))),
  );
}

function scopeIn(b: Claim, exception: Exception, context: CompareContext): Absorption {
  for (const dimension of SCOPE_DIMENSIONS) {
    const { values } = b.subject[dimension];
    if (values.length === 0) continue;
    const relation = relateValues(dimension, values, exception.values, context);
    if (relation === 'EQ' || relation === 'SUB') return 'absorbed';
    if (relation === 'OVL') return 'open';
  }
  return 'untouched';
}

/** Kinds of condition that a text cannot settle ("unless necessary"): they may cover anything. */
const UNSETTLED = new Set(['necessity', 'event', 'contract', 'threshold', 'by-definition']);

function byCondition(b: Claim, exception: Exception): Absorption {
  const kind = exception.values[0] ?? 'event';
  if (b.conditions.some((condition) => condition.kind === kind)) return 'absorbed';
  return UNSETTLED.has(kind) ? 'absorbed' : 'open';
}

const LAW_REACH = 40;

/** "Except where we are | required by law": the words of the law may follow those that were read. */
function goesOnWithLaw(b: Claim, { dimension, span }: Exception, context: CompareContext): boolean {
  if (dimension !== 'condition') return false;
  const end = Math.min(span.end + LAW_REACH, context.document.source.length);
  const isItself = b.evidence.span.start < end && b.evidence.span.end > span.start;
  return !isItself && context.says({ start: span.start, end }, 'law');
}

/** What one exception of the denial does to an affirmed claim. */
export function absorb(b: Claim, exception: Exception, context: CompareContext): Absorption {
  if (exception.link === 'none') return 'untouched';
  // "other than those the regulations permit", "except as described elsewhere": a list that stands elsewhere
  if (context.saysText(exception.text, 'as-permitted-there')) return 'absorbed';
  // words of the law count whatever the exception was read as ("where we are required to")
  const byLaw =
    exception.dimension === 'legal' ||
    context.saysText(exception.text, 'law') ||
    goesOnWithLaw(b, exception, context);
  if (byLaw) return isLegal(b, context) ? 'absorbed' : 'untouched';
  switch (exception.dimension) {
    case 'open':
      return 'absorbed';
    case 'consent':
      return byConsent(b);
    case 'direction':
      return byDirection(b, context);
    case 'recipient':
      // "for any purpose other than running your product" read as a party: a purpose, namely the service
      return purposesOnly(exception, b) || isForService(exception, b, context)
        ? byService(b)
        : byRecipient(b, exception, context);
    case 'data':
      return dataIn(b, exception, context);
    case 'purpose':
      return exception.values.length === 0
        ? 'open'
        : every(purposesOf(b), (id) =>
            best(exception.values.map((value) => relatePurposes(id, value, context))),
          );
    case 'scope':
      return scopeIn(b, exception, context);
    case 'condition':
      return byCondition(b, exception);
    default:
      return 'open';
  }
}
