// Lines of everyday Markdown: what each may begin, and how far a paragraph reaches.

import type { Paragraph, RootContent } from 'mdast';
import { positionOf, readPlainInline } from './markdown-plain-inline.ts';

export interface Line {
  readonly start: number;
  /** Before the blanks at its end. */
  readonly end: number;
  /** Before what ends the line. */
  readonly stop: number;
}

/** A line that begins no block but a paragraph, and does not end one. */
export const WORDS = /^(?![-+*=>#|<`~:_ ]|\d{1,9}[.)](?:\s|$)|\*+\s|$)|^(?:\*{1,2}|_{1,2})(?=[^\s*_])/;
export const HEADING = /^(#{1,6}) +(?=[^\s#])/;
export const BREAK = /^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/;
export const MARK = /^( *)(?:[-+*]|\d{1,9}[.)]) {1,4}(?=\S)/;

export const textOf = (source: string, { start, end }: Line): string => source.slice(start, end);

/** Nodes, and the line behind them; null where the full parser has to tell. */
export type Blocks = { readonly nodes: readonly RootContent[]; readonly next: number } | null;

/** What begins a block of its own right below the words of a paragraph. */
const isNewBlock = (text: string): boolean => text === '' || HEADING.test(text) || MARK.test(text);

/** The line behind the last one of a paragraph: indented or not, lines go on with it. Null when unclear. */
export function paragraphEnd(source: string, lines: readonly Line[], from: number): number | null {
  let at = from + 1;
  for (let line = lines[at]; line !== undefined; line = lines[++at]) {
    const text = textOf(source, line);
    if (isNewBlock(text)) return at;
    if (!WORDS.test(text.trimStart())) return null;
  }
  return at;
}

export function paragraphOf(source: string, start: number, last: Line): Paragraph | null {
  const children = readPlainInline(source, start, last.end);
  return children === null ? null : { type: 'paragraph', children, position: positionOf(start, last.stop) };
}
