import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemOfLine } from '../../src/cli/corpus/items.ts';
import { linesOf } from '../../src/cli/corpus/lines.ts';
import { inOrder, jobsFor } from '../../src/cli/corpus/pool.ts';
import type { Item } from '../../src/cli/corpus/items.ts';
import type { Outcome } from '../../src/cli/corpus/engine.ts';
import { progressLine } from '../../src/cli/corpus/progress.ts';
import type { CorpusReport } from '../../src/report/corpus/model.ts';
import type { CorpusRecord, PolicyRecord } from '../../src/report/corpus/record.ts';
import { policyAudit } from './fake-io.ts';
import { smallPolicy, writePolicies } from './policies.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'policy-audit-corpus-'));
  writePolicies(path.join(folder, 'policies'), 12);
  writeFileSync(path.join(folder, 'policies/p0005-empty.md'), '');
  writeFileSync(path.join(folder, 'policies/p0006-german.md'), GERMAN);
});
afterAll(() => rmSync(folder, { recursive: true }));

const GERMAN =
  'Wir verarbeiten Ihre personenbezogenen Daten nur, soweit dies für die Bereitstellung unserer Dienste erforderlich ist. '.repeat(
    10,
  );

const records = (out: string): readonly CorpusRecord[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line): CorpusRecord => JSON.parse(line));
const policies = (out: string): readonly PolicyRecord[] =>
  records(out).flatMap((record) => (record.type === 'policy' ? [record] : []));

const corpus = (args: readonly string[], stdin = '') =>
  policyAudit(['corpus', ...args], { cwd: folder, stdin });

describe('a folder of policies', () => {
  it('gives a line for each in the order of their names, and the reason where one was not read', async () => {
    const { code, out, err } = await corpus(['policies', '--no-cache']);
    expect(code).toBe(0);
    const rows = records(out);
    expect(rows.map(({ file }) => file)).toEqual(rows.map(({ file }) => file).toSorted());
    expect(rows).toHaveLength(14);
    expect(rows.flatMap((row) => (row.type === 'skipped' ? [[row.file, row.reason]] : []))).toEqual([
      ['policies/p0005-empty.md', 'empty-input'],
      ['policies/p0006-german.md', expect.stringMatching(/english|language/)],
    ]);
    expect(err).toContain('12 policies read; 2 skipped');
  });

  it('cites the words of every claim, element and finding', async () => {
    const { out } = await corpus(['policies', '--no-cache']);
    for (const policy of policies(out)) {
      const text = readFileSync(path.join(folder, policy.file), 'utf8');
      expect(policy.claims.length).toBeGreaterThan(0);
      for (const { place } of policy.claims) expect(text.slice(place.start, place.end)).toBe(place.quote);
      for (const place of [
        ...policy.findings.flatMap(({ places }) => places),
        ...policy.elements.flatMap(({ place }) => (place === null ? [] : [place])),
      ])
        expect(text.slice(place.start, place.end)).toBe(place.quote);
    }
  });

  it('gives the same bytes with no cache, a cold one, a warm one and a damaged one', async () => {
    const none = await corpus(['policies', '--no-cache']);
    const cold = await corpus(['policies', '--cache', 'kept']);
    const warm = await corpus(['policies', '--cache', 'kept']);
    expect(cold.out).toBe(none.out);
    expect(warm.out).toBe(none.out);
    expect(warm.err).toContain('12 kept from before');
    const entries = readdirSync(path.join(folder, 'kept'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.gz'),
    );
    const [cut = '', emptied = ''] = entries;
    writeFileSync(
      path.join(folder, 'kept', cut),
      readFileSync(path.join(folder, 'kept', cut)).subarray(0, 40),
    );
    writeFileSync(path.join(folder, 'kept', emptied), '');
    const damaged = await corpus(['policies', '--cache', 'kept']);
    expect(damaged.out).toBe(none.out);
    expect(damaged.err).toContain('10 kept from before');
  });

  it('keeps no result for another day, another choice of rules or another text', async () => {
    const kept = async (args: readonly string[]): Promise<string> =>
      (await corpus(['policies/p0001.md', '--cache', 'keys', ...args])).err;
    expect(await kept(['--now', '2026-01-01'])).not.toContain('kept from before');
    expect(await kept(['--now', '2026-01-01'])).toContain('1 kept from before');
    expect(await kept(['--now', '2026-01-02'])).not.toContain('kept from before');
    expect(await kept(['--now', '2026-01-01', '-p', 'gdpr'])).not.toContain('kept from before');
    expect(await kept(['--now', '2026-01-01', '--assume', 'gdpr=no'])).not.toContain('kept from before');
    const file = path.join(folder, 'policies/p0001.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\nWe sell your phone number.\n`);
    expect(await kept(['--now', '2026-01-01'])).not.toContain('kept from before');
    writeFileSync(file, text);
    expect(await kept(['--now', '2026-01-01'])).toContain('1 kept from before');
  });

  it('writes tables, lines and reports into a folder', async () => {
    const { code, out } = await corpus(['policies', '--no-cache', '-o', 'set/']);
    expect(code).toBe(0);
    expect(out).toBe('');
    expect(readdirSync(path.join(folder, 'set')).toSorted()).toEqual([
      'claims.csv',
      'corpus.html',
      'corpus.json',
      'corpus.md',
      'documents.csv',
      'elements.csv',
      'findings.csv',
      'policies.ndjson',
      'skipped.csv',
    ]);
    const rows = readFileSync(path.join(folder, 'set/documents.csv'), 'utf8').trimEnd().split('\n');
    expect(rows).toHaveLength(13);
    expect(readFileSync(path.join(folder, 'set/skipped.csv'), 'utf8')).toContain('empty-input');
  });

  it('sums up with denominators that add up', async () => {
    const { out } = await corpus(['policies', '--no-cache', '-f', 'json']);
    const report: CorpusReport = JSON.parse(out);
    expect(report.read).toMatchObject({ total: 14, analyzed: 12, skipped: 2 });
    for (const { yes, no, both, silent } of report.practices) expect(yes + no + both + silent).toBe(12);
    for (const { counts, applicable } of report.elements) {
      const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
      expect(all).toBe(12);
      expect(applicable).toBe(all - counts['not-applicable']);
    }
    const sells = report.practices.find(({ id }) => id === 'sell');
    const said = Array.from({ length: 12 }, (_, at) => smallPolicy(at));
    const has = (words: string) => said.filter((text) => text.includes(words)).length;
    expect((sells?.yes ?? 0) + (sells?.both ?? 0)).toBe(has('We sell your browsing history'));
    expect((sells?.no ?? 0) + (sells?.both ?? 0)).toBe(has('We do not sell'));
    expect(report.heat.rows).toHaveLength(report.heat.elements.length);
    for (const row of report.heat.rows) expect(row).toHaveLength(12);
  });
});

describe('lists and streams', () => {
  it('reads the files that a list names, relative to the list', async () => {
    const list = ['"p0003.md"', '{"file": "p0001.md", "id": 7}', '{"file": "gone.md"}', 'not json', ''];
    writeFileSync(path.join(folder, 'policies/list.ndjson'), list.join('\n'));
    const { code, out } = await corpus(['policies/list.ndjson', '--no-cache']);
    rmSync(path.join(folder, 'policies/list.ndjson'));
    expect(code).toBe(0);
    expect(records(out).map(({ type, file, id }) => [type, file, id])).toEqual([
      ['policy', 'p0003.md', null],
      ['policy', 'p0001.md', '7'],
      ['skipped', 'gone.md', null],
      ['skipped', 'policies/list.ndjson:4', null],
    ]);
  });

  it('is a filter: a line in, a line out, in order, with the id it came with', async () => {
    const lines = [9, 2, 5].map((number) => JSON.stringify({ id: `x${number}`, text: smallPolicy(number) }));
    const stdin = [...lines.slice(0, 2), '{"id": "bad"}', lines[2]].join('\n');
    const { code, out } = await corpus(['-'], stdin);
    expect(code).toBe(0);
    expect(records(out).map(({ id, type }) => [id, type])).toEqual([
      ['x9', 'policy'],
      ['x2', 'policy'],
      ['bad', 'skipped'],
      ['x5', 'policy'],
    ]);
    expect(readdirSync(folder)).not.toContain('.policy-audit-cache');
  });

  it('cuts lines of any length out of any chunks', async () => {
    const bytes = new TextEncoder().encode('one\nzwei – €\n\nlast');
    async function* chunks() {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    const lines: string[] = [];
    for await (const { text } of linesOf(chunks())) lines.push(text);
    expect(lines).toEqual(['one', 'zwei – €', '', 'last']);
    const long: boolean[] = [];
    for await (const { isTooLong } of linesOf(chunks(), 5)) long.push(isTooLong);
    expect(long).toEqual([false, true, false, false]);
    expect(itemOfLine({ text: '"a.md"', number: 1, isTooLong: true }, '/', '-').problem).toBe(
      'the line is too long',
    );
  });
});

describe('wrong use', () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['nowhere'], 'no such file: "nowhere"'],
    [['policies', '-f', 'sarif'], 'a corpus is not written as "sarif"'],
    [['policies', '-f', 'ndjon'], 'Did you mean "ndjson"?'],
    [['policies', '-f', 'csv', '-f', 'json'], 'cannot both go to standard output'],
    [['policies', '-o', 'report.xyz'], 'cannot tell the format of "report.xyz"'],
    [['policies', '--jobs', '0'], 'Expected a whole number, 1 or more.'],
    [['policies', '-p', 'gdrp'], 'Did you mean "gdpr"?'],
    [['-', 'policies'], 'standard input is read alone'],
  ];
  it.each(cases)('%j: one clear message, exit 2', async (args, message) => {
    const { code, out, err } = await corpus(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
  });
});

describe('the run', () => {
  it('hands results out in order however they come, with a bound on those under way', async () => {
    const items = Array.from({ length: 40 }, (_, at): Item => ({
      file: String(at),
      id: null,
      path: null,
      text: '',
      problem: null,
    }));
    let [underWay, most] = [0, 0];
    const read = async ({ file }: Item): Promise<Outcome> => {
      most = Math.max(most, ++underWay);
      for (let turns = (Number(file) * 7) % 5; turns >= 0; turns--) await Promise.resolve();
      underWay--;
      return { line: file, isSkipped: false, isCached: false, stop: null };
    };
    async function* each() {
      yield* items;
    }
    const lines: string[] = [];
    for await (const { line } of inOrder(each(), { read, width: 6 }, () => false)) lines.push(line);
    expect(lines).toEqual(items.map(({ file }) => file));
    expect(most).toBeLessThanOrEqual(6);
  });

  it('takes workers only where they help', () => {
    expect(jobsFor('auto', 10_000, 2)).toBe(1);
    expect(jobsFor('auto', 10, 16)).toBe(1);
    expect(jobsFor('auto', 10_000, 4)).toBe(3);
    expect(jobsFor('auto', null, 64)).toBe(8);
    expect(jobsFor(5, 3, 2)).toBe(5);
  });

  it('tells rate and time left', () => {
    expect(progressLine({ done: 1204, skipped: 12, cached: 380 }, 10_000, 60_000)).toBe(
      '1,204 of 10,000 · 20/s · 7 min left · 12 skipped · 380 kept from before',
    );
    expect(progressLine({ done: 5, skipped: 0, cached: 0 }, null, 2000)).toBe('5 · 2.5/s');
  });
});
