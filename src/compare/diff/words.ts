// Words of a text as a comparison of versions sees them: case, quotes, dashes, contractions, plurals,
// British spellings, numbering and addresses of pages are folded away; what is left is what is said.

import { foldWord } from '../../lexicon/fold.ts';
import type { WordForms } from '../../rules/changes/forms.ts';

export interface Word {
  /** Folded word; equal keys say the same. */
  readonly key: string;
  /** Offsets into the text it was read from. */
  readonly start: number;
  readonly end: number;
}

const PIECE =
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|https?:\/\/[^\s<>()"]+|\bwww\.[^\s<>()"]+|\p{N}+(?:[.,]\p{N}+)+|\p{L}+(?:\.\p{L}+)+|[\p{L}\p{N}]+(?:['\u2019\u02BC]\p{L}+)*/gu;

/** Numbers of lists and sections, and signs that layout leaves behind. */
const ENUMERATOR = /\((?:[ivxlc]{1,6}|[a-z]|\d{1,2})\)/giu;
const LEADING = /^\s*(?:\(?(?:[ivxlc]{1,6}|[a-z]|\d{1,3}(?:\.\d{1,3})*)[.)]|[§#]?\d{1,3}(?:\.\d{1,3})+)\s+/iu;
/** Blanks out list numbers, keeping offsets; references to the law ("6(1)(f)") stay. */
function withoutNumbers(text: string, isBlockStart: boolean, { numberAtEnd }: WordForms): string {
  const blank = (found: string): string => ' '.repeat(found.length);
  const inner = text.replace(ENUMERATOR, (found: string, at: number) => {
    const before = text.slice(Math.max(0, at - 12), at);
    const isOfLaw = /[\p{L}\p{N})]$/u.test(before);
    return isOfLaw || numberAtEnd.test(before) ? found : blank(found);
  });
  return isBlockStart ? inner.replace(LEADING, blank) : inner;
}

function spelledOut(piece: string, { contractions }: WordForms): readonly string[] {
  const lower = piece
    .toLowerCase()
    .replace(/[\u2019\u02BC]/g, "'")
    .replace(/ß/g, 'ss');
  for (const { pattern, words } of contractions) {
    const match = pattern.exec(lower);
    if (match !== null) return words.map((word) => (word === '*' ? (match[1] ?? '') : word));
  }
  return [lower];
}

function keysOf(piece: string, before: string | undefined, forms: WordForms): readonly string[] {
  if (piece.includes('@')) return [piece.toLowerCase()];
  if (/^(?:https?:|www\.)/i.test(piece)) return [];
  if (/^\p{N}/u.test(piece)) {
    const isPlace = before !== undefined && forms.pointers.has(before) && piece.length < 4;
    return [isPlace ? '#' : piece];
  }
  return spelledOut(piece, forms).map((word) => foldWord(word));
}

/** The words of `text`; `isBlockStart` drops the number that a paragraph or item begins with. */
export function wordsOf(text: string, forms: WordForms, isBlockStart = false): readonly Word[] {
  const words: Word[] = [];
  const plain = withoutNumbers(text, isBlockStart, forms);
  for (const match of plain.matchAll(PIECE)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const key of keysOf(match[0], words.at(-1)?.key, forms))
      if (key !== '') words.push({ key, start, end });
  }
  return words;
}
