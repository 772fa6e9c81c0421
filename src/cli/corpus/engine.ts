// One item → one line of results, from the cache or by an audit. Runs in the main thread and in workers alike;
// rules and tagger are loaded when the first policy is not in the cache.

import { readFileSync, statSync } from 'node:fs';
import { readDocument } from '../../audit.ts';
import { AuditError } from '../../lib/errors.ts';
import type { Source } from '../../model/document.ts';
import { policyRecord, skippedRecord } from '../../report/corpus/record.ts';
import type { CorpusRecord } from '../../report/corpus/record.ts';
import { LARGEST_FILE, unreadableFile } from '../inputs.ts';
import type { Io } from '../io.ts';
import { auditOne, openSession } from '../session.ts';
import type { Session, SessionFlags } from '../session.ts';
import { hashOf, openCache } from './cache.ts';
import type { Item } from './items.ts';

/** Plain data, so that it can be handed to a worker. */
export interface EngineSetup {
  readonly flags: SessionFlags;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** ISO date of the run. */
  readonly date: string;
  /** Folder of kept results; null for none. */
  readonly cache: string | null;
  /** Hash of program, rules and configuration. */
  readonly version: string;
}

export interface Outcome {
  /** A record as JSON, without line break. */
  readonly line: string;
  readonly isSkipped: boolean;
  readonly isCached: boolean;
  /** The run cannot go on: the place for kept results is full. */
  readonly stop: { readonly code: string; readonly message: string; readonly hint: string | null } | null;
}

export type Engine = (item: Item) => Promise<Outcome>;

export function openEngine(setup: EngineSetup): Engine {
  const cache = openCache(setup.cache);
  let opened: Promise<Session> | null = null;
  const session = (): Promise<Session> => {
    opened ??= openSession({ ...setup.flags, now: setup.date }, quietIo(setup));
    return opened;
  };
  return async (item) => {
    try {
      const source = readItem(item);
      const key = hashOf(setup.version, item.file, source.bytes);
      const kept = cache.get(key);
      if (kept !== null) return done(withId(kept, item.id), true);
      const opened = await session();
      const document = await readDocument(source, opened.knowledge);
      // told by its words alone: it is not audited to be left out
      const other = document.limits.find(({ kind }) => kind === 'not-a-policy');
      if (other !== undefined) throw new AuditError(other.kind, other.statement);
      const line = JSON.stringify(policyRecord(auditOne(document, setup.flags, opened)));
      cache.put(key, line);
      return done(withId(line, item.id), false);
    } catch (error) {
      if (error instanceof AuditError && error.code === 'cache-write')
        return { ...done('', false), stop: { code: error.code, message: error.message, hint: error.hint } };
      return skipped(item, error);
    }
  };
}

const done = (line: string, isCached: boolean): Outcome => ({
  line,
  isSkipped: false,
  isCached,
  stop: null,
});

/** Whatever goes wrong with one policy is a row among the results: the others are still read. */
export function skipped(item: Item, error: unknown): Outcome {
  const known = error instanceof AuditError;
  const message = error instanceof Error ? error.message : String(error);
  const record: CorpusRecord = {
    ...skippedRecord(item.file, known ? error.code : 'internal', message),
    id: item.id,
  };
  return { line: JSON.stringify(record), isSkipped: true, isCached: false, stop: null };
}

/** Kept lines carry no id: the same policy may come under another one. */
const withId = (line: string, id: string | null): string =>
  id === null ? line : line.replace('"id":null', () => `"id":${JSON.stringify(id)}`);

function readItem({ file, path, text, problem }: Item): Source {
  if (problem !== null) throw new AuditError('invalid-line', problem);
  if (path === null) return { file, bytes: new TextEncoder().encode(text ?? '') };
  try {
    if (statSync(path).size <= LARGEST_FILE) return { file, bytes: readFileSync(path) };
  } catch (error) {
    throw unreadableFile(file, error);
  }
  throw new AuditError('too-large', `"${file}" is larger than ${LARGEST_FILE / 1024 / 1024} MB`);
}

function quietIo({ cwd, env, date }: EngineSetup): Pick<Io, 'cwd' | 'env' | 'now'> {
  return { cwd, env, now: () => new Date(date) };
}
