// The source pane's rows: lines of the text, or blocks for files whose text is markup; and the anchor
// of the row that holds a place.

import type { Report, ReportDocument, ReportPinpoint } from '../schema.ts';

export interface Row {
  readonly id: string;
  /** From 1. */
  readonly line: number;
  /** Offsets into the document's text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `text` is the slice itself, so that offsets count in it. */
  readonly isExact: boolean;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell';
}

/** Rows with words in them, in reading order. */
export function rowsOf(document: ReportDocument): readonly Row[] {
  return document.reading === null ? linesOf(document) : blocksOf(document, document.reading);
}

function linesOf({ id, text, sections }: ReportDocument): readonly Row[] {
  const headings = new Set(sections.map(({ line }) => line));
  const rows: Row[] = [];
  let line = 0;
  for (const { start, end } of cutLines(text)) {
    line += 1;
    const words = text.slice(start, end);
    if (words.trim() === '') continue;
    const kind = headings.has(line) ? 'heading' : 'paragraph';
    rows.push({ id: `${id}-L${line}`, line, start, end, text: words, isExact: true, kind });
  }
  return rows;
}

/** Line breaks as the ingest counts them: LF, CR LF, CR. */
function cutLines(text: string): readonly { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const found of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

function blocksOf({ id }: ReportDocument, reading: NonNullable<ReportDocument['reading']>): readonly Row[] {
  const perLine = new Map<number, number>();
  return reading
    .filter(({ text }) => text.trim() !== '')
    .map(({ kind, line, start, end, text }) => {
      const before = perLine.get(line) ?? 0;
      perLine.set(line, before + 1);
      const suffix = before === 0 ? '' : `-${before + 1}`;
      return { id: `${id}-L${line}${suffix}`, line, start, end, text, isExact: false, kind };
    });
}

/** Id of the row where a place begins; places outside every row lead to the row before them. */
export function anchorsOf(report: Report): (place: ReportPinpoint) => string {
  const byDocument = new Map<string, readonly Row[]>();
  for (const document of report.documents) {
    if (document.reading !== null) byDocument.set(document.id, rowsOf(document));
  }
  return ({ document, line, start }) => {
    const rows = byDocument.get(document);
    if (rows === undefined) return `${document}-L${line}`;
    return rowAt(rows, start)?.id ?? `${document}-L${line}`;
  };
}

/** The last row that begins at or before an offset. */
export function rowAt(rows: readonly Row[], offset: number): Row | null {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return rows[Math.max(0, low - 1)] ?? null;
}
