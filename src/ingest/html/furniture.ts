// What is page furniture: navigation, banners, footers, pickers, "related articles". Told from elements,
// roles, class names and the share of text in links; an element that holds much of the page's prose is
// never furniture, whatever it is called.

import type { PageNames } from '../../model/layout.ts';
import { UNREAD, attribute, headingRank } from './node.ts';
import type { HtmlNode } from './node.ts';
import { proseOf, weightOf } from './weigh.ts';
import type { Weights } from './weigh.ts';

const FURNITURE_ROLES =
  /^(?:navigation|banner|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|complementary|tooltip)$/;

const MUCH = 0.3;
/** Less prose than this in a form, a footer or a hidden element is a prompt or a notice, not policy text. */
const SOME = 600;
const SHORT_PANEL = 40;

export interface Page {
  readonly weights: Weights;
  /** Prose of the whole page, in units of text. */
  readonly prose: number;
  /** Ids that a control of the page opens. */
  readonly controlled: ReadonlySet<string>;
  /** What classes and ids are called. */
  readonly names: PageNames;
}

/** The classes and the id of an element. */
export const namesOf = (node: HtmlNode): string => `${attribute(node, 'class')} ${attribute(node, 'id')}`;

export function isHidden(node: HtmlNode): boolean {
  const { attribs } = node;
  return (
    attribs !== undefined &&
    ('hidden' in attribs ||
      attribs['aria-hidden'] === 'true' ||
      /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? ''))
  );
}

/** A closed accordion or tab: it has a control, or says so, and holds something to read. */
function isPanel(node: HtmlNode, page: Page): boolean {
  const isNamed =
    page.controlled.has(attribute(node, 'id')) ||
    attribute(node, 'role') === 'tabpanel' ||
    attribute(node, 'role') === 'region' ||
    attribute(node, 'aria-labelledby') !== '' ||
    page.names.panel.test(namesOf(node));
  return isNamed && proseOf(page.weights, node) >= SHORT_PANEL;
}

function isFurnitureElement(node: HtmlNode, prose: number): boolean {
  switch (node.name) {
    case 'nav':
      return true;
    case 'footer':
    case 'form':
    case 'aside':
    case 'dialog':
      return prose < SOME;
    default:
      return false;
  }
}

/** An accordion's or tab's button is a heading of what it opens; other buttons are controls. */
export function isHeadingButton(node: HtmlNode, { names }: Page): boolean {
  const { attribs } = node;
  return (
    attribs !== undefined &&
    ('aria-expanded' in attribs || 'aria-controls' in attribs || names.headingButton.test(namesOf(node)))
  );
}

export type Reading = 'read' | 'furniture' | 'hidden';

/** Whether an element is part of the text. */
export function readingOf(node: HtmlNode, page: Page): Reading {
  const { name } = node;
  if (name === undefined) return 'read';
  if (UNREAD.has(name)) return 'furniture';
  if (node.attribs === undefined) return 'read';
  const prose = proseOf(page.weights, node);
  // a page captured with an open dialog marks all of its text hidden
  if (prose > page.prose * MUCH) return 'read';
  if (isHidden(node)) {
    if (isPanel(node, page)) return 'read';
    return prose >= SOME && !page.names.furniture.test(namesOf(node)) ? 'hidden' : 'furniture';
  }
  if (headingRank(node) > 0) return 'read';
  if (isFurnitureElement(node, prose)) return 'furniture';
  if (name === 'button') return isHeadingButton(node, page) ? 'read' : 'furniture';
  const role = attribute(node, 'role');
  if (FURNITURE_ROLES.test(role) && prose < SOME) return 'furniture';
  const named = namesOf(node);
  if (named !== ' ' && page.names.furniture.test(named) && !page.names.content.test(named)) {
    const { letters, linkLetters } = weightOf(page.weights, node);
    if (prose < SOME || linkLetters > letters / 2) return 'furniture';
  }
  return 'read';
}

/**
 * Cookie settings of consent tools outside the main text: what they say about each kind of cookie is a statement
 * to the reader. Banners of a sentence or two are not.
 */
export function settingsOutside(
  content: HtmlNode,
  root: HtmlNode,
  weights: Weights,
  { settings }: PageNames,
): readonly HtmlNode[] {
  const found: HtmlNode[] = [];
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === content || proseOf(weights, node) < SOME) continue;
    if (node.attribs !== undefined && settings.test(namesOf(node)) && !holds(node, content)) found.push(node);
    else stack.push(...(node.children ?? []));
  }
  return found;
}

const holds = (outer: HtmlNode, inner: HtmlNode): boolean =>
  (outer.startIndex ?? 0) <= (inner.startIndex ?? 0) && (inner.endIndex ?? 0) <= (outer.endIndex ?? 0);

/** Where the text is: the one `main` or `article` if it holds most of the prose, else the body. */
export function contentRoot(root: HtmlNode, weights: Weights): HtmlNode {
  const mains: HtmlNode[] = [];
  const articles: HtmlNode[] = [];
  for (const node of weights.keys()) {
    if (node.name === 'main' || attribute(node, 'role') === 'main') mains.push(node);
    else if (node.name === 'article') articles.push(node);
  }
  const all = proseOf(weights, root);
  const [main] = mains;
  if (main !== undefined && mains.length === 1 && proseOf(weights, main) >= all * 0.6) return main;
  const [article] = articles;
  return article !== undefined && articles.length === 1 && proseOf(weights, article) >= all * 0.8
    ? article
    : root;
}
