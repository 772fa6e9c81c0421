// Tables that lost their head: a column of nothing but yes and no says of every row whether it is so.

import { findPhrases } from '../lexicon/phrases.ts';
import type { Column } from './columns.ts';
import type { Line, Reader } from './line.ts';

/** The most words of an answer. */
const LONGEST_ANSWER = 4;

const isAnswer = ({ words, lowers }: Line, { lexicon }: Reader): boolean =>
  words.length > 0 && words.length <= LONGEST_ANSWER && findPhrases(lexicon.answers, lowers)[0]?.from === 0;

/**
 * The columns of a table without a known header, below "Information we collect": categories, examples, and
 * whether they are collected; null when no column answers, or several do.
 */
export function bareColumns(rows: readonly (readonly Line[])[], reader: Reader): readonly Column[] | null {
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2) return null;
  const answering = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.every((row) => row[at] !== undefined && isAnswer(row[at], reader)),
  );
  const [answer] = answering;
  if (answering.length !== 1 || answer === undefined || answer === 0) return null;
  return Array.from({ length: width }, (_, at): Column => {
    if (at === answer) return 'collected';
    return at === 0 ? 'category' : at < answer ? 'examples' : 'other';
  });
}
