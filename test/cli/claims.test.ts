import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyAudit } from './fake-io.ts';

const POLICY = `Privacy Policy

What we collect

We collect your name, email address and IP address.

How we use information

We use your email address to send you newsletters.

Sharing

We never sell your personal information.
We share usage data with advertising partners.
Free Accounts: we may sell your browsing history.

Retention

We keep server logs for 90 days.
=cmd|' /C calc'!A0 data is collected by us from you.
`;

interface InventoryJson {
  documents: {
    file: string;
    claims: {
      id: string;
      practice: { value: string };
      polarity: string;
      evidence: { quote: string; span: { start: number; end: number } };
      place: { line: number };
      derivation?: { field: string; value: string; words: string | null; source: string | null }[];
    }[];
  }[];
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'policy-audit-claims-'));
  await writeFile(path.join(folder, 'p.txt'), POLICY);
});
afterAll(() => rm(folder, { recursive: true }));

const claims = (...args: string[]) => policyAudit(['claims', ...args], { cwd: folder });
const json = async (...args: string[]): Promise<InventoryJson> =>
  JSON.parse((await claims(...args, '-f', 'json')).out);

describe('claims as a table', () => {
  it('shows practice, polarity, data, recipients, scope and period of each claim at its line', async () => {
    const { code, out, err } = await claims('p.txt');
    expect([code, err]).toEqual([0, '']);
    const rows = out.split('\n');
    expect(rows[2]).toMatch(/^Line +Practice +Polarity +Data +Recipients +Purposes +Scope +Retention$/);
    const row = (line: number) => rows.find((text) => text.startsWith(`${line} `)) ?? '';
    expect(row(5)).toMatch(/collect +affirmed +name, email/);
    expect(row(13)).toMatch(/sell +denied +personal data/);
    expect(row(14)).toMatch(/share for ads +affirmed +activity +advertisers/);
    expect(row(15)).toMatch(/may sell +affirmed +browsing +free/);
    expect(row(19)).toMatch(/retain +affirmed +usage log +90 days/);
    expect(rows.every((text) => text.length <= 96)).toBe(true);
  });

  it('says so when a document states nothing of what was asked for', async () => {
    const { code, out } = await claims('p.txt', '--practice', 'train');
    expect([code, out]).toEqual([0, 'p.txt   0 claims\n']);
  });
});

describe('filters', () => {
  const practicesOf = async (...args: string[]) =>
    (await json('p.txt', ...args)).documents.flatMap((document) =>
      document.claims.map(({ practice, polarity }) => `${polarity} ${practice.value}`),
    );

  it('keep what bears the name or lies below it', async () => {
    expect(await practicesOf('--practice', 'sell')).toEqual(['denied sell', 'affirmed sell']);
    expect(await practicesOf('--practice', 'sell', '--polarity', 'denied')).toEqual(['denied sell']);
    expect(await practicesOf('--practice', 'disclose')).toEqual(['affirmed share-ads']);
    expect(await practicesOf('--data', 'contact', '--practice', 'use')).toEqual(['affirmed use']);
    expect(await practicesOf('--scope', 'free')).toEqual(['affirmed sell']);
    expect(await practicesOf('--recipient', 'third-party')).toEqual(['affirmed share-ads']);
  });

  it('refuse a name that nothing bears, with the nearest one', async () => {
    const { code, out, err } = await claims('p.txt', '--data', 'emial');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('policy-audit: --data: nothing is called "emial"\n  Did you mean "email"?\n');
  });
});

describe('machine formats', () => {
  it('cite every claim by its exact words', async () => {
    const { documents } = await json('p.txt');
    for (const { evidence, place } of documents.flatMap((document) => document.claims)) {
      expect(POLICY.slice(evidence.span.start, evidence.span.end)).toBe(evidence.quote);
      expect(POLICY.split('\n')[place.line - 1]).toContain(evidence.quote.split('\n')[0]);
    }
  });

  it('write one JSON line a claim', async () => {
    const { out } = await claims('p.txt', '-f', 'ndjson', '--practice', 'sell');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type, file, polarity }) => [type, file, polarity])).toEqual([
      ['claim', 'p.txt', 'denied'],
      ['claim', 'p.txt', 'affirmed'],
    ]);
  });

  it('write CSV that no spreadsheet executes', async () => {
    const { out } = await claims('p.txt', '-f', 'csv');
    expect(out).toContain('cmd|');
    expect(out.split('\n').some((line) => /(^|,)"?[=+\-@]/.test(line))).toBe(false);
  });

  it('go to files by their ending, and a whole set into a folder', async () => {
    await claims('p.txt', '-o', 'out.csv');
    expect(await readFile(path.join(folder, 'out.csv'), 'utf8')).toMatch(/^id,document,file,practice/);
    await claims('p.txt', '-o', 'set/');
    expect(await readFile(path.join(folder, 'set/policy-audit.json'), 'utf8')).toContain('"kind": "claims"');
  });

  it('are refused when claims are not written in them', async () => {
    const { code, err } = await claims('p.txt', '-f', 'sarif');
    expect(code).toBe(2);
    expect(err).toContain('claims are not written as sarif');
  });
});

describe('--trace', () => {
  it('shows the words and the lexicon entry behind each field', async () => {
    const { out } = await claims(
      'p.txt',
      '--practice',
      'sell',
      '--polarity',
      'denied',
      '--trace',
      '--width',
      '120',
    );
    expect(out).toContain('"We never sell your personal information"');
    expect(out).toMatch(/practice +sell: "sell"; rules\/lexicon\/practices\.yaml: verbs of sell/);
    expect(out).toMatch(/polarity +denied: "never"; rules\/lexicon\/modality\.yaml/);
    expect(out).toMatch(
      /data +personal: "your personal information"; rules\/lexicon\/data\.yaml: personal\s+\(/,
    );
  });

  it('traces the one claim that is named, in JSON too', async () => {
    const all = await json('p.txt', '--practice', 'retain');
    const id = all.documents[0]?.claims[0]?.id ?? '';
    const { documents } = await json('p.txt', '--claim', id, '--trace');
    expect(documents[0]?.claims).toHaveLength(1);
    const fields = documents[0]?.claims[0]?.derivation ?? [];
    expect(fields.find(({ field }) => field === 'retention')).toMatchObject({
      value: 'fixed',
      words: '90 days',
      source: 'rules/lexicon/time.yaml',
    });
    for (const { words, source } of fields) expect(words === null).toBe(source === null);
  });
});

describe('documents that cannot be read', () => {
  it('are named, the others are still listed, and the exit code is 2', async () => {
    const { code, out, err } = await claims('p.txt', 'gone.txt');
    expect(code).toBe(2);
    expect(out).toContain('p.txt');
    expect(err).toContain('gone.txt');
  });

  it('need a file name', async () => {
    const { code, err } = await claims();
    expect(code).toBe(2);
    expect(err).toContain('no policy given');
  });
});
