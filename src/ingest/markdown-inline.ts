// Inline Markdown → text pieces with their places in the source: words, entities, breaks and links.

import type { Nodes } from 'mdast';
import type { Link, MappedText, Span } from '../model/document.ts';
import type { LayoutWords } from '../model/layout.ts';
import { findPlaceholders, isPlaceholderTarget } from './links.ts';
import { mapPieces } from './mapped.ts';
import type { Piece } from './mapped.ts';

export interface Place {
  readonly source: string;
  /** Offset of the chunk in the source. */
  readonly offset: number;
  /** Targets that links give by a name, `[text][name]`. */
  readonly targets: ReadonlyMap<string, string>;
  readonly layout: LayoutWords;
}

export function spanOf(node: Nodes, place: Place): Span {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return { start: place.offset + start, end: place.offset + end };
}

/** Text pieces of inline content; entities and escapes become pieces that stand for their source. */
function alignValue(value: string, span: Span, source: string): readonly Piece[] {
  const slice = source.slice(span.start, span.end);
  if (slice === value) return [span];
  const pieces: Piece[] = [];
  let at = 0;
  let run = 0;
  for (let i = 0; i < value.length;) {
    const unit = value.charAt(i);
    if (slice.charAt(at) === unit) {
      at++;
      i++;
      continue;
    }
    if (at > run) pieces.push({ start: span.start + run, end: span.start + at });
    const entity = slice.charAt(at) === '&' ? /^&#?\w{1,31};/.exec(slice.slice(at, at + 40)) : null;
    if (entity !== null) {
      const length = value.codePointAt(i) !== undefined && (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
      pieces.push({
        start: span.start + at,
        end: span.start + at + entity[0].length,
        text: value.slice(i, i + length),
      });
      at += entity[0].length;
      i += length;
    } else if (slice.charAt(at) === '\\') at++;
    else if (at >= slice.length) break;
    else at++;
    run = at;
  }
  if (at > run) pieces.push({ start: span.start + run, end: span.start + Math.min(at, slice.length) });
  return pieces;
}

interface Inline {
  readonly pieces: Piece[];
  readonly links: { readonly from: number; readonly to: number; readonly target: string }[];
}

/** A tag between words: a break, or the ends of a link. */
function addTag(
  tag: string,
  span: Span,
  inline: Inline,
  anchors: { readonly from: number; readonly target: string }[],
): void {
  const { pieces, links } = inline;
  if (/^<br\b/i.test(tag)) pieces.push({ ...span, text: ' ' });
  const href = /^<a\s[^>]{0,2000}?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
  if (href !== null) anchors.push({ from: pieces.length, target: href[1] ?? href[2] ?? href[3] ?? '' });
  const open = /^<\/a\b/i.test(tag) ? anchors.pop() : undefined;
  if (open !== undefined) links.push({ ...open, to: pieces.length });
}

function targetOf(node: Nodes, { targets }: Place): string | null {
  if (node.type === 'link') return node.url;
  return node.type === 'linkReference' ? (targets.get(node.identifier) ?? null) : null;
}

export function collectInline(root: Nodes, place: Place): Inline {
  const inline: Inline = { pieces: [], links: [] };
  const anchors: { from: number; target: string }[] = [];
  const stack: { readonly node: Nodes; readonly close?: { from: number; target: string } }[] = [
    { node: root },
  ];
  while (stack.length > 0) {
    const top = stack.pop();
    if (top === undefined) break;
    const { node, close } = top;
    if (close !== undefined) {
      inline.links.push({ from: close.from, to: inline.pieces.length, target: close.target });
      continue;
    }
    const span = spanOf(node, place);
    if (node.type === 'text') inline.pieces.push(...alignValue(node.value, span, place.source));
    else if (node.type === 'inlineCode') {
      const start = place.source.indexOf(node.value, span.start);
      if (start !== -1 && start < span.end) inline.pieces.push({ start, end: start + node.value.length });
    } else if (node.type === 'break') inline.pieces.push({ start: span.start, end: span.end, text: ' ' });
    else if (node.type === 'html') addTag(node.value, span, inline, anchors);
    else if ('children' in node) {
      const target = targetOf(node, place);
      if (target !== null) stack.push({ node, close: { from: inline.pieces.length, target } });
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child !== undefined) stack.push({ node: child });
      }
    }
  }
  return inline;
}

export function toMapped(
  inline: Inline,
  { source, layout }: Place,
): { readonly body: MappedText; readonly links: readonly Link[] } {
  const starts: number[] = [];
  const body = mapPieces(source, inline.pieces, starts);
  const { text } = body;
  const links = inline.links.flatMap(({ from, to, target }): Link[] => {
    let start = starts[from] ?? text.length;
    let end = starts[to] ?? text.length;
    while (start < end && text.charAt(start) === ' ') start++;
    while (end > start && text.charAt(end - 1) === ' ') end--;
    return end > start ? [{ start, end, target, isPlaceholder: isPlaceholderTarget(target, layout) }] : [];
  });
  const bare = findPlaceholders(body.text, layout).filter(
    (link) => !links.some((other) => other.start <= link.start && link.end <= other.end),
  );
  return { body, links: [...links, ...bare].toSorted((a, b) => a.start - b.start) };
}

export const plainText = (node: Nodes, place: Place): string =>
  toMapped(collectInline(node, place), place).body.text;
