// Two acts: whether one is the other by the matrix of rules/contradictions/practices.yaml, and what stands
// between a disclosure and a sale.

import type { Claim } from '../../model/claim.ts';
import type { Practice } from '../../model/vocabulary.ts';
import type { MatrixCell } from '../../rules/contradictions/compile.ts';
import type { CompareContext } from './context.ts';
import { memo } from './context.ts';
import { hasOtherSource } from './closure.ts';
import { isProcessor } from './relate-party.ts';
import { purposesOf } from './relate-purpose.ts';
import { relation } from './relation.ts';
import type { DimensionRelation } from './types.ts';

const cellOf = (n: Practice, b: Practice, context: CompareContext): MatrixCell | null =>
  context.knowledge.matrix.get(n)?.get(b) ?? null;

function isForValue(b: Claim, context: CompareContext): boolean {
  if (b.recipients.length > 0 && b.recipients.every(({ value }) => isProcessor(value, context))) return false;
  // "if we sell or buy a business": the buyer is the one of the business
  if (context.says(b.evidence.sentence, 'sale-of-business')) return false;
  // "we work with partners": no data are said to change hands
  if (b.data.length === 0 && b.rule.startsWith('engaged/')) return false;
  const { valuable, valuableRecipients } = context.knowledge;
  // "to market our products": an own purpose, for which the provider is paid
  const stated = b.purposes.filter(({ span }) => span === null || !/\bour\b/i.test(context.text(span)));
  const purposes = b.purposes.length === 0 ? purposesOf(b) : stated.map(({ value }) => value);
  // the purposes of a row are those of its data, whoever receives them
  const isRow = b.rule.startsWith('table/');
  return (
    (!isRow && purposes.some((id) => valuable.has(id))) ||
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

/** "We do not disclose data for sale": the business may change hands all the same. */
export const isNotForSale = (n: Claim, b: Claim, context: CompareContext): boolean =>
  b.practice.value === 'disclose-transaction' &&
  context.says({ start: n.evidence.trigger.end, end: n.evidence.sentence.end }, 'for-sale');

/** The acts that a denial rules out beside those of its row: "we do not process X" is about every act with X. */
export function actsBeside(n: Claim, context: CompareContext): ReadonlySet<Practice> {
  const { rules, acts } = context.knowledge.everyAct;
  const isEvery = n.polarity === 'denied' && n.purposes.length === 0 && rules.has(n.rule);
  return isEvery ? acts : NO_ACTS;
}

const NO_ACTS: ReadonlySet<Practice> = new Set();

/** What was done against what is ruled out; null when the acts are not comparable. */
export function relatePractice(b: Claim, n: Claim, context: CompareContext): DimensionRelation | null {
  if (actsBeside(n, context).has(b.practice.value))
    return relation(
      'practice',
      b.practice.value === n.practice.value ? 'EQ' : 'SUB',
      `to ${b.practice.value} data is to process them`,
      null,
      b.practice.value,
      n.practice.value,
    );
  const cell = cellOf(n.practice.value, b.practice.value, context);
  if (cell === null || BY_DUTY.has(n.practice.value) || !isSameObject(b, n, context)) return null;
  const names = [b.practice.value, n.practice.value] as const;
  if (cell.mark === 'value' && !isForValue(b, context)) return null;
  // "Does the company share?" in a table that no such law shapes: the plain word
  if (b.rule === 'table/share-ads' && b.frame === 'ordinary' && n.practice.value === 'sell') return null;
  // the reasons of a bank's notice ("for joint marketing: yes") are no sales in the sense of a denial elsewhere
  if (b.rule === 'table/reason' && n.practice.value === 'sell') return null;
  if (cell.mark === 'hold' && b.data.length > 0) {
    // "we keep personal data as long as necessary" is said by those who hardly hold any
    const isSpecific = b.data.some(({ value }) => !GENERIC.has(value.concept));
    const isDerived = isSpecific && b.data.some(({ value }) => !hasOtherSource(value, context));
    if (isDerived)
      return relation(
        'practice',
        'SUB',
        `to ${names[0]} data one must have them, and the text names no other source`,
        'derived',
        ...names,
      );
    return relation(
      'practice',
      'OVL',
      `${names[0]} presupposes having the data, which may come from elsewhere`,
      null,
      ...names,
    );
  }
  if (isNotForSale(n, b, context)) return null;
  if (isLegalShare(n, b, context))
    return relation(
      'practice',
      'OVL',
      '"share" may have its legal sense, in which a sale is none',
      null,
      ...names,
    );
  if (cell.mark === 'purpose')
    return relation('practice', 'SUB', `${names[0]} is ${names[1]} if the purpose is`, null, ...names);
  if (cell.level === 'tension')
    return relation(
      'practice',
      'OVL',
      `${names[0]} may amount to ${names[1]}`,
      cell.mark === 'frame' ? 'frame' : null,
      ...names,
    );
  return relation(
    'practice',
    b.practice.value === n.practice.value ? 'EQ' : 'SUB',
    `${names[0]} is ${names[1]}`,
    null,
    ...names,
  );
}
