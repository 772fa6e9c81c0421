// Run-in labels: "Billing (Paid): payment method …", "Service providers — We work with …".

import type { Label } from '../model/document.ts';
import type { ReadingWords } from '../model/reading.ts';

const LONGEST_LABEL = 90;
const MOST_WORDS = 8;
const LONGEST_ASIDE = 160;

/** What stands before a full stop inside a label: "U.S. residents: …", "e.g.". */
function isAbbreviation(before: string, { neverLast, places }: ReadingWords): boolean {
  const word = (before.split(/[\s(]/).at(-1) ?? '').toLowerCase();
  return neverLast.has(word) || places.has(word);
}

function separatorAt(
  text: string,
  words: ReadingWords,
): { readonly at: number; readonly length: number } | null {
  let depth = 0;
  for (let i = 0; i < Math.min(text.length, LONGEST_LABEL); i++) {
    const unit = text.charAt(i);
    if (unit === '(') depth++;
    else if (unit === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (unit === ':' && (text.charAt(i + 1) === ' ' || i === text.length - 1)) return { at: i, length: 1 };
    if (unit === ' ' && /[\u2014\u2013]/.test(text.charAt(i + 1)) && text.charAt(i + 2) === ' ')
      return { at: i, length: 2 };
    if (unit === ' ' && text.charAt(i + 1) === '-' && text.charAt(i + 2) === ' ') return { at: i, length: 2 };
    if (/[.!?;]/.test(unit) && text.charAt(i + 1) === ' ' && !isAbbreviation(text.slice(0, i), words))
      return null;
  }
  return null;
}

/** "The owners \u2013 Ann and Bo \u2013 are at hand": a second dash closes what the first opened, and the clause goes on. */
function isParenthesis(text: string, from: number, { layout }: ReadingWords): boolean {
  const rest = text.slice(from, from + LONGEST_ASIDE);
  const close = /^[^.!?;:]*? [\u2014\u2013-] (\p{Ll}+)/u.exec(rest);
  return close !== null && layout.labelClause.test(close[1] ?? '');
}

/** The label at the start of a block's text, or null. Offsets are into the text; the separator is outside. */
export function readLabel(text: string, words: ReadingWords): Label | null {
  const separator = separatorAt(text, words);
  if (separator === null || separator.at === 0) return null;
  const whole = text.slice(0, separator.at).trimEnd();
  const bracket = /\s*\(([^()]{1,60})\)$/.exec(whole);
  const name = bracket === null ? whole : whole.slice(0, bracket.index);
  const parts = name.split(/[\s/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (parts.length === 0 || parts.length > MOST_WORDS || words.layout.labelClause.test(name)) return null;
  if (separator.length === 2 && isParenthesis(text, separator.at + separator.length, words)) return null;
  // nothing after it: a lead-in or a heading, not a label
  if (text.slice(separator.at + separator.length).trim() === '') return null;
  const qualifierStart = bracket === null ? 0 : bracket.index + bracket[0].indexOf('(') + 1;
  return {
    name,
    start: 0,
    end: whole.length,
    qualifier: bracket?.[1] ?? null,
    qualifierStart,
    qualifierEnd: bracket === null ? 0 : qualifierStart + (bracket[1] ?? '').length,
  };
}

/** Where the words after the label begin. */
export function bodyStart(text: string, label: Label | null): number {
  if (label === null) return 0;
  const match = /^\s*(?:[:\u2014\u2013-])\s*/.exec(text.slice(label.end));
  return label.end + (match?.[0].length ?? 0);
}
