// Results by what they depend on: the bytes of the policy, the rules, the settings and the program. A run that
// was killed finds here all it had finished; a damaged entry is an entry that is not there.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { AuditError } from '../../lib/errors.ts';

export interface ResultCache {
  readonly get: (key: string) => string | null;
  readonly put: (key: string, line: string) => void;
}

export const hashOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

const NO_CACHE: ResultCache = { get: () => null, put: () => undefined };

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';

/** `folder` is made when it is not there; null keeps nothing. */
export function openCache(folder: string | null): ResultCache {
  if (folder === null) return NO_CACHE;
  const fileOf = (key: string): string => path.join(folder, key.slice(0, 2), `${key.slice(2)}.gz`);
  return {
    get: (key) => {
      try {
        return gunzipSync(readFileSync(fileOf(key))).toString('utf8');
      } catch {
        return null;
      }
    },
    put: (key, line) => {
      const file = fileOf(key);
      const draft = `${file}.${process.pid}.${Math.trunc(performance.now() * 1000)}.tmp`;
      try {
        mkdirSync(path.dirname(file), { recursive: true });
        // whole or not at all: a run may be killed at any point
        writeFileSync(draft, gzipSync(line, { level: 1 }));
        renameSync(draft, file);
      } catch (error) {
        rmSync(draft, { force: true });
        throw new AuditError(
          'cache-write',
          `cannot keep results in "${folder}" (${codeOf(error)})`,
          'Make room, name another folder with --cache DIR, or run with --no-cache. What is there stays valid.',
        );
      }
    },
  };
}

/** Keeps the folder out of repositories. */
export function markCache(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, '.gitignore'), '*\n');
  } catch (error) {
    throw new AuditError(
      'cache-write',
      `cannot keep results in "${folder}" (${codeOf(error)})`,
      'Name another folder with --cache DIR, or run with --no-cache.',
    );
  }
}
