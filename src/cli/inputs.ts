// Operands (files, folders, globs, addresses, "-") → bytes of each document, in order. What cannot be read becomes a failure of its own;
// the others are still read.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findFiles } from '../config/files.ts';
import { readIgnores } from '../config/ignore-files.ts';
import type { LoadedConfig } from '../config/load.ts';
import { AuditError } from '../lib/errors.ts';
import type { Format, Source } from '../model/document.ts';
import { fetchPolicy, isAddress } from './fetch-policy.ts';
import type { Io } from './io.ts';
import type { InputFlags } from './options.ts';

/** Larger files are refused before they are read into memory. */
export const LARGEST_FILE = 64 * 1024 * 1024;

const FORMATS: readonly Format[] = ['text', 'markdown', 'html', 'docx', 'pdf'];

export interface Inputs {
  readonly sources: readonly Source[];
  readonly failures: readonly AuditError[];
  /** Files named outright that an ignore file leaves out. */
  readonly ignored: readonly string[];
}

export interface InputChoice {
  readonly flags: InputFlags;
  readonly config: LoadedConfig;
  /** Names of commands, for "did you mean". */
  readonly commands: readonly string[];
}

export async function readInputs(
  operands: readonly string[],
  { flags, config, commands }: InputChoice,
  io: Io,
): Promise<Inputs> {
  const isIgnored = await readIgnores({
    cwd: io.cwd,
    folder: config.folder,
    patterns: config.config.ignores ?? [],
    ignorePath: flags.ignorePath,
    isOff: flags.ignore === false,
  });
  const wanted = operands.length > 0 ? operands : configuredFiles(config, io);
  const failures: AuditError[] = [];
  const ignored: string[] = [];
  const sources = new Map<string, Source>();
  const attempt = async (name: string, read: () => Promise<Source>): Promise<void> => {
    if (sources.has(name)) return;
    try {
      sources.set(name, { ...(await read()), ...chosenFormat(flags.inputType) });
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      failures.push(error);
    }
  };
  for (const operand of wanted) {
    if (isAddress(operand)) {
      await attempt(operand, () => fetchPolicy(operand));
      continue;
    }
    const found = await findFiles([operand], { cwd: io.cwd, commands, isIgnored });
    failures.push(...found.failures);
    ignored.push(...found.ignored);
    for (const file of found.files)
      await attempt(file, async () =>
        file === '-'
          ? { file: flags.stdinFilename ?? 'stdin', bytes: await io.stdin() }
          : { file, bytes: await readBytes(file, io) },
      );
  }
  return { sources: [...sources.values()], failures, ignored };
}

function chosenFormat(name: string | undefined): { readonly format?: Format } {
  const format = FORMATS.find((each) => each === name);
  return format === undefined ? {} : { format };
}

/** Globs of the configuration are relative to its folder. */
function configuredFiles({ config, folder }: LoadedConfig, io: Io): readonly string[] {
  const base = path.relative(io.cwd, folder).split(path.sep).join('/');
  return (config.files ?? []).map((glob) => (base === '' ? glob : `${base}/${glob}`));
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOENT: 'it is gone',
  ELOOP: 'its links form a circle',
};

export function unreadableFile(file: string, error: unknown): AuditError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new AuditError('unreadable', `cannot read "${file}": ${REASONS[code] ?? (code || 'unknown error')}`);
}

async function readBytes(file: string, io: Io): Promise<Uint8Array> {
  try {
    const bytes = await readFile(path.resolve(io.cwd, file));
    if (bytes.length <= LARGEST_FILE) return bytes;
  } catch (error) {
    throw unreadableFile(file, error);
  }
  throw new AuditError(
    'too-large',
    `"${file}" is larger than ${LARGEST_FILE / 1024 / 1024} MB`,
    'A policy is text: give the page or document itself, without archives or media.',
  );
}
