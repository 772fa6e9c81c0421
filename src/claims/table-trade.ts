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
import type { Reader } from './line.ts';
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

/** "Acme Metrics | name, email | analytics": a row of a list of parties below a heading that discloses. */
export function partyDraft(
  cells: readonly Cell[],
  rowSpan: Span,
  data: readonly Cited<DataRef>[],
  purposes: Draft['purposes'],
  { practice, heading }: TableContext,
  reader: Reader,
): Draft | null {
  const [party] = cells;
  if (practice === null || heading === null || party === undefined) return null;
  const isListOfParties =
    familyOf(practice) === 'disclose' && party.column === 'other' && PARTY.test(party.header?.text ?? '');
  if (!isListOfParties || cells.some(({ column }) => column === 'recipient')) return null;
  const classes = recipientsIn(heading, 0, heading.words.length, reader.lexicon, 'heading');
  const recipients = classes.map((recipient) => ({
    ...recipient,
    value: { ...recipient.value, name: party.line.text },
  }));
  const refined = refineDisclosure(
    classes.map(({ value }) => value.class),
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

/** Headers of a column of companies. */
const PARTY =
  /\b(?:party|parties|company|companies|vendors?|providers?|processors?|subprocessors?|partners?|recipients?|names?|entity)\b/i;
