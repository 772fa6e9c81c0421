// Words of a text as a comparison of versions sees them: case, quotes, dashes, contractions, plurals,
// British spellings, numbering and addresses of pages are folded away; what is left is what is said.

import { foldWord } from '../../lexicon/fold.ts';

export interface Word {
  /** Folded word; equal keys say the same. */
  readonly key: string;
  /** Offsets into the text it was read from. */
  readonly start: number;
  readonly end: number;
}

const PIECE =
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/[^\s<>()"]+|\bwww\.[^\s<>()"]+|\p{N}+(?:[.,]\p{N}+)+|\p{L}+(?:\.\p{L}+)+|[\p{L}\p{N}]+(?:['\u2019\u02BC]\p{L}+)*/gu;

/** Words that a contraction stands for; the ending alone decides. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^can't$/, ['can', 'not']],
  [/^cannot$/, ['can', 'not']],
  [/^won't$/, ['will', 'not']],
  [/^shan't$/, ['shall', 'not']],
  [/^(.+)n't$/, ['$', 'not']],
  [/^(.+)'re$/, ['$', 'are']],
  [/^(.+)'ve$/, ['$', 'have']],
  [/^(.+)'ll$/, ['$', 'will']],
  [/^i'm$/, ['i', 'am']],
  [/^let's$/, ['let', 'us']],
  [/^(it|that|what|who|there|here|he|she)'s$/, ['$', 'is']],
  [/^(.+)'d$/, ['$', 'would']],
];

/** Numbers of lists and sections, and signs that layout leaves behind. */
const ENUMERATOR = /\((?:[ivxlc]{1,6}|[a-z]|\d{1,2})\)/giu;
const LEADING = /^\s*(?:\(?(?:[ivxlc]{1,6}|[a-z]|\d{1,3}(?:\.\d{1,3})*)[.)]|[§#]?\d{1,3}(?:\.\d{1,3})+)\s+/iu;
const NUMBER_WORD =
  /(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty|thirty|forty|sixty|ninety)\s*$/iu;
/** "Section 6", "paragraph 2.1": a number that only says where to look. */
const POINTS_AT_NUMBER = new Set(['section', 'paragraph', 'clause', 'chapter', 'part', 'annex', 'appendix']);

/** Blanks out list numbers, keeping offsets; references to the law ("6(1)(f)") stay. */
function withoutNumbers(text: string, isBlockStart: boolean): string {
  const blank = (found: string): string => ' '.repeat(found.length);
  const inner = text.replace(ENUMERATOR, (found: string, at: number) => {
    const before = text.slice(Math.max(0, at - 12), at);
    const isOfLaw = /[\p{L}\p{N})]$/u.test(before);
    return isOfLaw || NUMBER_WORD.test(before) ? found : blank(found);
  });
  return isBlockStart ? inner.replace(LEADING, blank) : inner;
}

function spelledOut(piece: string): readonly string[] {
  const lower = piece
    .toLowerCase()
    .replace(/[\u2019\u02BC]/g, "'")
    .replace(/ß/g, 'ss');
  for (const [pattern, words] of ENDINGS) {
    const match = pattern.exec(lower);
    if (match !== null) return words.map((word) => (word === '$' ? (match[1] ?? '') : word));
  }
  return [lower];
}

function keysOf(piece: string, before: string | undefined): readonly string[] {
  if (piece.includes('@')) return [piece.toLowerCase()];
  if (/^(?:https?:|www\.)/i.test(piece)) return [];
  if (/^\p{N}/u.test(piece)) {
    const isPlace = before !== undefined && POINTS_AT_NUMBER.has(before) && piece.length < 4;
    return [isPlace ? '#' : piece];
  }
  return spelledOut(piece).map((word) => foldWord(word));
}

/** The words of `text`; `isBlockStart` drops the number that a paragraph or item begins with. */
export function wordsOf(text: string, isBlockStart: boolean): readonly Word[] {
  const words: Word[] = [];
  const plain = withoutNumbers(text, isBlockStart);
  for (const match of plain.matchAll(PIECE)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const key of keysOf(match[0], words.at(-1)?.key)) if (key !== '') words.push({ key, start, end });
  }
  return words;
}
