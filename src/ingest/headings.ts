// Headings that no markup names: a bold or capital line. What they look like, which number they carry and
// how they rank below the real ones.

import type { MappedText } from '../model/document.ts';
import type { LayoutWords } from '../model/layout.ts';
import { sliceMapped } from '../lib/mapped-text.ts';

const NUMBERED =
  /^(?:section\s+)?((?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[ivxIVX]{1,5})(?=[.):])|\d{1,2}(?:\.\d{1,2})+)[.):]?\s+(?=\S)/i;

/** Ranks of pseudo-headings start below h6. */
export const PSEUDO_LEVEL = 7;
const MOST_WORDS = 14;
const LONGEST = 120;

export interface Numbered {
  readonly number: string | null;
  readonly body: MappedText;
}

/** Takes the document's own number off a heading: "6. Your rights", "Section B: Cookies". */
export function splitNumber(body: MappedText): Numbered {
  const match = NUMBERED.exec(body.text);
  if (match === null) return { number: null, body };
  return { number: match[1] ?? null, body: sliceMapped(body, match[0].length, body.text.length) };
}

const isCapitals = (text: string): boolean => /[A-Z]{3}/.test(text) && text === text.toUpperCase();

/** Whether a line that stands out can be a heading rather than an emphasised sentence or lead-in. */
export function looksLikeHeading(text: string, { clause, dateLine }: LayoutWords): boolean {
  const plain = text.replace(NUMBERED, '');
  const count = plain.split(' ').length;
  if (plain.length > LONGEST || count > MOST_WORDS || !/\p{L}{2}/u.test(plain)) return false;
  if (/[,;]$/.test(plain)) return false;
  if (/[.!]["\u201D)]?$/.test(plain)) return count <= 8 && !clause.test(plain) && !/@|https?:/.test(plain);
  if (plain.endsWith(':')) return count <= 6 && !clause.test(plain);
  return !/@|https?:/.test(plain) && !(dateLine.test(plain) && /\d{4}/.test(plain));
}

/** Orders pseudo-headings of one document: numbered styles by depth, capitals above the rest. */
export interface PseudoRanks {
  numbered: number | null;
  hasCapitals: boolean;
}

export const newRanks = (): PseudoRanks => ({ numbered: null, hasCapitals: false });

export function pseudoLevel(number: string | null, text: string, ranks: PseudoRanks): number {
  if (number !== null) {
    ranks.numbered = PSEUDO_LEVEL + number.split('.').filter((part) => part !== '').length - 1;
    return ranks.numbered;
  }
  if (ranks.numbered !== null) return ranks.numbered + 1;
  if (isCapitals(text)) {
    ranks.hasCapitals = true;
    return PSEUDO_LEVEL;
  }
  return ranks.hasCapitals ? PSEUDO_LEVEL + 1 : PSEUDO_LEVEL;
}
