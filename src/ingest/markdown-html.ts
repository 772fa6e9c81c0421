// HTML blocks inside Markdown: read by the HTML reader, with their places in the file. The reader is handed
// in, so that a file without HTML loads no HTML parser.

import type { Limit, MappedText, Span } from '../model/document.ts';
import type { RawBlock } from './raw.ts';

export type ReadFragment = (source: string) => {
  readonly blocks: readonly RawBlock[];
  readonly limits: readonly Limit[];
};

/** Whether a text may hold an element. */
export const mayHoldHtml = (source: string): boolean => /<[a-z]/i.test(source);

/** Comments and closing tags: nothing to read. */
export const isEmptyHtml = (html: string): boolean =>
  html
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/<[^<>]*>/g, '')
    .trim() === '';

function moved(text: MappedText, by: number): MappedText {
  return {
    text: text.text,
    segments: text.segments.map((segment) => ({ ...segment, source: segment.source + by })),
  };
}

const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Blocks and limits of the HTML in a span of the source. */
export function readHtmlSpan(
  source: string,
  span: Span,
  readFragment: ReadFragment,
): ReturnType<ReadFragment> {
  const by = span.start;
  // a cell that spans rows or columns stays one object
  const cells = new Map<MappedText, MappedText>();
  const cellOf = (cell: MappedText): MappedText => {
    const known = cells.get(cell) ?? moved(cell, by);
    cells.set(cell, known);
    return known;
  };
  const { blocks, limits } = readFragment(source.slice(span.start, span.end));
  return {
    blocks: blocks.map((block) => ({
      ...block,
      body: moved(block.body, by),
      span: movedSpan(block.span, by),
      cells: block.cells.map(cellOf),
    })),
    limits: limits.map((limit) => ({ ...limit, spans: limit.spans.map((each) => movedSpan(each, by)) })),
  };
}
