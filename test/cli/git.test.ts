import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileAt, findRevision } from '../../src/cli/git.ts';
import { folderWith, writeFiles } from '../config/folder.ts';
import { gitIn } from './git-folder.ts';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const long = (word: string) =>
  `${'We keep your data for thirty days and then we delete it.\n'.repeat(20)}${word}\n`;

async function repository() {
  const root = await folderWith({ 'docs/privacy.md': long('one'), 'other.md': 'x' });
  const git = gitIn(root);
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'first');
  return { root, git };
}

describe('the version of a file at a revision', () => {
  it('is what was committed, from any folder', async () => {
    const { root } = await repository();
    await writeFiles(root, { 'docs/privacy.md': long('two') });
    const docs = path.join(root, 'docs');
    const revision = await findRevision('HEAD', docs);
    expect(revision.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(text((await fileAt('privacy.md', revision, docs))?.bytes)).toBe(long('one'));
  });

  it('follows renames', async () => {
    const { root, git } = await repository();
    git('mv', 'docs/privacy.md', 'Privacy Policy.md');
    await writeFiles(root, { 'Privacy Policy.md': long('two') });
    const old = await fileAt('Privacy Policy.md', await findRevision('HEAD', root), root);
    expect([old?.path, text(old?.bytes)]).toEqual(['docs/privacy.md', long('one')]);
  });

  it('follows a rename in one commit and rewriting in others, to the first name', async () => {
    const { root, git } = await repository();
    git('tag', 'first');
    git('mv', 'docs/privacy.md', 'docs/notice.md');
    git('commit', '-qm', 'renamed');
    await writeFiles(root, { 'docs/notice.md': 'All of it is new.\n' });
    git('commit', '-qam', 'rewritten');
    git('mv', 'docs/notice.md', 'policy.md');
    git('commit', '-qm', 'renamed again');
    await writeFiles(root, { 'policy.md': 'And once more.\n' });
    const old = await fileAt('policy.md', await findRevision('first', root), root);
    expect([old?.path, text(old?.bytes)]).toEqual(['docs/privacy.md', long('one')]);
  });

  it('is null for a file that did not exist', async () => {
    const { root } = await repository();
    await writeFiles(root, { 'new.md': 'new' });
    expect(await fileAt('new.md', await findRevision('HEAD', root), root)).toBeNull();
  });

  it('names a revision that does not exist, and explains shallow clones', async () => {
    const { root, git } = await repository();
    git('commit', '-qm', 'second', '--allow-empty');
    await expect(findRevision('v9', root)).rejects.toMatchObject({
      message: 'no such revision: "v9"',
      hint: null,
    });
    const clone = await folderWith({});
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone], { stdio: 'pipe' });
    await expect(findRevision('HEAD~1', clone)).rejects.toMatchObject({
      hint: expect.stringContaining('shallow'),
    });
  });

  it('takes no option for a revision', async () => {
    const { root } = await repository();
    await expect(findRevision('--help', root)).rejects.toMatchObject({ code: 'no-revision' });
  });

  it('says so outside a repository', async () => {
    const root = await folderWith({ 'a.md': '' });
    await expect(findRevision('HEAD', root)).rejects.toMatchObject({ code: 'no-repository' });
  });

  it('says so when git is not installed', async () => {
    const { root } = await repository();
    const before = process.env['PATH'];
    process.env['PATH'] = root;
    try {
      await expect(findRevision('HEAD', root)).rejects.toMatchObject({ code: 'git-missing' });
    } finally {
      process.env['PATH'] = before;
    }
  });
});
