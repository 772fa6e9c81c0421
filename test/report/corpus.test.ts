// The report over many policies, made of records alone: numbers, pages, and the map in a browser.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/model/finding.ts';
import { openAggregate } from '../../src/report/corpus/aggregate.ts';
import { writeCorpusHtml } from '../../src/report/corpus/html.ts';
import { runsOf } from '../../src/report/corpus/heat.ts';
import { writeCorpusMarkdown } from '../../src/report/corpus/markdown.ts';
import type { CorpusReport, CorpusRun } from '../../src/report/corpus/model.ts';
import { skippedRecord } from '../../src/report/corpus/record.ts';
import type { PolicyRecord, RecordClaim } from '../../src/report/corpus/record.ts';
import { browserPath, open, skipped, startBrowser } from './browser.ts';

const HOSTILE = '<img src=x onerror=alert(1)> | [x](javascript:alert(1)) @everyone';
const ELEMENTS = 60;

const place = (line: number) => ({ line, column: 1, start: 0, end: 4, quote: `${HOSTILE} ${line}` });

function claim(id: string, fields: Partial<RecordClaim>): RecordClaim {
  return {
    id,
    practice: 'collect',
    polarity: 'affirmed',
    modality: 'does',
    strength: 'plain',
    tense: 'standing',
    actor: 'first-party',
    data: ['personal'],
    recipients: [],
    purposes: [],
    sources: [],
    scope: {},
    retention: null,
    right: null,
    duty: null,
    legalBases: [],
    topic: null,
    value: null,
    conditions: [],
    exceptions: [],
    isDerived: false,
    place: place(3),
    ...fields,
  };
}

const kept = (maxDays: number | null, kind: 'max' | 'indefinite' | 'criteria') => ({
  kind,
  minDays: null,
  maxDays,
  trigger: 'unspecified' as const,
  store: 'unspecified' as const,
  text: 'as it says',
});

function policy(number: number): PolicyRecord {
  const sells = number % 4;
  return {
    type: 'policy',
    version: 1,
    id: null,
    file: `policies/${number}.md`,
    name: number === 7 ? HOSTILE : `Company ${number}`,
    organization: null,
    format: 'markdown',
    sha256: String(number % 50 === 49 ? 0 : number),
    words: 100,
    lines: 10,
    dates: [],
    claims: [
      ...(sells === 0 || sells === 3 ? [claim('c1', { practice: 'sell', scope: { plan: ['free'] } })] : []),
      ...(sells === 1 || sells === 3 ? [claim('c2', { practice: 'sell', polarity: 'denied' })] : []),
      claim('c3', {
        practice: 'retain',
        retention:
          number % 3 === 0
            ? kept(null, 'indefinite')
            : kept(number % 3 === 1 ? 30 : null, number % 3 === 1 ? 'max' : 'criteria'),
      }),
    ],
    elements: Array.from({ length: ELEMENTS }, (_, at) => ({
      element: `cpra/element-${at}`,
      pack: 'cpra',
      status: STATUSES[(number * 7 + at * 3) % STATUSES.length] ?? 'missing',
      confidence: 'clear' as const,
      place: null,
    })),
    findings:
      number % 5 === 0
        ? [
            {
              fingerprint: `v1:${number}`,
              kind: 'contradiction',
              rules: ['contradictions/sale'],
              priority: 'high',
              confidence: 'likely',
              title: 'Two statements on sale',
              decision: 'D1',
              isSuppressed: number % 10 === 0,
              places: [place(4), place(5)],
            },
          ]
        : [],
    cleared: 0,
    pairsCompared: 0,
    limits: [],
  };
}

const RUN: CorpusRun = {
  version: '0.0.0',
  date: '2026-01-01',
  options: [],
  rules: [],
  packs: [
    { id: 'cpra', title: 'California', source: 'Code', inForceFrom: '2023-01-01', lastChecked: '2026-01-01' },
  ],
};

function reportOf(policies: number): CorpusReport {
  const aggregate = openAggregate();
  for (let number = 0; number < policies; number++) aggregate.add(policy(number));
  aggregate.add(skippedRecord('x.md', 'empty-input', 'x.md is empty'));
  return aggregate.result(RUN);
}

describe('the summary of a corpus', () => {
  const report = reportOf(100);

  it('counts each policy once for what it says', () => {
    expect(report.read).toMatchObject({ total: 101, analyzed: 100, skipped: 1, duplicates: 2 });
    expect(report.practices.find(({ id }) => id === 'sell')).toMatchObject({
      yes: 25,
      no: 25,
      both: 25,
      silent: 25,
      byTier: [{ tier: 'free', yes: 50, no: 0 }],
    });
    const any = report.retention.rows.find(({ data }) => data === 'any')?.policies ?? [];
    const at = (bin: string): number => any[report.retention.bins.indexOf(bin)] ?? 0;
    expect([at('1 month'), at('as needed'), at('no limit')]).toEqual([33, 33, 34]);
  });

  it('leaves suppressed findings out and names what stands out with its passage', () => {
    expect(report.contradictions).toMatchObject([
      { rule: 'contradictions/sale', policies: 10, findings: 10, confidence: { likely: 10 } },
    ]);
    const most = report.outliers.find(({ id }) => id === 'contradictions');
    expect(most?.rows).toHaveLength(10);
    expect(most?.rows[0]).toMatchObject({ file: 'policies/5.md', place: { line: 4 } });
  });

  it('draws a row of the map as runs', () => {
    expect(runsOf('00122-0', '0', 7)).toBe('M0 7h2M6 7h1');
    expect(runsOf('00122-0', '2', 7)).toBe('M3 7h2');
    expect(runsOf('', '1', 7)).toBe('');
  });

  it('gives the same bytes twice, and no mark-up of a policy', () => {
    const page = writeCorpusHtml(report);
    expect(writeCorpusHtml(reportOf(100))).toBe(page);
    expect(page).not.toContain('<img');
    expect(page).toContain('Content-Security-Policy');
    const text = writeCorpusMarkdown(report);
    expect(text).toContain('| Sells personal data | 25 | 25 | 25 | 25 |');
    expect(text).not.toContain('<img');
    expect(text).not.toContain('@everyone');
    expect(text).not.toContain('](javascript:');
  });

  it('stays small for 5,000 policies', () => {
    expect(writeCorpusHtml(reportOf(5000)).length).toBeLessThan(5_000_000);
  });
});

describe.skipIf(browserPath === null)(`the page in a browser${skipped}`, () => {
  let folder = '';
  let file = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'policy-audit-corpus-page-'));
    file = path.join(folder, 'corpus.html');
    writeFileSync(file, writeCorpusHtml(reportOf(2000)));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('draws 2,000 policies by 48 elements with one path a status, tells cells, sorts and filters', async () => {
    const browser = await startBrowser();
    try {
      const { page, complaints, requests } = await open(browser, file, { reducedMotion: 'reduce' });
      expect(await page.locator('#heat-cells path').count()).toBe(5);
      expect(await page.locator('#heat-names text').count()).toBe(48);
      expect(await page.locator('#heat-t').textContent()).toContain('2,000 policies by 48 elements');
      await page.locator('#map .scroll').focus();
      await page.keyboard.press('ArrowDown');
      const told = (await page.locator('#heat-told').textContent()) ?? '';
      expect(told).toMatch(
        /^.+ \(policies\/\d+\.md\): cpra\/element-\d+ – (Satisfied|Partial|Not found|Needs review|N\/A)$/,
      );
      const before = await page.locator('#heat-2').getAttribute('d');
      await page.selectOption('#heat-order', 'name');
      expect(await page.locator('#heat-2').getAttribute('d')).not.toBe(before);
      await page.fill('#find', 'element-17');
      expect(await page.locator('#shown').textContent()).toBe(`Showing 1 of ${ELEMENTS}`);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
