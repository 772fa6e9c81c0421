// A file that is written piece by piece and stands under its name only when it is whole; or standard output.

import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AuditError } from '../../lib/errors.ts';
import type { Io } from '../io.ts';

/** Pieces are gathered up to this many characters before they are written. */
const GATHERED = 64 * 1024;

export interface TextSink {
  readonly write: (text: string) => Promise<void>;
  readonly end: () => Promise<void>;
  /** Leaves nothing half-written behind. */
  readonly abandon: () => Promise<void>;
}

export function writeFailure(target: string, error: unknown): AuditError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED')
    return new AuditError('closed-pipe', `the reader of ${target} went away before the end`);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AuditError('disk-full', `cannot write ${target}: the disk is full (${code})`);
  return new AuditError('cannot-write', `cannot write ${target} (${code})`);
}

/** `toOutput` gathers what `put` writes, and says in the error where it could not. */
function gathering(target: string, put: (text: string) => Promise<void>, atOnce: boolean) {
  let parts: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const text = parts.join('');
    parts = [];
    length = 0;
    if (text === '') return;
    await put(text).catch((error: unknown) => {
      throw writeFailure(target, error);
    });
  };
  const write = async (text: string): Promise<void> => {
    parts.push(text);
    length += text.length;
    if (atOnce || length >= GATHERED) await flush();
  };
  return { write, flush };
}

/** Lines go out as they are ready: the other end of a filter is waiting for them. */
export function outputSink(io: Io): TextSink {
  const { write, flush } = gathering('standard output', (text) => io.stdout.deliver(text), true);
  return { write, end: flush, abandon: async () => undefined };
}

export async function fileSink(shown: string, cwd: string): Promise<TextSink> {
  const file = path.resolve(cwd, shown);
  // /dev/full or a named pipe cannot be renamed over
  const found = await stat(file).catch(() => null);
  const isDevice = found !== null && !found.isFile() && !found.isDirectory();
  const draft = isDevice ? file : path.join(path.dirname(file), `.${path.basename(file)}.part`);
  const failed = (error: unknown): never => {
    throw writeFailure(`"${shown}"`, error);
  };
  await mkdir(path.dirname(file), { recursive: true }).catch(failed);
  const handle = (await open(draft, 'w').catch(failed)) ?? failed(null);
  const { write, flush } = gathering(
    `"${shown}"`,
    async (text) => {
      await handle.writeFile(text);
    },
    false,
  );
  return {
    write,
    end: async () => {
      await flush();
      await handle.close();
      if (!isDevice) await rename(draft, file).catch(failed);
    },
    abandon: async () => {
      await handle.close().catch(() => undefined);
      if (!isDevice) await rm(draft, { force: true });
    },
  };
}
