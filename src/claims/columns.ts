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
  | 'other';

const PURPOSES = /^(?!sold|sale|shared|sharing|do we)(?:\S+ ){0,4}purposes?\b/i;

const ADDRESSED = /\b(?:to|with|whom|who|for|parties|recipients?|providers)\b|\?/i;

/** What a column holds, told by its header words (rules/lexicon/tables.yaml). */
export function columnOf(header: Line, reader: Reader): Column {
  const hits = findPhrases(reader.lexicon.columns, header.lowers);
  const kinds = new Set<Column>(hits.map((hit) => hit.value));
  // "Purposes for which it is collected, shared or sold" asks for purposes, "Third parties to whom sold" does not
  if (kinds.has('purpose') && !kinds.has('recipient') && PURPOSES.test(header.text)) return 'purpose';
  // "Personal data disclosed" lists data, "Disclosed to" does not
  if (kinds.has('category') && kinds.has('recipient') && !ADDRESSED.test(header.text)) return 'category';
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
  ];
  for (const kind of order) if (kinds.has(kind)) return kind;
  const practice = practiceOf(header, reader);
  if (practice === 'use') return 'purpose';
  if (practice === 'retain') return 'retention';
  return 'other';
}
