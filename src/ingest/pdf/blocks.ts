// Lines of a PDF → blocks: paragraphs from gaps, headings from size and weight, items from marks, rows from
// gaps inside lines.

import type { LayoutWords } from '../../model/layout.ts';
import { looksLikeHeading, newRanks, pseudoLevel, splitNumber } from '../headings.ts';
import { mapRange } from '../mapped.ts';
import { rawBlock } from '../raw.ts';
import type { RawBlock } from '../raw.ts';
import type { PdfLine } from './lines.ts';

const BULLET =
  /^(?:[\u2022\u2023\u25AA\u25AB\u25CF\u25CB\u25E6\u00B7\u25A0\u25A1\u27A2\u27A4\u2713\u2043\u2219\uF0B7*]|[-\u2013\u2014](?= )|o(?= [A-Z])|\([a-z\d]{1,4}\)(?= ))\s*/;
const KEEPS_HYPHEN =
  /(?:^|[\s(])(?:e|non|self|third|opt|cross|well|co|ex|first|end|long|short|real|pre|post|sub|multi|one|two)$/i;

export interface PdfBlock {
  readonly block: RawBlock;
  readonly page: number;
}

interface Run {
  kind: 'paragraph' | 'item' | 'heading' | 'row';
  readonly lines: PdfLine[];
}

/** The size most of the text is set in. */
function bodySize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + text.length);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Text of the lines, words broken at line ends joined. */
function joinText(lines: readonly PdfLine[]): string {
  const parts: string[] = [];
  for (const { text } of lines) {
    const trimmed = text.trim();
    const last = parts.at(-1);
    const broken = last === undefined ? null : /([\p{L}]+)-$/u.exec(last);
    if (last !== undefined && broken !== null && /^\p{Ll}/u.test(trimmed)) {
      parts[parts.length - 1] = KEEPS_HYPHEN.test(last.slice(0, -1)) ? last : last.slice(0, -1);
      parts.push(trimmed);
    } else parts.push(last === undefined ? trimmed : ` ${trimmed}`);
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const textBlock = (text: string): Pick<RawBlock, 'body' | 'span'> => ({
  body: mapRange(text, 0, text.length),
  span: { start: 0, end: text.length },
});

/** Lines that go on: same page or column, same look, no wider gap than between the lines before. */
function continues(run: Run, line: PdfLine, width: number, layout: LayoutWords): boolean {
  const last = run.lines.at(-1);
  if (last === undefined || run.kind === 'row') return false;
  if (Math.abs(last.size - line.size) > 0.6 || last.isBold !== line.isBold) {
    if (run.kind === 'heading' || line.size > last.size + 0.6) return false;
    if (line.isBold && !last.isBold && looksLikeHeading(line.text, layout)) return false;
  }
  if (BULLET.test(line.text.trim())) return false;
  const isOpen = !/[.!?:;]["'\u201D\u2019)]*$/.test(last.text.trim());
  // over the end of a page or column a paragraph goes on only inside a sentence: by a small letter, or after a full line
  if (line.page !== last.page || line.y > last.y) {
    const isInside = /^[\p{Ll}(]/u.test(line.text.trim()) || last.right >= width * 0.85;
    return isOpen && run.kind !== 'heading' && isInside;
  }
  const gap = last.y - line.y;
  if (gap > Math.max(last.size, line.size) * 1.9) return false;
  if (run.kind === 'heading') return true;
  // a line that ends early after a full stop ends the paragraph
  const isShort = last.right < width * 0.7;
  return isOpen || !isShort || gap < line.size * 1.35;
}

const isRow = (line: PdfLine): boolean =>
  line.cells.length >= 2 && !BULLET.test(`${line.cells[0]?.text ?? ''} `);

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 6;
const startsIn = ({ x }: { readonly x: number }, line: PdfLine): boolean =>
  line.cells.some((other) => isNear(other.x, x));

/** Most lines that the words of one cell are wrapped to. */
const MOST_WRAPPED = 8;

/** The next line with two or more of this line's columns; lines with wrapped words of its cells may stand between. */
function nextRow(lines: readonly PdfLine[], index: number): PdfLine | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  for (let at = index + 1; at <= index + MOST_WRAPPED; at++) {
    const next = lines[at];
    if (next === undefined) return undefined;
    if (isRow(next) && line.cells.filter((cell) => startsIn(cell, next)).length >= 2) return next;
    if (!next.cells.every((cell) => startsIn(cell, line))) return undefined;
  }
  return undefined;
}

/** Lines set in columns, two or more in a row with the same starts. */
function tableLines(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const found = new Set<PdfLine>();
  lines.forEach((line, index) => {
    const next = isRow(line) ? nextRow(lines, index) : undefined;
    if (next === undefined) return;
    found.add(line);
    found.add(next);
  });
  const margin = commonStart(lines);
  lines.forEach((line, index) => {
    const beside = [lines[index - 1], lines[index + 1]].filter((other) => other !== undefined);
    if (isNear(line.x, margin) || line.cells.length > 1 || !beside.some((other) => heads(line, other, found)))
      return;
    found.add(line);
  });
  return found;
}

/** A row whose other cells are empty: it stands in the first column of a row beside it, off the margin of the text. */
const heads = (line: PdfLine, row: PdfLine, rows: ReadonlySet<PdfLine>): boolean =>
  rows.has(row) && isRow(row) && isNear(line.x, row.x) && Math.abs(line.size - row.size) < 0.6;

/** Where most of the text begins. */
function commonStart(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { x, text } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + text.length);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Whether a line goes on with the cells of the row above it. A table set with space between its rows tells by the gap. */
function continuesRow(run: Run, line: PdfLine, isSpaced: boolean): boolean {
  const [first] = run.lines;
  const last = run.lines.at(-1);
  if (run.kind !== 'row' || first === undefined || last === undefined) return false;
  const gap = last.y - line.y;
  if (line.page !== last.page || gap <= 0 || gap > line.size * 1.35) return false;
  const columns = line.cells.map(({ x }) => first.cells.findIndex((cell) => isNear(cell.x, x)));
  return columns.every((column) => column !== -1) && (isSpaced || !columns.includes(0));
}

/** Cells of a row, the lines of each joined. */
function rowCells(run: Run): readonly string[] {
  const [first] = run.lines;
  return (first?.cells ?? []).map(({ x }) =>
    run.lines
      .flatMap(({ cells }) => cells.filter((cell) => isNear(cell.x, x)).map(({ text }) => text.trim()))
      .join(' '),
  );
}

function runsOf(lines: readonly PdfLine[], body: number, layout: LayoutWords): readonly Run[] {
  const rows = tableLines(lines);
  const width = lines.reduce((most, { right }) => Math.max(most, right), 0);
  const isSpaced = lines.some((line, i) => {
    const next = lines[i + 1];
    return next !== undefined && rows.has(line) && rows.has(next) && line.y - next.y > line.size * 1.5;
  });
  const runs: Run[] = [];
  for (const line of lines) {
    const text = line.text.trim();
    const run = runs.at(-1);
    if (run !== undefined && continuesRow(run, line, isSpaced)) run.lines.push(line);
    else if (rows.has(line)) runs.push({ kind: 'row', lines: [line] });
    else if (run !== undefined && continues(run, line, width, layout)) run.lines.push(line);
    else if (BULLET.test(text)) runs.push({ kind: 'item', lines: [line] });
    else {
      const isLarge = line.size > body * 1.12;
      const isHeading = (isLarge || line.isBold) && looksLikeHeading(text, layout);
      runs.push({ kind: isHeading ? 'heading' : 'paragraph', lines: [line] });
    }
  }
  return runs;
}

export function toBlocks(lines: readonly PdfLine[], layout: LayoutWords): readonly PdfBlock[] {
  const body = bodySize(lines);
  const runs = runsOf(lines, body, layout);
  const sizes = [
    ...new Set(
      runs
        .filter(({ kind, lines: [line] }) => kind === 'heading' && (line?.size ?? 0) > body * 1.12)
        .map(({ lines: [line] }) => Math.round(line?.size ?? 0)),
    ),
  ].toSorted((a, b) => b - a);
  const ranks = newRanks();
  const indents = [
    ...new Set(
      runs.filter(({ kind }) => kind === 'item').map(({ lines: [line] }) => Math.round((line?.x ?? 0) / 8)),
    ),
  ].toSorted((a, b) => a - b);
  return runs.flatMap((run, index): readonly PdfBlock[] => {
    const [first] = run.lines;
    if (first === undefined) return [];
    const text = joinText(run.lines);
    const { page } = first;
    if (run.kind === 'row') {
      const isHeaderRow = runs[index - 1]?.kind !== 'row';
      const cells = rowCells(run).map((cell) => mapRange(cell, 0, cell.length));
      return [
        {
          page,
          block: rawBlock(
            'row',
            { text: '', segments: [] },
            { start: 0, end: 0 },
            { cells, isHeaderRow, rowKind: 'markup' },
          ),
        },
      ];
    }
    if (run.kind === 'item') {
      const { body: mapped, span } = textBlock(text.replace(BULLET, ''));
      const level = Math.min(5, Math.max(0, indents.indexOf(Math.round(first.x / 8))));
      return mapped.text === '' ? [] : [{ page, block: rawBlock('item', mapped, span, { level }) }];
    }
    const { body: mapped, span } = textBlock(text);
    if (run.kind === 'paragraph') return [{ page, block: rawBlock('paragraph', mapped, span) }];
    const { number, body: heading } = splitNumber(mapped);
    const bySize = sizes.indexOf(Math.round(first.size));
    const level = bySize === -1 ? pseudoLevel(number, text, ranks) : Math.min(6, bySize + 1);
    const plain = textBlock(heading.text);
    return [{ page, block: rawBlock('heading', plain.body, plain.span, { level, number }) }];
  });
}
