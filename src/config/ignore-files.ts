// Shell: which files are left out: `ignores` of the configuration and the lines of an ignore file.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ignore from 'ignore';
import { AuditError } from '../lib/errors.ts';

const DEFAULT_NAME = '.policy-auditignore';

export interface IgnoreChoice {
  readonly cwd: string;
  /** Folder that `patterns` are relative to. */
  readonly folder: string;
  readonly patterns: readonly string[];
  /** --ignore-path; undefined reads .policy-auditignore beside the configuration, if there is one. */
  readonly ignorePath: string | undefined;
  /** --no-ignore */
  readonly isOff: boolean;
}

/** A test for posix paths relative to cwd. */
export async function readIgnores(choice: IgnoreChoice): Promise<(file: string) => boolean> {
  if (choice.isOff) return () => false;
  const { cwd, folder, ignorePath } = choice;
  const configured = tester(cwd, folder, choice.patterns);
  const file = ignorePath === undefined ? path.join(folder, DEFAULT_NAME) : path.resolve(cwd, ignorePath);
  const listed = tester(cwd, path.dirname(file), await readLines(file, ignorePath));
  return (name) => configured(name) || listed(name);
}

async function readLines(file: string, asked: string | undefined): Promise<readonly string[]> {
  try {
    return (await readFile(file, 'utf8')).split(/\r?\n/);
  } catch {
    if (asked === undefined) return [];
    throw new AuditError('no-ignore-file', `cannot read the ignore file "${asked}"`);
  }
}

function tester(cwd: string, folder: string, patterns: readonly string[]): (file: string) => boolean {
  if (patterns.length === 0) return () => false;
  const rules = ignore().add([...patterns]);
  return (name) => {
    const relative = path.relative(folder, path.resolve(cwd, name)).split(path.sep).join('/');
    return ignore.isPathValid(relative) && rules.ignores(relative);
  };
}
