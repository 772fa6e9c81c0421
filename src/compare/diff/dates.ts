// The date a version states for itself: one change however often it is written.

import { readDate } from '../../document/dates.ts';
import type { Edit } from './align.ts';
import type { ChangedUnit } from './align.ts';

/** Dates of a policy stand in short sentences. */
const LONGEST = 260;

/** "02-10-2023": a date whose order of day and month nothing tells. */
const FIGURES = /^\d{1,2}([-./])\d{1,2}\1(?:\d{4}|\d{2})\b/;

export interface DateChange {
  readonly old: ChangedUnit | null;
  readonly now: ChangedUnit | null;
  readonly edit: number;
}

/** A date among the words that changed: written out, or in figures. */
function holdsFreshDate({ unit, fresh }: ChangedUnit, label: RegExp): boolean {
  const first = [...fresh].find((index) => dateNear(unit.text, unit.words[index]?.start ?? 0));
  if (first === undefined || unit.text.length > LONGEST) return false;
  return label.test(unit.text) || unit.words.length <= 6;
}

/** Does a date begin within the words just before (or at) `at`, and reach it? */
function dateNear(text: string, at: number): boolean {
  for (let from = Math.max(0, at - 20); from <= at; from++) {
    if (from > 0 && /[\p{L}\p{N}]/u.test(text.charAt(from - 1))) continue;
    const date = readDate(text.slice(from, from + 40));
    const length = date?.length ?? FIGURES.exec(text.slice(from, from + 40))?.[0].length ?? 0;
    if (from + length > at) return true;
  }
  return false;
}

/** `label` finds the words that say what a date is for. */
export function findDateChange(edits: readonly Edit[], label: RegExp): DateChange | null {
  let found: DateChange | null = null;
  edits.forEach((edit, index) => {
    const old = edit.old.find((unit) => holdsFreshDate(unit, label)) ?? null;
    const now = edit.now.find((unit) => holdsFreshDate(unit, label)) ?? null;
    if (old === null && now === null) return;
    if (found === null) found = { old, now, edit: index };
    else found = { old: found.old ?? old, now: found.now ?? now, edit: found.edit };
  });
  return found;
}
