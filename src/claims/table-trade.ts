// Cells that say to whom a row's data goes: answers and buyers below "Sold", and tables whose rows are the
// parties themselves.

import type { Cited, DataRef } from '../model/claim.ts';
import type { Span } from '../model/document.ts';
import type { Practice } from '../model/vocabulary.ts';
import { answersIn } from './cells.ts';
import type { Cell } from './cells.ts';
import { refineDisclosure } from './choose.ts';
import type { Draft } from './draft.ts';
import { familyOf } from './family.ts';
import { readLine, spanOf } from './line.ts';
import type { Line, Reader } from './line.ts';
import { scopeIn } from './scope-of.ts';
import { rowDraft } from './table-row.ts';
import type { TableContext } from './table-row.ts';
import { recipientsIn, unique } from './values.ts';

function practicesOf(cell: Cell): readonly Practice[] {
  if (cell.column === 'sale') return ['sell'];
  return cell.column === 'share' ? ['share-ads'] : ['sell', 'share-ads'];
}

/** One claim for each practice of the column and each answer of the cell; buyers named are an answer too. */
export function tradeDrafts(
  cells: readonly Cell[],
  cell: Cell,
  rowSpan: Span,
  data: readonly Cited<DataRef>[],
  reader: Reader,
): readonly Draft[] {
  const { lexicon } = reader;
  const given = answersIn(cell, reader);
  const buyers = recipientsIn(cell.line, 0, cell.line.words.length, lexicon, 'text');
  const isNamed = given.length === 0 && buyers.length > 0;
  const whole = { polarity: 'affirmed' as const, start: 0, end: cell.line.text.length };
  return (isNamed ? [whole] : given).flatMap((answer) => {
    const text = cell.line.text.slice(answer.start, answer.end);
    const part = readLine(cell.line.block, answer.start, text, false, reader);
    const span = spanOf(cell.line, answer.start, answer.end);
    return practicesOf(cell).map((practice) => ({
      ...rowDraft(cells, practice, cell, rowSpan, data, `table/${practice}`),
      span: rowSpan,
      trigger: span,
      polarity: answer.polarity,
      negation: answer.polarity === 'denied' ? span : null,
      scope: scopeIn(part, 'cell', lexicon),
      recipients: recipientsIn(part, 0, part.words.length, lexicon, 'text'),
    }));
  });
}

/** Several columns about one sale ("Sold?", "Sold to") are one claim: alike but for the parties they name. */
export function joinTrades(drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const at = joined.findIndex(
      (other) =>
        draft.scope === null &&
        other.scope === null &&
        TRADED.has(draft.practice.value) &&
        other.practice.value === draft.practice.value &&
        other.polarity === draft.polarity,
    );
    const other = joined[at];
    if (other === undefined) joined.push(draft);
    else
      joined[at] = {
        ...other,
        recipients: unique([...other.recipients, ...draft.recipients], (r) => r.class + (r.name ?? '')),
      };
  }
  return joined;
}

const TRADED: ReadonlySet<Practice> = new Set(['sell', 'share-ads']);

/** Does a header name a column of companies: "Vendor", "Third party", "Name of the provider"? */
const isPartyHeader = (cell: Cell, reader: Reader): boolean =>
  cell.header?.lowers.some((word) => reader.lexicon.partyHeaders.has(word)) === true;

/** Parties of the kind that some words name, called by what stands in a cell: "Sub-processor | Acme Metrics". */
export function partiesByName(cell: Cell, kind: Line | null, reader: Reader): Draft['recipients'] {
  return kind === null || cell.line.text.trim() === ''
    ? []
    : recipientsIn(kind, 0, kind.words.length, reader.lexicon, 'heading').map((recipient) => ({
        ...recipient,
        value: { ...recipient.value, name: cell.line.text },
      }));
}

/** "Acme Metrics | name, email | analytics": a row of a list of parties, by its heading or its header. */
export function partyDraft(
  cells: readonly Cell[],
  rowSpan: Span,
  data: readonly Cited<DataRef>[],
  purposes: Draft['purposes'],
  { practice, heading }: TableContext,
  reader: Reader,
): Draft | null {
  const [party] = cells;
  if (party?.column !== 'other' || !isPartyHeader(party, reader)) return null;
  if (cells.some(({ column }) => column === 'recipient')) return null;
  const isDisclosing = practice !== null && familyOf(practice) === 'disclose';
  const byHeader = partiesByName(party, party.header, reader);
  if (!isDisclosing && byHeader.length === 0) return null;
  const byHeading = isDisclosing ? partiesByName(party, heading, reader) : [];
  const recipients = byHeading.length > 0 ? byHeading : byHeader;
  const refined = refineDisclosure(
    recipients.map(({ value }) => value.class),
    [],
    false,
    false,
    reader.lexicon,
  );
  return {
    ...rowDraft(cells, refined, party, rowSpan, data, 'table/party'),
    span: rowSpan,
    recipients,
    purposes,
  };
}
