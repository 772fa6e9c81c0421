// The store, asked with the queries of the README. Without DuckDB's package these tests are skipped by name.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireDatabase } from '../../src/cli/corpus/store.ts';
import { policyAudit, REPOSITORY } from './fake-io.ts';
import { writePolicies } from './policies.ts';

const database = await import('@duckdb/node-api').catch(() => null);
const skipped = database === null ? ' (SKIPPED: @duckdb/node-api is not installed)' : '';

/** Question → query, as the README has them. */
const QUERIES = [
  ...readFileSync(path.join(REPOSITORY, 'README.md'), 'utf8').matchAll(
    /\n([^\n]+\?)\n\n```sql\n([\s\S]*?)```/g,
  ),
].map(([, question = '', query = '']) => ({ question, query }));

it('says what to install when the package is missing', async () => {
  const missing = requireDatabase(() => Promise.reject(new Error('Cannot find package')));
  await expect(missing).rejects.toMatchObject({
    code: 'no-database',
    hint: expect.stringContaining('npm install @duckdb/node-api'),
  });
});

it('has ten worked queries in the README', () => {
  expect(QUERIES).toHaveLength(10);
});

describe.skipIf(database === null)(`--store${skipped}`, () => {
  let folder = '';
  let instance: DuckDBInstance;
  let connection: DuckDBConnection;
  const ask = async (query: string) => (await connection.runAndReadAll(query)).getRowObjectsJson();

  beforeAll(async () => {
    if (database === null) return;
    folder = mkdtempSync(path.join(tmpdir(), 'policy-audit-store-'));
    writePolicies(path.join(folder, 'policies'), 8);
    writeFileSync(path.join(folder, 'policies/empty.md'), '');
    writeFileSync(
      path.join(folder, 'policies/seller.md'),
      '# Privacy\n\nWe sell your precise location to data brokers.\n\nWe keep your precise location indefinitely.\n',
    );
    writeFileSync(
      path.join(folder, 'policies/with-choice.md'),
      '# Privacy\n\nWe sell your precise location to data brokers.\n\nYou have the right to opt out of the sale of your personal information by email to a@example.org.\n',
    );
    const { code, err } = await policyAudit(
      ['corpus', 'policies', '--no-cache', '--store', 'results.duckdb', '-f', 'csv=documents.csv'],
      { cwd: folder },
    );
    expect([code, err]).toEqual([0, expect.stringContaining('1 skipped')]);
    instance = await database.DuckDBInstance.create(path.join(folder, 'results.duckdb'), {
      access_mode: 'READ_ONLY',
    });
    connection = await instance.connect();
  });
  afterAll(() => {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true });
  });

  it.each(QUERIES)('$question', async ({ query }) => {
    expect(Array.isArray(await ask(query))).toBe(true);
  });

  it('answers who sells precise location without an opt-out, with the words', async () => {
    expect(await ask(QUERIES[0]?.query ?? '')).toEqual([
      { file: 'policies/seller.md', line: 3, quote: expect.stringContaining('sell') },
    ]);
  });

  it('holds what the lines hold', async () => {
    expect(await ask('SELECT file FROM documents')).toHaveLength(10);
    expect(await ask('SELECT file, reason FROM skipped')).toEqual([
      { file: 'policies/empty.md', reason: 'empty-input' },
    ]);
    const wrong = await ask('SELECT file FROM claims WHERE quote IS NULL OR length(quote) = 0');
    expect(wrong).toEqual([]);
    expect(readdirSync(folder).toSorted()).toEqual(['documents.csv', 'policies', 'results.duckdb']);
  });

  it('writes Parquet files that hold the same', async () => {
    const { code } = await policyAudit(['corpus', 'policies', '--no-cache', '--store', 'parquet/'], {
      cwd: folder,
    });
    expect(code).toBe(0);
    for (const table of ['documents', 'claims', 'elements', 'findings', 'skipped']) {
      const file = path.join(folder, `parquet/${table}.parquet`);
      expect(existsSync(file)).toBe(true);
      const differing = await ask(
        `(FROM ${table} EXCEPT FROM '${file}') UNION ALL (FROM '${file}' EXCEPT FROM ${table})`,
      );
      expect(differing).toEqual([]);
    }
  });
});
