import { readFileSync } from 'node:fs';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/rules/load.ts';
import { buildReport, ruleInfos } from '../../src/report/build.ts';
import { writeSarif } from '../../src/report/sarif/write.ts';
import type { Report } from '../../src/report/schema.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import { comparisonReport, firstAudit, secondAudit } from './fixture.ts';
import { hostileReport, manyReport } from './hostile.ts';
import { RUN } from './make.ts';

// The official schema of SARIF 2.1.0, as OASIS and Microsoft publish it.
const schema: object = JSON.parse(
  readFileSync(new URL('./schemas/sarif-2.1.0.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

const log = (report: Report, detail: 'default' | 'full' = 'default'): Log =>
  JSON.parse(writeSarif(report, { ...DEFAULT_OPTIONS, detail }));
const runOf = (report: Report, detail: 'default' | 'full' = 'default'): Run => {
  const [run] = log(report, detail).runs;
  if (run === undefined) throw new Error('no run');
  return run;
};
const result = (run: Run, rule: string): Result | undefined =>
  run.results?.find(({ ruleId }) => ruleId === rule);

describe('SARIF', () => {
  it('is valid against the official schema, in both profiles, hostile text included', async () => {
    for (const report of [await comparisonReport(), await hostileReport(), await manyReport(3)]) {
      for (const detail of ['default', 'full'] as const) {
        validate(log(report, detail));
        expect(validate.errors ?? []).toEqual([]);
      }
    }
  });

  it('describes every rule that ran, with help, law and level', async () => {
    const knowledge = loadKnowledge();
    const report = buildReport({
      audits: [await firstAudit()],
      comparison: null,
      run: { ...RUN, rules: ruleInfos(knowledge) },
    });
    const { driver } = runOf(report).tool;
    const known = knowledge.rules.filter(({ pack }) => report.rulePacks.some(({ id }) => id === pack));
    expect(driver.rules?.length).toBeGreaterThanOrEqual(known.length);
    for (const rule of driver.rules ?? []) {
      expect(rule.help?.text).not.toBe('');
      expect(rule.defaultConfiguration?.level).toMatch(/error|warning|note/);
    }
    validate(log(report));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('maps priorities to levels and keeps kind "fail" with every level', async () => {
    for (const detail of ['default', 'full'] as const) {
      for (const each of runOf(await comparisonReport(), detail).results ?? []) {
        expect(each.level === 'none' ? each.kind !== 'fail' : each.kind === 'fail').toBe(true);
      }
    }
    expect(result(runOf(await comparisonReport()), 'cpra/policy-date')?.level).toBe('error');
    expect(result(runOf(await comparisonReport()), 'clarity/drafting-mark')?.level).toBe('note');
  });

  it('puts regions on the quoted words, in UTF-16 columns', async () => {
    const report = await comparisonReport();
    const run = runOf(report);
    expect(run.columnKind).toBe('utf16CodeUnits');
    for (const { locations } of run.results ?? []) {
      for (const { physicalLocation } of locations ?? []) {
        const { region, artifactLocation } = physicalLocation ?? {};
        const text = report.documents[artifactLocation?.index ?? 0]?.text ?? '';
        const lines = text.split('\n');
        if (region?.snippet?.text === undefined || region.startLine !== region.endLine) continue;
        const line = lines[(region.startLine ?? 1) - 1] ?? '';
        expect(line.slice((region.startColumn ?? 1) - 1, (region.endColumn ?? 1) - 1)).toBe(
          region.snippet.text,
        );
        expect(text.slice(region.charOffset ?? 0, (region.charOffset ?? 0) + (region.charLength ?? 0))).toBe(
          region.snippet.text,
        );
      }
    }
  });

  it('gives the other sides of a contradiction as related locations that the message links', async () => {
    const found = result(runOf(await comparisonReport()), 'contradictions/sensitive');
    expect(found?.relatedLocations?.length).toBe(1);
    expect(found?.message.text).toContain('[B:25](1)');
  });

  it('places what was not found at the closest passage and says so', async () => {
    const found = result(runOf(await comparisonReport()), 'gdpr/legal-basis');
    expect(found?.message.text).toMatch(/not found/i);
    expect(found?.locations?.[0]?.physicalLocation?.region?.startLine).toBe(55);
  });

  it('carries fingerprints, suppressions and the state against a baseline', async () => {
    const [a, b] = [await firstAudit(), await secondAudit()];
    const report = buildReport({ audits: [a, b], comparison: null, run: { ...RUN, hasBaseline: true } });
    const run = runOf(report);
    for (const each of run.results ?? []) {
      expect(each.partialFingerprints?.['policyAudit/v1']).toMatch(/^v1:/);
      expect(each.baselineState).toBe('new');
    }
    expect(result(run, 'clarity/placeholder')?.suppressions?.[0]).toMatchObject({
      kind: 'external',
      status: 'accepted',
      justification: 'The page is being built.',
    });
  });

  it('keeps its line hash when a paragraph moves', async () => {
    const report = await comparisonReport();
    const moved: Report = {
      ...report,
      documents: report.documents.map((document) => ({
        ...document,
        text: `New first line.\n${document.text}`,
      })),
      pinpoints: Object.fromEntries(
        Object.entries(report.pinpoints).map(([id, place]) => [
          id,
          {
            ...place,
            start: place.start + 16,
            end: place.end + 16,
            line: place.line + 1,
            endLine: place.endLine + 1,
          },
        ]),
      ),
    };
    const hashes = (run: Run): readonly unknown[] =>
      (run.results ?? []).map((each) => each.partialFingerprints?.['primaryLocationLineHash']);
    expect(hashes(runOf(moved))).toEqual(hashes(runOf(report)));
  });

  it('names the laws as taxonomies that results point into', async () => {
    const run = runOf(await comparisonReport());
    const names = run.taxonomies?.map(({ name }) => name) ?? [];
    expect(names).toEqual(['cpra', 'gdpr', 'coppa'].toSorted());
    for (const { taxa } of run.results ?? []) {
      for (const { id, toolComponent } of taxa ?? []) {
        const taxonomy = run.taxonomies?.[toolComponent?.index ?? -1];
        expect(taxonomy?.name).toBe(toolComponent?.name);
        expect(taxonomy?.taxa?.map((taxon) => taxon.id)).toContain(id);
      }
    }
  });

  it('tells limits as notifications of the run', async () => {
    const [notification] = runOf(await comparisonReport()).invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(notification?.message.text).toContain('Enterprise Rider');
  });

  it("makes no link out of a policy's brackets", async () => {
    for (const { message } of runOf(await hostileReport()).results ?? []) {
      const links = [...(message.text ?? '').matchAll(/(?<!\\)\[[^\]]*\]\(([^)]*)\)/g)].map(
        (match) => match[1],
      );
      for (const target of links) expect(target).toMatch(/^\d+$/);
    }
  });
});
