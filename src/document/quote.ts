// The words a span stands for: the slice of the source, or, where the source is markup, its visible text.

import type { Block, Document, Span } from '../model/document.ts';

/** Index of the first block that ends after `offset`; blocks stand in the order of their text. */
function firstAfter(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of a block's text whose source lies in the span. */
function visibleIn(block: Block, { start, end }: Span): string {
  const parts: string[] = [];
  for (const segment of block.body.segments) {
    const stop = segment.source + segment.sourceLength;
    if (stop <= start || segment.source >= end) continue;
    const isCopy = segment.length === segment.sourceLength;
    const from = isCopy ? Math.max(0, start - segment.source) : 0;
    const to = isCopy ? Math.min(segment.length, end - segment.source) : segment.length;
    parts.push(block.body.text.slice(segment.at + from, segment.at + to));
  }
  return parts.join('');
}

/** Text of a span as a reader sees it; for everything but HTML that is `source.slice(start, end)`. */
export function quoteOf(document: Pick<Document, 'format' | 'source' | 'blocks'>, span: Span): string {
  return document.format === 'html' ? visibleOf(document, span) : document.source.slice(span.start, span.end);
}

/** What a reader sees of a span, block by block; '' outside the blocks. */
export function visibleOf({ blocks }: Pick<Document, 'blocks'>, span: Span): string {
  const quotes: string[] = [];
  for (let i = firstAfter(blocks, span.start); i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined || block.span.start >= span.end) break;
    const text = visibleIn(block, span).trim();
    if (text !== '') quotes.push(text);
  }
  return quotes.join(' ');
}
