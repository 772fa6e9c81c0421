// How much text an element holds, how much of it in links, and what stands inside. One pass over the tree
// without recursion, the figures that decide what is policy and what is furniture.

import { UNREAD, attribute, headingRank } from './node.ts';
import type { HtmlNode } from './node.ts';

export interface Weight {
  /** Units of text without outer white space. */
  readonly letters: number;
  readonly linkLetters: number;
  readonly hasHeading: boolean;
  readonly hasTable: boolean;
}

export type Weights = ReadonlyMap<HtmlNode, Weight>;

const NOTHING: Weight = { letters: 0, linkLetters: 0, hasHeading: false, hasTable: false };

export const weightOf = (weights: Weights, node: HtmlNode): Weight => weights.get(node) ?? NOTHING;

/** Text outside links. */
export function proseOf(weights: Weights, node: HtmlNode): number {
  const { letters, linkLetters } = weightOf(weights, node);
  return letters - linkLetters;
}

function sum(node: HtmlNode, weights: Weights): Weight {
  let letters = 0;
  let linkLetters = 0;
  let hasHeading = headingRank(node) > 0;
  let hasTable = node.name === 'table';
  for (const child of node.children ?? []) {
    if (child.type === 'text') letters += (child.data ?? '').trim().length;
    const weight = weights.get(child);
    if (weight === undefined) continue;
    letters += weight.letters;
    linkLetters += weight.linkLetters;
    hasHeading ||= weight.hasHeading;
    hasTable ||= weight.hasTable;
  }
  const isLink = node.name === 'a' && attribute(node, 'href') !== '';
  return { letters, linkLetters: isLink ? letters : linkLetters, hasHeading, hasTable };
}

export function weigh(root: HtmlNode): Weights {
  const weights = new Map<HtmlNode, Weight>();
  const order: HtmlNode[] = [];
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.children === undefined || UNREAD.has(node.name ?? '')) continue;
    order.push(node);
    for (const child of node.children) if (child.children !== undefined) stack.push(child);
  }
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i];
    if (node !== undefined) weights.set(node, sum(node, weights));
  }
  return weights;
}
