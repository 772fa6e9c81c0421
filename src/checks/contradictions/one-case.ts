// Do two statements of how long data are kept speak of one case? Other purposes, conditions, labels,
// stores and events, and words that no field holds, make them two.

import { surfaceKey } from '../../rules/contradictions/compile.ts';
import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/document.ts';
import type { CompareContext } from './context.ts';
import { purposesOf, relatePurposes } from './relate-purpose.ts';
import { isPointed } from './pointed.ts';
import { residueOf } from './residue.ts';
import type { DimensionRelation } from './types.ts';

export interface Sides {
  readonly n: Claim;
  readonly b: Claim;
  readonly data: DimensionRelation;
  readonly scope: DimensionRelation;
  readonly context: CompareContext;
}

/** Keeping for different purposes is no conflict of periods. */
export function isOtherPurpose({ n, b, context }: Sides): boolean {
  const inN = purposesOf(n);
  const inB = purposesOf(b);
  return (
    inN.length > 0 &&
    inB.length > 0 &&
    inB.every((one) => inN.every((other) => relatePurposes(one, other, context) === 'DIS'))
  );
}

const overlaps = (a: Span, b: Span | undefined): boolean =>
  b !== undefined && a.start < b.end && b.start < a.end;

/** Conditions that tell cases apart; "after 90 days" is the period itself. */
export const conditionKeys = (claim: Claim): string =>
  claim.conditions
    .filter(
      ({ kind, span }) =>
        kind !== 'legal-requirement' && kind !== 'necessity' && !overlaps(span, claim.retention?.span),
    )
    .map(({ text }) => surfaceKey(text))
    .toSorted()
    .join('|');

export const triggerOf = (claim: Claim): string => claim.retention?.trigger ?? 'unspecified';
export const storeOf = (claim: Claim): string => claim.retention?.store ?? 'unspecified';
export const isApproximate = (claim: Claim): boolean =>
  claim.retention?.isApproximate === true ||
  claim.hedges.some(({ value }) => value === 'typically' || value === 'generally');

/** The trigger of a deadline is the event; what "for 90 days" runs from is often left open. */
export const isSameTrigger = ({ n, b }: Sides): boolean =>
  triggerOf(n) === triggerOf(b) && triggerOf(n) !== 'unspecified';

export function isOtherStore({ n, b }: Sides): boolean {
  const special = new Set(['backup', 'logs']);
  return storeOf(n) !== storeOf(b) && (special.has(storeOf(n)) || special.has(storeOf(b)));
}

const GENERIC = new Set(['data', 'personal']);
/** Events that end a relation, whatever the section is about. */
const EVENTS = new Set<string>(['account-closure', 'contract-end', 'request']);

/** "Personal data" under two headings are two sets of data, unless a statement is about all of them. */
export function isSameSet({ n, b, context }: Sides): boolean {
  const isElsewhere = [n, b].some(({ evidence }) => context.says(evidence.sentence, 'this-purpose'));
  if (isElsewhere && n.evidence.section !== b.evidence.section) return false;
  // "this cookie is stored for a year": which one, the sentence before says
  const isShown = [n, b].some((claim) => claim.data.some((ref) => isPointed(ref, claim, context)));
  if (isShown && n.evidence.block !== b.evidence.block) return false;
  const isGeneric = (claim: Claim): boolean => claim.data.some(({ value }) => GENERIC.has(value.concept));
  const isAll = (claim: Claim): boolean =>
    claim.quantifier === 'all' || claim.data.some(({ value }) => value.quantifier === 'all');
  return (
    !isGeneric(n) ||
    !isGeneric(b) ||
    EVENTS.has(triggerOf(n)) ||
    n.evidence.section === b.evidence.section ||
    isAll(n) ||
    isAll(b)
  );
}

const labelOf = (claim: Claim): string | null =>
  claim.evidence.context.find(({ kind }) => kind === 'label')?.text ?? null;

/** "With invoice: 14 years", "without: 3 years"; "from the end of the study": words that make it another case. */
export function isOtherCase({ n, b, context }: Sides): boolean {
  const isPart = [n, b].some(({ data }) => data.some(({ value }) => value.quantifier === 'some'));
  if (isPart) return true;
  const labels = [labelOf(n), labelOf(b)];
  if (labels[0] !== null && labels[1] !== null && labels[0] !== labels[1]) return true;
  const words = [residueOf(n, context), residueOf(b, context)] as const;
  return (
    words[0].some((word) => !words[1].includes(word)) || words[1].some((word) => !words[0].includes(word))
  );
}

/** Is the general period meant for all data, so that a longer one is an exception to it? */
export const isForAll = ({ n, b }: Sides): boolean =>
  n.evidence.section === b.evidence.section ||
  n.quantifier === 'all' ||
  n.data.some(({ value }) => value.quantifier === 'all');

export const sameSentence = (n: Claim, b: Claim): boolean =>
  n.evidence.sentence.start === b.evidence.sentence.start &&
  n.evidence.sentence.end === b.evidence.sentence.end;
