import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareOf } from '../../src/report/corpus/agreement.ts';
import { policyAudit } from './fake-io.ts';
import { writePolicies } from './policies.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'policy-audit-sample-'));
  mkdirSync(path.join(folder, 'twins'));
  writePolicies(path.join(folder, 'policies'), 6);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) => policyAudit(args, { cwd: folder });
const corpus = (...args: readonly string[]) => run('corpus', ...args, '--no-cache', '--now', '2026-11-25');
const rowsOf = (name: string): readonly Record<string, string>[] =>
  parse(readFileSync(path.join(folder, name), 'utf8'), { columns: true });

describe('a sample for a person to label', () => {
  it('draws results with their passage and an empty label, the same ones in any order of the policies', async () => {
    const { code } = await corpus('policies', '--sample', '12', '-f', 'csv=all.csv');
    expect(code).toBe(0);
    const rows = rowsOf('sample.csv');
    expect(rows).toHaveLength(12);
    for (const { file = '', start, end, quote, status, title, requires, label } of rows) {
      expect(status).not.toBe('not-applicable');
      expect(title).not.toBe('');
      expect(requires).not.toBe('');
      expect(label).toBe('');
      if (quote === '') continue;
      const text = readFileSync(path.join(folder, file), 'utf8');
      expect(text.slice(Number(start), Number(end))).toBe(quote);
    }
    const files = rows.map(({ file }) => file ?? '');
    await corpus(...new Set(files.toReversed()), '--sample', '12=again.csv', '-f', 'csv=all.csv');
    expect(rowsOf('again.csv')).toEqual(rows);
  });

  it('goes beside the tables of a folder, and leaves out a text that was there before', async () => {
    const text = readFileSync(path.join(folder, rowsOf('sample.csv')[0]?.['file'] ?? ''), 'utf8');
    writeFileSync(path.join(folder, 'twins/a.md'), text);
    writeFileSync(path.join(folder, 'twins/b.md'), text);
    await corpus('twins', '--sample', '1000', '-o', 'results/');
    const rows = rowsOf('results/sample.csv');
    expect(new Set(rows.map(({ file }) => file))).toEqual(new Set(['twins/a.md']));
  });

  it('refuses a size that is no number', async () => {
    const { code, err } = await corpus('policies', '--sample', 'many');
    expect(code).toBe(2);
    expect(err).toContain('50=sample.csv');
  });
});

const HEAD = 'file,line,element,title,status,label\n';
const ROWS = [
  'a.md,3,gdpr/recipients,Recipients,satisfied,right',
  'a.md,,gdpr/controller,Controller,missing,missing',
  'b.md,9,gdpr/recipients,Recipients,satisfied,partial',
  'b.md,4,gdpr/controller,Controller,partial,wrong',
  'c.md,4,gdpr/controller,Controller,partial,',
];
const agreement = async (text: string, ...args: readonly string[]) => {
  writeFileSync(path.join(folder, 'labels.csv'), text);
  return run('agreement', 'labels.csv', ...args);
};

describe('reading a labelled sample back', () => {
  it('counts agreement in all, by status and by element, and names what differs', async () => {
    const { code, out } = await agreement(`${HEAD}${ROWS.join('\n')}\n`);
    expect(code).toBe(0);
    expect(out).toContain('2 of 4 labelled results agree: 50 %, with 95 % confidence 15 % to 85 %.');
    expect(out).toContain('1 row without a label left out.');
    expect(out).toMatch(/Satisfied +1 of 2/);
    expect(out).toMatch(/1 of 2 .*Recipients \(gdpr\/recipients\)/);
    expect(out).toContain('b.md:9 Recipients: Satisfied here, Partial to the reader');
    expect(out).toContain('b.md:4 Controller: Partial here, something else to the reader');
  });

  it('reads what a spreadsheet saves: a byte order mark, its own separator, CRLF', async () => {
    const saved = `\uFEFF${HEAD}${ROWS.join('\n')}`.replaceAll(',', ';').replaceAll('\n', '\r\n');
    const { out } = await agreement(saved, '--json');
    expect(JSON.parse(out)).toMatchObject({ rows: 5, overall: { agreed: 2, of: 4 } });
  });

  it('says where a label or a status is not one, and what to write', async () => {
    const typo = await agreement(
      `${HEAD}${ROWS[0] ?? ''}\n${(ROWS[1] ?? '').replace(/missing$/, 'mising')}\n`,
    );
    expect(typo.code).toBe(2);
    expect(typo.err).toContain('labels.csv:3: unknown label "mising"');
    expect(typo.err).toContain('Did you mean "missing"?');
    const status = await agreement(`${HEAD}a.md,1,x/y,Y,found,right\n`);
    expect(status.err).toContain('labels.csv:2: unknown status "found"');
  });

  it('refuses a table without labels, without the columns, without rows, and no table at all', async () => {
    const texts = [`${HEAD}${ROWS[4] ?? ''}\n`, 'file,status\na,missing\n', HEAD, 'a "b" c,\n"x" y\n'];
    for (const text of texts) {
      const { code, err, out } = await agreement(text);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).not.toContain('    at ');
    }
    expect((await run('agreement', 'nothing-here.csv')).err).toContain('cannot read "nothing-here.csv"');
  });
});

describe('the interval of a share', () => {
  it("is Wilson's", () => {
    // values of the textbook formula, as in Brown, Cai and DasGupta (2001)
    const { low, high } = shareOf(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
    expect(shareOf(5, 5).low).toBeCloseTo(0.5655, 4);
    expect(shareOf(5, 5).high).toBe(1);
  });
});
