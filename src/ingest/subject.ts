// Whether a text speaks of what privacy policies speak of. One that never does is refused, as one in another
// language is: everything would be "not found" in it. One that seldom does is read, with a limit that says so.

import { AuditError } from '../lib/errors.ts';
import type { Limit } from '../model/document.ts';
import type { ReadingWords } from '../model/reading.ts';
import { textOfBlock } from './raw.ts';
import type { RawBlock } from './raw.ts';

/** Too few words to tell. */
const FEWEST_WORDS = 100;
/** Policies hold 15–60 such words in a thousand, terms of use and handbooks below 5. */
const LEAST_SHARE = 0.006;

/** Refuses a text on another subject; one that may be on another gets a limit that says why. */
export function checkSubject(
  file: string,
  blocks: readonly RawBlock[],
  { subject }: ReadingWords,
): readonly Limit[] {
  const texts = blocks.map(textOfBlock);
  // no more words than half the characters: in most policies they need not be counted
  const most = texts.reduce((sum, text) => sum + Math.ceil(text.length / 2), 0);
  let telling = 0;
  for (const text of texts) {
    telling += text.match(subject)?.length ?? 0;
    if (telling >= most * LEAST_SHARE) return [];
  }
  const words = texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  if (words < FEWEST_WORDS || telling >= words * LEAST_SHARE) return [];
  if (telling === 0)
    throw new AuditError(
      'not-a-policy',
      `${file} does not read as a privacy policy: nothing in it speaks of personal data, privacy or cookies`,
      'Give the page or file that holds the policy itself.',
    );
  const times = telling === 1 ? 'only once' : `only ${telling} times`;
  return [
    {
      kind: 'not-a-policy',
      statement: `This text may not be a privacy policy: it speaks of personal data, privacy or cookies ${times}`,
      spans: [],
    },
  ];
}
