// Raw blocks → Document: sections with heading paths, labels, lead-ins, tables, sentences,
// definitions, dates, directives.

import type { Ingested, RawBlock } from '../ingest/raw.ts';
import { toSource } from '../lib/mapped-text.ts';
import type { Block, CellPlace, Document, Section, Span, Table } from '../model/document.ts';
import type { ReadingWords } from '../model/reading.ts';
import { readDates } from './dates.ts';
import { readDefinitions } from './definitions.ts';
import { readDirectives } from './directives.ts';
import { bodyStart, readLabel } from './labels.ts';
import { lineStartsOf } from './position.ts';
import { sentencesOf } from './sentences.ts';

interface Building {
  readonly words: ReadingWords;
  readonly sections: {
    index: number;
    parent: number | null;
    level: number;
    number: string | null;
    heading: string;
    block: number | null;
    path: readonly string[];
    span: { start: number; end: number };
  }[];
  readonly blocks: Block[];
  readonly tables: {
    index: number;
    section: number;
    kind: Table['kind'];
    span: { start: number; end: number };
    header: number[];
    rows: number[][];
  }[];
}

function openSection(building: Building, raw: RawBlock, block: number): number {
  let parent: number | null = building.sections.length - 1;
  while (parent !== null && (building.sections[parent]?.level ?? 0) >= raw.level)
    parent = building.sections[parent]?.parent ?? null;
  // the preamble is nobody's parent
  if (parent === 0) parent = null;
  const heading = raw.body.text.replace(/:$/, '');
  const path = parent === null ? [heading] : [...(building.sections[parent]?.path ?? []), heading];
  building.sections.push({
    index: building.sections.length,
    parent,
    level: raw.level,
    number: raw.number,
    heading,
    block,
    path,
    span: { start: raw.span.start, end: raw.span.end },
  });
  return building.sections.length - 1;
}

const lastOf = <T>(list: readonly T[]): T | undefined => list.at(-1);

/** The block that introduces an item: the parent item, or the paragraph or item ending with ":" before the list. */
function leadInOf(building: Building, section: number, raw: RawBlock): number | null {
  const { blocks } = building;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block === undefined || block.section !== section || block.kind === 'heading' || block.kind === 'cell')
      return null;
    if (block.kind === 'item') {
      if (block.depth < raw.level) return i;
      if (block.depth === raw.level) {
        if (block.body.text.endsWith(':')) return block.label === null ? i : null;
        // what introduces its neighbour introduces this item too: no way back through a long list
        return block.leadIn;
      }
      // deeper items belong to an item before them, or directly to the lead-in
      const parent: Block | undefined = block.leadIn === null ? undefined : blocks[block.leadIn];
      if (parent === undefined || parent.section !== section) return null;
      if (parent.kind === 'item' && parent.depth >= raw.level) {
        i = parent.index + 1;
        continue;
      }
      return parent.index;
    }
    if (block.body.text.endsWith(':')) return i;
    return i === blocks.length - 1 && building.words.layout.pointer.test(block.body.text) ? i : null;
  }
  return null;
}

/** An empty cell stands right after the cell before it. */
function emptyAfter(building: Building, raw: RawBlock): Span {
  const start = Math.max(raw.span.start, lastOf(building.blocks)?.span.end ?? 0);
  return { start, end: start };
}

function addRow(building: Building, raw: RawBlock, section: number, isFirst: boolean): void {
  if (isFirst) {
    building.tables.push({
      index: building.tables.length,
      section,
      kind: raw.rowKind ?? 'pipes',
      span: { ...raw.span },
      header: [],
      rows: [],
    });
  }
  const table = lastOf(building.tables);
  if (table === undefined) return;
  table.span.end = raw.span.end;
  const row: number[] = [];
  const rowIndex = raw.isHeaderRow ? 0 : table.rows.length + 1;
  const above = lastOf(table.rows) ?? table.header;
  raw.cells.forEach((cell, column) => {
    // a cell that spans columns or rows is the same text again: one block in several places
    const spanning = [row.at(-1), above[column]].find(
      (i) => i !== undefined && building.blocks[i]?.body === cell,
    );
    if (spanning !== undefined) {
      row.push(spanning);
      return;
    }
    const index = building.blocks.length;
    const span = toSource(cell, 0, cell.text.length);
    const place: CellPlace = {
      table: table.index,
      row: rowIndex,
      column,
      header: raw.isHeaderRow ? null : (table.header[column] ?? null),
      rowHead: column === 0 ? null : (row[0] ?? null),
      isHeader: raw.isHeaderRow,
    };
    const cellSpan = cell.text === '' ? emptyAfter(building, raw) : span;
    building.blocks.push({
      index,
      kind: 'cell',
      section,
      body: cell,
      span: cellSpan,
      depth: 0,
      label: null,
      leadIn: null,
      cell: place,
      sentences: sentencesOf(cell, 0, building.words),
      links: raw.cellLinks?.[column] ?? [],
    });
    row.push(index);
  });
  if (raw.isHeaderRow) table.header.push(...row);
  else table.rows.push(row);
}

function addBlock(building: Building, raw: RawBlock, section: number): void {
  const index = building.blocks.length;
  const isItem = raw.kind === 'item';
  const label = raw.kind === 'heading' ? null : readLabel(raw.body.text, building.words);
  building.blocks.push({
    index,
    kind: raw.kind === 'heading' ? 'heading' : isItem ? 'item' : 'paragraph',
    section,
    body: raw.body,
    span: raw.span,
    depth: isItem ? raw.level : 0,
    label,
    leadIn: isItem ? leadInOf(building, section, raw) : null,
    cell: null,
    sentences:
      raw.kind === 'heading' ? [] : sentencesOf(raw.body, bodyStart(raw.body.text, label), building.words),
    links: raw.links,
  });
}

/** Section spans run to the next section that is not their child. */
function closeSections(building: Building, end: number): readonly Section[] {
  const { sections } = building;
  const open: Building['sections'] = [];
  for (const section of sections) {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if (last.index > 0 && last.level < section.level) break;
      last.span.end = section.span.start;
      open.pop();
    }
    open.push(section);
  }
  for (const section of open) section.span.end = end;
  return sections;
}

/** Pieces between spaces that hold a letter or a digit. */
const countWords = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { body }) => sum + (body.text.match(/[\p{L}\p{N}][^ ]*/gu)?.length ?? 0), 0);

export function buildDocument(ingested: Ingested, words: ReadingWords): Document {
  const { source } = ingested;
  const building: Building = {
    words,
    sections: [
      {
        index: 0,
        parent: null,
        level: 0,
        number: null,
        heading: '',
        block: null,
        path: [],
        span: { start: 0, end: source.length },
      },
    ],
    blocks: [],
    tables: [],
  };
  let section = 0;
  let previous: RawBlock | undefined;
  for (const raw of ingested.blocks) {
    if (raw.kind === 'directive') {
      previous = raw;
      continue;
    }
    if (raw.kind === 'heading' && raw.level > 0) section = openSection(building, raw, building.blocks.length);
    if (raw.kind === 'row') addRow(building, raw, section, previous?.kind !== 'row' || raw.isHeaderRow);
    else addBlock(building, raw, section);
    previous = raw;
  }
  const sections = closeSections(building, source.length);
  const nextBlock = (offset: number): Span | null =>
    building.blocks.find(({ span }) => span.start >= offset)?.span ?? null;
  return {
    file: ingested.file,
    format: ingested.format,
    source,
    lineStarts: lineStartsOf(source),
    sha256: ingested.sha256,
    encoding: ingested.encoding,
    title: ingested.title,
    words: countWords(building.blocks),
    sections,
    blocks: building.blocks,
    tables: building.tables,
    definitions: readDefinitions(building.blocks, sections, words.layout.definitions),
    dates: readDates(building.blocks, words.layout),
    directives: readDirectives(source, nextBlock),
    limits: ingested.limits,
    ...(ingested.pages === undefined ? {} : { pages: ingested.pages }),
  };
}
