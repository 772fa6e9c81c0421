import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { folderWith } from './folder.ts';

const load = (cwd: string, config?: string | false) => loadConfig({ cwd, config });

describe('finding the configuration', () => {
  it('walks up to the root of the repository and no further', async () => {
    const root = await folderWith({
      'policy-audit.config.yaml': 'format: [outside]',
      'repo/.git/HEAD': '',
      'repo/.policy-audit.yml': 'format: [inside]',
      'repo/docs/legal/privacy.md': '',
      'bare/.git/HEAD': '',
    });
    const inside = await load(path.join(root, 'repo/docs/legal'));
    expect(inside.config.format).toEqual(['inside']);
    expect(inside.file).toBe('../../.policy-audit.yml');
    expect(inside.folder).toBe(path.join(root, 'repo'));
    expect((await load(path.join(root, 'bare'))).file).toBeNull();
  });

  it('looks no further than the working directory outside a repository', async () => {
    const root = await folderWith({ 'policy-audit.config.yaml': 'format: [x]', 'deep/a.txt': '' });
    expect((await load(root)).config.format).toEqual(['x']);
    expect((await load(path.join(root, 'deep'))).file).toBeNull();
  });

  it('prefers the nearer file, and a file of its own to package.json', async () => {
    const root = await folderWith({
      '.git/HEAD': '',
      'package.json': '{"policyAudit": {"format": ["manifest"]}}',
      'a/package.json': '{"name": "without settings"}',
      'b/package.json': '{"policyAudit": {"format": ["manifest b"]}}',
      'b/policy-audit.config.json': '{"format": ["own"]}',
    });
    expect((await load(path.join(root, 'a'))).config.format).toEqual(['manifest']);
    expect((await load(path.join(root, 'b'))).config.format).toEqual(['own']);
  });

  it('reads the file that is named, or none', async () => {
    const root = await folderWith({ 'policy-audit.config.yaml': 'format: [x]', 'other.yaml': 'format: [y]' });
    expect((await load(root, 'other.yaml')).config.format).toEqual(['y']);
    expect((await load(root, false)).config).toEqual({});
    await expect(load(root, 'none.yaml')).rejects.toMatchObject({ code: 'no-config' });
  });

  it('takes an empty file for an empty configuration', async () => {
    const root = await folderWith({ 'policy-audit.config.yaml': '# nothing yet\n' });
    expect((await load(root)).config).toEqual({});
  });
});

describe('errors in the configuration', () => {
  const failing = async (text: string, name = 'policy-audit.config.yaml') =>
    load(await folderWith({ [name]: text })).then(
      () => expect.unreachable(),
      (error: Error & { hint: string }) => [error.message, error.hint],
    );

  it('name file, line, column and the key that was meant', async () => {
    expect(await failing('gate:\n  fail-on: high\n')).toEqual([
      'policy-audit.config.yaml:2:3: unknown key "fail-on"',
      'Did you mean "failOn"?',
    ]);
    expect(await failing('rule:\n  cpra/x: low\n')).toEqual([
      'policy-audit.config.yaml:1:1: unknown key "rule"',
      'Did you mean "rules"?',
    ]);
  });

  it('name the value that was meant', async () => {
    const [message, hint] = await failing('rules:\n  cpra/x: hgh\n');
    expect(message).toMatch(/^policy-audit\.config\.yaml:2:11: rules\.cpra\/x: invalid option/);
    expect(hint).toBe('Did you mean "high"?');
  });

  it('insist on reason and owner of an acceptance', async () => {
    expect((await failing('accept:\n  - rule: cpra/x\n    by: me\n'))[0]).toMatch(
      /:2:5: accept\.0\.reason: /,
    );
    const noDay = 'accept:\n  - {rule: cpra/x, by: me, reason: ok, until: 2027-02-31}\n';
    expect((await failing(noDay))[0]).toMatch(/:2:\d+: accept\.0\.until: /);
  });

  it('stand in the right line of package.json', async () => {
    const manifest = '{\n  "name": "x",\n  "policyAudit": {\n    "gat": {}\n  }\n}';
    expect((await failing(manifest, 'package.json'))[0]).toBe('package.json:4:5: unknown key "gat"');
  });

  it('show broken YAML', async () => {
    expect((await failing('gate: [\n'))[0]).toMatch(/^policy-audit\.config\.yaml:\d+:\d+: /);
  });
});
