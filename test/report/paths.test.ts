import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/report/docx/write.ts';
import { writeHtml } from '../../src/report/html/write.ts';
import { writeMarkdown } from '../../src/report/markdown/write.ts';
import type { Report } from '../../src/report/schema.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import { auditReport } from './fixture.ts';

const TRACED = { ...DEFAULT_OPTIONS, isTraced: true };
const FINDING_STEP = 'row Q3: tension, data overlaps';
const CLEARED_STEP = 'row D2: compatible, scope disjoint';

const wordsOf = async (report: Report, options: typeof TRACED): Promise<string> =>
  strFromU8(unzipSync(await writeDocx(report, options))['word/document.xml'] ?? new Uint8Array());

describe('a decision path', () => {
  it('is in HTML, closed, of findings and of cleared pairs', async () => {
    const page = writeHtml(await auditReport(), TRACED);
    const shown = page.slice(0, page.indexOf('application/json'));
    expect(shown.match(/<details class=path><summary>Decision path/g)?.length).toBe(2);
    expect(shown).toContain(FINDING_STEP);
    expect(shown).toContain(CLEARED_STEP);
  });

  it('is a list in Markdown and a part of its own in Word', async () => {
    const report = await auditReport();
    const text = writeMarkdown(report, TRACED);
    expect(text).toContain(`- Decision path:\n  1. N: denied share; line 46`);
    expect(text).toContain(`  1. ${CLEARED_STEP}`);
    const words = await wordsOf(report, TRACED);
    for (const step of ['Decision paths', FINDING_STEP, CLEARED_STEP]) expect(words).toContain(step);
  });

  it('is left out unless asked for', async () => {
    const report = await auditReport();
    const page = writeHtml(report, DEFAULT_OPTIONS);
    const shown = page.slice(0, page.indexOf('application/json'));
    const texts = [shown, writeMarkdown(report, DEFAULT_OPTIONS), await wordsOf(report, DEFAULT_OPTIONS)];
    for (const text of texts) expect(text).not.toMatch(/Decision path|row Q3/);
  });
});
