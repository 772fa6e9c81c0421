// The agreement of a person with a sample of results, for a terminal.

import type { Ink } from '../inventory/ink.ts';
import { padEnd, wrap } from '../parts/width.ts';
import { STATUS_WORDS, count } from '../parts/words.ts';
import type { Agreement, LabelledResult, Share } from './agreement.ts';

const INDENT = '  ';
const STATUS = 14;
const COUNTS = 10;

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const counts = ({ agreed, of }: Share): string => `${agreed} of ${of}`;
const interval = ({ low, high }: Share): string => `${percent(low)} to ${percent(high)}`;

const labelWords = (label: LabelledResult['label']): string =>
  label === 'other' || label === null ? 'something else' : STATUS_WORDS[label];

export function writeAgreement(agreement: Agreement, ink: Ink): string {
  const { rows, overall, byStatus, byElement, differences } = agreement;
  const head = [
    ink.bold('AGREEMENT OF A READER WITH A SAMPLE OF RESULTS'),
    `${INDENT}${counts(overall)} labelled results agree: ${percent(overall.agreed / overall.of)}, with 95 % confidence ${interval(overall)}.`,
    ...(rows > overall.of ? [`${INDENT}${count(rows - overall.of, 'row')} without a label left out.`] : []),
  ];
  const status = byStatus.map(
    (row) =>
      `${INDENT}${padEnd(STATUS_WORDS[row.status], STATUS)}${padEnd(counts(row), COUNTS)}${interval(row)}`,
  );
  const elements = byElement.map(
    (row) =>
      `${INDENT}${padEnd(counts(row), COUNTS)}${padEnd(interval(row), STATUS)}  ${ink.text(`${row.title} (${row.element})`)}`,
  );
  const parts = [
    head,
    [ink.bold('BY STATUS'), ...status],
    [ink.bold('BY ELEMENT'), ...elements],
    ...(differences.length === 0
      ? []
      : [[ink.bold('WHERE THE READER DIFFERS'), ...differing(differences, ink)]]),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function differing(rows: readonly LabelledResult[], ink: Ink): readonly string[] {
  return rows.flatMap(({ file, line, title, status, label }) => {
    const place = line === null ? file : `${file}:${line}`;
    const text = `${place} ${title}: ${STATUS_WORDS[status]} here, ${labelWords(label)} to the reader`;
    return wrap(ink.text(text), ink.width - INDENT.length * 2).map(
      (part, at) => `${at === 0 ? INDENT : INDENT.repeat(2)}${part}`,
    );
  });
}
