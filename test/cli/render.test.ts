import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/formats.ts';
import { writeJson } from '../../src/report/json.ts';
import { folderWith } from '../config/folder.ts';
import { comparisonReport } from '../report/fixture.ts';
import { policyAudit } from './fake-io.ts';

describe('render', () => {
  it('writes a stored report in another format, as a pure function of it', async () => {
    const stdin = writeJson(await comparisonReport());
    const first = await policyAudit(['render', '-', '-f', 'html'], { stdin });
    expect(first.code).toBe(0);
    expect(first.out).toContain('<title>Lumio and Lumetra: comparison, 2026-11-22</title>');
    expect((await policyAudit(['render', '-', '-f', 'html'], { stdin })).out).toBe(first.out);
    expect((await policyAudit(['render', '-', '-f', 'json'], { stdin })).out).toBe(stdin);
  });

  it('makes every format from the stored report', async () => {
    const stdin = writeJson(await comparisonReport());
    for (const { name } of FORMATS) {
      const { code, err } = await policyAudit(['render', '-', '-f', name], { stdin });
      expect([name, code, err]).toEqual([name, 0, '']);
    }
  });

  it('writes every table into a folder', async () => {
    const report = await comparisonReport();
    const cwd = await folderWith({ 'report.json': writeJson(report) });
    expect((await policyAudit(['render', 'report.json', '-f', 'csv', '-o', 'tables/'], { cwd })).code).toBe(
      0,
    );
    const rows = (name: string): number =>
      readFileSync(path.join(cwd, 'tables', name), 'utf8')
        .trimEnd()
        .split('\n').length - 1;
    expect(rows('elements.csv')).toBe(report.elements.length);
    expect(rows('findings.csv')).toBe(report.findings.length);
    expect(rows('documents.csv')).toBe(report.documents.length);
  });

  it('writes the files that -f names beside a folder, and refuses a second -o, whose first would be lost', async () => {
    const cwd = await folderWith({ 'report.json': writeJson(await comparisonReport()) });
    const both = ['render', 'report.json', '-f', 'sarif=own.sarif', '-f', 'markdown', '-o', 'set/'];
    expect((await policyAudit(both, { cwd })).code).toBe(0);
    expect(existsSync(path.join(cwd, 'own.sarif'))).toBe(true);
    expect(existsSync(path.join(cwd, 'set/policy-audit.md'))).toBe(true);
    const twice = await policyAudit(['render', 'report.json', '-o', 'a.html', '-o', 'b.json'], { cwd });
    expect(twice.code).toBe(2);
    expect(twice.err).toContain('-o is given once');
    expect(existsSync(path.join(cwd, 'b.json'))).toBe(false);
  });

  it('refuses what is no report, in the words of the one who gave it', async () => {
    const text = await policyAudit(['render', '-'], { stdin: 'Privacy Policy' });
    expect(text.code).toBe(2);
    expect(text.err).toContain('"-" is not JSON');
    const other = await policyAudit(['render', '-'], { stdin: '{"schemaVersion":"9.0.0"}' });
    expect(other.err).toContain('schema version 9.0.0');
    const missing = await policyAudit(['render', 'nowhere.json']);
    expect(missing.err).toContain('no such report: "nowhere.json"');
  });
});
