// What a column of a table holds.

import { findPhrases } from '../lexicon/phrases.ts';
import type { Line, Reader } from './line.ts';
import { practiceOf } from './openers.ts';

export type Column =
  | 'category'
  | 'examples'
  | 'source'
  | 'purpose'
  | 'recipient'
  | 'sale'
  | 'share'
  | 'sale-and-share'
  | 'retention'
  | 'basis'
  | 'collected'
  | 'right'
  | 'limit'
  | 'other';

/** Words that may stand before "purposes" in a header that asks for them. */
const MOST_BEFORE = 4;

/** What a column holds, told by its header words (rules/lexicon/tables.yaml). */
export function columnOf(header: Line, reader: Reader): Column {
  const whole = reader.lexicon.wholeColumns.get(header.lowers.join(' '));
  if (whole !== undefined) return whole;
  const hits = findPhrases(reader.lexicon.columns, header.lowers);
  const kinds = new Set<Column>(hits.map((hit) => hit.value));
  if (kinds.has('limit')) return 'limit';
  // "Purposes for which it is collected, shared or sold" asks for purposes, "Third parties to whom sold" does not
  const isAnswered =
    reader.lexicon.frames.grammar.do.has(header.lowers[0] ?? '') ||
    hits.some(({ from, value }) => from === 0 && (value === 'sale' || value === 'share'));
  const recipientAt = hits.find(({ value }) => value === 'recipient')?.from ?? Number.POSITIVE_INFINITY;
  if (
    !isAnswered &&
    hits.some(({ from, value }) => value === 'purpose' && from <= MOST_BEFORE && from < recipientAt)
  )
    return 'purpose';
  // "Personal data disclosed" lists data, "Disclosed to" does not
  const isAddressed =
    header.text.includes('?') || header.lowers.some((word) => reader.lexicon.addressed.has(word));
  if (kinds.has('category') && kinds.has('recipient') && !isAddressed) return 'category';
  if (kinds.has('sale') && kinds.has('share')) return 'sale-and-share';
  const order: readonly Column[] = [
    'sale',
    'share',
    'retention',
    'recipient',
    'purpose',
    'source',
    'basis',
    'examples',
    'collected',
    'category',
    'right',
  ];
  for (const kind of order) if (kinds.has(kind)) return kind;
  const practice = practiceOf(header, reader);
  if (practice === 'use') return 'purpose';
  if (practice === 'retain') return 'retention';
  return 'other';
}
