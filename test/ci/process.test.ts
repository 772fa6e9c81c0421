// The command as a process of its own: pipes are drained, and the exit codes are those of the README.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../cli/fake-io.ts';
import { folderWith } from '../config/folder.ts';
import { buildCommand, runScript } from './built.ts';
import type { Built } from './built.ts';

const CLEAN = 'Privacy Policy\n\nLast updated: January 5, 2026\n\nWe collect your email address.\n';
const BLANK = CLEAN.replace('January 5, 2026', '');
const STALE = JSON.stringify({
  schemaVersion: 1,
  tool: 'policy-audit',
  findings: [
    {
      fingerprint: `v1:${'0'.repeat(64)}`,
      rule: 'clarity/blank-date',
      file: 'clean.txt',
      quote: 'x',
      reason: '',
    },
  ],
});
const PACK = '--pack clarity';

/** Rows of the README's table of exit codes, each with commands that show it. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  '0': [`check clean.txt ${PACK}`, `check blank.txt ${PACK} --fail-on never`, 'blank.txt --quiet'],
  '1': [
    `check blank.txt ${PACK}`,
    `check blank.txt ${PACK} --fail-on never --max 0`,
    `check clean.txt ${PACK} --config stale.yaml`,
  ],
  '2': [
    'check clean.txt --no-such-flag',
    'check clean.txt --config broken.yaml',
    'check clean.txt --rules broken.yaml',
    'check gone.txt',
    `check clean.txt gone.txt ${PACK}`,
  ],
};

describe('the command as a process', { timeout: 180_000 }, () => {
  let built: Built;
  beforeAll(() => {
    built = buildCommand();
  }, 180_000);
  afterAll(() => built.remove());

  const shell = (cwd: string) => ({ cwd, env: { PATH: `${built.bin}:${process.env['PATH'] ?? ''}` } });

  it('exits with the codes of the table in the README, case by case', async () => {
    const readme = readFileSync(path.join(REPOSITORY, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| (\d) +\| (.+?) +\|$/gm)].map(([, code]) => code);
    expect(rows).toEqual(Object.keys(CASES));
    const cwd = await folderWith({
      'clean.txt': CLEAN,
      'blank.txt': BLANK,
      'broken.yaml': 'gate: [\n',
      'stale.yaml': 'baseline: { file: known.json, stale: error }\n',
      'known.json': STALE,
    });
    for (const [code, commands] of Object.entries(CASES))
      for (const command of commands)
        expect(`${command}: ${runScript(`policy-audit ${command}`, shell(cwd)).code}`).toBe(
          `${command}: ${code}`,
        );
  });

  it('writes all of a long report to a reader that is slow', async () => {
    const cwd = await folderWith({ 'a.txt': readFileSync(path.join(REPOSITORY, 'corpus/lumetra.txt')) });
    const script = 'policy-audit a.txt --now 2026-01-01 -f json | { sleep 1; cat; } > piped.json';
    expect(runScript(script, shell(cwd)).code).toBe(0);
    runScript('policy-audit a.txt --now 2026-01-01 -f json=written.json -q', shell(cwd));
    const [piped, written] = ['piped.json', 'written.json'].map((name) => readFileSync(path.join(cwd, name)));
    expect(piped?.length).toBeGreaterThan(200_000);
    expect(written === undefined ? null : piped?.equals(written)).toBe(true);
  });
});
