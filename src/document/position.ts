// Offset ↔ line and column (both from 1, columns in UTF-16 units), and pinpoints for spans.

import { quoteOf } from './quote.ts';
import type { Document, Pinpoint, Section, Span } from '../model/document.ts';

/** Offsets at which lines start. CR, LF and CRLF end a line; so does a form feed's line only by its LF. */
export function lineStartsOf(source: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit === 10) starts.push(i + 1);
    else if (unit === 13 && source.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  return starts;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

export function positionAt(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** The innermost section that holds the offset; sections are in document order, so the last one wins. */
export function sectionAt(document: Pick<Document, 'sections'>, offset: number): Section | null {
  let found: Section | null = null;
  for (const section of document.sections) {
    if (section.span.start > offset) break;
    if (offset < section.span.end || section.span.start === offset) found = section;
  }
  return found;
}

/** Nearest number on the way up: an unnumbered sub-heading belongs to "6". */
function numberOf(document: Pick<Document, 'sections'>, section: Section | null): string | null {
  let at = section;
  while (at !== null) {
    if (at.number !== null) return at.number;
    at = at.parent === null ? null : (document.sections[at.parent] ?? null);
  }
  return null;
}

/** Where to look in a file that has no lines of its own: the text of Word and PDF has one paragraph a line. */
function paperPlace(
  { format, pages, lineStarts }: Document,
  offset: number,
  line: number,
): Pick<Pinpoint, 'page' | 'paragraph'> {
  if (format === 'docx') return { paragraph: line };
  const page = pages?.findLast(({ start }) => start <= offset);
  if (page === undefined) return {};
  return { page: page.page, paragraph: line - positionAt(lineStarts, page.start).line + 1 };
}

export function pinpoint(document: Document, span: Span): Pinpoint {
  const from = positionAt(document.lineStarts, span.start);
  const to = positionAt(document.lineStarts, span.end);
  const section = sectionAt(document, span.start);
  return {
    start: span.start,
    end: span.end,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    section: { number: numberOf(document, section), path: section?.path ?? [] },
    quote: quoteOf(document, span),
    ...paperPlace(document, span.start, from.line),
  };
}
