// The version of a file at a git revision, renames followed. Runs git itself, never through a shell;
// every way this can fail has its own sentence.

import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { AuditError } from '../lib/errors.ts';

const LARGEST = 64 * 1024 * 1024;

interface Ran {
  readonly code: number | string;
  readonly out: Uint8Array;
  readonly err: string;
}

function git(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { cwd, encoding: 'buffer', maxBuffer: LARGEST, windowsHide: true } as const;
    execFile('git', ['-c', 'core.quotepath=false', ...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : (error.code ?? 1), out, err: err.toString('utf8') });
    });
  });
}

const text = (ran: Ran): string => new TextDecoder().decode(ran.out);

export interface Revision {
  /** Full commit id. */
  readonly commit: string;
  /** As the user wrote it. */
  readonly name: string;
  /** Absolute, links resolved. */
  readonly root: string;
}

/** Resolves a revision in the repository around `cwd`. */
export async function findRevision(name: string, cwd: string): Promise<Revision> {
  const top = await git(cwd, 'rev-parse', '--show-toplevel');
  if (top.code === 'ENOENT') {
    throw new AuditError(
      'git-missing',
      'git is not installed, and --since needs it',
      'Install git, or name the old file.',
    );
  }
  if (top.code !== 0) {
    throw new AuditError('no-repository', '--since needs a git repository, and this folder is in none');
  }
  const commit = await git(cwd, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  if (commit.code !== 0) {
    const shallow = text(await git(cwd, 'rev-parse', '--is-shallow-repository')).trim() === 'true';
    throw new AuditError(
      'no-revision',
      `no such revision: "${name}"`,
      shallow
        ? 'This is a shallow clone. Fetch more history, for example: git fetch --unshallow (in GitHub Actions: fetch-depth: 0).'
        : null,
    );
  }
  return { commit: text(commit).trim(), name, root: await realpath(text(top).trim()) };
}

export interface OldFile {
  readonly bytes: Uint8Array;
  /** Posix path in the repository at that revision; differs from today's after a rename. */
  readonly path: string;
}

/** The file as it was, or null when it did not exist yet under any name. */
export async function fileAt(file: string, revision: Revision, cwd: string): Promise<OldFile | null> {
  const absolute = path.resolve(cwd, file);
  const folder = await realpath(path.dirname(absolute)).catch(() => path.dirname(absolute));
  const today = path
    .relative(revision.root, path.join(folder, path.basename(absolute)))
    .split(path.sep)
    .join('/');
  if (today.startsWith('../')) {
    throw new AuditError('outside-repository', `"${file}" is not in the repository that --since looks into`);
  }
  const same = await show(revision, today);
  if (same !== null) return { bytes: same, path: today };
  const before = await nameBefore(today, revision);
  if (before === null) return null;
  const bytes = await show(revision, before);
  return bytes === null ? null : { bytes, path: before };
}

async function show(revision: Revision, file: string): Promise<Uint8Array | null> {
  const ran = await git(revision.root, 'cat-file', 'blob', `${revision.commit}:${file}`);
  if (ran.code === 0) return ran.out;
  if (ran.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
    throw new AuditError('too-large', `"${file}" at ${revision.name} is larger than ${LARGEST} bytes`);
  }
  // A partial clone, or a broken object: not the same as a file that was not there.
  const listed = await git(revision.root, 'ls-tree', '--name-only', '-z', revision.commit, '--', file);
  if (listed.code === 0 && text(listed) === '') return null;
  throw new AuditError(
    'git-failed',
    `git could not read "${file}" at ${revision.name}`,
    ran.err.trim().split('\n')[0] ?? null,
  );
}

/** The name a file had at the revision, when git sees today's as renamed from it. */
async function nameBefore(today: string, revision: Revision): Promise<string | null> {
  const at = async (commit: string): Promise<string | null> => {
    const ran = await git(revision.root, 'diff', '--name-status', '-z', '-M40%', '--diff-filter=R', commit);
    return renamesIn(ran).find(({ now }) => now === today)?.old ?? null;
  };
  const direct = await at(revision.commit);
  if (direct !== null) return direct;
  // renamed in one commit and rewritten in others: too unlike to be seen from end to end
  const committed = (await at('HEAD')) ?? today;
  const range = `${revision.commit}..HEAD`;
  const options = ['--follow', '-M40%', '--name-status', '-z', '--diff-filter=R', '--format='];
  const steps = renamesIn(await git(revision.root, 'log', ...options, range, '--', committed));
  return steps.at(-1)?.old ?? (committed === today ? null : committed);
}

/** What git lists as renamed: "R087", the old name and the new one, each ended by a NUL. */
function renamesIn(ran: Ran): readonly { readonly old: string; readonly now: string }[] {
  if (ran.code !== 0) return [];
  const fields = text(ran)
    .split('\0')
    .map((field) => field.replace(/^\n+/, ''))
    .filter((field) => field !== '');
  return fields.flatMap((field, index) => {
    const [old, now] = [fields[index + 1], fields[index + 2]];
    return /^R\d{1,3}$/.test(field) && old !== undefined && now !== undefined ? [{ old, now }] : [];
  });
}
