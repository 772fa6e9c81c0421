// reading.yaml: the words that tell sentences, controls of a page and the language of a text.

import { z } from 'zod';
import type { ReadingWords } from '../model/reading.ts';

const words = z
  .array(
    z
      .string()
      .min(1)
      .regex(/^[^A-Z]+$/, 'words are written in lower case'),
  )
  .min(1);
export const readingSchema = z.strictObject({
  abbreviations: z.strictObject({ never: words, maybe: words, places: words }),
  starters: words,
  nameWords: words,
  numbered: words,
  referring: words,
  controls: words,
  notice: z.strictObject({ first: words, anywhere: words }),
  functionWords: words,
});
export type ReadingFile = z.infer<typeof readingSchema>;

/** Longest text that is looked at as a row of controls, in units. */
const LONGEST_CONTROLS = 160;

const literal = (phrase: string): string => phrase.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Longer phrases first, as the first alternative that fits is taken. */
const anyOf = (phrases: readonly string[]): string =>
  phrases
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(literal)
    .join('|');

export function compileReading(file: ReadingFile): ReadingWords {
  const { abbreviations, notice } = file;
  const controls = anyOf(file.controls);
  return {
    neverLast: new Set(abbreviations.never),
    maybeLast: new Set([...abbreviations.maybe, ...abbreviations.places]),
    places: new Set(abbreviations.places),
    starters: new Set(file.starters),
    nameWords: new Set(file.nameWords),
    numbered: new Set(file.numbered),
    referring: new RegExp(`(?:^|[\\s(])(?:${anyOf(file.referring)}) $`, 'i'),
    control: new RegExp(`^(?=.{1,${LONGEST_CONTROLS}}$)(?:${controls}):?(?: (?:${controls}):?)*$`, 'i'),
    notice: new RegExp(`^(?:${anyOf(notice.first)})|${anyOf(notice.anywhere)}`, 'i'),
    functionWords: new Set(file.functionWords),
  };
}
