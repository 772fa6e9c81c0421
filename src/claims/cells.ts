// Cells of a table row: the answers and the sources they hold.

import { findPhrases } from '../lexicon/phrases.ts';
import type { Polarity } from '../model/vocabulary.ts';
import type { Column } from './columns.ts';
import type { Draft } from './draft.ts';
import { spanOf } from './line.ts';
import type { Line, Reader } from './line.ts';

export interface Cell {
  readonly line: Line;
  readonly column: Column;
  readonly header: Line | null;
}

/** Answers in a yes/no cell: "Yes (Free); No (Paid)" → two. */
export function answersIn(
  cell: Cell,
  reader: Reader,
): readonly { readonly polarity: Polarity; readonly start: number; readonly end: number }[] {
  const answers: { polarity: Polarity; start: number; end: number }[] = [];
  for (const hit of findPhrases(reader.lexicon.answers, cell.line.lowers)) {
    const start = cell.line.words[hit.from]?.start ?? 0;
    const previous = answers.at(-1);
    if (previous !== undefined) previous.end = start;
    answers.push({ polarity: hit.value, start, end: cell.line.text.length });
  }
  return answers;
}

export function sourcesOf(cell: Cell, reader: Reader): Draft['sources'] {
  return findPhrases(reader.lexicon.rowSources, cell.line.lowers).map((hit) => ({
    value: hit.value,
    span: spanOf(cell.line, cell.line.words[hit.from]?.start ?? 0, cell.line.words[hit.to - 1]?.end ?? 0),
    via: 'text' as const,
  }));
}
