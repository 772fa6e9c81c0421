// What every reader hands on: blocks in document order with their text mapped to the source, before
// sections, labels, lead-ins and sentences are known.

import type { Format, Limit, Link, MappedText, PageStart, Span } from '../model/document.ts';

export interface RawBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'directive';
  readonly body: MappedText;
  readonly span: Span;
  /** Headings: rank, 1 = outermost; items: nesting, 0 = top. */
  readonly level: number;
  /** Headings: "6", "A"; null without. */
  readonly number: string | null;
  readonly links: readonly Link[];
  /** Rows: the cells; the first row of a table may be its header. */
  readonly cells: readonly MappedText[];
  /** Rows: links of each cell; absent where the reader knows none. A cell that spans rows or columns is the same object again. */
  readonly cellLinks?: readonly (readonly Link[])[];
  readonly isHeaderRow: boolean;
  readonly rowKind: 'markup' | 'arrows' | 'tabs' | 'pipes' | null;
}

export interface Ingested {
  readonly file: string;
  readonly format: Format;
  readonly source: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly title: string | null;
  readonly blocks: readonly RawBlock[];
  readonly limits: readonly Limit[];
  readonly pages?: readonly PageStart[];
}

export function rawBlock(
  kind: RawBlock['kind'],
  body: MappedText,
  span: Span,
  more: Partial<RawBlock> = {},
): RawBlock {
  return {
    kind,
    body,
    span,
    level: 0,
    number: null,
    links: [],
    cells: [],
    isHeaderRow: false,
    rowKind: null,
    ...more,
  };
}

/** The text of a block; a row is its cells, one after the other. */
export const textOfBlock = ({ kind, body, cells }: RawBlock): string =>
  kind === 'row' ? cells.map(({ text }) => text).join(' ') : body.text;
