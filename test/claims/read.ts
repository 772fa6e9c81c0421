// A text through ingest, document and claims, and claims as short lines to compare.

import { extractClaims } from '../../src/claims/extract.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { buildDocument } from '../../src/document/build.ts';
import { parseSource } from '../../src/ingest/parse.ts';
import { compileLexicon } from '../../src/lexicon/compile.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';
import { compileReading } from '../../src/lexicon/reading.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Document } from '../../src/model/document.ts';

const source = loadLexicon();
const lexicon = compileLexicon(source);
const words = compileReading(source.reading, source.layout);
const tagger = loadTagger();

const TITLES = {
  md: (text: string): string => `# Privacy policy\n\n${text}\n`,
  html: (text: string): string => `<html><body><h1>Privacy policy</h1>${text}</body></html>`,
  txt: (text: string): string => `PRIVACY POLICY\n\n${text}`,
};

export async function readText(
  text: string,
  format: keyof typeof TITLES = 'md',
): Promise<{ readonly document: Document; readonly claims: readonly Claim[] }> {
  const bytes = new TextEncoder().encode(TITLES[format](text));
  const document = buildDocument(await parseSource({ file: `policy.${format}`, bytes }, words), words);
  return { document, claims: extractClaims(document, lexicon, tagger) };
}

/** Practice, polarity, data and recipients: what a rewriting must not change. */
export const summaryOf = (claims: readonly Claim[]): readonly string[] =>
  claims
    .map((claim) => {
      const data = [...new Set(claim.data.map(({ value }) => value.concept))].toSorted().join('+');
      const to = [...new Set(claim.recipients.map(({ value }) => value.class))].toSorted().join('+');
      return `${claim.polarity === 'denied' ? '-' : '+'}${claim.practice.value} ${data}${to === '' ? '' : ` > ${to}`}`;
    })
    .toSorted();

export const read = async (text: string): Promise<readonly string[]> =>
  summaryOf((await readText(text)).claims);
