// Markdown → raw blocks, from remark's tree: headings, paragraphs, nested lists, tables. Offsets come
// from node positions; a value that differs from its source slice is aligned unit by unit.

import type { Nodes, Parent, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Limit } from '../model/document.ts';
import type { LayoutWords } from '../model/layout.ts';
import { looksLikeHeading, newRanks } from './headings.ts';
import { addCode, addHeading, addHtml, addParagraph, addTable, isBold } from './markdown-blocks.ts';
import type { Output } from './markdown-blocks.ts';
import type { ReadFragment } from './markdown-html.ts';
import { plainText, spanOf } from './markdown-inline.ts';
import type { Place } from './markdown-inline.ts';
import type { RawBlock } from './raw.ts';
import { readTextBlocks } from './text.ts';

/** Largest piece given to the parser at once; a longer text is cut at a blank line. */
const CHUNK = 128 * 1024;
const DEEPEST = 30;
const MOST_TARGETS = 16 * 1024;

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

/** Of two definitions of a name the first one counts. */
function targetsOf(root: Root): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
    // definitions stand among blocks, never inside a line
    if ('children' in node && node.type !== 'paragraph' && node.type !== 'table')
      stack.push(...node.children.toReversed());
  }
  return targets;
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
        if (!inItem && isBold(node) && looksLikeHeading(plainText(node, place), place.layout))
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
      case 'html': {
        // what blank lines cut apart is one piece of HTML
        let { end } = spanOf(node, place);
        for (let next = stack.at(-1); next?.node.type === 'html'; next = stack.at(-1)) {
          end = spanOf(next.node, place).end;
          stack.pop();
        }
        addHtml({ start: spanOf(node, place).start, end }, top, place, output);
        break;
      }
      case 'code':
        addCode(node, place, output);
        break;
      default:
        break;
    }
  }
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

/** Lines that give a link its target by name, wherever in a long text they stand; too many of them are not carried along. */
function namedTargets(source: string): string {
  const lines = source.match(/^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S.{0,2000}$/gm) ?? [];
  const all = lines.join('\n');
  return all.length <= MOST_TARGETS ? all : '';
}

/** `readFragment` reads HTML blocks; null for a text that holds none. */
export function readMarkdownBlocks(
  source: string,
  layout: LayoutWords,
  readFragment: ReadFragment | null,
): {
  readonly title: string | null;
  readonly blocks: readonly RawBlock[];
  readonly limits: readonly Limit[];
} {
  const output: Output = { blocks: [], limits: [], ranks: newRanks(), readFragment, title: null };
  try {
    const chunks = chunksOf(source);
    // a name stands for nothing where its target is in another chunk
    const targets = chunks.length > 1 ? namedTargets(source) : '';
    for (const { offset, text } of chunks) {
      const root = parser.parse(tameDepth(targets === '' ? text : `${text}\n\n${targets}`));
      walk(root, { source, offset, targets: targetsOf(root), layout }, output);
    }
  } catch {
    // a text that the parser cannot bear is still read, line by line
    return {
      ...readTextBlocks(source, layout),
      limits: [
        {
          kind: 'parse',
          statement: 'The Markdown could not be parsed; the file was read as plain text.',
          spans: [],
        },
      ],
    };
  }
  return { title: output.title, blocks: output.blocks, limits: output.limits };
}
