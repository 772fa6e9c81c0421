// Lists of everyday Markdown: items of a few paragraphs, and lists below them.

import type { List, ListItem } from 'mdast';
import { behindSpaces } from './markdown-plain-inline.ts';
import { BREAK, HEADING, MARK, WORDS, paragraphEnd, paragraphOf, textOf } from './markdown-plain-lines.ts';
import type { Blocks, Line } from './markdown-plain-lines.ts';

/** An item that is still open, with where its mark stands and where its words begin. */
interface OpenItem {
  readonly mark: number;
  readonly words: number;
  readonly isNumbered: boolean;
  readonly item: ListItem;
}

/** A number other than 1 begins no list inside a paragraph. */
const LATER_NUMBER = /^ *(?!1[.)])\d/;

/** The open item that holds what begins at `column`, the last of `open` then; null when there is none. */
function ownerAt(open: OpenItem[], column: number): OpenItem | null {
  for (let last = open.at(-1); last !== undefined && column < last.words; last = open.at(-1)) {
    open.pop();
    // beside its neighbour
    if (column === last.mark) break;
  }
  return open.at(-1) ?? null;
}

function listIn({ children }: ListItem): List {
  const last = children.at(-1);
  if (last?.type === 'list') return last;
  const list: List = { type: 'list', children: [] };
  children.push(list);
  return list;
}

/** Further in, what begins is text set apart, or goes on with the words before. */
const DEEPEST_INDENT = 3;

/** That one list ends and another begins makes no difference to what is read of them. */
export function readList(source: string, lines: readonly Line[], from: number): Blocks {
  const list: List = { type: 'list', children: [] };
  const open: OpenItem[] = [];
  const above = lines[from - 1];
  let isAfterBlank = above === undefined || textOf(source, above) === '';
  let at = from;
  while (at < lines.length) {
    const line = lines[at];
    const text = line === undefined ? '' : textOf(source, line);
    if (line === undefined || text === '') {
      isAfterBlank = true;
      at++;
      continue;
    }
    if (HEADING.test(text)) break;
    const mark = BREAK.test(text.trimStart()) ? null : MARK.exec(text);
    const column = mark?.[1]?.length ?? behindSpaces(text, 0);
    const isNumbered = mark !== null && LATER_NUMBER.test(text);
    const isBeside = open.some((item) => item.mark === column && item.isNumbered);
    if (isNumbered && !isBeside && !isAfterBlank) return null;
    isAfterBlank = false;
    const owner = ownerAt(open, column);
    // words behind a blank line belong to the item that they stand under
    if ((owner === null && (mark === null || column > 0)) || column - (owner?.words ?? 0) > DEEPEST_INDENT)
      return null;
    const words = mark?.[0].length ?? column;
    const next = WORDS.test(text.slice(words)) ? paragraphEnd(source, lines, at) : null;
    const paragraph = next === null ? null : paragraphOf(source, line.start + words, lines[next - 1] ?? line);
    if (next === null || paragraph === null) return null;
    if (mark === null) owner?.item.children.push(paragraph);
    else {
      const item: ListItem = { type: 'listItem', children: [paragraph] };
      (owner === null ? list : listIn(owner.item)).children.push(item);
      open.push({ mark: column, words, isNumbered: /\d/.test(mark[0]), item });
    }
    at = next;
  }
  return { nodes: [list], next: at };
}
