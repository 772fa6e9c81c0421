// Nodes of a Markdown tree → raw blocks: paragraphs and what is glued into them, tables, headings, HTML and
// text set apart.

import type { Nodes, RootContent, Table as MdTable } from 'mdast';
import type { Limit, MappedText, Span } from '../model/document.ts';
import { pseudoLevel, splitNumber } from './headings.ts';
import type { PseudoRanks } from './headings.ts';
import { findPlaceholders } from './links.ts';
import { sliceMapped } from '../lib/mapped-text.ts';
import { mapRange, mappedSpan } from './mapped.ts';
import { isEmptyHtml, readHtmlSpan } from './markdown-html.ts';
import type { ReadFragment } from './markdown-html.ts';
import { collectInline, spanOf, toMapped } from './markdown-inline.ts';
import type { Place } from './markdown-inline.ts';
import { rawBlock } from './raw.ts';
import type { RawBlock } from './raw.ts';

export interface Output {
  readonly blocks: RawBlock[];
  readonly limits: Limit[];
  readonly ranks: PseudoRanks;
  readonly readFragment: ReadFragment | null;
  title: string | null;
}
export const isBold = (node: RootContent): boolean =>
  node.type === 'paragraph' &&
  node.children.length > 0 &&
  node.children.every(
    (child) =>
      child.type === 'strong' ||
      (child.type === 'text' && child.value.trim() === '') ||
      child.type === 'break',
  );

export function addParagraph(
  node: Nodes,
  place: Place,
  output: Output,
  kind: 'paragraph' | 'item',
  level: number,
): void {
  const { body, links } = toMapped(collectInline(node, place), place);
  if (body.text === '') return;
  const span = spanOf(node, place);
  for (const part of splitGlued(body)) {
    const first = body.segments[0];
    if (first === undefined) return;
    const whole = part.start === 0 && part.end === body.text.length;
    const mapped = whole ? body : sliceMapped(body, part.start, part.end);
    const inside = links
      .filter((link) => link.start >= part.start && link.end <= part.end)
      .map((link) => ({ ...link, start: link.start - part.start, end: link.end - part.start }));
    output.blocks.push(
      rawBlock(part.isItem ? 'item' : kind, mapped, whole ? span : mappedSpan(mapped), {
        level,
        links: inside,
      }),
    );
  }
}

/** Bullets glued into a paragraph ("… services.* We use …", "• Name • Email"). */
function splitGlued(
  body: MappedText,
): readonly { readonly start: number; readonly end: number; readonly isItem: boolean }[] {
  const marks = /[*•·]/.test(body.text) ? [...body.text.matchAll(/(?:^|(?<=[.:;] ?))[*•·] ?(?=[A-Z])/g)] : [];
  if (marks.length === 0 || (marks.length === 1 && marks[0]?.index !== 0))
    return [{ start: 0, end: body.text.length, isItem: false }];
  const parts: { start: number; end: number; isItem: boolean }[] = [];
  const first = marks[0];
  if (first !== undefined && first.index > 0)
    parts.push({ start: 0, end: body.text.slice(0, first.index).trimEnd().length, isItem: false });
  marks.forEach((mark, i) => {
    const start = mark.index + mark[0].length;
    const end = body.text.slice(0, marks[i + 1]?.index ?? body.text.length).trimEnd().length;
    if (end > start) parts.push({ start, end, isItem: true });
  });
  return parts;
}

/** A row set in bold below an empty head: the head of tables made from HTML without one. */
function isBoldRow(row: MdTable['children'][number] | undefined): boolean {
  const filled = row?.children.filter((cell) => cell.children.length > 0) ?? [];
  return filled.length > 1 && filled.every((cell) => cell.children.every(({ type }) => type === 'strong'));
}

export function addTable(node: MdTable, place: Place, output: Output): void {
  const [head] = node.children;
  const isBlankHead = head?.children.every((cell) => cell.children.length === 0) ?? true;
  const headRow = isBlankHead && node.children.length > 2 && isBoldRow(node.children[1]) ? 1 : 0;
  const hasHeader = headRow > 0 || !isBlankHead;
  node.children.forEach((row, index) => {
    if (index === 0 && isBlankHead) return;
    const cells = row.children.map((cell) => toMapped(collectInline(cell, place), place));
    const span = spanOf(row, place);
    output.blocks.push(
      rawBlock('row', { text: '', segments: [] }, span, {
        cells: cells.map((cell) => cell.body),
        cellLinks: cells.map(({ links }) => links),
        isHeaderRow: hasHeader && index === headRow,
        rowKind: 'markup',
        links: [],
      }),
    );
  });
}

export function addHtml(
  span: Span,
  { depth, inItem }: { readonly depth: number; readonly inItem: boolean },
  { source }: Place,
  output: Output,
): void {
  const { readFragment } = output;
  if (readFragment === null || isEmptyHtml(source.slice(span.start, span.end))) return;
  const { blocks, limits } = readHtmlSpan(source, span, readFragment);
  output.limits.push(...limits);
  for (const block of blocks) {
    const isTitle = output.blocks.length === 0 && block.kind === 'heading' && block.level === 1;
    output.title ??= isTitle ? block.body.text : null;
    if (isTitle) output.blocks.push({ ...block, level: 0 });
    else if (inItem && block.kind === 'paragraph')
      output.blocks.push({ ...block, kind: 'item', level: depth });
    else output.blocks.push(block);
  }
}

/** Shorter lines end where the author ended them: an address, a list. */
const FULL_LINE = 50;

/** A line that goes on in the next one. */
const goesOn = (line: string, next: string): boolean =>
  next !== '' && (/^\p{Ll}/u.test(next) || (line.length >= FULL_LINE && !/[.:;!?]$/.test(line)));

/** Indented or fenced text: in a policy it is text set apart, an address or a list, or sentences over several lines. */
export function addCode(node: Nodes, place: Place, output: Output): void {
  const span = spanOf(node, place);
  const { source, layout } = place;
  let at = span.start;
  let start = at;
  const all = source.slice(span.start, span.end).split('\n');
  all.forEach((line, i) => {
    const end = at + line.length;
    const text = line.trim();
    at = end + 1;
    if (/^(?:```|~~~)/.test(text)) {
      start = at;
      return;
    }
    if (text !== '' && goesOn(text, all[i + 1]?.trim() ?? '')) return;
    const body = mapRange(source, start, end);
    start = at;
    if (body.text !== '')
      output.blocks.push(
        rawBlock('paragraph', body, mappedSpan(body), { links: findPlaceholders(body.text, layout) }),
      );
  });
}

/** `level` null: a bold line, ranked below the real headings. */
export function addHeading(node: Nodes, place: Place, output: Output, level: number | null): void {
  const { body, links } = toMapped(collectInline(node, place), place);
  if (body.text === '') return;
  const { number, body: text } = splitNumber(body);
  const cut = body.text.length - text.text.length;
  const isTitle = output.blocks.length === 0 && level === 1;
  output.title ??= isTitle ? body.text : null;
  output.blocks.push(
    rawBlock('heading', text, spanOf(node, place), {
      level: isTitle ? 0 : (level ?? pseudoLevel(number, body.text, output.ranks)),
      number,
      links: links
        .filter(({ start }) => start >= cut)
        .map((link) => ({ ...link, start: link.start - cut, end: link.end - cut })),
    }),
  );
}
