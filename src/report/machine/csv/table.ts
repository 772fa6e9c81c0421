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

export function csv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => written(row[column] ?? null)).join(','));
  return [columns.join(','), ...lines].map((line) => `${line}\n`).join('');
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
