// Operands of the corpus command → what to read, one after another: files of folders and globs, files that a
// list names, texts that come as lines of NDJSON. Nothing is read here but the lists.

import { createReadStream } from 'node:fs';
import path from 'node:path';
import { findFiles } from '../../config/files.ts';
import { AuditError } from '../../lib/errors.ts';
import type { Io } from '../io.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';

/** What one worker is given: plain data. */
export interface Item {
  /** As results name it. */
  readonly file: string;
  readonly id: string | null;
  /** Where to read it; null when the text came along or the line was wrong. */
  readonly path: string | null;
  readonly text: string | null;
  /** What is wrong with the line that should have named it. */
  readonly problem: string | null;
}

export interface Items {
  readonly each: AsyncIterable<Item>;
  /** How many there are; null when only the end will tell. */
  readonly total: number | null;
  /** Standard input is read as it comes: nobody can resume it. */
  readonly isStream: boolean;
}

export interface ItemSearch {
  readonly commands: readonly string[];
  readonly isIgnored: (file: string) => boolean;
}

const isList = (operand: string): boolean => /\.(ndjson|jsonl)$/i.test(operand);

export async function openItems(
  operands: readonly string[],
  { commands, isIgnored }: ItemSearch,
  io: Io,
): Promise<Items> {
  const [only] = operands;
  if (operands.length === 1 && only === '-')
    return { each: itemsOfLines(linesOf(io.stdinChunks()), io.cwd, '-'), total: null, isStream: true };
  if (operands.includes('-'))
    throw new AuditError('mixed-input', 'standard input is read alone', 'Give "-" as the only operand.');
  const lists = operands.filter(isList);
  const found = await findFiles(
    operands.filter((operand) => !isList(operand)),
    { cwd: io.cwd, commands, isIgnored },
  );
  const [failure] = found.failures;
  if (failure !== undefined) throw failure;
  const files = found.files.map((file) => {
    const item = fileItem(file, file, io.cwd);
    return { ...item, file: shownFile(file, operands) };
  });
  return {
    each: chained(files, lists, io.cwd),
    total: lists.length === 0 ? files.length : null,
    isStream: false,
  };
}

/** What a folder outside holds is named from that folder on: results are the same wherever it lies. */
function shownFile(file: string, operands: readonly string[]): string {
  if (!path.isAbsolute(file)) return file;
  const parents = operands
    .filter((operand) => path.isAbsolute(operand))
    .map((operand) =>
      path
        .dirname(operand.replace(/[*?{[(!].*$/s, 'x'))
        .split(path.sep)
        .join('/'),
    );
  const parent = parents.find((folder) => file.startsWith(`${folder}/`));
  return parent === undefined ? file : file.slice(parent.length + 1);
}

async function* chained(files: readonly Item[], lists: readonly string[], cwd: string): AsyncGenerator<Item> {
  yield* files;
  for (const list of lists) {
    const place = path.resolve(cwd, list);
    yield* itemsOfLines(linesOf(chunksOf(place, list)), path.dirname(place), list);
  }
}

async function* chunksOf(place: string, shown: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(place))
      yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new AuditError('no-list', `cannot read the list "${shown}" (${code})`);
  }
}

const fileItem = (file: string, from: string, folder: string, id: string | null = null): Item => ({
  file,
  id,
  path: path.resolve(folder, from),
  text: null,
  problem: null,
});

async function* itemsOfLines(lines: AsyncIterable<Line>, folder: string, list: string): AsyncGenerator<Item> {
  for await (const line of lines) if (line.text.trim() !== '') yield itemOfLine(line, folder, list);
}

/** `"a.md"`, `{"file": "a.md"}` or `{"id": "7", "file": "a.md", "text": "…"}`. */
export function itemOfLine({ text, number, isTooLong }: Line, folder: string, list: string): Item {
  const name = `${list === '-' ? 'standard input' : list}:${number}`;
  const wrong = (problem: string, id: string | null = null): Item => ({
    file: name,
    id,
    path: null,
    text: null,
    problem,
  });
  if (isTooLong) return wrong('the line is too long');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong('the line is not JSON');
  }
  if (typeof value === 'string') return fileItem(value, value, folder);
  if (typeof value !== 'object' || value === null) return wrong('expected an object with "file" or "text"');
  const fields = new Map<string, unknown>(Object.entries(value));
  const id = fields.get('id');
  const idText = typeof id === 'string' || typeof id === 'number' ? String(id) : null;
  const [file, policy] = [fields.get('file'), fields.get('text')];
  if (typeof policy === 'string')
    return {
      file: typeof file === 'string' ? file : (idText ?? name),
      id: idText,
      path: null,
      text: policy,
      problem: null,
    };
  if (typeof file === 'string') return fileItem(file, file, folder, idText);
  return wrong('the line has neither "file" nor "text"', idText);
}
