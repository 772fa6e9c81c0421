// A table of data → rows of cells, spans repeated. A table that only lays out the page is told apart and
// read like any other content.

import type { Link, MappedText } from '../../model/document.ts';
import type { LayoutWords } from '../../model/layout.ts';
import { isPlaceholderTarget } from '../links.ts';
import { rawBlock } from '../raw.ts';
import { decodeValue, textPieces } from './entities.ts';
import type { Sink } from './emit.ts';
import { BLOCKS, UNREAD, attribute, isBoldElement, nodeSpan } from './node.ts';
import type { HtmlNode } from './node.ts';
import { newLine, toPart } from './run.ts';
import type { Reader } from './run.ts';
import { weightOf } from './weigh.ts';
import type { Weights } from './weigh.ts';

/** Average text of a cell beyond which the table is a layout of paragraphs. */
const PROSE_CELL = 700;
const MOST_SPAN = 100;

interface Cell {
  readonly node: HtmlNode;
  readonly columns: number;
  readonly rows: number;
}

function rowsOf(table: HtmlNode): readonly HtmlNode[] {
  return (table.children ?? []).flatMap((child): readonly HtmlNode[] => {
    if (child.name === 'tr') return [child];
    if (child.name === 'thead' || child.name === 'tbody' || child.name === 'tfoot')
      return (child.children ?? []).filter(({ name }) => name === 'tr');
    return [];
  });
}

const cellsOf = (row: HtmlNode): readonly HtmlNode[] =>
  (row.children ?? []).filter(({ name }) => name === 'td' || name === 'th');

export function isDataTable(table: HtmlNode, weights: Weights): boolean {
  const rows = rowsOf(table).map(cellsOf);
  const cells = rows.flat();
  const most = rows.reduce((count, row) => Math.max(count, row.length), 0);
  if (rows.length < 2 || most < 2 || attribute(table, 'role') === 'presentation') return false;
  if (cells.some((cell) => weightOf(weights, cell).hasTable)) return false;
  const filled = cells.filter((cell) => weightOf(weights, cell).letters > 0).length;
  return weightOf(weights, table).letters / Math.max(1, filled) <= PROSE_CELL;
}

interface CellText {
  readonly body: MappedText;
  readonly links: readonly Link[];
  readonly bold: number;
}

/** On small screens a cell begins with the head of its column, and styles alone set the two apart. */
const LABEL_END = /\p{Ll}{3}[?)]?$/u;

/** Text of a cell; its paragraphs and list items are set apart by ";". */
function readCell(cell: HtmlNode, reader: Reader, isHead: boolean): CellText {
  const { source, layout } = reader;
  const line = newLine(0);
  let isBoundary = false;
  type Step =
    | { readonly node: HtmlNode; readonly isBold: boolean }
    | { readonly closes: HtmlNode; readonly from: number };
  const stack: Step[] = [{ node: cell, isBold: cell.name === 'th' }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ('closes' in step) {
      if (BLOCKS.has(step.closes.name ?? '')) isBoundary = true;
      if (step.closes.name === 'a' && step.closes.attribs?.['href'] !== undefined) {
        const target = decodeValue(attribute(step.closes, 'href')).trim();
        line.links.push({
          from: step.from,
          to: line.pieces.length,
          target,
          isPlaceholder: isPlaceholderTarget(target, layout),
        });
      }
      continue;
    }
    const { node, isBold } = step;
    if (node.type === 'text') {
      const letters = (node.data ?? '').trim().length;
      const start = node.startIndex ?? 0;
      const last = line.pieces.at(-1);
      const before = last === undefined ? '' : source.slice(last.start, last.end);
      if (isBoundary && letters > 0 && line.letters > 0) {
        const isClosed = isHead || /[.,;:!?]\s*$/.test(before);
        line.pieces.push({ start: last?.end ?? start, end: start, text: isClosed ? ' ' : '; ' });
      } else if (LABEL_END.test(before) && /^\p{Lu}/u.test(node.data ?? ''))
        line.pieces.push({ start: last?.end ?? start, end: start, text: ': ' });
      if (letters > 0) isBoundary = false;
      if (letters > 0 || !isBoundary)
        line.pieces.push(...textPieces(source, start, (node.endIndex ?? start - 1) + 1));
      line.letters += letters;
      if (isBold) line.bold += letters;
      continue;
    }
    const name = node.name ?? '';
    if (node.children === undefined || (UNREAD.has(name) && node !== cell)) continue;
    if (name === 'br' || BLOCKS.has(name)) isBoundary = true;
    stack.push({ closes: node, from: line.pieces.length });
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child !== undefined) stack.push({ node: child, isBold: isBold || isBoldElement(node) });
    }
  }
  const part = toPart(reader, line);
  return { body: part.body, links: part.links, bold: part.bold };
}

const spanNumber = (cell: HtmlNode, name: string): number => {
  const value = Number.parseInt(attribute(cell, name), 10);
  return value >= 1 ? Math.min(value, MOST_SPAN) : 1;
};

/** The table's rows as a grid; a cell that spans several places stands in each of them. */
function gridOf(
  rows: readonly HtmlNode[],
  reader: Reader,
  isHead: (row: HtmlNode, index: number) => boolean,
): readonly (readonly CellText[])[] {
  const hanging: { readonly cell: CellText; left: number }[] = [];
  return rows.map((row, index) => {
    const line: CellText[] = [];
    const hangs = (): boolean => {
      const above = hanging[line.length];
      if (above === undefined || above.left <= 0) return false;
      above.left--;
      line.push(above.cell);
      return true;
    };
    for (const node of cellsOf(row)) {
      while (hangs());
      const text = readCell(node, reader, isHead(row, index));
      const cell: Cell = { node, columns: spanNumber(node, 'colspan'), rows: spanNumber(node, 'rowspan') };
      for (let i = 0; i < cell.columns; i++) {
        hanging[line.length] = { cell: text, left: cell.rows - 1 };
        line.push(text);
      }
    }
    while (hangs());
    return line;
  });
}

const isAllHead = (row: HtmlNode): boolean => {
  const cells = cellsOf(row);
  return cells.length > 0 && cells.every(({ name }) => name === 'th');
};

function hasHeader(
  table: HtmlNode,
  rows: readonly HtmlNode[],
  grid: readonly (readonly CellText[])[],
  { tableHead }: LayoutWords,
): boolean {
  const [first, second] = rows;
  if (first === undefined) return false;
  const isInHead = (table.children ?? []).some(
    (child) => child.name === 'thead' && (child.children ?? []).includes(first),
  );
  if (isInHead || isAllHead(first)) return true;
  const head = (grid[0] ?? []).filter(({ body }) => body.text !== '');
  const isBold = head.length > 1 && head.every(({ bold, body }) => bold > 0.8 && body.text.length < 120);
  if (isBold) return !(grid[1] ?? []).every(({ bold }) => bold > 0.8);
  // a first row of short words above longer cells ("Category", "Examples", "Collected")
  return (
    second !== undefined &&
    head.length === (grid[0]?.length ?? 0) &&
    head.every(({ body }) => body.text.length < 60 && !/[.;]$/.test(body.text)) &&
    head.some(({ body }) => tableHead.test(body.text))
  );
}

export function readTable(table: HtmlNode, sink: Sink): void {
  const { source, layout, out } = sink;
  const rows = rowsOf(table);
  const grid = gridOf(rows, sink, (row, index) => index === 0 || isAllHead(row));
  const isHeaded = hasHeader(table, rows, grid, layout);
  let isFirst = true;
  grid.forEach((line, index) => {
    const row = rows[index];
    if (row === undefined || line.every(({ body }) => body.text === '')) return;
    const isHeaderRow = isFirst && isHeaded;
    isFirst = false;
    out.push({
      block: rawBlock('row', { text: '', segments: [] }, nodeSpan(row, source), {
        cells: line.map(({ body }) => body),
        cellLinks: line.map(({ links }) => links),
        isHeaderRow,
        rowKind: 'markup',
      }),
      linked: 0,
    });
  });
}
