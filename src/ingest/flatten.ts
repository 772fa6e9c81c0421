// Blocks of a format without stable text (Word, PDF) → text a person can read and cite, one paragraph a
// line, and the same blocks with their places in it.

import type { Link, MappedText, Span } from '../model/document.ts';
import { rawBlock } from './raw.ts';
import type { RawBlock } from './raw.ts';

export interface Flattened {
  readonly source: string;
  readonly blocks: readonly RawBlock[];
  /** Where each block's line starts. */
  readonly starts: readonly number[];
}

interface Writer {
  readonly parts: string[];
  length: number;
}

const write = (writer: Writer, text: string): Span => {
  const start = writer.length;
  writer.parts.push(text);
  writer.length += text.length;
  return { start, end: writer.length };
};

function place(writer: Writer, text: string): { readonly body: MappedText; readonly span: Span } {
  const span = write(writer, text);
  const { length } = text;
  const segments = length === 0 ? [] : [{ at: 0, length, source: span.start, sourceLength: length }];
  return { body: { text, segments }, span };
}

function placeRow(block: RawBlock, writer: Writer, seen: Map<MappedText, MappedText>): RawBlock {
  const start = writer.length;
  const links: (readonly Link[])[] = [];
  const cells = block.cells.map((cell, column) => {
    links.push(block.cellLinks?.[column] ?? []);
    // a cell that spans rows or columns is written once
    const known = seen.get(cell);
    if (known !== undefined) return known;
    if (writer.length > start) write(writer, ' | ');
    const { body } = place(writer, cell.text);
    seen.set(cell, body);
    return body;
  });
  return rawBlock(
    'row',
    { text: '', segments: [] },
    { start, end: writer.length },
    {
      cells,
      cellLinks: links,
      isHeaderRow: block.isHeaderRow,
      rowKind: block.rowKind,
    },
  );
}

export function flatten(blocks: readonly RawBlock[]): Flattened {
  const writer: Writer = { parts: [], length: 0 };
  const starts: number[] = [];
  let seen = new Map<MappedText, MappedText>();
  const placed = blocks.map((block): RawBlock => {
    if (writer.length > 0) write(writer, '\n');
    starts.push(writer.length);
    if (block.kind === 'row') return placeRow(block, writer, seen);
    seen = new Map();
    if (block.kind === 'item') write(writer, `${'  '.repeat(block.level)}- `);
    if (block.number !== null) write(writer, `${block.number}. `);
    const { body, span } = place(writer, block.body.text);
    return { ...block, body, span };
  });
  if (writer.length > 0) write(writer, '\n');
  return { source: writer.parts.join(''), blocks: placed, starts };
}
