import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyAudit } from './fake-io.ts';

const POLICY = `Privacy Policy

We collect your email address when you create an account. We use it to send you receipts.
`;

const rule = (name: string): string => `title: Cookie ${name}
kind: requires
law: [mine/1]
duty: Say the ${name} of cookies.
pattern: { cue: [my-${name}] }
looksFor: ['cookie ${name}']
priority: high
matters: 'People want to know.'
remedy: 'The ${name} of cookies is [period].'
examples:
  pass: ['The cookie ${name} is thirteen months.']
  partial: []
  fail: ['We use cookies.']
`;
const LAW = `source: House rules
title: House rules
lastChecked: '2026-11-01'
inForceFrom: '2026-01-01'
citations:
  '1': { label: 'House rule 1', title: Cookies }
`;
const CUES = `cues:
  my-lifetime: { about: a lifetime, phrases: ['cookie lifetime'] }
  my-reach: { about: a reach, phrases: ['cookie reach'] }
`;

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'policy-audit-upgrade-'));
  await put('mine/house/lifetime.yaml', rule('lifetime'));
  await put('mine/law/mine.yaml', LAW);
  await put('mine/cues.yaml', CUES);
  await put('privacy.txt', POLICY);
  await policyAudit(['baseline', 'write', 'privacy.txt', ...OWN], { cwd });
});
afterEach(() => rm(cwd, { recursive: true }));

const OWN = ['--rules', 'mine', '--pack', 'house'];
const put = async (name: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
  await writeFile(path.join(cwd, name), text);
};
const check = (...args: readonly string[]) => policyAudit(['check', 'privacy.txt', ...OWN, ...args], { cwd });
const upgrade = (): Promise<void> => put('mine/house/reach.yaml', rule('reach'));

describe('rules that changed since the baseline was written', () => {
  it('list what they bring apart, and do not fail the gate', async () => {
    expect((await check()).out).toContain('pass   0 findings left, 1 known (baseline)');
    await upgrade();
    const { code, out } = await check();
    expect(out).toContain('pass   0 findings left, 1 known (baseline), 1 new because the rules changed');
    expect(out).toMatch(/new because the rules changed: privacy\.txt high house\/reach "/);
    expect(out).toContain('Record them with: policy-audit baseline write');
    expect(code).toBe(0);
  });

  it('say so in SARIF, where the finding is new and suppressed with the reason', async () => {
    await upgrade();
    const { out } = await check('-f', 'sarif');
    const results: { ruleId: string; baselineState: string; suppressions: { justification: string }[] }[] =
      JSON.parse(out).runs[0].results;
    const found = results.find(({ ruleId }) => ruleId === 'house/reach');
    expect(found?.baselineState).toBe('new');
    expect(found?.suppressions[0]?.justification).toContain('the rules or the program changed since');
  });

  it('excuse nothing once the text changed too; wrapping and line ends are no change', async () => {
    await upgrade();
    await put('privacy.txt', POLICY.replace(' when ', '\r\nwhen '));
    expect((await check()).code).toBe(0);
    await put('privacy.txt', POLICY.replace('receipts', 'offers'));
    const { code, out } = await check();
    expect(code).toBe(1);
    expect(out).not.toContain('new because the rules changed');
  });

  it('excuse nothing while the rules are the same: a pack that was added is the user\u2019s wish', async () => {
    const { code, out } = await check('--pack', 'gdpr', '--assume', 'gdpr=yes');
    expect(out).not.toContain('new because the rules changed');
    expect(code).toBe(1);
  });

  it('are remembered until the baseline is written again, not when it is pruned', async () => {
    await upgrade();
    await policyAudit(['baseline', 'prune', ...OWN], { cwd });
    expect((await check()).code).toBe(0);
    await policyAudit(['baseline', 'write', 'privacy.txt', ...OWN], { cwd });
    expect((await check()).out).toContain('pass   0 findings left, 2 known (baseline)');
    const { documents } = JSON.parse(await readFile(path.join(cwd, 'policy-audit-baseline.json'), 'utf8'));
    expect(documents).toHaveLength(1);
  });
});
