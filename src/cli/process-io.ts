// The real process as an Io. Only src/cli.ts uses it.

import type { Io, Output } from './io.ts';

async function* chunksOf(stream: NodeJS.ReadStream): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

async function readAll(stream: NodeJS.ReadStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(stream)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const isGone = (error: NodeJS.ErrnoException): boolean =>
  error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';

/** Text for a reader that went away (`| head`) is dropped; a full disk is said once and fails the run. */
function output(stream: NodeJS.WriteStream, name: string): Output {
  let isOpen = true;
  let isAwaited = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    const isNews = isOpen && !isAwaited && !isGone(error);
    isOpen = false;
    if (!isNews) return;
    process.stderr.write(`policy-audit: cannot write to ${name} (${error.code ?? error.message})\n`);
    process.once('exit', () => {
      process.exitCode = 2;
    });
  });
  return {
    write: (text) => {
      if (isOpen) stream.write(text);
    },
    deliver: (text) =>
      new Promise((resolve, reject) => {
        isAwaited = true;
        stream.write(text, (error) => {
          if (error === null || error === undefined) resolve();
          else reject(error);
        });
      }),
    isTTY: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : null,
  };
}

export function processIo(): Io {
  return {
    stdin: () => readAll(process.stdin),
    stdinChunks: () => chunksOf(process.stdin),
    onInterrupt: (stop) => {
      process.once('SIGINT', stop);
      return () => process.off('SIGINT', stop);
    },
    stdout: output(process.stdout, 'standard output'),
    stderr: output(process.stderr, 'standard error'),
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
  };
}
