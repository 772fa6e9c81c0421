// Cells and tables of CSV (RFC 4180, LF). A cell that a spreadsheet could take for a formula gets a
// leading quote.

import { placesOf } from '../../parts/places.ts';
import type { ClaimTables } from '../../parts/places.ts';

type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

export interface CsvTable {
  /** "findings.csv" */
  readonly name: string;
  readonly text: string;
}

/** What spreadsheets evaluate, full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

function written(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = (FORMULA.test(value) ? `'${value}` : value).replaceAll('\0', '');
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One row, with the line break at its end. */
export function csvRow(columns: readonly string[], row: Row): string {
  return `${columns.map((column) => written(row[column] ?? null)).join(',')}\n`;
}

export function csv(columns: readonly string[], rows: readonly Row[]): string {
  return `${columns.join(',')}\n${rows.map((row) => csvRow(columns, row)).join('')}`;
}

export const listed = (items: readonly string[]): string => items.join('|');

/** Columns of the first passage of a row. */
export function placeColumns(report: Pick<ClaimTables, 'pinpoints'>, ids: readonly string[]): Row {
  const [place] = placesOf(report, ids);
  if (place === undefined) return {};
  const { line, column, start, end, quote } = place;
  return { line, column, start, end, quote };
}

export const PLACE = ['line', 'column', 'start', 'end', 'quote'];
export const fileOf = (report: Pick<ClaimTables, 'documents'>, letter: string): string =>
  report.documents.find(({ id }) => id === letter)?.file ?? '';
