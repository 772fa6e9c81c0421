// Table rows as claims: the header names each column's slot, the first cell the row's data. One
// collect, use, disclose and retain claim per row, and one sell/share claim per scoped answer
// ("Yes (Free); No (Paid)" → two claims of opposite polarity).

import type { Cited, ContextLink, DataRef } from '../model/claim.ts';
import type { Block, Document, Table } from '../model/document.ts';
import type { Practice } from '../model/vocabulary.ts';
import { answersIn, sourcesOf } from './cells.ts';
import type { Cell } from './cells.ts';
import { columnOf } from './columns.ts';
import type { Column } from './columns.ts';
import { refineDisclosure } from './choose.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { readLine, spanOf } from './line.ts';
import type { Line, Reader } from './line.ts';
import { toRetention } from './retention.ts';
import { scopeIn } from './scope-of.ts';
import { dataIn, purposesIn, recipientsIn, unique } from './values.ts';

const lineOf = (block: Block, reader: Reader): Line => readLine(block, 0, block.body.text, false, reader);

function rowDraft(
  cells: readonly Cell[],
  practice: Practice,
  cell: Cell,
  rowSpan: { readonly start: number; readonly end: number },
  data: readonly Cited<DataRef>[],
  rule: string,
): Draft {
  const context: ContextLink[] = [];
  if (cell.header !== null)
    context.push({ kind: 'table-header', span: cell.header.span, text: cell.header.text });
  const head = cells[0];
  if (head !== undefined && head !== cell)
    context.push({ kind: 'row-head', span: head.line.span, text: head.line.text });
  return makeDraft(
    {
      rule,
      block: cell.line.block.index,
      span: cell.line.span,
      sentence: rowSpan,
      trigger: cell.header?.span ?? cell.line.span,
      practice: { value: practice, span: cell.header?.span ?? cell.line.span, via: 'table-header' },
    },
    { data, context, trace: [`column "${cell.header?.text ?? ''}" read as ${cell.column}`] },
  );
}

function readRow(cells: readonly Cell[], tablePractice: Practice | null, reader: Reader): readonly Draft[] {
  const first = cells[0];
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return [];
  const rowSpan = { start: first.line.span.start, end: last.line.span.end };
  const { lexicon } = reader;
  const named = cells.filter(
    (cell) =>
      cell.column === 'category' ||
      cell.column === 'examples' ||
      (cell.column === 'collected' && answersIn(cell, reader).length === 0),
  );
  const heads = named.length > 0 ? named : [first];
  const data = unique(
    heads.flatMap((cell) =>
      dataIn(
        cell.line,
        0,
        cell.line.words.length,
        lexicon,
        cell === first ? 'text' : 'table-header',
        'unspecified',
      ),
    ),
    (ref) => ref.concept + ref.surface.toLowerCase(),
  );
  const rowHead = dataIn(first.line, 0, first.line.words.length, lexicon, 'text', 'unspecified');
  const short = rowHead.length > 0 ? rowHead : data;
  if (data.length === 0) return [];
  // "billing info (Paid)" in the examples scopes what the row says of collection, use and disclosure
  const narrowed =
    heads.map((cell) => scopeIn(cell.line, 'cell', lexicon)).find((scope) => scope !== null) ?? null;
  const drafts: Draft[] = [];
  const wholeRow = { span: rowSpan };
  for (const cell of cells) {
    if (/^[\s\u2014\u2013-]*$/.test(cell.line.text)) continue;
    switch (cell.column) {
      case 'source': {
        break;
      }
      case 'purpose': {
        const purposes = purposesIn(cell.line, 0, cell.line.words.length, 'text');
        if (purposes.length > 0)
          drafts.push({
            ...rowDraft(cells, 'use', cell, rowSpan, short, 'table/use'),
            ...wholeRow,
            purposes,
            scope: narrowed,
          });
        break;
      }
      case 'recipient': {
        const recipients = recipientsIn(cell.line, 0, cell.line.words.length, lexicon, 'text');
        const answers = answersIn(cell, reader);
        const isDenied =
          answers.length > 0 &&
          recipients.length === 0 &&
          answers.every((answer) => answer.polarity === 'denied');
        if (recipients.length === 0 && !isDenied) break;
        const practice = refineDisclosure(
          recipients.map((r) => r.value.class),
          [],
          false,
          false,
          lexicon,
        );
        drafts.push({
          ...rowDraft(cells, isDenied ? 'disclose' : practice, cell, rowSpan, short, 'table/disclose'),
          ...wholeRow,
          recipients,
          polarity: isDenied ? 'denied' : 'affirmed',
          negation: isDenied ? cell.line.span : null,
          scope: narrowed,
        });
        break;
      }
      case 'sale':
      case 'share':
      case 'sale-and-share': {
        const practices: readonly Practice[] =
          cell.column === 'sale' ? ['sell'] : cell.column === 'share' ? ['share-ads'] : ['sell', 'share-ads'];
        for (const answer of answersIn(cell, reader)) {
          const part = readLine(
            cell.line.block,
            answer.start,
            cell.line.text.slice(answer.start, answer.end),
            false,
            reader,
          );
          const scope = scopeIn(part, 'cell', lexicon);
          for (const practice of practices) {
            drafts.push({
              ...rowDraft(cells, practice, cell, rowSpan, short, `table/${practice}`),
              ...wholeRow,
              trigger: spanOf(cell.line, answer.start, answer.end),
              polarity: answer.polarity,
              negation: answer.polarity === 'denied' ? spanOf(cell.line, answer.start, answer.end) : null,
              scope,
              recipients: recipientsIn(part, 0, part.words.length, lexicon, 'text'),
            });
          }
        }
        break;
      }
      case 'retention': {
        const duration = cell.line.durations[0];
        if (duration !== undefined)
          drafts.push({
            ...rowDraft(cells, 'retain', cell, rowSpan, short, 'table/retain'),
            ...wholeRow,
            retention: toRetention(cell.line, duration, 'retain'),
            scope: narrowed,
          });
        break;
      }
      default:
        break;
    }
  }
  const collected = cells.find((cell) => cell.column === 'collected');
  const answer = collected === undefined ? [] : answersIn(collected, reader);
  const columns = new Set(cells.map((cell) => cell.column));
  const isAboutCollection =
    tablePractice === 'collect' ||
    columns.has('category') ||
    columns.has('examples') ||
    columns.has('source') ||
    columns.has('purpose') ||
    answer.length > 0;
  if (isAboutCollection) {
    const isDenied = answer.length > 0 && answer.every((a) => a.polarity === 'denied');
    const sources = cells
      .filter((cell) => cell.column === 'source')
      .flatMap((cell) => sourcesOf(cell, reader));
    drafts.unshift({
      ...rowDraft(cells, 'collect', collected ?? first, rowSpan, data, 'table/collect'),
      ...wholeRow,
      polarity: isDenied ? 'denied' : 'affirmed',
      negation: isDenied ? (collected?.line.span ?? null) : null,
      sources,
      scope: narrowed,
    });
  }
  return drafts;
}

/** Does the header speak of data practices at all? A price list is a table too. */
export function readTable(
  document: Document,
  table: Table,
  tablePractice: Practice | null,
  reader: Reader,
): readonly Draft[] {
  const headers = table.header
    .map((index) => document.blocks[index])
    .map((block) => (block === undefined ? null : lineOf(block, reader)));
  const columns = headers.map((header): Column => (header === null ? 'other' : columnOf(header, reader)));
  const known = columns.filter((column) => column !== 'other');
  if (known.length === 0 || (known.length === 1 && known[0] === 'category' && tablePractice === null))
    return [];
  return table.rows.flatMap((row) => {
    const cells = row.flatMap((index, column): Cell[] => {
      const block = document.blocks[index];
      return block === undefined
        ? []
        : [
            {
              line: lineOf(block, reader),
              column: columns[column] ?? 'other',
              header: headers[column] ?? null,
            },
          ];
    });
    return readRow(cells, tablePractice, reader);
  });
}
