// Whether a text is English, by the share of the commonest function words among its words. A text in
// another language is refused: nothing would be found in it, and "missing" would be said of everything.

import { AuditError } from '../lib/errors.ts';
import type { Limit, Span } from '../model/document.ts';
import type { ReadingWords } from '../model/reading.ts';
import { textOfBlock } from './raw.ts';
import type { RawBlock } from './raw.ts';

/** English prose has 35–50 %, lists of data 5–15 %, other languages below 4 %. */
const LEAST_SHARE = 0.08;
/** Too few words to tell. */
const FEWEST_WORDS = 40;
const PASSAGE_WORDS = 25;
/** Foreign passages of less than this share of the text are quotations or names. */
const MIXED_SHARE = 0.1;

interface Counts {
  readonly words: number;
  readonly common: number;
  /** Letters outside the Latin script. */
  readonly foreign: number;
  readonly letters: number;
}

const NON_LATIN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/gu;

/** Where none of these stands there is no letter of those scripts, and no need to ask for each. */
const BEYOND_LATIN = /[\u0370-\u1FFF\u2126\u2C00-\uFFFF]/;

function count(text: string, functionWords: ReadonlySet<string>): Counts {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return {
    words: words.length,
    common: words.filter((word) => functionWords.has(word)).length,
    foreign: BEYOND_LATIN.test(text) ? (text.match(NON_LATIN) ?? []).length : 0,
    letters,
  };
}

const isForeign = ({ words, common, foreign, letters }: Counts): boolean =>
  foreign > letters / 2 || common / Math.max(1, words) < LEAST_SHARE;

/** Refuses a text in another language; a mixed one gets a limit that says where. */
export function checkLanguage(
  file: string,
  blocks: readonly RawBlock[],
  { functionWords }: ReadingWords,
): readonly Limit[] {
  const total = { words: 0, common: 0, foreign: 0, letters: 0 };
  const passages: Span[] = [];
  let foreignWords = 0;
  for (const block of blocks) {
    const counts = count(textOfBlock(block), functionWords);
    total.words += counts.words;
    total.common += counts.common;
    total.foreign += counts.foreign;
    total.letters += counts.letters;
    const isLong = counts.words >= PASSAGE_WORDS || counts.foreign >= PASSAGE_WORDS;
    // lists of names and data have few function words too: a passage counts only with next to none
    const isOther = counts.foreign > counts.letters / 2 || counts.common / Math.max(1, counts.words) < 0.02;
    if (!isLong || !isOther || block.kind === 'row') continue;
    foreignWords += Math.max(counts.words, counts.foreign / 5);
    passages.push(block.span);
  }
  if (total.words < FEWEST_WORDS && total.foreign < FEWEST_WORDS) return [];
  if (isForeign(total))
    throw new AuditError(
      'not-english',
      `${file} does not seem to be in English`,
      'policy-audit reads English policies only. Give the English version, if there is one.',
    );
  if (passages.length === 0 || foreignWords < total.words * MIXED_SHARE) return [];
  return [
    {
      kind: 'language',
      statement: 'Parts of the text are not in English; they were not understood.',
      spans: passages,
    },
  ];
}
