// Formats for machines, read by what reads them. The schema of SARIF is the published one; those of JUnit,
// Checkstyle and GitLab are transcriptions of what their consumers take, as each says at its top.

import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse as parseJunit } from 'junit2json';
import { validateXML } from 'xmllint-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { diffDocuments } from '../../src/compare/diff/diff.ts';
import { buildReport } from '../../src/report/build.ts';
import { writeCheckstyle } from '../../src/report/machine/checkstyle.ts';
import { writeCompact } from '../../src/report/machine/compact.ts';
import { writeGithub } from '../../src/report/machine/github.ts';
import { writeGitlab } from '../../src/report/machine/gitlab.ts';
import { writeJunit } from '../../src/report/machine/junit.ts';
import { writeComment } from '../../src/report/markdown/comment.ts';
import { writeSarif } from '../../src/report/sarif/write.ts';
import type { Report } from '../../src/report/schema.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { auditReport, comparisonReport } from './fixture.ts';
import { hostileReport, manyReport } from './hostile.ts';
import { makeAudit, readText, RUN } from './make.ts';

const schema = (name: string): string => readFileSync(new URL(`./schemas/${name}`, import.meta.url), 'utf8');

const OLD = `# Privacy Policy

We keep account data for two years. We never sell your data. Write to us to delete it.

You can opt out of advertising at any time.
`;

/** Two versions: one change for the worse with both sides, one whose promise is gone. */
async function changeReport(): Promise<Report> {
  const text = OLD.replace('two years', 'nine years <b>"&amp;"</b>').replace(
    'You can opt out of advertising at any time.',
    '',
  );
  const [old, now] = [await readText('legal/old.md', OLD), await readText('legal/privacy.md', text)];
  return buildReport({
    audits: [makeAudit(old, 'Acme', {}), makeAudit(now, 'Acme', {})],
    comparison: null,
    run: RUN,
    diff: diffDocuments(old, now, loadKnowledge()),
  });
}

let reports: Readonly<Record<string, Report>> = {};
beforeAll(async () => {
  reports = {
    audit: await auditReport(),
    comparison: await comparisonReport(),
    hostile: await hostileReport(),
    many: await manyReport(3),
    change: await changeReport(),
  };
});
const each = ['audit', 'comparison', 'hostile', 'many', 'change'] as const;
const reportOf = (name: string): Report => reports[name] ?? expect.fail(`no report "${name}"`);

async function xmlErrors(contents: string, xsd: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents }],
    schema: [schema(xsd)],
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

describe('JUnit', () => {
  it.each(each)('of a report (%s) is what Jenkins and GitLab take', async (name) => {
    expect(await xmlErrors(writeJunit(reportOf(name), DEFAULT_OPTIONS), 'junit.xsd')).toEqual([]);
  });

  it.each(each)('of a report (%s) is read back by a parser, with the counts it states', async (name) => {
    const read = await parseJunit(writeJunit(reportOf(name), DEFAULT_OPTIONS));
    if (read === null || read === undefined || !('testsuite' in read)) return expect.fail('not read');
    const cases = (read.testsuite ?? []).flatMap(({ testcase }) => testcase ?? []);
    expect(cases.length).toBe(read.tests);
    expect(cases.filter(({ failure }) => failure !== undefined).length).toBe(read.failures);
  });
});

describe('Checkstyle', () => {
  it.each(each)('of a report (%s) is what reviewdog and Jenkins take', async (name) => {
    expect(await xmlErrors(writeCheckstyle(reportOf(name)), 'checkstyle.xsd')).toEqual([]);
  });
});

describe('GitLab Code Quality', () => {
  it.each(each)('of a report (%s) has what GitLab requires, no fingerprint twice', (name) => {
    const ajv = new Ajv.default({ allErrors: true });
    const issues: { fingerprint: string }[] = JSON.parse(writeGitlab(reportOf(name)));
    ajv.validate(JSON.parse(schema('gitlab-code-quality.json')), issues);
    expect(ajv.errors ?? []).toEqual([]);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });
});

describe('a change report', () => {
  it('is valid SARIF with a rule for each type of change and results in the new version only', async () => {
    const log = JSON.parse(writeSarif(reportOf('change'), DEFAULT_OPTIONS));
    const ajv = new Ajv04.default({ strict: false, unicodeRegExp: false });
    addFormats.default(ajv);
    ajv.validate(JSON.parse(schema('sarif-2.1.0.json')), log);
    expect(ajv.errors ?? []).toEqual([]);
    const [run] = log.runs;
    const ids: string[] = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids).toContain('changes/retention-lengthened');
    for (const { ruleId, ruleIndex, locations } of run.results) {
      expect(ids[ruleIndex]).toBe(ruleId);
      expect(locations[0].physicalLocation.artifactLocation.uri).toBe('legal/privacy.md');
    }
  });

  it('is an annotation, a line and a failed case for each change for the worse', async () => {
    const report = reportOf('change');
    expect(writeGithub(report)).toMatch(/^::error file=legal\/privacy\.md,line=3,/m);
    expect(writeCompact(report)).toMatch(
      /^legal\/privacy\.md:3:\d+: high: Less protective: Data kept longer/m,
    );
    expect(writeCompact(report)).toContain('not found in the new version');
    const read = await parseJunit(writeJunit(report, DEFAULT_OPTIONS));
    expect(read && 'failures' in read ? read.failures : null).toBe(2);
  });
});

describe('the pull-request comment', () => {
  it.each(each)('of a report (%s) begins with its mark, fits, and lets no quote act', (name) => {
    const text = writeComment(reportOf(name), DEFAULT_OPTIONS);
    expect(text.startsWith('<!-- policy-audit -->\n')).toBe(true);
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.match(/<!--/g)).toHaveLength(1);
    const tags = [...text.matchAll(/<\/?([a-z!]+)/gi)].map(([, tag]) => tag);
    expect(new Set(tags)).toEqual(
      new Set([...tags].filter((tag) => /^(?:details|summary|!)$/.test(tag ?? ''))),
    );
    expect(text).not.toMatch(/(^|\s)@\w|(^|\s)#\d/);
  });

  it('closes what it folds when it is shortened', async () => {
    const text = writeComment(await manyReport(60), DEFAULT_OPTIONS);
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
  });
});
