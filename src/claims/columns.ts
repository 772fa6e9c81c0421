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

/** What a column holds, told by its header words (rules/lexicon/tables.yaml). */
export function columnOf(header: Line, reader: Reader): Column {
  const hits = findPhrases(reader.lexicon.columns, header.lowers);
  const kinds = new Set<Column>(hits.map((hit) => hit.value));
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
