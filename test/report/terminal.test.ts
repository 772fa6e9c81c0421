import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/parts/width.ts';
import type { Report } from '../../src/report/schema.ts';
import { writeTerminal } from '../../src/report/terminal/write.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import type { WriteOptions } from '../../src/report/writer.ts';
import { auditReport, comparisonReport } from './fixture.ts';
import { hostileReport, manyReport } from './hostile.ts';

const RUN = { next: 'policy-audit a.txt b.txt -o report', exit: 'Exit 0    No gate is set.' };
const write = (report: Report, options: Partial<WriteOptions> = {}): string =>
  writeTerminal(report, { ...DEFAULT_OPTIONS, ...RUN, ...options });
const firstScreen = (text: string): readonly string[] =>
  text
    .split(/\n-{60,}\n/)[0]
    ?.trimEnd()
    .split('\n') ?? [];
const escape = String.fromCharCode(27);

describe('the first screen', () => {
  it('fits forty lines with the verdict, for one, two and many policies, at every width', async () => {
    for (const report of [
      await auditReport(),
      await comparisonReport(),
      await manyReport(12),
      await hostileReport(),
    ]) {
      for (const width of [60, 72, 80, 96, 120]) {
        expect(firstScreen(write(report, { width })).length).toBeLessThanOrEqual(36);
        expect(write(report, { width, detail: 'brief' }).trimEnd().split('\n').length).toBeLessThanOrEqual(
          40,
        );
      }
    }
  });

  it('names the main difference, what to fix first, and the counts', async () => {
    const screen = firstScreen(write(await comparisonReport())).join('\n');
    for (const part of [
      'COMPARISON OF 2 POLICIES',
      'MAIN DIFFERENCE',
      'never sells',
      'FIX FIRST',
      'REQUIRED DISCLOSURES',
      'FINDINGS',
      'MORE PROTECTIVE STATEMENTS',
      'not legal advice',
    ]) {
      expect(screen).toContain(part);
    }
  });

  it('counts what the report lists', async () => {
    const report = await comparisonReport();
    const text = write(report);
    const listed = new Set([...text.matchAll(/^(?:Low {3}| {6})?([AB]-\d\d) /gm)].map((match) => match[1]));
    for (const { id, suppression } of report.findings)
      if (suppression === null) expect(listed, id).toContain(id);
    const row = firstScreen(text).find((line) => line.startsWith('  B Lumetra')) ?? '';
    expect(row.trim().split(/\s+/).slice(2)).toEqual(['3', '2', '0', '1', '1', '1', '1']);
  });

  it('shows what one policy says instead of who says more', async () => {
    const text = write(await auditReport());
    expect(text).toContain('AUDIT OF 1 POLICY');
    expect(text).not.toContain('MORE PROTECTIVE');
  });
});

describe('the terminal report', () => {
  it('ends with the verdict, the next command and the exit code', async () => {
    const lines = write(await comparisonReport())
      .trimEnd()
      .split('\n');
    expect(lines.slice(-3).map((line) => line.split(' ')[0])).toEqual(['SUMMARY', 'Next', 'Exit']);
  });

  it('says the verdict and the exit code alone when quiet', async () => {
    expect(
      write(await comparisonReport(), { detail: 'quiet' })
        .trimEnd()
        .split('\n').length,
    ).toBe(2);
  });

  it('never runs past its width', async () => {
    for (const report of [await comparisonReport(), await manyReport(5), await hostileReport()]) {
      for (const width of [60, 80, 96]) {
        const lines = write(report, { width, next: '', exit: '', detail: 'full' }).split('\n');
        const long = lines.filter((line) => displayWidth(line) > width);
        expect(long).toEqual([]);
      }
    }
  });

  it('has no colour codes unless asked, and says the same with them', async () => {
    const report = await comparisonReport();
    const plain = write(report);
    const painted = write(report, { colorLevel: 3 });
    expect(plain).not.toContain(escape);
    expect(painted).toContain(escape);
    expect(painted.replaceAll(new RegExp(`${escape}\\[[0-9;]*m`, 'g'), '')).toBe(plain);
  });

  it('is ASCII throughout when asked', async () => {
    for (const report of [await comparisonReport(), await hostileReport()]) {
      for (const colorLevel of [0, 1] as const) {
        const text = write(report, { isAscii: true, colorLevel }).replaceAll(
          new RegExp(`${escape}\\[[0-9;]*m`, 'g'),
          '',
        );
        expect(text).toMatch(/^[\x20-\x7E\n]*$/);
      }
    }
    expect(write(await comparisonReport(), { isAscii: true })).toContain('[x]');
  });

  it('shows control, invisible and direction characters of a policy as boxes', async () => {
    const text = write(await hostileReport(), { detail: 'full' });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('[U+001B]');
    expect(text).toContain('[U+202E]');
  });

  it('points carets at the words of a short passage', async () => {
    const lines = write(await comparisonReport()).split('\n');
    const at = lines.findIndex((line) => line.includes('at [link] or by enabling'));
    expect(lines[at]?.indexOf('[link]')).toBe(lines[at + 1]?.indexOf('^^^^^^'));
  });

  it('gives the evidence of low findings only in full', async () => {
    const report = await comparisonReport();
    expect(write(report)).not.toContain('lumetra.txt:119');
    expect(write(report, { detail: 'full' })).toContain('lumetra.txt:119');
    expect(write(report, { detail: 'full' })).toContain('Decided by');
  });

  it('lists accepted findings apart and does not count them', async () => {
    const text = write(await comparisonReport());
    expect(text).toContain('Not counted: 1 finding that was accepted before.');
    expect(text).toContain('Left out  B-04');
  });

  it('says the pairs compared also when none was cleared', async () => {
    const report = await auditReport();
    const none = { ...report, cleared: [], summary: { ...report.summary, cleared: 0 } };
    expect(write(none)).toContain('120 pairs were compared.');
  });
});

describe('width', () => {
  it('counts wide characters twice and combining ones not at all', () => {
    expect(displayWidth('日本')).toBe(4);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('🙂')).toBe(2);
    expect(displayWidth('plain')).toBe(5);
  });

  it('never wraps or clips past the limit', async () => {
    const { clip, wrap } = await import('../../src/report/parts/width.ts');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 4, max: 40 }),
        (raw, columns) => {
          const text = raw.replace(/[\p{Cc}\p{Cf}]/gu, '');
          for (const line of wrap(text, columns)) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
          expect(displayWidth(clip(text, columns))).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});
