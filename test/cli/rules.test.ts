import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { policyAudit } from './fake-io.ts';

const loaded = vi.hoisted((): string[] => []);
vi.mock('compromise', () => {
  loaded.push('compromise');
  return {};
});
vi.mock('cheerio', () => {
  loaded.push('cheerio');
  return {};
});
vi.mock('remark-parse', () => {
  loaded.push('remark-parse');
  return {};
});

const RULE = `title: Cookie lifetimes
kind: requires
law: [mine/1]
duty: Say how long cookies live.
pattern: { cue: [my-lifetime] }
looksFor: ['expires after']
priority: medium
matters: 'People want to know.'
remedy: 'Cookies expire after [period].'
examples:
  pass: ['Each cookie expires after 13 months.']
  partial: []
  fail: ['We use cookies.']
`;
const LAW = `source: House rules
title: House rules
lastChecked: '2026-11-01'
inForceFrom: '2026-01-01'
citations:
  '1': { label: 'House rule 1', title: Lifetimes }
`;
const CUES = `cues:
  my-lifetime: { about: a lifetime, phrases: ['expires after'] }
`;

async function ownPack(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'policy-audit-rules-'));
  const all = {
    'mine/house/lifetimes.yaml': RULE,
    'mine/law/mine.yaml': LAW,
    'mine/cues.yaml': CUES,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
    await writeFile(path.join(cwd, name), text);
  }
  return cwd;
}

describe('rules', () => {
  it('lists a pack with its law, and as JSON with the duty of each rule', async () => {
    const { code, out } = await policyAudit(['rules', '--pack', 'coppa']);
    expect(code).toBe(0);
    expect(out).toMatch(/^coppa: \d+ rules, law last checked \d{4}-\d\d-\d\d\n/);
    expect(out).toContain('coppa/parental-review');
    expect(out).not.toContain('gdpr/');
    const json = await policyAudit(['rules', '--pack', 'kids', '--json']);
    const cards = JSON.parse(json.out) as { id: string; duty: string; citations: { label: string }[] }[];
    const review = cards.find(({ id }) => id === 'coppa/parental-review');
    expect(review?.citations[0]?.label).toContain('16 CFR 312');
  });

  it('answers an unknown pack with the nearest one', async () => {
    const { code, err } = await policyAudit(['rules', '--pack', 'copa']);
    expect([code, err]).toEqual([2, 'policy-audit: unknown pack "copa"\n  Did you mean "coppa"?\n']);
  });

  it('lists rules of a folder of one\u2019s own', async () => {
    const { out } = await policyAudit(['rules', '--rules', 'mine', '-p', 'house'], { cwd: await ownPack() });
    expect(out).toContain('house/lifetimes  medium  Cookie lifetimes (House rule 1)');
  });
});

describe('explain', () => {
  it('tells duty, law with links, examples and remedy, by full or last name', async () => {
    const { code, out } = await policyAudit(['explain', 'parental-review']);
    expect(code).toBe(0);
    for (const part of [
      'What is asked',
      'Law',
      'Why it matters',
      'What is looked for',
      'Examples',
      'Wording',
    ])
      expect(out).toContain(part);
    expect(out).toContain('https://');
  });

  it('tells a row of the decision table, which a decision path ends with', async () => {
    const { code, out } = await policyAudit(['explain', 'd5']);
    expect(code).toBe(0);
    expect(out).toContain('The second passage waives exactly the condition that the first one promises.');
    expect(out).toContain('contradiction (condition waived), confidence clear');
  });

  it('suggests the nearest rule', async () => {
    const { code, err } = await policyAudit(['explain', 'coppa/parental-reviw']);
    expect([code, err]).toEqual([
      2,
      'policy-audit: unknown rule "coppa/parental-reviw"\n  Did you mean "coppa/parental-review"?\n',
    ]);
  });

  it('looks a finding up in a saved report, and says how to make one', async () => {
    const cwd = await ownPack({
      'report.json': JSON.stringify({
        findings: [
          {
            id: 'A-02',
            fingerprint: 'v1:abcdef0123',
            rules: ['coppa/parental-review'],
            priority: 'high',
            title: 'Not found',
            evidence: ['p1'],
            decidedBy: 'Looked for it.',
            conflict: { trace: ['row D5: contradiction'] },
          },
        ],
        pinpoints: { p1: { quote: 'Parents may write to us.', line: 7 } },
      }),
    });
    const { code, out } = await policyAudit(['explain', 'a-02'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('line 7: "Parents may write to us."');
    expect(out).toContain('Decision path\n    row D5: contradiction\n');
    expect(out).toContain('coppa/parental-review');
    const other = await policyAudit(['explain', 'A-07', '--report', 'none.json'], { cwd });
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('-o report.json')]);
  });
});

describe('schema', () => {
  it('prints the schemas of configuration, rule and report', async () => {
    for (const kind of ['config', 'rule', 'report']) {
      const { out } = await policyAudit(['schema', kind]);
      expect(JSON.parse(out)).toMatchObject({ type: 'object' });
    }
    expect((await policyAudit(['schema', 'confg'])).err).toContain('Did you mean "config"?');
  });
});

it('these commands load neither the tagger nor the parsers of documents', () => {
  expect(loaded).toEqual([]);
});

describe('a folder of one\u2019s own with a mistake', () => {
  it.each([
    ['unknown key', RULE.replace('priority:', 'priorty:'), /:7:1: unknown key "priorty".*\n.*"priority"/],
    [
      'unknown cue',
      RULE.replace('[my-lifetime]', '[my-lifetim]'),
      /:5:\d+: unknown cue "my-lifetim"\n.*"my-lifetime"/,
    ],
    ['unknown citation', RULE.replace('mine/1', 'mine/11'), /:3:7: unknown citation "mine\/11"\n.*"mine\/1"/],
    ['no citation', RULE.replace('law: [mine/1]\n', ''), /the rule cites no law/],
    ['no remedy', RULE.replace(/remedy: .*\n/, ''), /remedy/],
  ])('%s is told with its place and exit 2', async (_, rule, message) => {
    const cwd = await ownPack({ 'mine/house/lifetimes.yaml': rule });
    const { code, err } = await policyAudit(['rules', '--rules', 'mine'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('mine/house/lifetimes.yaml');
    expect(err).toMatch(message);
  });
});
