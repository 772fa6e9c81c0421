import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readIgnores } from '../../src/config/ignore-files.ts';
import { folderWith } from './folder.ts';

describe('readIgnores', () => {
  it('joins patterns of the configuration and of the ignore file beside it', async () => {
    const root = await folderWith({ '.policy-auditignore': '# old ones\narchive/\n', 'docs/x.md': '' });
    const choice = { cwd: path.join(root, 'docs'), folder: root, patterns: ['*.draft.md'] };
    const isIgnored = await readIgnores({ ...choice, ignorePath: undefined, isOff: false });
    expect(isIgnored('a.draft.md')).toBe(true);
    expect(isIgnored('../archive/a.md')).toBe(true);
    expect(isIgnored('a.md')).toBe(false);
    expect(isIgnored('../../elsewhere/archive.md')).toBe(false);
    const none = await readIgnores({ ...choice, ignorePath: undefined, isOff: true });
    expect(none('a.draft.md')).toBe(false);
  });

  it('reads the ignore file that is named, and says when it cannot', async () => {
    const root = await folderWith({ 'lists/skip': '*.html\n' });
    const choice = { cwd: root, folder: root, patterns: [], isOff: false };
    const isIgnored = await readIgnores({ ...choice, ignorePath: 'lists/skip' });
    expect(isIgnored('lists/a.html')).toBe(true);
    await expect(readIgnores({ ...choice, ignorePath: 'none' })).rejects.toMatchObject({
      code: 'no-ignore-file',
    });
  });
});
