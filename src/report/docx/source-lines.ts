// The text of a document as lines that a Word document can hold: what a reader sees, with the offsets
// of each line and the level of headings.

import type { ReportDocument } from '../schema.ts';

export interface SourceLine {
  readonly line: number;
  /** Offsets in the document's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `text` is the slice itself, so that offsets can be counted in it. */
  readonly isExact: boolean;
  /** Level of a heading, 1 to 6; null for other lines. */
  readonly level: number | null;
}

/** Lines with words in them. */
export function linesOf({ text, reading, sections }: ReportDocument): readonly SourceLine[] {
  const levels = new Map(sections.map(({ line, level }) => [line, level]));
  if (reading !== null) {
    return reading.map(({ kind, line, start, end, text: words }) => ({
      line,
      start,
      end,
      text: words,
      isExact: false,
      level: kind === 'heading' ? (levels.get(line) ?? 2) : null,
    }));
  }
  const lines: SourceLine[] = [];
  let start = 0;
  for (const [index, words] of text.split('\n').entries()) {
    const shown = words.replace(/\r$/, '');
    if (shown.trim() !== '') {
      const line = index + 1;
      const end = start + shown.length;
      lines.push({ line, start, end, text: shown, isExact: true, level: levels.get(line) ?? null });
    }
    start += words.length + 1;
  }
  return lines;
}
