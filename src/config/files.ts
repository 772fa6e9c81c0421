// Shell: operands (files, folders, globs) → the files to read, in operand order, each once, with a
// clear error for every operand that leads to nothing. It looks at names only, never at contents.

import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AuditError } from '../lib/errors.ts';
import { suggest } from '../lib/suggest.ts';

/** Endings of policies inside a folder or a glob; a file named outright may end in anything. */
export const POLICY_ENDINGS = ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'docx', 'pdf'];

export interface FileSearch {
  readonly cwd: string;
  /** Command names: a missing file that looks like one was probably meant as one. */
  readonly commands: readonly string[];
  /** True for paths (relative to cwd, posix) that ignore files or the configuration leave out. */
  readonly isIgnored: (file: string) => boolean;
}

export interface FoundFiles {
  /** As given or found, with posix separators; '-' is standard input. */
  readonly files: readonly string[];
  /** Files named outright that are ignored all the same. */
  readonly ignored: readonly string[];
  readonly failures: readonly AuditError[];
}

export async function findFiles(operands: readonly string[], search: FileSearch): Promise<FoundFiles> {
  const files = new Set<string>();
  const ignored = new Set<string>();
  const failures: AuditError[] = [];
  for (const operand of operands) {
    const name = shortName(operand, search.cwd);
    const kind = operand === '-' ? 'file' : await kindOf(path.resolve(search.cwd, operand));
    if (kind === 'file') {
      if (operand !== '-' && search.isIgnored(relativeName(name, search.cwd))) ignored.add(name);
      else files.add(name);
      continue;
    }
    const found = kind === 'folder' ? await insideFolder(name, search) : await matches(name, search);
    for (const file of found) files.add(file);
    if (found.length === 0) failures.push(await emptyOperand(operand, kind, search));
  }
  return { files: [...files], ignored: [...ignored], failures };
}

/** An absolute path inside cwd is written from there, as other operands are. */
function shortName(operand: string, cwd: string): string {
  if (!path.isAbsolute(operand)) return toPosix(operand);
  const name = relativeName(operand, cwd);
  if (name === '') return '.';
  return name.startsWith('../') || path.isAbsolute(name) ? toPosix(operand) : name;
}

function toPosix(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name;
}

/** The name relative to cwd, for ignore patterns; names outside cwd keep their "../". */
export function relativeName(file: string, cwd: string): string {
  return toPosix(path.relative(cwd, path.resolve(cwd, file)));
}

async function kindOf(target: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(target)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

async function insideFolder(folder: string, search: FileSearch): Promise<readonly string[]> {
  const base = folder.replace(/\/+$/, '') || '/';
  const found = await expand(`**/*.{${POLICY_ENDINGS.join(',')}}`, path.resolve(search.cwd, base));
  const names = found.map((file) => (base === '.' ? file : `${base === '/' ? '' : base}/${file}`));
  return names.filter((file) => !search.isIgnored(relativeName(file, search.cwd)));
}

async function matches(pattern: string, search: FileSearch): Promise<readonly string[]> {
  if (!/[*?{[(!]/.test(pattern)) return [];
  const found = await expand(pattern, search.cwd);
  return found.filter((file) => !search.isIgnored(relativeName(file, search.cwd)));
}

async function expand(pattern: string, cwd: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob([pattern], {
    cwd,
    ignore: ['**/node_modules/**', '**/.git/**'],
    caseSensitiveMatch: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found.toSorted();
}

async function emptyOperand(
  operand: string,
  kind: 'file' | 'folder' | 'none',
  search: FileSearch,
): Promise<AuditError> {
  if (kind === 'folder') {
    return new AuditError(
      'no-policies-in-folder',
      `no policies in the folder "${operand}"`,
      `Looked for files ending in ${POLICY_ENDINGS.map((ending) => `.${ending}`).join(' ')}, below it too.`,
    );
  }
  if (/[*?{]/.test(operand)) return new AuditError('no-match', `no files match "${operand}"`);
  const command = suggest(operand, search.commands);
  if (command !== null) {
    return new AuditError(
      'no-such-file',
      `no such file: "${operand}"`,
      `Did you mean the command \`${command}\`?`,
    );
  }
  const near = await nearbyName(operand, search.cwd);
  return new AuditError(
    'no-such-file',
    `no such file: "${operand}"`,
    near === null ? null : `Did you mean "${near}"?`,
  );
}

/** The first part of the path that does not exist, replaced by its closest neighbour. */
async function nearbyName(operand: string, cwd: string): Promise<string | null> {
  const parts = operand.split(/[\\/]/);
  for (let depth = 0; depth < parts.length; depth++) {
    const parent = parts.slice(0, depth).join('/') || (operand.startsWith('/') ? '/' : '.');
    const part = parts[depth];
    if (part === undefined || part === '' || part === '.' || part === '..') continue;
    const exists = (await kindOf(path.resolve(cwd, parent, part))) !== 'none';
    if (exists) continue;
    const neighbours = await readdir(path.resolve(cwd, parent)).catch(() => []);
    const near = suggest(part, neighbours.toSorted());
    return near === null ? null : [...parts.slice(0, depth), near, ...parts.slice(depth + 1)].join('/');
  }
  return null;
}
