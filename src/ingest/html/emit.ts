// Runs of inline content → raw blocks: paragraphs, items, headings (real and faked). Lines broken by `br`
// become list items, paragraphs or one paragraph, by what they look like.

import type { LayoutWords } from '../../model/layout.ts';
import { looksLikeHeading, pseudoLevel, splitNumber } from '../headings.ts';
import type { PseudoRanks } from '../headings.ts';
import { sliceMapped } from '../../lib/mapped-text.ts';
import { mappedSpan } from '../mapped.ts';
import { rawBlock } from '../raw.ts';
import type { RawBlock } from '../raw.ts';
import { joinLines, toPart } from './run.ts';
import type { Line, Part, Reader } from './run.ts';

export interface Emitted {
  readonly block: RawBlock;
  /** Share of the letters that stand in links, 0 to 1. */
  readonly linked: number;
}

export interface Context {
  readonly kind: 'paragraph' | 'item' | 'heading';
  /** Items: nesting, 0 = top. */
  readonly depth: number;
  /** Headings: rank; else the rank of the last heading in this part of the page. */
  readonly rank: number;
  /** The element's own name or class says "heading". */
  readonly isStyledHeading: boolean;
}

const BULLET =
  /^(?:[\u2022\u2023\u25AA\u25AB\u25CF\u25CB\u25E6\u00B7\u25A0\u25A1\u27A2\u27A4\u2713\u2714\u2043\u2219*\uF0B7]|[-\u2013\u2014](?= )|o(?= [A-Z]))\s*/;
const ENDS_SENTENCE = /[.!?]["'\u201D\u2019)]*$/;
const isCapitals = (text: string): boolean => /[A-Z]{3}/.test(text) && text === text.toUpperCase();

function blockOf(kind: 'paragraph' | 'item', part: Part, depth: number): RawBlock {
  const bullet = BULLET.exec(part.body.text);
  if (bullet === null || bullet[0].length === part.body.text.length)
    return rawBlock(kind, part.body, mappedSpan(part.body), { level: depth, links: part.links });
  const cut = bullet[0].length;
  const body = sliceMapped(part.body, cut, part.body.text.length);
  const links = part.links
    .filter(({ end }) => end > cut)
    .map((link) => ({ ...link, start: Math.max(0, link.start - cut), end: link.end - cut }));
  return rawBlock('item', body, mappedSpan(body), { level: depth, links });
}

function headingOf(part: Part, level: (number: string | null) => number): RawBlock {
  const { number, body } = splitNumber(part.body);
  const cut = part.body.text.length - body.text.length;
  const links = part.links
    .filter(({ start }) => start >= cut)
    .map((link) => ({ ...link, start: link.start - cut, end: link.end - cut }));
  return rawBlock('heading', body, mappedSpan(part.body), { level: level(number), number, links });
}

/** Whether a line goes on in the next one, as in an address or a line broken for its looks. */
function goesOn(part: Part, next: Part, isList: boolean, layout: LayoutWords): boolean {
  if (next.breaks >= 2 || isList) return false;
  if (part.bold > 0.9 && next.bold < 0.5 && looksLikeHeading(part.body.text, layout)) return false;
  if (BULLET.test(next.body.text) || BULLET.test(part.body.text)) return false;
  return !(ENDS_SENTENCE.test(part.body.text) || part.body.text.endsWith(':'));
}

/** Lines after a lead-in that are short and unfinished, or carry bullets, form a list. */
function listStart(parts: readonly Part[]): number {
  const lead = parts.findIndex(({ body }) => body.text.endsWith(':'));
  if (lead === -1 || parts.length - lead < 3) return parts.length;
  const rest = parts.slice(lead + 1);
  const open = rest.filter(({ body }) => body.text.length < 160 && !ENDS_SENTENCE.test(body.text)).length;
  return open >= rest.length * 0.7 ? lead + 1 : parts.length;
}

/** Where the blocks of a file go. */
export interface Sink extends Reader {
  readonly ranks: PseudoRanks;
  readonly out: Emitted[];
}

export function emitRun(lines: readonly Line[], context: Context, sink: Sink): void {
  const { out, layout } = sink;
  const filled = lines.filter(({ letters }) => letters > 0);
  if (filled.length === 0) return;
  if (context.kind === 'heading') {
    const [first, ...rest] = filled;
    if (first === undefined) return;
    const part = toPart(sink, rest.reduce(joinLines, first));
    if (part.body.text === '') return;
    out.push({ block: headingOf(part, () => context.rank), linked: part.linked });
    return;
  }
  const parts = filled.map((line) => toPart(sink, line));
  const list = listStart(parts);
  for (let i = 0; i < filled.length; i++) {
    const group: Line[] = filled.slice(i, i + 1);
    while (i + 1 < filled.length) {
      const [part, next, line] = [parts[i], parts[i + 1], filled[i + 1]];
      if (part === undefined || next === undefined || line === undefined) break;
      if (!goesOn(part, next, i + 1 >= list, layout)) break;
      group.push(line);
      i++;
    }
    const [first, ...rest] = group;
    if (first === undefined) continue;
    const part = rest.length === 0 ? parts[i] : toPart(sink, rest.reduce(joinLines, first));
    if (part === undefined || part.body.text === '') continue;
    emitPart(part, i >= list && rest.length === 0, context, sink);
  }
}

function emitPart(part: Part, isListed: boolean, context: Context, { ranks, out, layout }: Sink): void {
  const { text } = part.body;
  const standsOut = part.bold > 0.9 || context.isStyledHeading || isCapitals(text);
  if (
    context.kind === 'paragraph' &&
    !isListed &&
    standsOut &&
    !BULLET.test(text) &&
    looksLikeHeading(text, layout)
  ) {
    out.push({
      block: headingOf(part, (number) => pseudoLevel(number, text, ranks)),
      linked: part.linked,
    });
    return;
  }
  const kind = isListed ? 'item' : context.kind === 'item' ? 'item' : 'paragraph';
  out.push({ block: blockOf(kind, part, context.depth), linked: part.linked });
}
