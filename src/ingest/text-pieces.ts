// Lines of plain text → pieces: a line, or the lines of a paragraph that was wrapped by hand.

import type { Span } from '../model/document.ts';
import type { TextLine } from './lines.ts';

/** Hard-wrapped text: many lines near one width, paragraphs apart by blank lines. */
export function isWrapped(lines: readonly TextLine[]): boolean {
  const full = lines.filter((line) => line.shape !== 'blank' && line.text !== '');
  const blanks = lines.length - full.length;
  const near = full.filter((line) => line.length >= 55 && line.length <= 120).length;
  const long = full.filter((line) => line.length > 130).length;
  return blanks > 2 && full.length > 8 && near / full.length > 0.4 && long / full.length < 0.05;
}

export interface Piece {
  readonly line: TextLine;
  readonly spans: readonly Span[];
  readonly text: string;
  readonly isAfterBlank: boolean;
}

/** Joins the lines of a hard-wrapped paragraph or item. */
export function joinWrapped(lines: readonly TextLine[], wrapped: boolean): readonly Piece[] {
  const pieces: { line: TextLine; spans: Span[]; text: string; isAfterBlank: boolean }[] = [];
  let isAfterBlank = true;
  let isOpen = false;
  for (const line of lines) {
    if (line.shape === 'blank') {
      isAfterBlank = true;
      isOpen = false;
      continue;
    }
    const last = pieces.at(-1);
    const previousLong = (last?.spans.at(-1)?.end ?? 0) - (last?.spans.at(-1)?.start ?? 0) >= 40;
    const continues =
      wrapped &&
      isOpen &&
      last !== undefined &&
      line.shape === 'plain' &&
      (previousLong || /^[a-z]/.test(line.text)) &&
      last.line.shape !== 'row';
    if (continues) {
      last.spans.push(line.body);
      last.text = `${last.text} ${line.text}`;
    } else pieces.push({ line, spans: [line.body], text: line.text, isAfterBlank });
    isAfterBlank = false;
    isOpen = true;
  }
  return pieces;
}
