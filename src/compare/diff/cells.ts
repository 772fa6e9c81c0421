// What is found in a sentence, and in the cells of a row under the columns they stand in.

import type { ChangeForms } from '../../rules/changes/forms.ts';
import type { Signal } from '../../rules/changes/schema.ts';
import type { Reading } from './context.ts';
import { partsIn } from './values.ts';
import type { Value } from './values.ts';

export interface Found {
  readonly value: string;
  readonly surface: string;
  readonly start: number;
  readonly size: number | null;
}

export const fromValue = ({ key, surface, start, size }: Value): Found => ({
  value: key,
  surface,
  start,
  size,
});

/** Does the value itself hold a phrase of the sets that the signal asks for, and none that it excludes? */
export function holdsWords(signal: Signal, reading: Reading, start: number, surface: string): boolean {
  if (!('value' in signal)) return true;
  const end = start + surface.length;
  const isIn = (set: string): boolean =>
    reading.find(set).some((match) => match.start >= start && match.start + match.surface.length <= end);
  return (signal.holds?.some(isIn) ?? true) && !(signal.lacks?.some(isIn) ?? false);
}

/** Cells of a row that answer "yes", each with what the row and its column are about. */
export function answersOf(
  signal: Signal,
  { unit, columns, isIn }: Reading,
  yes: ReadonlySet<string>,
): readonly Found[] {
  if (!('value' in signal) || unit.pieces.length < 2) return [];
  const [head] = unit.pieces;
  const about = head === undefined ? '' : unit.text.slice(head.start, head.start + head.length);
  return unit.pieces.flatMap(({ start, length }, index): readonly Found[] => {
    const surface = unit.text.slice(start, start + length);
    const column = columns[index] ?? '';
    if (!yes.has(surface.trim().toLowerCase()) || !(signal.column ?? []).some((set) => isIn(set, column)))
      return [];
    return [{ value: `${about}: ${column}`.toLowerCase(), surface, start, size: null }];
  });
}

/** The parts of cells under a column that is about what the signal asks for; not of the first cell, which names the row. */
export function partsOf(signal: Signal, reading: Reading, { words, between }: ChangeForms): readonly Found[] {
  const { unit, columns, isIn } = reading;
  if (!('value' in signal) || unit.pieces.length < 2) return [];
  return unit.pieces.flatMap(({ start, length }, index): readonly Found[] => {
    const column = columns[index] ?? '';
    if (index === 0 || column === '' || !(signal.column ?? []).some((set) => isIn(set, column))) return [];
    return partsIn(unit.text.slice(start, start + length), { words, between })
      .map((part) => ({ ...fromValue(part), start: start + part.start }))
      .filter((part) => holdsWords(signal, reading, part.start, part.surface));
  });
}

/** What a row is about, when its first column is about what the signal asks for. */
export function headOf(signal: Signal, { unit, columns, isIn }: Reading): readonly Found[] {
  const [head] = unit.pieces;
  const header = columns[0] ?? '';
  if (!('value' in signal) || head === undefined || unit.pieces.length < 2 || header === '') return [];
  if (!(signal.column ?? []).some((set) => isIn(set, header))) return [];
  const surface = unit.text.slice(head.start, head.start + head.length);
  return surface === header ? [] : [{ value: surface.toLowerCase(), surface, start: head.start, size: null }];
}

/** The row of a table that names its columns says nothing by itself. */
export const isHeader = ({ unit: { block }, columns }: Reading): boolean =>
  block.cell !== null && block.cell.row === 0 && columns.every((column) => column === '');
