// HTML → raw blocks: the policy's text without the page's furniture, every offset in the file as given.

import type { Limit } from '../model/document.ts';
import type { LayoutWords } from '../model/layout.ts';
import type { ReadingWords } from '../model/reading.ts';
import { attribute, parseHtml } from './html/node.ts';
import type { Emitted } from './html/emit.ts';
import type { HtmlNode } from './html/node.ts';
import { contentRoot, settingsOutside } from './html/furniture.ts';
import { DEEPEST_HTML, tameDepth } from './html/tame.ts';
import { trimFurniture } from './html/trim.ts';
import type { Reader } from './html/run.ts';
import { walkHtml } from './html/walk.ts';
import { proseOf, weigh } from './html/weigh.ts';
import type { RawBlock } from './raw.ts';

export interface HtmlBlocks {
  readonly title: string | null;
  readonly blocks: readonly RawBlock[];
  readonly limits: readonly Limit[];
}

/** Ids that a control on the page opens or closes. */
function controlledIds(nodes: Iterable<HtmlNode>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const node of nodes) {
    const targets = ['aria-controls', 'data-target', 'data-bs-target', 'aria-owns'];
    for (const target of targets)
      for (const id of attribute(node, target).split(/\s+/)) if (id !== '') ids.add(id.replace(/^#/, ''));
  }
  return ids;
}

/** The first h1 is the title: level 0, unless more of the same rank follow as parts. */
function titled(blocks: readonly RawBlock[]): HtmlBlocks {
  const at = blocks.findIndex(({ kind }) => kind === 'heading');
  const heading = blocks[at];
  if (heading === undefined || at > 5) return { title: null, blocks, limits: [] };
  const isTitle =
    heading.number === null &&
    !/\b(?:19|20)\d{2}\b/.test(heading.body.text) &&
    heading.level <= 6 &&
    !blocks.some(({ kind, level }, i) => i > at && kind === 'heading' && level < heading.level) &&
    (heading.level === 1 || at <= 1) &&
    blocks.filter(({ kind, level }) => kind === 'heading' && level === heading.level).length === 1;
  if (!isTitle && (heading.level !== 1 || /\d{4}/.test(heading.body.text)))
    return { title: null, blocks, limits: [] };
  const title = { ...heading, level: 0 };
  return {
    title: heading.body.text,
    blocks: blocks.map((block, i) => (i === at ? title : block)),
    limits: [],
  };
}

/** A piece of HTML inside a text of another format: its blocks as they stand, without a title. */
export function readHtmlFragment(source: string, layout: LayoutWords): Omit<HtmlBlocks, 'title'> {
  const { emitted, limits } = emit({ source, layout }, false);
  return { blocks: emitted.map(({ block }) => block), limits };
}

/** A web page: its text without the furniture. */
export function readHtmlBlocks(source: string, words: ReadingWords): HtmlBlocks {
  const { emitted, limits } = emit({ source, layout: words.layout }, true);
  return { ...titled(trimFurniture(emitted, words)), limits };
}

/** A document converted to HTML, which has no furniture. */
export function readConverted(source: string, layout: LayoutWords): HtmlBlocks {
  const { blocks, limits } = readHtmlFragment(source, layout);
  return { ...titled(blocks), limits };
}

/** A page's text is its main element; a piece of a text is read from end to end. */
function emit(
  { source, layout }: Reader,
  isPage: boolean,
): { readonly emitted: readonly Emitted[]; readonly limits: readonly Limit[] } {
  const tamed = tameDepth(source);
  const root = parseHtml(tamed.source);
  const weights = weigh(root);
  const content = isPage ? contentRoot(root, weights) : root;
  const parts = [content, ...settingsOutside(content, root, weights, layout.page)].toSorted(
    (a, b) => (a.startIndex ?? 0) - (b.startIndex ?? 0),
  );
  const page = {
    weights,
    prose: proseOf(weights, content),
    controlled: controlledIds(weights.keys()),
    names: layout.page,
  };
  const { emitted, hidden } = walkHtml(parts, { source: tamed.source, layout }, page);
  const limits: Limit[] = [];
  if (tamed.blanked > 0)
    limits.push({
      kind: 'depth',
      statement: `Elements nested deeper than ${DEEPEST_HTML} were read without their structure.`,
      spans: [],
    });
  if (hidden.length > 0)
    limits.push({
      kind: 'not-checked',
      statement: 'Text that the page keeps hidden was not read.',
      spans: hidden,
    });
  return { emitted, limits };
}
