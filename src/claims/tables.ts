// Table rows as claims: the header names each column's slot, the first cell the row's data. One
// collect, use, disclose and retain claim per row, and one sell/share claim per scoped answer
// ("Yes (Free); No (Paid)" → two claims of opposite polarity).

import { findPhrases } from '../lexicon/phrases.ts';
import { isA } from '../lexicon/relate.ts';
import type { Block, Document, Table } from '../model/document.ts';
import type { Practice } from '../model/vocabulary.ts';
import { answersIn, sourcesOf } from './cells.ts';
import { bareColumns } from './table-bare.ts';
import type { Cell } from './cells.ts';
import { columnOf } from './columns.ts';
import type { Column } from './columns.ts';
import { refineDisclosure } from './choose.ts';
import { familyOf } from './family.ts';
import type { Draft } from './draft.ts';
import { readLine } from './line.ts';
import type { Line, Reader } from './line.ts';
import { toRetention } from './retention.ts';
import { scopeIn } from './scope-of.ts';
import { dataOfRow, rowDraft } from './table-row.ts';
import type { TableContext } from './table-row.ts';
import { reasonDraft, rightDrafts } from './table-answers.ts';
import { joinTrades, partiesByName, partyDraft, tradeDrafts } from './table-trade.ts';
import { purposesIn, recipientsIn } from './values.ts';

const lineOf = (block: Block, reader: Reader): Line => readLine(block, 0, block.body.text, false, reader);

/** Practices whose tables tell what is given away, not what is collected or used. */
const TRADES: ReadonlySet<Practice> = new Set(['sell', 'share-ads']);

/** Columns of a table that says how long each kind of data is kept, and nothing else. */
const PERIODS: ReadonlySet<Column> = new Set(['category', 'retention', 'other']);

/** Tables that say something of every row, also of one that names no data: "Newsletter | two years". */
const SPEAKS_ALONE: ReadonlySet<Practice | null> = new Set(['use', 'retain', 'track']);

/** Families whose tables may name parties only: "IT providers | maintenance". */
const isTableOfParties = (columns: ReadonlySet<string>, practice: Practice | null, first: Cell): boolean =>
  (practice !== null && familyOf(practice) === 'disclose' && columns.has('recipient')) ||
  first.column === 'recipient';

/** "Running our web shop": something that is done, though of no kind we know. */
const isAim = ({ line, column }: Cell, { lexicon }: Reader): boolean =>
  column === 'purpose' &&
  line.words.length > 1 &&
  findPhrases(lexicon.answers, line.lowers).length === 0 &&
  (line.words[0]?.tags.has('Gerund') === true || (line.lowers[0] === 'to' && line.words[1]?.role === 'verb'));

/** "example.com | uid, sess | third party" below "Targeting cookies": cookies by name, for what the heading says. */
const cookieRow = (
  cells: readonly Cell[],
  first: Cell,
  rowSpan: { readonly start: number; readonly end: number },
  data: Draft['data'],
  { heading }: TableContext,
): Draft => ({
  ...rowDraft(cells, 'track', first, rowSpan, data, 'table/track'),
  span: rowSpan,
  purposes: heading === null ? [] : purposesIn(heading, 0, heading.words.length, 'heading'),
});

function readRow(cells: readonly Cell[], outer: TableContext, reader: Reader): readonly Draft[] {
  const { practice: tablePractice } = outer;
  const first = cells[0];
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return [];
  const rowSpan = { start: first.line.span.start, end: last.line.span.end };
  const { lexicon } = reader;
  const { heads, data, short } = dataOfRow(cells, outer, reader);
  const columns = new Set(cells.map((cell) => cell.column));
  if (columns.has('limit')) {
    const reason = reasonDraft(cells, rowSpan, reader);
    return reason === null ? [] : [reason];
  }
  if (columns.has('right') && !columns.has('category') && !columns.has('purpose'))
    return rightDrafts(cells, rowSpan, reader);
  const isOfParties = data.length === 0 && isTableOfParties(columns, tablePractice, first);
  if (data.length === 0 && !SPEAKS_ALONE.has(outer.practice) && !isOfParties) return [];
  // "billing info (Paid)" in the examples scopes what the row says of collection, use and disclosure
  const narrowed =
    heads.map((cell) => scopeIn(cell.line, 'cell', lexicon)).find((scope) => scope !== null) ?? null;
  const drafts: Draft[] = [];
  const wholeRow = { span: rowSpan };
  const isTracking =
    tablePractice === 'track' && short.every(({ value }) => isA(lexicon, 'data', value.concept, 'cookie'));
  const purposesOfRow = cells
    .filter(({ column }) => column === 'purpose')
    .flatMap(({ line }) => purposesIn(line, 0, line.words.length, 'text'));
  const isTrade =
    tablePractice !== null &&
    TRADES.has(tablePractice) &&
    !columns.has('collected') &&
    !columns.has('source');
  // "Data we do not collect | Examples": the heading denies the rows, and nothing else is said of them
  const said = outer.isDenied ? [] : cells;
  for (const cell of said) {
    if (/^[\s\u2014\u2013-]*$/.test(cell.line.text)) continue;
    switch (cell.column) {
      case 'source': {
        break;
      }
      case 'purpose': {
        if (isTrade || isOfParties) break;
        const purposes = purposesIn(cell.line, 0, cell.line.words.length, 'text');
        if (purposes.length > 0 || (short.length > 0 && isAim(cell, reader)))
          drafts.push({
            ...rowDraft(cells, isTracking ? 'track' : 'use', cell, rowSpan, short, 'table/use'),
            ...wholeRow,
            purposes,
            scope: narrowed,
          });
        break;
      }
      case 'recipient': {
        const own = recipientsIn(cell.line, 0, cell.line.words.length, lexicon, 'text');
        const recipients =
          own.length === 0 && cell === first ? partiesByName(cell, cell.header, reader) : own;
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
          purposes: isOfParties ? purposesOfRow : [],
          polarity: isDenied ? 'denied' : 'affirmed',
          negation: isDenied ? cell.line.span : null,
          scope: narrowed,
        });
        break;
      }
      case 'sale':
      case 'share':
      case 'sale-and-share': {
        drafts.push(
          ...tradeDrafts(cells, cell, rowSpan, short, reader).map((draft) => ({
            ...draft,
            purposes: isTrade ? purposesOfRow : draft.purposes,
          })),
        );
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
  // "Server logs | 14 days" below "Retention"
  const isOfPeriods = tablePractice === 'retain' && cells.every(({ column }) => PERIODS.has(column));
  const isAboutCollection =
    tablePractice === 'collect' ||
    (columns.has('category') && !isTrade && !isOfPeriods) ||
    columns.has('examples') ||
    columns.has('source') ||
    (columns.has('purpose') && !isTrade) ||
    answer.length > 0;
  const given = partyDraft(cells, rowSpan, data, purposesOfRow, outer, reader);
  if (given !== null) return [given, ...drafts.filter(({ practice }) => practice.value === 'retain')];
  if (isAboutCollection && data.length > 0 && !isTracking) {
    const isDenied = outer.isDenied || (answer.length > 0 && answer.every((a) => a.polarity === 'denied'));
    const sources = cells
      .filter((cell) => cell.column === 'source')
      .flatMap((cell) => sourcesOf(cell, reader));
    drafts.unshift({
      ...rowDraft(cells, 'collect', collected ?? first, rowSpan, data, 'table/collect'),
      ...wholeRow,
      polarity: isDenied ? 'denied' : 'affirmed',
      negation: isDenied ? (collected?.line.span ?? outer.heading?.span ?? null) : null,
      sources,
      scope: narrowed,
    });
  }
  if (drafts.length === 0 && isTracking && data.length > 0)
    drafts.push(cookieRow(cells, first, rowSpan, data, outer));
  return joinTrades(drafts);
}

/** Does the header speak of data practices at all? A price list is a table too. */
export function readTable(
  document: Document,
  table: Table,
  outer: TableContext,
  reader: Reader,
): readonly Draft[] {
  const headers = table.header
    .map((index) => document.blocks[index])
    .map((block) => (block === undefined ? null : lineOf(block, reader)));
  const lines = table.rows.map((row) =>
    row.flatMap((index) => {
      const block = document.blocks[index];
      return block === undefined ? [] : [lineOf(block, reader)];
    }),
  );
  const named = headers.map((header): Column => (header === null ? 'other' : columnOf(header, reader)));
  const isBare = headers.length === 0 && outer.practice === 'collect';
  const columns = (isBare ? bareColumns(lines, reader) : null) ?? named;
  const known = columns.filter((column) => column !== 'other');
  // a list of cookies by name has no column that we know by its header
  const isOfCookies =
    outer.practice === 'track' && headers.some((header) => /\bcookies?\b/i.test(header?.text ?? ''));
  const isSilent =
    known.length === 0 || (known.length === 1 && known[0] === 'category' && outer.practice === null);
  if (isSilent && !isOfCookies) return [];
  return lines.flatMap((row) => {
    const cells = row.map((line, column): Cell => ({
      line,
      column: columns[column] ?? 'other',
      header: headers[column] ?? null,
    }));
    return readRow(cells, outer, reader);
  });
}
