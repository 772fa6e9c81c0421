// --store: results as tables that SQL can ask. DuckDB is an optional package and loaded when a store is wanted.
// A name that ends in / is a folder of Parquet files, a table each.

import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBInstance } from '@duckdb/node-api';
import { AuditError } from '../../lib/errors.ts';
import type { Io } from '../io.ts';
import type { Sink } from './sinks.ts';
import { recordsOf, STORE_TABLES } from './store-tables.ts';
import { fileSink, writeFailure } from './text-sink.ts';

const PACKAGE = '@duckdb/node-api';
/** What is used of the package. */
interface Database {
  readonly DuckDBInstance: typeof DuckDBInstance;
}
const loadDatabase = (): Promise<Database> => import('@duckdb/node-api');

/** The package, or a message for a person who has not installed it. */
export async function requireDatabase(load: () => Promise<Database> = loadDatabase): Promise<Database> {
  try {
    return await load();
  } catch {
    throw new AuditError(
      'no-database',
      `--store needs the package ${PACKAGE}, which is not installed or not made for this system`,
      `Install it beside policy-audit: npm install ${PACKAGE}. Without it, -o DIR/ writes the same tables as CSV.`,
    );
  }
}

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

export async function storeSink(shown: string, io: Io): Promise<Sink> {
  const database = await requireDatabase();
  const isFolder = shown.endsWith('/');
  const target = path.resolve(io.cwd, shown);
  const folder = isFolder ? target : path.dirname(target);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw writeFailure(`"${shown}"`, error);
  });
  const lines = path.join(folder, '.policy-audit-store.ndjson');
  const draft = isFolder ? ':memory:' : `${target}.part`;
  const rows = await fileSink(lines, io.cwd);
  const clean = async (): Promise<void> => {
    await rm(lines, { force: true });
    if (isFolder) return;
    for (const file of [draft, `${draft}.wal`]) await rm(file, { force: true });
  };
  const fill = async (): Promise<void> => {
    if (!isFolder) await rm(draft, { force: true });
    const instance = await database.DuckDBInstance.create(draft);
    const connection = await instance.connect();
    try {
      await connection.run(`CREATE TEMP TABLE records AS ${recordsOf(lines)}`);
      for (const [table, query] of Object.entries(STORE_TABLES)) {
        const file = path.join(target, `${table}.parquet`);
        await connection.run(
          isFolder
            ? `COPY (${query}) TO ${quoted(file)} (FORMAT parquet)`
            : `CREATE TABLE ${table} AS ${query}`,
        );
      }
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
    if (!isFolder) await rename(draft, target);
  };
  return {
    add: ({ line }) => rows.write(`${line}\n`),
    end: async () => {
      await rows.end();
      try {
        await fill();
      } catch (error) {
        const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
        throw new AuditError('cannot-store', `cannot write the store "${shown}": ${reason}`);
      } finally {
        await clean();
      }
    },
    abandon: async () => {
      await rows.abandon();
      await clean();
    },
  };
}
