import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFiles } from '../../src/config/files.ts';
import type { FileSearch } from '../../src/config/files.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'policy-audit-files-'));
  for (const file of [
    'policies/b.md',
    'policies/a.txt',
    'policies/old/c.html',
    'policies/logo.png',
    'policies/node_modules/x/README.md',
    'empty/readme.png',
    'Acme/Privacy [EU] (2026).md',
  ]) {
    await mkdir(path.join(cwd, path.dirname(file)), { recursive: true });
    await writeFile(path.join(cwd, file), 'text');
  }
});
afterAll(() => rm(cwd, { recursive: true }));

const search = (over: Partial<FileSearch> = {}): FileSearch => ({
  cwd,
  commands: ['explain', 'check'],
  isIgnored: () => false,
  ...over,
});

describe('findFiles', () => {
  it('takes files as given, in the order given, each once', async () => {
    const found = await findFiles(['policies/b.md', 'policies/a.txt', 'policies/b.md'], search());
    expect(found.files).toEqual(['policies/b.md', 'policies/a.txt']);
  });

  it('takes a file of any ending when it is named outright', async () => {
    expect((await findFiles(['policies/logo.png'], search())).files).toEqual(['policies/logo.png']);
  });

  it('reads an operand literally before reading it as a pattern', async () => {
    expect((await findFiles(['Acme/Privacy [EU] (2026).md'], search())).files).toEqual([
      'Acme/Privacy [EU] (2026).md',
    ]);
  });

  it('finds the policies of a folder, sorted, without node_modules', async () => {
    const expected = ['policies/a.txt', 'policies/b.md', 'policies/old/c.html'];
    expect((await findFiles(['policies'], search())).files).toEqual(expected);
    expect((await findFiles(['policies/'], search())).files).toEqual(expected);
  });

  it('expands patterns', async () => {
    expect((await findFiles(['policies/**/*.{md,html}'], search())).files).toEqual([
      'policies/b.md',
      'policies/old/c.html',
    ]);
  });

  it('leaves ignored files out and names those that were asked for', async () => {
    const found = await findFiles(
      ['policies', 'policies/b.md'],
      search({ isIgnored: (file) => file.endsWith('.md') }),
    );
    expect(found.files).toEqual(['policies/a.txt', 'policies/old/c.html']);
    expect(found.ignored).toEqual(['policies/b.md']);
  });

  it('passes standard input through', async () => {
    expect((await findFiles(['-'], search())).files).toEqual(['-']);
  });

  it('takes a missing file that looks like a command for a slip', async () => {
    const { failures } = await findFiles(['exlain'], search());
    expect(failures[0]?.message).toBe('no such file: "exlain"');
    expect(failures[0]?.hint).toBe('Did you mean the command `explain`?');
  });

  it('suggests the neighbour of a mistyped path, at any depth', async () => {
    const hints = async (operand: string) =>
      (await findFiles([operand], search())).failures.map(({ hint }) => hint);
    expect(await hints('polices/a.txt')).toEqual(['Did you mean "policies/a.txt"?']);
    expect(await hints('policies/olt/c.html')).toEqual(['Did you mean "policies/old/c.html"?']);
    expect(await hints('zzzzzzz')).toEqual([null]);
  });

  it('says what it looked for in a folder without policies, and goes on', async () => {
    const found = await findFiles(['empty', 'policies/a.txt', '*.none'], search());
    expect(found.files).toEqual(['policies/a.txt']);
    expect(found.failures.map(({ message }) => message)).toEqual([
      'no policies in the folder "empty"',
      'no files match "*.none"',
    ]);
    expect(found.failures[0]?.hint).toContain('.md');
  });
});
