// The inventory as a table for reading: a row a claim, cells wrapped, columns that say nothing left out.

import type { Report } from '../schema.ts';
import { idWords, practiceWords } from '../parts/claim-words.ts';
import { placesOf } from '../parts/places.ts';
import { shownQuote } from '../parts/quote.ts';
import { visible } from '../parts/visible.ts';
import { displayWidth, padEnd, wrap } from '../parts/width.ts';
import { count } from '../parts/words.ts';
import type { Ink } from './ink.ts';
import type { Inventory } from './inventory.ts';

type Row = Report['claims'][number];

interface Column {
  readonly title: string;
  readonly cell: (row: Row, inventory: Inventory) => string;
}

const words = (ids: readonly string[]): string => [...new Set(ids.map(idWords))].join(', ');

const COLUMNS: readonly Column[] = [
  { title: 'Line', cell: (row, inventory) => lineOf(row, inventory) },
  { title: 'Practice', cell: (row) => practiceOf(row) },
  { title: 'Polarity', cell: (row) => row.polarity },
  { title: 'Data', cell: (row) => words(row.data) },
  {
    title: 'Recipients',
    cell: ({ recipients }) =>
      [...new Set(recipients.map((each) => each.name ?? idWords(each.class)))].join(', '),
  },
  { title: 'Purposes', cell: (row) => words(row.purposes) },
  { title: 'Scope', cell: ({ scope }) => words(Object.values(scope).flatMap((values) => values ?? [])) },
  { title: 'Retention', cell: ({ retention }) => (retention === null ? '' : shownQuote(retention.text, 60)) },
];

function lineOf({ evidence }: Row, inventory: Inventory): string {
  const [place] = placesOf(inventory, [evidence]);
  if (place === undefined) return '';
  return place.line === place.endLine ? String(place.line) : `${place.line}-${place.endLine}`;
}

const SHORT: Readonly<Record<string, string>> = { grant: 'right', govern: 'policy' };

/** "may sell", "right: delete", "policy: applicability". */
function practiceOf({ practice, modality, right, duty, topic, actor }: Row): string {
  const about = right?.kind ?? duty?.kind ?? topic;
  const act = about === null || about === practice ? '' : `: ${idWords(about)}`;
  const mood = modality === 'does' || practice === 'grant' ? '' : `${idWords(modality)} `;
  const who = actor === 'first-party' ? '' : `${idWords(actor)}: `;
  return `${who}${mood}${SHORT[practice] ?? practiceWords(practice)}${act}`;
}

const GAP = 2;
const WIDEST = 30;
/** Words up to this length are kept whole. */
const LONGEST_WORD = 13;

const longestWord = (text: string): number => Math.max(...text.split(' ').map(displayWidth));

/** Widths that fit: each column as wide as its cells, the widest ones giving way until the line fits. */
function fitColumns(cells: readonly (readonly string[])[], width: number): readonly number[] {
  const columns = (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));
  const widths = columns.map((column) => Math.min(WIDEST, Math.max(...column.map(displayWidth))));
  const least = columns.map((column) => Math.min(LONGEST_WORD, Math.max(...column.map(longestWord))));
  const room = width - GAP * (widths.length - 1);
  for (let total = widths.reduce((sum, each) => sum + each, 0); total > room; total--) {
    const spare = widths.map((each, column) => (each > (least[column] ?? 0) ? each : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if ((spare[widest] ?? 0) === 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function drawRow(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((cell, column) => wrap(cell, widths[column] ?? LONGEST_WORD));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, column) => padEnd(wrapped[column]?.[line] ?? '', width))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function drawDocument(inventory: Inventory, id: string, file: string, ink: Ink): readonly string[] {
  const rows = inventory.claims.filter(({ document }) => document === id);
  const head = ink.bold(`${ink.text(visible(file))}   ${count(rows.length, 'claim')}`);
  if (rows.length === 0) return [head];
  const all = rows.map((row) => COLUMNS.map(({ cell }) => ink.text(cell(row, inventory))));
  const kept = COLUMNS.map((_, column) => column).filter((column) => all.some((row) => row[column] !== ''));
  const titles = kept.map((column) => COLUMNS[column]?.title ?? '');
  const cells = all.map((row) => kept.map((column) => row[column] ?? ''));
  const widths = fitColumns([titles, ...cells], ink.width);
  return [head, '', ...drawRow(titles, widths).map(ink.dim), ...cells.flatMap((row) => drawRow(row, widths))];
}

export function writeTable(inventory: Inventory, ink: Ink): string {
  const parts = inventory.documents.map(({ id, file }) => drawDocument(inventory, id, file, ink));
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
