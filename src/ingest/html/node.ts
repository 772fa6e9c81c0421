// The tree an HTML parser hands over, as little of it as the readers need, and the parser itself.

import { load } from 'cheerio/slim';
import type { Span } from '../../model/document.ts';

/** A node with its place in the source; `endIndex` is the last unit, not the one after it. */
export interface HtmlNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
  readonly startIndex: number | null;
  readonly endIndex: number | null;
}

/** Parses without decoding entities, so that every text node is an exact slice of the source. */
export function parseHtml(source: string): HtmlNode {
  const root = load(source, {
    xml: { xmlMode: false, decodeEntities: false, withStartIndices: true, withEndIndices: true },
  }).root()[0];
  return root ?? { type: 'root', children: [], startIndex: 0, endIndex: 0 };
}

export const attribute = (node: HtmlNode, name: string): string => node.attribs?.[name] ?? '';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that stand on lines of their own. */
export const BLOCKS = words(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul button label`,
);

/** Elements whose content is never text of the page. */
export const UNREAD = words(
  `script style noscript template svg iframe object canvas audio video math map select option textarea input head title meta link
  applet frameset picture`,
);

/** Rank of a heading element, 0 for anything else. */
export function headingRank(node: HtmlNode): number {
  const match = /^h([1-6])$/.exec(node.name ?? '');
  if (match !== null) return Number(match[1]);
  if (attribute(node, 'role') !== 'heading') return 0;
  const level = Number(attribute(node, 'aria-level'));
  return level >= 1 && level <= 6 ? level : 2;
}

export const isBoldElement = (node: HtmlNode): boolean =>
  /^(?:b|strong|u)$/.test(node.name ?? '') ||
  /font-weight\s*:\s*(?:bold|[6-9]00)|text-decoration[^;]*underline/i.test(attribute(node, 'style'));

/** The element's place; one that is never closed ends with the source. */
export function nodeSpan({ startIndex, endIndex }: HtmlNode, source: string): Span {
  const start = Math.min(startIndex ?? 0, source.length);
  return { start, end: Math.max(start, Math.min((endIndex ?? start - 1) + 1, source.length)) };
}
