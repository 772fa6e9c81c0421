// Two documents laid end to end, so that statements of both can be held against each other with the
// logic made for one: all places of the second are moved behind the first.

import type { Claim } from '../model/claim.ts';
import type { Block, Document, Section, Span, Table } from '../model/document.ts';

export interface Joined {
  readonly document: Document;
  /** Claims of both; ids of the second begin with "b:". */
  readonly claims: readonly Claim[];
  /** Where the second document's text begins. */
  readonly boundary: number;
}

/** The side and the id that a claim had before. */
export const SECOND = 'b:';

interface Offsets {
  readonly text: number;
  readonly block: number;
  readonly section: number;
  readonly table: number;
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
const plus = (index: number | null, by: number): number | null => (index === null ? null : index + by);

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number';
}

/** Every span within a claim lies in the source, so all of them move alike. */
function moveSpans(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moveSpans(item, by));
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moveSpans(item, by)]));
  return isSpan(value) ? { ...copy, ...moved(value, by) } : copy;
}

function moveClaim(claim: Claim, by: Offsets): Claim {
  const copy = moveSpans(claim, by.text) as Claim;
  const { block, section } = claim.evidence;
  return {
    ...copy,
    id: `${SECOND}${claim.id}`,
    evidence: { ...copy.evidence, block: block + by.block, section: section + by.section },
  };
}

const moveSection = (section: Section, by: Offsets): Section => ({
  ...section,
  index: section.index + by.section,
  parent: plus(section.parent, by.section),
  block: plus(section.block, by.block),
  span: moved(section.span, by.text),
});

const moveBlock = (block: Block, by: Offsets): Block => ({
  ...block,
  index: block.index + by.block,
  section: block.section + by.section,
  span: moved(block.span, by.text),
  leadIn: plus(block.leadIn, by.block),
  body: {
    ...block.body,
    segments: block.body.segments.map((segment) => ({ ...segment, source: segment.source + by.text })),
  },
  cell:
    block.cell === null
      ? null
      : {
          ...block.cell,
          table: block.cell.table + by.table,
          header: plus(block.cell.header, by.block),
          rowHead: plus(block.cell.rowHead, by.block),
        },
  sentences: block.sentences.map((sentence) => ({ ...sentence, span: moved(sentence.span, by.text) })),
});

const moveTable = (table: Table, by: Offsets): Table => ({
  ...table,
  index: table.index + by.table,
  section: table.section + by.section,
  span: moved(table.span, by.text),
  header: table.header.map((index) => index + by.block),
  rows: table.rows.map((row) => row.map((index) => index + by.block)),
});

interface Read {
  readonly document: Document;
  readonly claims: readonly Claim[];
}

export function joinDocuments(a: Read, b: Read): Joined {
  const by: Offsets = {
    text: a.document.source.length + 1,
    block: a.document.blocks.length,
    section: a.document.sections.length,
    table: a.document.tables.length,
  };
  const document: Document = {
    ...a.document,
    source: `${a.document.source}\n${b.document.source}`,
    lineStarts: [...a.document.lineStarts, ...b.document.lineStarts.map((start) => start + by.text)],
    sections: [...a.document.sections, ...b.document.sections.map((one) => moveSection(one, by))],
    blocks: [...a.document.blocks, ...b.document.blocks.map((one) => moveBlock(one, by))],
    tables: [...a.document.tables, ...b.document.tables.map((one) => moveTable(one, by))],
    definitions: [
      ...a.document.definitions,
      ...b.document.definitions.map((one) => ({
        ...one,
        block: one.block + by.block,
        span: moved(one.span, by.text),
      })),
    ],
    dates: [],
    directives: [],
    limits: [],
  };
  return {
    document,
    claims: [...a.claims, ...b.claims.map((claim) => moveClaim(claim, by))],
    boundary: by.text,
  };
}
