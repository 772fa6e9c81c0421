// reading.yaml: the words that tell sentences, controls of a page and the language of a text.

import { z } from 'zod';
import type { ReadingWords } from '../model/reading.ts';
import { compileLayout } from './layout.ts';
import type { LayoutFile } from './layout.ts';
import { anyOf, lowerWords as words } from './plain-words.ts';

export const readingSchema = z.strictObject({
  abbreviations: z.strictObject({ never: words, maybe: words, places: words }),
  starters: words,
  nameWords: words,
  numbered: words,
  referring: words,
  parts: words,
  controls: words,
  notice: z.strictObject({ first: words, anywhere: words }),
  functionWords: words,
  subject: words,
});
export type ReadingFile = z.infer<typeof readingSchema>;

/** Longest text that is looked at as a row of controls, in units. */
const LONGEST_CONTROLS = 160;

/** One of the phrases and a space, at the end of what stands before a number. */
const before = (phrases: readonly string[]): RegExp => new RegExp(`(?:^|[\\s(])(?:${anyOf(phrases)}) $`, 'i');

export function compileReading(file: ReadingFile, layout: LayoutFile): ReadingWords {
  const { abbreviations, notice } = file;
  const controls = anyOf(file.controls);
  return {
    neverLast: new Set(abbreviations.never),
    maybeLast: new Set([...abbreviations.maybe, ...abbreviations.places]),
    places: new Set(abbreviations.places),
    starters: new Set(file.starters),
    nameWords: new Set(file.nameWords),
    numbered: new Set(file.numbered),
    referring: before(file.referring),
    parts: before(file.parts),
    control: new RegExp(`^(?=.{1,${LONGEST_CONTROLS}}$)(?:${controls}):?(?: (?:${controls}):?)*$`, 'i'),
    notice: new RegExp(`^(?:${anyOf(notice.first)})|${anyOf(notice.anywhere)}`, 'i'),
    functionWords: new Set(file.functionWords),
    layout: compileLayout(layout),
    subject: new RegExp(`\\b(?:${anyOf(file.subject)})\\b`, 'gi'),
  };
}
