// Which statements rule something out: denials; closed lists ("only with …", "only to …", "only for
// Free Accounts"), which rule out what they do not list. A list becomes a denial whose exceptions are
// its members, so that one logic serves both.

import type { Claim, Condition, Exception, ScopeValue } from '../../model/claim.ts';
import type { ScopeDimension } from '../../model/vocabulary.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import type { CompareContext } from './context.ts';
import { memo } from './context.ts';
import { isReliable, readable } from './trust.ts';
import type { ListMembers, Universal } from './types.ts';

function allowed(dimension: Exception['dimension'], values: readonly string[], claim: Claim): Exception {
  return {
    dimension,
    values: [...new Set(values)],
    text: claim.evidence.quote,
    link: 'same-sentence',
    span: claim.evidence.span,
  };
}

const isInside = (
  inner: { readonly start: number; readonly end: number },
  outer: { readonly start: number; readonly end: number },
): boolean => inner.start < outer.end && inner.end > outer.start;

/** Claims of the items below a lead-in that is this claim's sentence. */
function itemsBelow(claim: Claim, context: CompareContext): readonly Claim[] {
  return context.claims.filter(
    (other) =>
      other !== claim &&
      other.evidence.context.some(
        ({ kind, span }) =>
          (kind === 'lead-in' || kind === 'heading') && isInside(span, claim.evidence.sentence),
      ),
  );
}

/** The list's items; what stands in the same item details it and is not outside the list. */
export function membersOf(claim: Claim, context: CompareContext): ListMembers {
  return memo(context.caches.members, claim.id, () => {
    const claims = itemsBelow(claim, context);
    return { claims: new Set(claims), blocks: new Set(claims.map(({ evidence }) => evidence.block)) };
  });
}

const isOurs = (claim: Claim): boolean => claim.actor.value === 'first-party';

/** An item below "only in these cases:" is a member of the list, not a list. */
const isMember = (claim: Claim): boolean => claim.rule.startsWith('item/');

/** "We only give data to providers for the work they do": what is limited is the purpose, not who receives. */
function isAboutPurpose(claim: Claim, context: CompareContext): boolean {
  const { narrowing } = context.knowledge.texts;
  const { sentence, trigger } = claim.evidence;
  const last = claim.recipients.at(-1)?.span ?? null;
  const from = Math.max(sentence.start, trigger.start - 12);
  const before = context.document.source.slice(from, trigger.start);
  return (
    last !== null &&
    narrowing.only.test(before) &&
    narrowing.toPurpose.test(context.document.source.slice(last.end, sentence.end))
  );
}

function exclusiveScope(claim: Claim): ScopeDimension | null {
  return (
    SCOPE_DIMENSIONS.find(
      (dimension) => claim.subject[dimension].isExclusive && claim.subject[dimension].values.length > 0,
    ) ?? null
  );
}

/** Practices that a scope list limits: "only for Free Accounts" beside a feature limits nothing here. */
const LISTABLE = new Set([
  'sell',
  'share-ads',
  'disclose',
  'entrust',
  'collect',
  'observe',
  'track',
  'use',
  'train',
  'profile',
]);

/** Everything the claim rules out. */
export function universalsOf(claim: Claim, context: CompareContext): readonly Universal[] {
  if (claim.polarity !== 'denied' && !isListing(claim)) return [];
  return memo(context.caches.universals, claim.id, () => readUniversals(claim, context));
}

/** "We share it only with your consent": without consent it is not done. */
const isOnlyWithConsent = ({ kind, sense }: Condition): boolean =>
  sense === 'only-if' && (kind === 'consent' || kind === 'opt-in');

/** Could the claim be a closed list at all? */
const isListing = (claim: Claim): boolean =>
  claim.isRecipientExclusive ||
  claim.isPurposeExclusive ||
  claim.conditions.some(isOnlyWithConsent) ||
  exclusiveScope(claim) !== null ||
  claim.data.some(({ value }) => value.quantifier === 'only');

function readUniversals(given: Claim, context: CompareContext): readonly Universal[] {
  const claim = isReliable(given, context) ? readable(given, context) : null;
  if (claim === null) return [];
  if (claim.polarity === 'denied')
    return [{ claim, kind: 'denial', region: claim, exceptions: claim.exceptions }];
  const found: Universal[] = [];
  if (claim.isRecipientExclusive && isOurs(claim) && !isMember(claim) && !isAboutPurpose(claim, context)) {
    const { claims } = membersOf(claim, context);
    const parties = [claim, ...claims].flatMap(({ recipients }) =>
      recipients.map(({ value }) => value.class),
    );
    if (parties.length > 0)
      found.push({
        claim,
        kind: 'recipient-list',
        region: { ...claim, recipients: [], purposes: [] },
        exceptions: [...claim.exceptions, allowed('recipient', parties, claim)],
      });
  }
  // what a provider receives data for is its order, and no limit on what is given to it
  const isOrder = claim.practice.value === 'entrust';
  if (
    claim.isPurposeExclusive &&
    isOurs(claim) &&
    !isMember(claim) &&
    !isOrder &&
    claim.purposes.length > 0
  ) {
    found.push({
      claim,
      kind: 'purpose-list',
      region: { ...claim, purposes: [] },
      exceptions: [
        ...claim.exceptions,
        allowed(
          'purpose',
          claim.purposes.map(({ value }) => value),
          claim,
        ),
      ],
    });
  }
  const gate = claim.conditions.find(isOnlyWithConsent);
  if (gate !== undefined && isOurs(claim) && LISTABLE.has(claim.practice.value))
    found.push({
      claim,
      kind: 'condition-list',
      region: { ...claim, conditions: claim.conditions.filter((condition) => condition !== gate) },
      exceptions: [
        ...claim.exceptions,
        { dimension: 'consent', values: [], text: gate.text, link: 'same-sentence', span: gate.span },
      ],
    });
  const dimension = LISTABLE.has(claim.practice.value) ? exclusiveScope(claim) : null;
  if (dimension !== null) {
    const open: ScopeValue = { values: [], isAny: true, isExclusive: false, span: null, via: 'default' };
    found.push({
      claim,
      kind: 'scope-list',
      region: { ...claim, subject: { ...claim.subject, [dimension]: open } },
      exceptions: [...claim.exceptions, allowed('scope', claim.subject[dimension].values, claim)],
    });
  }
  const onlyData = claim.data.filter(
    ({ value }) => value.quantifier === 'only' && value.concept !== 'data' && value.concept !== 'personal',
  );
  if (onlyData.length > 0 && isOurs(claim) && LISTABLE.has(claim.practice.value)) {
    const values = claim.data.map(({ value }) =>
      value.identifiability === 'deidentified' || value.identifiability === 'aggregate'
        ? 'deidentified'
        : value.concept,
    );
    found.push({
      claim,
      kind: 'data-list',
      region: { ...claim, data: [] },
      exceptions: [...claim.exceptions, allowed('data', values, claim)],
    });
  }
  return found;
}
