import { describe, expect, it } from 'vitest';
import { auditSource } from '../../src/audit.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { buildReport } from '../../src/report/build.ts';
import { formatNamed } from '../../src/report/formats.ts';
import type { Report } from '../../src/report/schema.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { partsOf, toPdf, toWord } from '../ingest/formats.ts';
import { read } from '../ingest/read.ts';
import { seed } from './seeds.ts';

const knowledge = loadKnowledge();
const tagger = loadTagger();
const NOW = '2026-11-24';

async function reportOf(file: string, bytes: Uint8Array): Promise<Report> {
  const audit = await auditSource({ file, bytes }, { knowledge, tagger, now: NOW });
  return buildReport({
    audits: [audit],
    comparison: null,
    run: { version: '0.1.0', date: NOW, packs: knowledge.packs },
  });
}

async function written(report: Report, format: string): Promise<string> {
  const writer = await formatNamed(format)?.load();
  const text = await writer?.(report, DEFAULT_OPTIONS);
  return typeof text === 'string' ? text : '';
}

describe('places in files that have no lines', () => {
  it('names the page and its paragraph in a PDF, the paragraph in a Word document', async () => {
    const { text } = seed('lumio.txt');
    const parts = partsOf(await read(text, 'lumio.txt'));
    const pdf = await reportOf('lumio.pdf', toPdf(parts));
    const word = await reportOf('lumio.docx', await toWord(parts));
    const pages = new Set(Object.values(pdf.pinpoints).map(({ page }) => page));
    expect([...pages].toSorted((a = 0, b = 0) => a - b)).toEqual([1, 2, 3]);
    const paragraphs = word.documents[0]?.text.split('\n') ?? [];
    for (const { paragraph = 0, quote, endLine, line } of Object.values(word.pinpoints))
      if (line === endLine) expect(paragraphs[paragraph - 1]).toContain(quote);
    for (const format of ['markdown', 'html', 'terminal']) {
      expect(await written(pdf, format), format).toMatch(/page 2, paragraph \d/);
      const onWord = await written(word, format);
      expect(onWord, format).toMatch(/paragraph \d/);
      expect(onWord, format).not.toMatch(/page \d+, paragraph/);
    }
  });
});
