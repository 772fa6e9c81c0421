// Tables whose rows answer a question each: "Reasons we can share | Do we share? | Can you limit this?", and
// tables whose rows are the rights of the reader.

import type { Span } from '../model/document.ts';
import { answersIn } from './cells.ts';
import type { Cell } from './cells.ts';
import { refineDisclosure } from './choose.ts';
import type { Draft } from './draft.ts';
import { draftRight, toRight } from './grants.ts';
import type { Reader } from './line.ts';
import { readRights } from './rights.ts';
import { rowDraft } from './table-row.ts';
import { dataIn, purposesIn, recipientsIn } from './values.ts';

/** Whether we disclose for the reason of the row: such tables say "share" of every disclosure. */
export function reasonDraft(cells: readonly Cell[], rowSpan: Span, reader: Reader): Draft | null {
  const { lexicon } = reader;
  const reason = cells.find(({ column }) => column === 'purpose');
  const asked = cells.find(({ column }) => column === 'share' || column === 'recipient');
  if (reason === undefined || asked === undefined || reason.header === null) return null;
  const [answer, ...more] = answersIn(asked, reader);
  if (answer === undefined || more.some(({ polarity }) => polarity !== answer.polarity)) return null;
  const { line, header } = reason;
  const recipients = recipientsIn(line, 0, line.words.length, lexicon, 'text');
  const refined = refineDisclosure(
    recipients.map(({ value }) => value.class),
    [],
    false,
    false,
    lexicon,
  );
  const isDenied = answer.polarity === 'denied';
  return {
    ...rowDraft(
      cells,
      isDenied ? 'disclose' : refined,
      asked,
      rowSpan,
      dataIn(header, 0, header.words.length, lexicon, 'table-header', 'unspecified'),
      'table/reason',
    ),
    span: rowSpan,
    polarity: answer.polarity,
    negation: isDenied ? asked.line.span : null,
    recipients,
    purposes: purposesIn(line, 0, line.words.length, 'text'),
  };
}

/** The rights that a row names: by its head, else by what the row says of it. */
export function rightDrafts(cells: readonly Cell[], rowSpan: Span, reader: Reader): readonly Draft[] {
  const head = cells.find(({ column }) => column === 'right');
  if (head === undefined) return [];
  for (const { line } of [head, ...cells.filter((cell) => cell !== head)]) {
    const rights = readRights(line.text, reader.lexicon);
    if (rights.length === 0) continue;
    const frame = {
      from: 0,
      to: line.words.length,
      polarity: 'affirmed' as const,
      negation: null,
      isMay: false,
    };
    return rights.map((right) => ({
      ...draftRight(line, frame, toRight(right, line, reader), right, 'table/grant', reader, null),
      span: rowSpan,
      sentence: rowSpan,
    }));
  }
  return [];
}
