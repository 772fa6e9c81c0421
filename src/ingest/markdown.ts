// Markdown → raw blocks, from remark's tree: headings, paragraphs, nested lists, tables. Offsets come
// from node positions; a value that differs from its source slice is aligned unit by unit.

import type { Nodes, Parent, Root, RootContent, Table as MdTable } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Limit, MappedText } from '../model/document.ts';
import { looksLikeHeading, newRanks, pseudoLevel, splitNumber } from './headings.ts';
import type { PseudoRanks } from './headings.ts';
import { mappedSpan, sliceMapped } from './mapped.ts';
import { collectInline, plainText, spanOf, toMapped } from './markdown-inline.ts';
import type { Place } from './markdown-inline.ts';
import { rawBlock } from './raw.ts';
import type { RawBlock } from './raw.ts';
import { readTextBlocks } from './text.ts';

/** Largest piece given to the parser at once; a longer text is cut at a blank line. */
const CHUNK = 128 * 1024;
const DEEPEST = 30;

interface Output {
  readonly blocks: RawBlock[];
  readonly ranks: PseudoRanks;
  title: string | null;
}
const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(function addTables() {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()];
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()];
  });

/** Deep quote and list marks are blanked: the parser takes time and stack for each level. */
function tameDepth(source: string): string {
  return source.replace(/^(?:[ \t]*(?:>|[-*+](?=[ \t]))[ \t]?){31,}/gm, (marks) => ' '.repeat(marks.length));
}

const isBold = (node: RootContent): boolean =>
  node.type === 'paragraph' &&
  node.children.length > 0 &&
  node.children.every(
    (child) =>
      child.type === 'strong' ||
      (child.type === 'text' && child.value.trim() === '') ||
      child.type === 'break',
  );

function addParagraph(
  node: Nodes,
  place: Place,
  output: Output,
  kind: 'paragraph' | 'item',
  level: number,
): void {
  const { body, links } = toMapped(collectInline(node, place), place.source);
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
  const marks = [...body.text.matchAll(/(?:^|(?<=[.:;] ?))[*•·] ?(?=[A-Z])/g)];
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

function addTable(node: MdTable, place: Place, output: Output): void {
  const [head] = node.children;
  const isBlankHead = head?.children.every((cell) => cell.children.length === 0) ?? true;
  const headRow = isBlankHead && node.children.length > 2 && isBoldRow(node.children[1]) ? 1 : 0;
  const hasHeader = headRow > 0 || !isBlankHead;
  node.children.forEach((row, index) => {
    if (index === 0 && isBlankHead) return;
    const cells = row.children.map((cell) => toMapped(collectInline(cell, place), place.source));
    const span = spanOf(row, place);
    output.blocks.push(
      rawBlock('row', { text: '', segments: [] }, span, {
        cells: cells.map((cell) => cell.body),
        isHeaderRow: hasHeader && index === headRow,
        rowKind: 'markup',
        links: [],
      }),
    );
  });
}

interface Pending {
  readonly node: Nodes;
  readonly depth: number;
  readonly inItem: boolean;
}

/** One walk with an explicit stack; deep nesting costs no recursion. */
function walk(root: Root, place: Place, output: Output): void {
  const stack: Pending[] = [...root.children].toReversed().map((node) => ({ node, depth: 0, inItem: false }));
  while (stack.length > 0) {
    const top = stack.pop();
    if (top === undefined) break;
    const { node, depth, inItem } = top;
    const pushChildren = (parent: Parent, childDepth: number, childInItem: boolean): void => {
      for (let i = parent.children.length - 1; i >= 0; i--) {
        const child = parent.children[i];
        if (child !== undefined) stack.push({ node: child, depth: childDepth, inItem: childInItem });
      }
    };
    switch (node.type) {
      case 'heading': {
        addHeading(node, place, output, node.depth);
        break;
      }
      case 'paragraph':
        if (!inItem && isBold(node) && looksLikeHeading(plainText(node, place)))
          addHeading(node, place, output, null);
        else addParagraph(node, place, output, inItem ? 'item' : 'paragraph', depth);
        break;
      case 'list':
        pushChildren(node, depth, true);
        break;
      case 'listItem': {
        // the item's first paragraph is the item; nested lists go one deeper
        for (let i = node.children.length - 1; i >= 0; i--) {
          const child = node.children[i];
          if (child === undefined) continue;
          stack.push({
            node: child,
            depth: child.type === 'list' ? Math.min(depth + 1, DEEPEST) : depth,
            inItem: child.type !== 'heading',
          });
        }
        break;
      }
      case 'table':
        addTable(node, place, output);
        break;
      case 'blockquote':
        pushChildren(node, depth, inItem);
        break;
      default:
        break;
    }
  }
}

/** `level` null: a bold line, ranked below the real headings. */
function addHeading(node: Nodes, place: Place, output: Output, level: number | null): void {
  const { body, links } = toMapped(collectInline(node, place), place.source);
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

function chunksOf(source: string): readonly { readonly offset: number; readonly text: string }[] {
  if (source.length <= CHUNK) return [{ offset: 0, text: source }];
  const chunks: { offset: number; text: string }[] = [];
  let at = 0;
  while (at < source.length) {
    let end = Math.min(source.length, at + CHUNK);
    if (end < source.length) {
      const heading = source.lastIndexOf('\n#', end);
      const blank = source.lastIndexOf('\n\n', end);
      const cut =
        heading > at + CHUNK / 2 ? heading + 1 : blank > at ? blank + 2 : source.lastIndexOf('\n', end) + 1;
      end = cut > at ? cut : end;
    }
    chunks.push({ offset: at, text: source.slice(at, end) });
    at = end;
  }
  return chunks;
}

export function readMarkdownBlocks(source: string): {
  readonly title: string | null;
  readonly blocks: readonly RawBlock[];
  readonly limits: readonly Limit[];
} {
  const output: Output = { blocks: [], ranks: newRanks(), title: null };
  try {
    for (const { offset, text } of chunksOf(source))
      walk(parser.parse(tameDepth(text)), { source, offset }, output);
  } catch {
    // a text that the parser cannot bear is still read, line by line
    return {
      ...readTextBlocks(source),
      limits: [
        {
          kind: 'parse',
          statement: 'The Markdown could not be parsed; the file was read as plain text.',
          spans: [],
        },
      ],
    };
  }
  return { title: output.title, blocks: output.blocks, limits: [] };
}
