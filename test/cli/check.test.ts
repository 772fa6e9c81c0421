import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyAudit } from './fake-io.ts';
import { gitIn } from './git-folder.ts';

const CLEAN = `Privacy Policy

Last updated: January 5, 2026

We collect your email address to send the newsletter you asked for.
`;
const BLANK = CLEAN.replace('January 5, 2026', '');
const SALE = `${CLEAN}
We never sell your personal information.

Free Accounts

We may sell the personal information of Free Accounts to data brokers.
`;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'policy-audit-check-'));
});
afterEach(() => rm(cwd, { recursive: true }));

const write = (name: string, text: string): Promise<void> => writeFile(path.join(cwd, name), text);
const read = (name: string): Promise<string> => readFile(path.join(cwd, name), 'utf8');
const check = (...args: readonly string[]) =>
  policyAudit(['check', ...args, '--pack', 'clarity', '--pack', 'contradictions'], { cwd });

describe('exit codes of the gate', () => {
  it('0: nothing at or above the threshold', async () => {
    await write('p.txt', CLEAN);
    const { code, out } = await check('p.txt');
    expect(out).toContain('pass   0 findings left');
    expect(code).toBe(0);
  });

  it('1: a high finding', async () => {
    await write('p.txt', BLANK);
    const { code, out } = await check('p.txt');
    expect(code).toBe(1);
    expect(out).toContain('3:1');
    expect(out).toContain('clarity/blank-date');
    expect(out).toContain('fail   1 finding at or above high');
  });

  it('0: --fail-on never reports only', async () => {
    await write('p.txt', BLANK);
    expect((await check('p.txt', '--fail-on', 'never')).code).toBe(0);
  });

  it('1: more findings than --max', async () => {
    await write('p.txt', BLANK);
    const { code, out } = await check('p.txt', '--fail-on', 'never', '--max', '0');
    expect(code).toBe(1);
    expect(out).toContain('at most 0 allowed');
  });

  it('2: one of the files cannot be read; the others are checked', async () => {
    await write('p.txt', BLANK);
    const { code, out, err } = await check('p.txt', 'gone.txt');
    expect(code).toBe(2);
    expect(err).toContain('no such file: "gone.txt"');
    expect(out).toContain('clarity/blank-date');
  });

  it('2: a wrong configuration, with its place', async () => {
    await write('p.txt', CLEAN);
    await write('policy-audit.config.yaml', 'gate:\n  failOm: high\n');
    const { code, err } = await check('p.txt');
    expect(code).toBe(2);
    expect(err).toMatch(/policy-audit\.config\.yaml:2:3/);
  });

  it('0: no files with --allow-no-files', async () => {
    expect((await check('*.md')).code).toBe(2);
    expect((await check('*.md', '--allow-no-files')).code).toBe(0);
  });
});

describe('baseline', () => {
  it('keeps known findings from failing, sees new ones, and shows stale entries', async () => {
    await write('p.txt', BLANK);
    const packs = ['--pack', 'clarity', '--pack', 'contradictions'];
    expect((await policyAudit(['baseline', 'write', 'p.txt', ...packs], { cwd })).code).toBe(0);
    expect((await check('p.txt')).out).toContain('pass   0 findings left, 1 known (baseline)');

    await write('p.txt', SALE.replace('January 5, 2026', ''));
    const worse = await check('p.txt');
    expect(worse.code).toBe(1);
    expect(worse.out).toContain('1 known (baseline)');
    expect(worse.out).not.toContain('clarity/blank-date');

    await write('p.txt', CLEAN);
    const stale = await check('p.txt');
    expect(stale.code).toBe(0);
    expect(stale.out).toContain('1 stale baseline entry');
    expect((await policyAudit(['baseline', 'status', ...packs], { cwd })).out).toContain(
      '0 new, 0 known, 1 stale',
    );
    await policyAudit(['baseline', 'prune', ...packs], { cwd });
    expect(JSON.parse(await read('policy-audit-baseline.json')).findings).toEqual([]);
  });

  it('never lets a fixed finding pay for a new one', async () => {
    await write('p.txt', BLANK);
    await policyAudit(['baseline', 'write', 'p.txt', '--pack', 'clarity', '--pack', 'contradictions'], {
      cwd,
    });
    await write('p.txt', SALE);
    expect((await check('p.txt')).code).toBe(1);
  });

  it('keeps the reasons people wrote', async () => {
    await write('p.txt', BLANK);
    const packs = ['--pack', 'clarity'];
    await policyAudit(['baseline', 'write', 'p.txt', ...packs], { cwd });
    const written = await read('policy-audit-baseline.json');
    await write('policy-audit-baseline.json', written.replace('"reason": ""', '"reason": "counsel knows"'));
    await policyAudit(['baseline', 'write', 'p.txt', ...packs], { cwd });
    expect(await read('policy-audit-baseline.json')).toContain('counsel knows');
  });

  it('is an error when it is named and not there', async () => {
    await write('p.txt', CLEAN);
    const { code, err } = await check('p.txt', '--baseline', 'known.json');
    expect(code).toBe(2);
    expect(err).toContain('no such baseline: "known.json"');
  });
});

describe('decisions of people', () => {
  it('accepts a finding until its last day, then it comes back', async () => {
    await write('p.txt', BLANK);
    await write(
      'policy-audit.config.yaml',
      'accept:\n  - rule: clarity/blank-date\n    reason: date set on release\n    by: counsel\n    until: 2026-12-31\n',
    );
    const before = await check('p.txt', '--now', '2026-12-31');
    expect(before.code).toBe(0);
    expect(before.out).toContain('1 accepted');
    expect((await check('p.txt', '--now', '2027-01-01')).code).toBe(1);
  });

  it('obeys a comment with a reason, and reports one without', async () => {
    const comment = (reason: string): string =>
      BLANK.replace(
        'Last updated',
        `<!-- policy-audit-disable-next clarity/blank-date${reason} -->\nLast updated`,
      );
    await write('p.txt', comment(' -- set on release'));
    expect((await check('p.txt')).code).toBe(0);
    expect((await check('p.txt', '--no-inline-config')).code).toBe(1);
    await write('p.txt', comment(''));
    const invalid = await check('p.txt');
    expect(invalid.code).toBe(1);
    expect(invalid.out).toContain('suppression/invalid');
  });

  it.each([
    ['p.md', (comment: string) => BLANK.replace('Last updated', `${comment}\n\nLast updated`)],
    ['p.txt', (comment: string) => BLANK.replace('Last updated', `${comment}\nLast updated`)],
    [
      'p.html',
      (comment: string) =>
        `<html><body><h1>Privacy Policy</h1>${comment}<p>Last updated: </p><p>We collect your email address to send the newsletter you asked for.</p></body></html>`,
    ],
  ] as const)('obeys comments in %s, and names invalid and unused ones', async (name, withComment) => {
    const directive = (words: string): string => `<!-- policy-audit-${words} -->`;
    await write(name, withComment(''));
    expect((await check(name)).code).toBe(1);
    await write(name, withComment(directive('disable-next clarity/blank-date -- set on release')));
    expect((await check(name)).code).toBe(0);
    await write(name, withComment(directive('disable-next clarity/no-such-rule -- set on release')));
    expect((await check(name)).out).toContain('suppression/invalid');
    const filled = withComment(directive('disable-file contradictions/* -- one policy only'));
    await write(name, filled);
    expect((await check(name)).out).toContain('suppression/unused');
  });

  it('takes priorities of the configuration, for some files only', async () => {
    await write('p.txt', BLANK);
    await write('draft.txt', BLANK);
    await write(
      'policy-audit.config.yaml',
      'overrides:\n  - files: ["draft.txt"]\n    rules:\n      clarity/blank-date: low\n',
    );
    expect((await check('p.txt')).code).toBe(1);
    expect((await check('draft.txt')).code).toBe(0);
  });
});

describe('--since', () => {
  it('counts only what was not there at the revision, also after a rename', async () => {
    const git = gitIn(cwd);
    git('init', '-q');
    await write('old-name.txt', BLANK);
    git('add', '-A');
    git('commit', '-qm', 'first');
    git('mv', 'old-name.txt', 'p.txt');
    expect((await check('p.txt', '--since', 'HEAD')).out).toContain('1 known before HEAD');
    await write('p.txt', SALE.replace('January 5, 2026', ''));
    const { code, out } = await check('p.txt', '--since', 'HEAD');
    expect(code).toBe(1);
    expect(out).not.toContain('clarity/blank-date');
  });

  it('says so when the revision is not there', async () => {
    const git = gitIn(cwd);
    git('init', '-q');
    await write('p.txt', CLEAN);
    git('add', '-A');
    git('commit', '-qm', 'first');
    const { code, err } = await check('p.txt', '--since', 'v9');
    expect(code).toBe(2);
    expect(err).toContain('no such revision: "v9"');
  });
});

describe('annotations', () => {
  it('are added in GitHub Actions when no format was chosen', async () => {
    await write('p.txt', BLANK);
    const args = ['check', 'p.txt', '--pack', 'clarity'];
    const { out } = await policyAudit(args, { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect(out).toMatch(/^::error file=p\.txt,line=3/m);
    expect(out).toContain('fail   ');
    expect((await policyAudit(args, { cwd })).out).not.toContain('::error');
  });
});
