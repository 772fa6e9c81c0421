// A world for `run` inside one process: collects what is written, with a fixed clock.

import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

export interface FakeOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly stdout?: { readonly isTTY?: boolean; readonly columns?: number };
}

export interface FakeIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
}

export const REPOSITORY = new URL('../../', import.meta.url).pathname;

export function fakeIo(options: FakeOptions = {}): FakeIo {
  const written = { out: [] as string[], err: [] as string[] };
  const decode = (text: string | Uint8Array): string =>
    typeof text === 'string' ? text : new TextDecoder().decode(text);
  const bytes =
    typeof options.stdin === 'string'
      ? new TextEncoder().encode(options.stdin)
      : (options.stdin ?? new Uint8Array());
  return {
    stdin: async () => bytes,
    stdinChunks: async function* () {
      // cut anywhere, as pipes do
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.slice(at, at + 1000);
    },
    onInterrupt: () => () => undefined,
    stdout: {
      write: (text) => void written.out.push(decode(text)),
      deliver: async (text) => void written.out.push(text),
      isTTY: options.stdout?.isTTY ?? false,
      columns: options.stdout?.columns ?? null,
    },
    stderr: {
      write: (text) => void written.err.push(decode(text)),
      deliver: async (text) => void written.err.push(text),
      isTTY: false,
      columns: null,
    },
    cwd: options.cwd ?? REPOSITORY,
    env: options.env ?? {},
    now: () => new Date('2026-11-22T10:00:00Z'),
    out: () => written.out.join(''),
    err: () => written.err.join(''),
  };
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** `policy-audit <args>` in this process. */
export async function policyAudit(args: readonly string[], options: FakeOptions = {}): Promise<Ran> {
  const io = fakeIo(options);
  const code = await run(args, io);
  return { code, out: io.out(), err: io.err() };
}
