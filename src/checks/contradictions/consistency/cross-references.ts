// "See Section 14" in a text of twelve sections: a reference that leads nowhere.

import { toSource } from '../../../lib/mapped-text.ts';
import type { Document } from '../../../model/document.ts';
import type { Result } from './finding.ts';

/** "Section 4", with the number as its first group. */
export const SECTION_REFERENCE = /\b[Ss]ections?\s+(\d{1,2})(?:\.\d+)*\b/g;
const FEWEST_SECTIONS = 4;

/** `isForeign`: does the sentence speak of a law or another document, whose sections are not ours? */
export function checkReferences(document: Document, isForeign: (text: string) => boolean): readonly Result[] {
  const numbers = new Set(
    document.sections
      .filter(({ number }) => number !== null)
      .map(({ number }) => Number.parseInt(number ?? '', 10)),
  );
  const known = [...numbers].filter((number) => Number.isFinite(number));
  const highest = Math.max(0, ...known);
  // only a text that numbers its sections throughout can be checked
  if (known.length < FEWEST_SECTIONS || known.length < highest - 1) return [];
  return document.blocks.flatMap((block) =>
    block.kind === 'heading'
      ? []
      : block.sentences.flatMap((sentence) => {
          const references = [...sentence.text.matchAll(SECTION_REFERENCE)];
          if (references.length === 0 || isForeign(sentence.text)) return [];
          return references.flatMap((match): readonly Result[] => {
            const number = Number(match[1]);
            if (number <= highest || numbers.has(number)) return [];
            const at = sentence.start + match.index;
            return [
              {
                spans: [toSource(block.body, at, at + match[0].length)],
                verdict: 'tension',
                words: { reference: match[0], highest: String(highest) },
              },
            ];
          });
        }),
  );
}
