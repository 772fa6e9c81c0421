// One walk over the content with an explicit stack: block elements end runs of inline text, headings,
// lists, panels and tables set the context in which runs become blocks.

import type { Span } from '../../model/document.ts';
import { newRanks } from '../headings.ts';
import { isPlaceholderTarget } from '../links.ts';
import { emitRun } from './emit.ts';
import type { Context, Emitted, Sink } from './emit.ts';
import { decodeValue, textPieces } from './entities.ts';
import { namesOf, readingOf } from './furniture.ts';
import type { Page } from './furniture.ts';
import { BLOCKS, headingRank, isBoldElement, nodeSpan } from './node.ts';
import type { HtmlNode } from './node.ts';
import { newLine } from './run.ts';
import type { Line, Reader } from './run.ts';
import { isDataTable, readTable } from './table.ts';
import { weightOf } from './weigh.ts';

/** A list entry with more text than this is a part of the page, not an item. */
const LONGEST_ITEM = 1500;

interface State extends Sink {
  readonly page: Page;
  lines: Line[];
  context: Context;
  listDepth: number;
  bold: number;
  link: { readonly from: number; readonly target: string; readonly isPlaceholder: boolean } | null;
  readonly hidden: Span[];
}

type Step = { readonly node: HtmlNode } | { readonly leave: (state: State) => void };

const FIRST: Context = { kind: 'paragraph', depth: 0, rank: 0, isStyledHeading: false };

function flush(state: State): void {
  const { lines } = state;
  state.lines = [newLine(0)];
  if (state.link !== null) closeLink(state, lines);
  emitRun(lines, state.context, state);
  const last = state.out.at(-1)?.block;
  if (state.context.kind === 'paragraph' && last?.kind === 'heading' && last.level <= 6)
    state.context = { ...state.context, rank: last.level };
}

function closeLink(state: State, lines: readonly Line[]): void {
  const line = lines.at(-1);
  if (state.link === null || line === undefined) return;
  line.links.push({ ...state.link, to: line.pieces.length });
  state.link = { ...state.link, from: 0 };
}

function addText(node: HtmlNode, state: State): void {
  const { start, end } = nodeSpan(node, state.source);
  const line = state.lines.at(-1);
  if (line === undefined || end <= start) return;
  line.pieces.push(...textPieces(state.source, start, end));
  const letters = (node.data ?? '').replace(/&nbsp;|&#160;/g, ' ').trim().length;
  line.letters += letters;
  if (state.bold > 0) line.bold += letters;
  if (state.link !== null) line.linked += letters;
}

function addBreak(state: State): void {
  const line = state.lines.at(-1);
  if (state.link !== null) closeLink(state, state.lines);
  state.lines.push(newLine(line !== undefined && line.letters === 0 ? line.breaks + 1 : 1));
}

/** A link whose script does the work is no placeholder, whatever its target. */
const isScripted = (node: HtmlNode, { names }: Page): boolean =>
  Object.keys(node.attribs ?? {}).some((name) => name.startsWith('on') || name.startsWith('data-')) ||
  names.scripted.test(namesOf(node));

function openInline(node: HtmlNode, state: State): (state: State) => void {
  const isBold = isBoldElement(node);
  if (isBold) state.bold++;
  const href = node.name === 'a' ? node.attribs?.['href'] : undefined;
  if (href === undefined)
    return (now) => {
      if (isBold) now.bold--;
    };
  const target = decodeValue(href).trim();
  state.link = {
    from: state.lines.at(-1)?.pieces.length ?? 0,
    target,
    isPlaceholder: isPlaceholderTarget(target, state.layout) && !isScripted(node, state.page),
  };
  return (now) => {
    if (isBold) now.bold--;
    closeLink(now, now.lines);
    now.link = null;
  };
}

/** The context inside a block element. */
function inside(node: HtmlNode, state: State): Context {
  const { context, page } = state;
  const rank = headingRank(node);
  if (rank > 0) return { ...context, kind: 'heading', rank, isStyledHeading: false };
  const { name } = node;
  const below = Math.min(context.rank + 1, 6);
  const letters = weightOf(page.weights, node).letters;
  if (name === 'summary' || name === 'dt' || name === 'legend' || name === 'caption')
    return weightOf(page.weights, node).hasHeading || letters > 160
      ? context
      : { ...context, kind: 'heading', rank: below };
  if (name === 'button') return { ...context, kind: 'heading', rank: below };
  if (name === 'li') {
    const isPart = letters > LONGEST_ITEM || weightOf(page.weights, node).hasHeading;
    return isPart
      ? { ...context, kind: 'paragraph', depth: 0 }
      : { ...context, kind: 'item', depth: Math.max(0, state.listDepth - 1) };
  }
  if (context.kind === 'heading') return context;
  const named = namesOf(node);
  const isNamed = page.names.heading.test(named) || page.names.panelTitle.test(named);
  const isStyled = letters < 160 && named !== ' ' && isNamed;
  return { ...context, isStyledHeading: isStyled || (context.isStyledHeading && letters < 160) };
}

function enterBlock(node: HtmlNode, state: State): (state: State) => void {
  flush(state);
  const { context, listDepth, bold } = state;
  const isList = node.name === 'ul' || node.name === 'ol' || node.name === 'menu';
  if (isList) state.listDepth++;
  state.context = inside(node, state);
  // an entry that is a part of the page starts lists anew
  if (node.name === 'li' && state.context.kind === 'paragraph') state.listDepth = 0;
  if (isBoldElement(node)) state.bold++;
  const isClosed = /^(?:details|dd|li|td|section|article)$/.test(node.name ?? '');
  return (now) => {
    flush(now);
    const { rank } = now.context;
    now.context =
      isClosed ||
      context.kind === 'heading' ||
      headingRank(node) > 0 ||
      node.name === 'summary' ||
      node.name === 'dt'
        ? context
        : { ...context, rank };
    if (headingRank(node) > 0) now.context = { ...context, rank: headingRank(node) };
    if (node.name === 'summary') now.context = { ...context, rank: Math.min(context.rank + 1, 6) };
    now.listDepth = listDepth;
    now.bold = bold;
  };
}

function visit(node: HtmlNode, state: State): ((state: State) => void) | null {
  const name = node.name ?? '';
  const reading = readingOf(node, state.page);
  if (reading !== 'read') {
    if (reading === 'hidden') state.hidden.push(nodeSpan(node, state.source));
    return null;
  }
  if (name === 'br') {
    addBreak(state);
    return null;
  }
  if (name === 'table' && isDataTable(node, state.page.weights)) {
    flush(state);
    readTable(node, state);
    return null;
  }
  return BLOCKS.has(name) ? enterBlock(node, state) : openInline(node, state);
}

export interface Walked {
  readonly emitted: readonly Emitted[];
  /** Long hidden passages that were left out. */
  readonly hidden: readonly Span[];
}

export function walkHtml(roots: readonly HtmlNode[], { source, layout }: Reader, page: Page): Walked {
  const state: State = {
    source,
    layout,
    page,
    out: [],
    ranks: newRanks(),
    lines: [newLine(0)],
    context: FIRST,
    listDepth: 0,
    bold: 0,
    link: null,
    hidden: [],
  };
  const stack: Step[] = [];
  const push = (parent: HtmlNode): void => {
    const children = parent.children ?? [];
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child !== undefined) stack.push({ node: child });
    }
  };
  for (const root of roots.toReversed()) push(root);
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ('leave' in step) {
      step.leave(state);
      continue;
    }
    const { node } = step;
    if (node.type === 'text') addText(node, state);
    else if (node.children !== undefined) {
      const leave = visit(node, state);
      if (leave === null) continue;
      stack.push({ leave });
      push(node);
    }
  }
  flush(state);
  return { emitted: state.out, hidden: state.hidden };
}
