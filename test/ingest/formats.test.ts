import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditDocument, readDocument } from '../../src/audit.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { pinpoint } from '../../src/document/position.ts';
import { verifyDocument } from '../../src/document/verify.ts';
import type { Document } from '../../src/model/document.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { partsOf, toHtml, toMarkdown, toPdf, toText, toWord } from './formats.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../corpus');
const knowledge = loadKnowledge();
const tagger = loadTagger();
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Words of a quote without what a format writes between and around them. */
const wordsOf = (quote: string): string =>
  quote
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\]\([^()]*\)/g, '')
    .replace(/[\s|\\\u2192*`[\]]+/g, ' ')
    .trim();

/** Findings and the state of each element, with the words they stand on and without places. */
function resultsOf(document: Document): readonly string[] {
  const { findings, elements } = auditDocument(document, { knowledge, tagger, now: '2026-11-24' });
  return [
    ...findings.map(({ rules, priority, confidence, evidence }) =>
      [rules.join('+'), priority, confidence, ...evidence.map(({ quote }) => wordsOf(quote))].join(' / '),
    ),
    ...elements.map(({ element, status }) => `${element} is ${status}`),
  ].toSorted();
}

async function sound(file: string, bytes: Uint8Array): Promise<Document> {
  const document = await readDocument({ file, bytes }, knowledge);
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
  for (const file of readdirSync(CORPUS).filter((name) => /\.(?:txt|md)$/.test(name))) {
    it(`finds the same in ${file} as text, Markdown, HTML, Word and PDF`, async () => {
      // a sign that the font of our small PDF writer does not have
      const text = readFileSync(path.join(CORPUS, file), 'utf8').replaceAll('\u2264', 'up to');
      const original = await sound(file, encode(text));
      const parts = partsOf(original);
      const expected = resultsOf(original);
      const others = {
        text: await sound('a.txt', encode(toText(parts))),
        html: await sound('a.html', encode(toHtml(parts))),
        markdown: await sound('a.md', encode(toMarkdown(parts))),
        docx: await sound('a.docx', await toWord(parts)),
        pdf: await sound('a.pdf', toPdf(parts)),
      };
      for (const [format, document] of Object.entries(others)) {
        expect(document.format).toBe(format);
        const found = resultsOf(document);
        expect({ format, lost: difference(expected, found), added: difference(found, expected) }).toEqual({
          format,
          lost: [],
          added: [],
        });
      }
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
