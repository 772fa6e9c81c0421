// The remaining dimensions: practice by the matrix, conditions, tense, instruments, places.

import type { Claim, Condition } from '../../model/claim.ts';
import type { Practice } from '../../model/vocabulary.ts';
import type { MatrixCell } from '../../rules/contradictions/compile.ts';
import { surfaceKey } from '../../rules/contradictions/compile.ts';
import { closest } from './closest.ts';
import type { CompareContext } from './context.ts';
import { memo } from './context.ts';
import { hasOtherSource } from './closure.ts';
import { isProcessor } from './relate-party.ts';
import { purposesOf } from './relate-purpose.ts';
import type { Dimension, DimensionRelation, Mark, Relation } from './types.ts';

const make = (
  dimension: Dimension,
  relation: Relation,
  why: string,
  mark: Mark | null = null,
  b = '',
  n = '',
): DimensionRelation => ({
  dimension,
  relation,
  why,
  mark,
  detail: null,
  b,
  n,
});

const cellOf = (n: Practice, b: Practice, context: CompareContext): MatrixCell | null =>
  context.knowledge.matrix.get(n)?.get(b) ?? null;

function isForValue(b: Claim, context: CompareContext): boolean {
  if (b.recipients.length > 0 && b.recipients.every(({ value }) => isProcessor(value, context))) return false;
  // "we work with partners": no data are said to change hands
  if (b.data.length === 0 && b.rule.startsWith('engaged/')) return false;
  const { valuable, valuableRecipients } = context.knowledge;
  // "to market our products": an own purpose, for which the provider is paid
  const stated = b.purposes.filter(({ span }) => span === null || !/\bour\b/i.test(context.text(span)));
  const purposes = b.purposes.length === 0 ? purposesOf(b) : stated.map(({ value }) => value);
  return (
    purposes.some((id) => valuable.has(id)) ||
    b.recipients.some(({ value }) =>
      [...valuableRecipients].some((id) => context.isA('party', value.class, id)),
    )
  );
}

const stemOf = (text: string): string => text.toLowerCase().replace(/(?:ed|ing|ion|s|es)$/, '');

/** Rights, choices and measures compare with their own kind only. */
function isSameObject(b: Claim, n: Claim, context: CompareContext): boolean {
  if (n.practice.value === 'grant') {
    if (n.duty !== null || b.duty !== null || n.topic !== null || b.topic !== null) return false;
    if (n.right !== null || b.right !== null) return n.right?.kind === b.right?.kind;
    return n.data.length > 0 && b.data.length > 0;
  }
  if (n.practice.value !== 'secure') return true;
  const [one, other] = [stemOf(context.text(n.evidence.trigger)), stemOf(context.text(b.evidence.trigger))];
  return one.includes(other) || other.includes(one);
}

/** Practices whose duties have rules of their own. */
const BY_DUTY = new Set<Practice>(['notify', 'differ']);

const GENERIC = new Set(['data', 'personal']);

/** In a text that sets "sell" beside "share" as California's law does, a sale is not sharing. */
const isLegalShare = (n: Claim, b: Claim, context: CompareContext): boolean =>
  n.rule === 'verb/share' &&
  n.practice.value === 'disclose' &&
  b.practice.value === 'sell' &&
  memo(context.caches.isDefined, '"sale or sharing"', () =>
    context.document.blocks.some(({ span }) => context.says(span, 'sale-or-sharing')),
  );

/** What was done against what is ruled out; null when the acts are not comparable. */
export function relatePractice(b: Claim, n: Claim, context: CompareContext): DimensionRelation | null {
  const cell = cellOf(n.practice.value, b.practice.value, context);
  if (cell === null || BY_DUTY.has(n.practice.value) || !isSameObject(b, n, context)) return null;
  const names = [b.practice.value, n.practice.value] as const;
  if (cell.mark === 'value' && !isForValue(b, context)) return null;
  // "Does the company share?" in a table that no such law shapes: the plain word
  if (b.rule === 'table/share-ads' && b.frame === 'ordinary' && n.practice.value === 'sell') return null;
  if (cell.mark === 'hold' && b.data.length > 0) {
    // "we keep personal data as long as necessary" is said by those who hardly hold any
    const isSpecific = b.data.some(({ value }) => !GENERIC.has(value.concept));
    const isDerived = isSpecific && b.data.some(({ value }) => !hasOtherSource(value, context));
    if (isDerived)
      return make(
        'practice',
        'SUB',
        `to ${names[0]} data one must have them, and the text names no other source`,
        'derived',
        ...names,
      );
    return make(
      'practice',
      'OVL',
      `${names[0]} presupposes having the data, which may come from elsewhere`,
      null,
      ...names,
    );
  }
  if (isLegalShare(n, b, context))
    return make(
      'practice',
      'OVL',
      '"share" may have its legal sense, in which a sale is none',
      null,
      ...names,
    );
  if (cell.mark === 'purpose')
    return make('practice', 'SUB', `${names[0]} is ${names[1]} if the purpose is`, null, ...names);
  if (cell.level === 'tension')
    return make(
      'practice',
      'OVL',
      `${names[0]} may amount to ${names[1]}`,
      cell.mark === 'frame' ? 'frame' : null,
      ...names,
    );
  return make(
    'practice',
    b.practice.value === n.practice.value ? 'EQ' : 'SUB',
    `${names[0]} is ${names[1]}`,
    null,
    ...names,
  );
}

/** Conditions of B that take it out of an unlimited denial only if the denial is read with them. */
const GATES = new Set(['consent', 'opt-in', 'user-direction']);

export function relateCondition(b: Claim, n: Claim): DimensionRelation {
  const limiting = n.conditions.filter(
    ({ sense, kind }) => sense !== 'regardless' && kind !== 'as-described',
  );
  if (limiting.length > 0) {
    const best = closest(limiting.map((condition) => ({ condition, ...relateOne(b.conditions, condition) })));
    if (best !== null)
      return make(
        'condition',
        best.relation,
        best.why,
        best.mark,
        b.conditions[0]?.text ?? '',
        best.condition.text,
      );
  }
  const gate = b.conditions.find(({ kind, sense }) => GATES.has(kind) && sense !== 'regardless');
  // who makes exceptions, or does not say "never", leaves room for what people choose themselves
  const isAbsolute = n.strength === 'categorical' && n.exceptions.length === 0;
  if (gate !== undefined && isAbsolute)
    return make(
      'condition',
      'UNK',
      'B rests on a choice that N does not mention',
      'own-condition',
      gate.text,
      '',
    );
  if (gate !== undefined)
    return make('condition', 'DIS', 'B rests on a choice of the person', 'own-condition', gate.text, '');
  return make('condition', b.conditions.length > 0 ? 'SUB' : 'EQ', 'N has no condition');
}

function relateOne(
  conditions: readonly Condition[],
  n: Condition,
): { readonly relation: Relation; readonly why: string; readonly mark: Mark | null } {
  if (conditions.some(({ kind, sense }) => kind === n.kind && sense === 'regardless'))
    return { relation: 'SUB', why: `B waives "${n.text}"`, mark: 'waiver' };
  const same = conditions.find(
    ({ kind, text }) => kind === n.kind && (text === n.text || surfaceKey(text) === surfaceKey(n.text)),
  );
  if (same !== undefined) return { relation: 'EQ', why: 'same condition', mark: null };
  // "if you opt out, we do not …": a rule for that case, taken out of whatever else is said
  return { relation: 'SUP', why: `N holds only "${n.text}"`, mark: null };
}

export function relateTime(b: Claim, n: Claim): DimensionRelation {
  const isPast = (claim: Claim): boolean => claim.tense === 'past' || claim.tense === 'past-12-months';
  const open = isPast(n) !== isPast(b);
  return make(
    'time',
    open ? 'UNK' : 'EQ',
    open ? 'one about the past, one standing' : 'same time',
    null,
    b.tense,
    n.tense,
  );
}

/** "by means of cookies", "in the United States": words as written. */
function relateWords(dimension: Dimension, b: readonly string[], n: readonly string[]): DimensionRelation {
  if (n.length === 0) return make(dimension, b.length === 0 ? 'EQ' : 'SUB', `any ${dimension}`);
  if (b.length === 0) return make(dimension, 'SUP', `${dimension} not named`, 'silent', '', n.join(', '));
  const keys = n.map(surfaceKey);
  const isShared = b
    .map(surfaceKey)
    .some((key) => keys.some((other) => key.includes(other) || other.includes(key)));
  return make(
    dimension,
    isShared ? 'EQ' : 'DIS',
    isShared ? `same ${dimension}` : `different ${dimension}`,
    null,
    b.join(', '),
    n.join(', '),
  );
}

/** "We do not collect X from third parties" says nothing of X from elsewhere. */
export function relateSource(b: Claim, n: Claim): DimensionRelation {
  const listN: readonly string[] = n.sources
    .map(({ value }) => value)
    .filter((value) => value !== 'person' && value !== 'unspecified');
  const listB: readonly string[] = b.sources.map(({ value }) => value);
  if (listN.length === 0) return make('instrument', 'EQ', 'any source');
  if (listB.length === 0)
    return make('instrument', 'SUP', 'source not named', 'silent', '', listN.join(', '));
  const isShared = listB.some((value) => listN.includes(value));
  return make(
    'instrument',
    isShared ? 'EQ' : 'DIS',
    isShared ? 'same source' : 'different sources',
    null,
    listB.join(', '),
    listN.join(', '),
  );
}

export const relateInstrument = (b: Claim, n: Claim): DimensionRelation =>
  relateWords(
    'instrument',
    b.instruments.map(({ value }) => value),
    n.instruments.map(({ value }) => value),
  );

/** Places matter for transfers only: elsewhere "in your account" and the like say nothing about a region. */
export function relateLocation(b: Claim, n: Claim): DimensionRelation {
  if (n.practice.value !== 'transfer') return make('location', 'EQ', 'no place');
  return relateWords(
    'location',
    b.locations.map(({ value }) => value),
    n.locations.map(({ value }) => value),
  );
}
