// Markdown blocks of the everyday kind: paragraphs, headings, lists, tables. Most of a policy
// is made of them, and the full parser takes longer for a text than all the rest of reading it. It is asked for
// what stands here in no such form; for the rest the nodes are made that it would give.

import type { TableRow } from 'mdast';
import { positionOf, readPlainInline } from './markdown-plain-inline.ts';
import { BREAK, HEADING, MARK, WORDS, paragraphEnd, paragraphOf, textOf } from './markdown-plain-lines.ts';
import type { Blocks, Line } from './markdown-plain-lines.ts';
import { readList } from './markdown-plain-list.ts';

const EMPTY_HEADING = /^#{1,6}$/;
const UNDERLINE = /^(?:=+|-+)$/;
const DELIMITER_ROW = /^\|(?: *:?-+:? *\|)+$/;

function readParagraph(source: string, lines: readonly Line[], at: number): Blocks {
  const first = lines[at];
  if (first === undefined || !WORDS.test(textOf(source, first))) return null;
  const below = lines[at + 1];
  if (below !== undefined && UNDERLINE.test(textOf(source, below)))
    return readUnderlined(source, first, below, at + 2);
  const next = paragraphEnd(source, lines, at);
  const paragraph = next === null ? null : paragraphOf(source, first.start, lines[next - 1] ?? first);
  return next === null || paragraph === null ? null : { nodes: [paragraph], next };
}

function readUnderlined(source: string, first: Line, line: Line, next: number): Blocks {
  const children = readPlainInline(source, first.start, first.end);
  if (children === null) return null;
  const depth = source.charAt(line.start) === '=' ? 1 : 2;
  return { nodes: [{ type: 'heading', depth, children, position: positionOf(first.start, line.end) }], next };
}

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

function readHeading(source: string, line: Line, mark: string, next: number): Blocks {
  const depth = DEPTHS[mark.trimEnd().length - 1];
  const text = textOf(source, line);
  if (depth === undefined || text.endsWith('#')) return null;
  const children = readPlainInline(source, line.start + mark.length, line.end);
  const position = positionOf(line.start, line.stop);
  return children === null ? null : { nodes: [{ type: 'heading', depth, children, position }], next };
}

function readRow(source: string, line: Line): TableRow | null {
  const row: TableRow = { type: 'tableRow', children: [], position: positionOf(line.start, line.end) };
  let at = line.start + 1;
  for (let end = source.indexOf('|', at); end !== -1 && end < line.end; end = source.indexOf('|', at)) {
    let [from, to] = [at, end];
    while (from < to && source.charAt(from) === ' ') from++;
    while (to > from && source.charAt(to - 1) === ' ') to--;
    const children = readPlainInline(source, from, to);
    if (children === null) return null;
    row.children.push({ type: 'tableCell', children, position: positionOf(from, to) });
    at = end + 1;
  }
  return row;
}

function readTable(source: string, lines: readonly Line[], from: number): Blocks {
  const rows: TableRow[] = [];
  let at = from;
  for (let line = lines[at]; line !== undefined; line = lines[++at]) {
    const text = textOf(source, line);
    if (text === '') break;
    if (at === from + 1) {
      if (DELIMITER_ROW.test(text) && text.split('|').length - 2 === rows[0]?.children.length) continue;
      return null;
    }
    const isRow = text.startsWith('|') && text.endsWith('|') && text.length > 1 && !text.includes('\\|');
    const row = isRow ? readRow(source, line) : null;
    if (row === null) return null;
    rows.push(row);
  }
  return rows.length === 0 || at < from + 2 ? null : { nodes: [{ type: 'table', children: rows }], next: at };
}

export function readBlock(source: string, lines: readonly Line[], at: number): Blocks {
  const line = lines[at];
  if (line === undefined) return null;
  const text = textOf(source, line);
  if (text === '') return { nodes: [], next: at + 1 };
  if (text.startsWith('|')) return readTable(source, lines, at);
  if (EMPTY_HEADING.test(text)) return { nodes: [], next: at + 1 };
  const heading = HEADING.exec(text);
  if (heading !== null) return readHeading(source, line, heading[0], at + 1);
  if (BREAK.test(text)) return line.start > 0 ? { nodes: [], next: at + 1 } : null;
  return MARK.test(text) ? readList(source, lines, at) : readParagraph(source, lines, at);
}
