import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readClaims, readDocument } from '../../src/audit.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { pinpoint } from '../../src/document/position.ts';
import { verifyDocument } from '../../src/document/verify.ts';
import type { Document } from '../../src/model/document.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { partsOf, toHtml, toMarkdown, toPdf, toWord } from './formats.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../corpus');
const knowledge = loadKnowledge();
const tagger = loadTagger();
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What each claim says, without where. */
function sayings(document: Document): readonly string[] {
  return readClaims(document, { knowledge, tagger })
    .map((claim) =>
      [
        claim.practice.value,
        claim.polarity,
        claim.actor.value,
        claim.data.map(({ value }) => value.concept).join('+'),
        JSON.stringify(claim.subject.plan.values),
      ].join(' '),
    )
    .toSorted();
}

async function sound(file: string, bytes: Uint8Array): Promise<Document> {
  const document = await readDocument({ file, bytes });
  expect(verifyDocument(document)).toEqual([]);
  return document;
}

const difference = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const left = [...b];
  return a.filter((each) => {
    const at = left.indexOf(each);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
};

describe('the same policy in every format', () => {
  for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.txt'))) {
    it(`makes the same claims of ${file} as HTML, Markdown, Word and PDF`, async () => {
      const text = await sound(file, readFileSync(path.join(CORPUS, file)));
      const parts = partsOf(text);
      const expected = sayings(text);
      const others = {
        html: await sound('a.html', encode(toHtml(parts))),
        markdown: await sound('a.md', encode(toMarkdown(parts))),
        docx: await sound('a.docx', await toWord(parts)),
      };
      for (const [format, document] of Object.entries(others)) {
        expect(document.format).toBe(format);
        const found = sayings(document);
        expect({ format, lost: difference(expected, found), added: difference(found, expected) }).toEqual({
          format,
          lost: [],
          added: [],
        });
      }
      // a PDF has no tables, only words in places: its claims are compared without those of the tables
      const running = parts.filter(({ kind }) => kind !== 'table');
      const pdf = sayings(await sound('a.pdf', toPdf(running)));
      const html = sayings(await sound('b.html', encode(toHtml(running))));
      const differing = difference(html, pdf).length + difference(pdf, html).length;
      // a lead-in at the end of a page can lose its list: one statement in twenty may differ
      expect(differing).toBeLessThanOrEqual(html.length * 0.05);
    });
  }

  it('quotes exact slices of the extracted text, and says the page of a PDF', async () => {
    const text = await sound('lumio.txt', readFileSync(path.join(CORPUS, 'lumio.txt')));
    const document = await sound('a.pdf', toPdf(partsOf(text)));
    const last = document.blocks.findLast(({ kind }) => kind !== 'heading');
    const place = pinpoint(document, last?.span ?? { start: 0, end: 0 });
    expect(place.quote).toBe(document.source.slice(place.start, place.end));
    expect(place.page).toBe(document.pages?.at(-1)?.page);
    expect(document.source).not.toContain('Example Corporation');
    expect(document.source).not.toMatch(/^Page \d+$/m);
  });
});
