// Stated dates: "Effective Date: May 22, 2026", "Last updated:" with nothing behind it.

import { toSource } from '../lib/mapped-text.ts';
import type { Block, StatedDate } from '../model/document.ts';
import type { LayoutWords } from '../model/layout.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATE = new RegExp(
  `^(?:(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})|(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH}),?\\s+(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})[./](\\d{1,2})[./](\\d{4})|(${MONTH})\\s+(\\d{4}))`,
  'i',
);
/** Dates of a policy stand in short blocks or near the top. */
const SHORT_BLOCK = 200;

const pad = (value: number): string => String(value).padStart(2, '0');
const monthOf = (word: string): number =>
  MONTHS.findIndex((month) => month.startsWith(word.toLowerCase().replace('.', '').slice(0, 3))) + 1;

function toIso(year: string, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** The date at the start of `text`: its length and ISO form (null when the order of day and month is open). */
export function readDate(text: string): { readonly length: number; readonly iso: string | null } | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [whole, m1, d1, y1, d2, m2, y2, y3, m3, d3, a, b, y4, m5, y5] = match;
  const length = whole.length;
  if (m1 !== undefined && y1 !== undefined) return { length, iso: toIso(y1, monthOf(m1), Number(d1)) };
  if (m2 !== undefined && y2 !== undefined) return { length, iso: toIso(y2, monthOf(m2), Number(d2)) };
  if (y3 !== undefined) return { length, iso: toIso(y3, Number(m3), Number(d3)) };
  if (y4 !== undefined) {
    const [first, second] = [Number(a), Number(b)];
    if (first > 12) return { length, iso: toIso(y4, second, first) };
    if (second > 12) return { length, iso: toIso(y4, first, second) };
    return { length, iso: first === second ? toIso(y4, first, second) : null };
  }
  return m5 !== undefined && y5 !== undefined ? { length, iso: `${y5}-${pad(monthOf(m5))}` } : null;
}

export function readDates(blocks: readonly Block[], { dateLabel }: LayoutWords): readonly StatedDate[] {
  const dates: StatedDate[] = [];
  for (const block of blocks) {
    const { text } = block.body;
    if (text.length > SHORT_BLOCK && dates.length > 0 && block.index > 12) continue;
    for (const match of text.matchAll(dateLabel)) {
      const kind = match[1] === undefined ? 'last-updated' : 'effective';
      const after = match.index + match[0].length;
      const value = readDate(text.slice(after, after + 40));
      const label = match[0].replace(/[:\s\u2014\u2013-]+$/, '');
      if (value !== null) {
        dates.push({
          kind,
          label,
          text: text.slice(after, after + value.length),
          iso: value.iso,
          span: toSource(block.body, match.index, after + value.length),
        });
      } else if (
        text.length - match[0].trimEnd().length <= 1 &&
        /:\s*$/.test(match[0]) &&
        match.index === 0
      ) {
        // the label is all there is: a blank date
        dates.push({ kind, label, text: '', iso: null, span: block.span });
      }
    }
  }
  return dates;
}
