import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/report/build.ts';
import { writeCheckstyle } from '../../src/report/machine/checkstyle.ts';
import { writeCompact } from '../../src/report/machine/compact.ts';
import { csvTables } from '../../src/report/machine/csv.ts';
import { withCommandsStopped, writeGithub } from '../../src/report/machine/github.ts';
import { writeGitlab } from '../../src/report/machine/gitlab.ts';
import { writeJunit } from '../../src/report/machine/junit.ts';
import { writeNdjson } from '../../src/report/machine/ndjson.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import { auditReport, comparisonReport } from './fixture.ts';
import { hostileReport } from './hostile.ts';
import { at, makeAudit, makeFinding, readText, RUN } from './make.ts';

async function thirtyFindings() {
  const document = await readText('privacy.md', 'Last updated:\n');
  const findings = Array.from({ length: 30 }, (_, index) =>
    makeFinding({
      priority: index < 20 ? 'high' : 'medium',
      title: `Finding ${index}`,
      evidence: [at(document, 'Last updated')],
    }),
  );
  return buildReport({ audits: [makeAudit(document, 'Acme', { findings })], comparison: null, run: RUN });
}

/** Every tag closed, in order; no bare sign; no character that XML cannot hold. */
function expectWellFormed(xml: string): void {
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^>]*\?>\n/, '');
  const rest = body.replace(
    /<(\/?)([a-z-]+)((?:\s[\w.-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, close: string, name: string, __: string, empty: string) => {
      if (close === '/') expect(open.pop()).toBe(name);
      else if (empty !== '/') open.push(name);
      return '';
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/<|&(?!(?:amp|lt|gt|quot|#\d+);)/);
}

describe('compact', () => {
  it('is one line a finding that editors can follow', async () => {
    const report = await comparisonReport();
    const lines = writeCompact(report).trimEnd().split('\n');
    expect(lines.length).toBe(report.findings.filter(({ suppression }) => suppression === null).length);
    for (const line of lines) expect(line).toMatch(/^\w+\.txt:\d+:\d+: (high|medium|low): .+ \[[\w/-]+\]$/);
    expect(lines.find((line) => line.includes('opt-out'))).toMatch(/^lumetra\.txt:65:129: high:/);
  });

  it('keeps hostile text on its line and shows no control characters', async () => {
    const text = writeCompact(await hostileReport());
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text.trimEnd().split('\n').length).toBe(24);
  });
});

describe('GitHub annotations', () => {
  it('are nine of a level at most, and count the rest', async () => {
    const lines = writeGithub(await thirtyFindings())
      .trimEnd()
      .split('\n');
    expect(lines.filter((line) => line.startsWith('::error ')).length).toBe(9);
    expect(lines.filter((line) => line.startsWith('::warning ')).length).toBe(9);
    expect(lines.at(-1)).toBe('::notice title=policy-audit::and 12 more; see the step summary');
  });

  it('escape every sign that could begin or end a property or a command', async () => {
    for (const line of writeGithub(await hostileReport())
      .trimEnd()
      .split('\n')) {
      expect(line).toMatch(
        /^::(error|warning|notice) (file=[^:,]*,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,)?title=[^:,]*::[^\r\n]*$/,
      );
    }
  });

  it('let no quoted line act as a command in other output', () => {
    const wrapped = withCommandsStopped('quote:\n  ::error::x\n##[error]x\n');
    const [first = '', ...rest] = wrapped.trimEnd().split('\n');
    const token = /^::stop-commands::(\w{32})$/.exec(first)?.[1] ?? '';
    expect(token).not.toBe('');
    expect(rest.at(-1)).toBe(`::${token}::`);
    expect(rest.slice(0, -1).join('\n')).not.toContain(token);
  });
});

describe('GitLab Code Quality', () => {
  it('has for each issue what GitLab requires, fingerprints unique', async () => {
    const issues: unknown = JSON.parse(writeGitlab(await comparisonReport()));
    if (!Array.isArray(issues)) throw new Error('not an array');
    expect(issues.length).toBe(7);
    expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(
      issues.length,
    );
    for (const issue of issues) {
      expect(issue).toMatchObject({
        description: expect.any(String),
        check_name: expect.any(String),
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
        location: { path: expect.any(String), lines: { begin: expect.any(Number) } },
      });
    }
  });
});

describe('JUnit', () => {
  it('has a suite per document and pack, a case per element, and skips what needs a person', async () => {
    const report = await comparisonReport();
    const $ = load(writeJunit(report, DEFAULT_OPTIONS), { xml: true });
    expect($('testsuite').length).toBe(8);
    expect($('testcase[classname="lumio.cpra"]').length).toBe(2);
    expect($('testcase[classname="lumio.cpra"] failure').length).toBe(1);
    expect($('testcase[classname="lumio.gdpr"] skipped').length).toBe(1);
    expect($('testcase[classname="lumio.coppa"] skipped').length).toBe(1);
    expect(Number($('testsuites').attr('tests'))).toBe($('testcase').length);
    expect(Number($('testsuites').attr('failures'))).toBe($('failure').length);
    const counted = $('testsuite')
      .toArray()
      .reduce((sum, suite) => sum + Number($(suite).attr('skipped')), 0);
    expect(counted).toBe($('skipped').length);
  });

  it('fails what the gate fails, and nothing without a gate', async () => {
    const report = await comparisonReport();
    const failures = (failOn: 'high' | 'low' | 'none'): number =>
      load(writeJunit(report, { ...DEFAULT_OPTIONS, failOn }), { xml: true })('failure').length;
    expect(failures('none')).toBe(0);
    expect(failures('low')).toBeGreaterThan(failures('high'));
  });

  it('is well-formed whatever the policy says', async () => {
    for (const report of [await hostileReport(), await comparisonReport(), await auditReport()]) {
      expectWellFormed(writeJunit(report, DEFAULT_OPTIONS));
      expectWellFormed(writeCheckstyle(report));
    }
  });
});

describe('Checkstyle', () => {
  it('lists each file with its errors', async () => {
    const $ = load(writeCheckstyle(await comparisonReport()), { xml: true });
    expect(
      $('file')
        .toArray()
        .map((file) => $(file).attr('name')),
    ).toEqual(['lumio.txt', 'lumetra.txt']);
    expect($('file[name="lumetra.txt"] error[line="65"]').attr('severity')).toBe('error');
  });
});

describe('NDJSON', () => {
  it('is a line a document and one summary, each JSON by itself', async () => {
    const lines = writeNdjson(await comparisonReport())
      .trimEnd()
      .split('\n')
      .map((line): { type: string } => JSON.parse(line));
    expect(lines.map(({ type }) => type)).toEqual(['document', 'document', 'summary']);
  });
});

/** RFC 4180 */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === '\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('CSV', () => {
  it('has as many rows as the report, each as wide as its head', async () => {
    const report = await comparisonReport();
    const rows = Object.fromEntries(csvTables(report).map(({ name, text }) => [name, parseCsv(text)]));
    expect(rows['findings.csv']?.length).toBe(report.findings.length + 1);
    expect(rows['elements.csv']?.length).toBe(report.elements.length + 1);
    expect(rows['documents.csv']?.length).toBe(report.documents.length + 1);
    expect(rows['topics.csv']?.length).toBe(report.topics.flatMap(({ cells }) => cells).length + 1);
    for (const table of Object.values(rows))
      for (const row of table) expect(row.length).toBe(table[0]?.length);
  });

  it('has no cell that a spreadsheet would run', async () => {
    for (const { text } of csvTables(await hostileReport())) {
      for (const row of parseCsv(text)) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  });

  it('quotes passages word for word beside their offsets', async () => {
    const report = await comparisonReport();
    const [head = [], ...rows] = parseCsv(
      csvTables(report).find(({ name }) => name === 'evidence.csv')?.text ?? '',
    );
    const column = (name: string): number => head.indexOf(name);
    for (const row of rows) {
      const document = report.documents.find(({ id }) => id === row[column('document')]);
      expect(document?.text.slice(Number(row[column('start')]), Number(row[column('end')]))).toBe(
        row[column('quote')]?.replace(/^'(?=[=+\-@])/, ''),
      );
    }
  });
});
