// "Add a state law: YAML only" of CONTRIBUTING.md, done word for word in a copy of the rules.

import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REPOSITORY } from '../cli/fake-io.ts';
import { buildCommand } from './built.ts';
import type { Built } from './built.ts';

const POLICY = 'Privacy policy\n\nKansas residents may see a doctor by video.\n\nWe collect your name.\n';

const guide = readFileSync(path.join(REPOSITORY, 'CONTRIBUTING.md'), 'utf8');
const section = guide.slice(guide.indexOf('## Add a state law'), guide.indexOf('## Add a lexicon entry'));
const blocks = [...section.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```$/gm)].map(([, margin = '', text = '']) =>
  text.replaceAll(new RegExp(`^${margin}`, 'gm'), ''),
);
const [law = '', cues = '', facts = '', rule = '', ownLaw = ''] = blocks;
const below = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');

let built: Built;
beforeAll(() => {
  built = buildCommand();
}, 120_000);
afterAll(() => built.remove());

function policyAudit(...words: readonly string[]): { readonly code: number | null; readonly out: string } {
  const ran = spawnSync(process.execPath, [built.cli, ...words], { cwd: built.bin, encoding: 'utf8' });
  return { code: ran.status, out: ran.stdout + ran.stderr };
}

it('holds five blocks of YAML', () => {
  expect(blocks).toHaveLength(5);
});

it('makes the same files in a folder of its own a pack', () => {
  const own = path.join(built.bin, 'my-rules');
  mkdirSync(path.join(own, 'ks'), { recursive: true });
  mkdirSync(path.join(own, 'law'));
  writeFileSync(path.join(own, 'cues.yaml'), `cues:\n${below(cues)}`);
  writeFileSync(path.join(own, 'facts.yaml'), `facts:\n${below(facts)}`);
  writeFileSync(path.join(own, 'law/ks.yaml'), ownLaw);
  writeFileSync(path.join(own, 'ks/telehealth-statement.yaml'), rule.replace('us/ks-notice', 'ks/notice'));
  writeFileSync(path.join(built.bin, 'privacy.md'), POLICY);
  expect(policyAudit('test-rules', 'my-rules')).toEqual({
    code: 0,
    out: '6 examples of 1 rule: 6 as expected, 0 not.\n',
  });
  const read = policyAudit('--rules', 'my-rules', '-p', 'ks', 'privacy.md', '--now', '2028-08-01');
  expect(read.out).toContain('Telehealth statement (Kansas) not found');
});

it('adds the law to the shipped rules without a change of code', () => {
  const rules = path.join(built.bin, 'rules');
  appendFileSync(path.join(rules, 'law/us.yaml'), below(law));
  appendFileSync(path.join(rules, 'lexicon/cues-us.yaml'), below(cues));
  appendFileSync(path.join(rules, 'facts-us.yaml'), below(facts));
  mkdirSync(path.join(rules, 'packs/ks'));
  writeFileSync(path.join(rules, 'packs/ks/telehealth-statement.yaml'), rule);
  const shared = path.join(rules, 'packs/us/purposes.yaml');
  const joined = readFileSync(shared, 'utf8').replace(
    'lawWhen:\n  {',
    "lawWhen:\n  { state-ks: ['us/ks-notice'],",
  );
  writeFileSync(shared, joined);
  const presets = path.join(rules, 'presets.yaml');
  writeFileSync(presets, readFileSync(presets, 'utf8').replaceAll(/packs:\n(\s+)\[/g, 'packs:\n$1[ks, '));
  const compiled = spawnSync(process.execPath, [path.join(built.bin, 'dist/tools/compile-knowledge.js')]);
  expect(compiled.status).toBe(0);

  expect(policyAudit('test-rules', 'rules/packs/ks')).toEqual({
    code: 0,
    out: '6 examples of 1 rule: 6 as expected, 0 not.\n',
  });
  const [before, after] = ['2028-06-30', '2028-07-01'].map((day) =>
    policyAudit('privacy.md', '-p', 'us', '--now', day),
  );
  expect(before?.out).not.toContain('Kansas)');
  expect(after?.out).toContain('Telehealth statement (Kansas)');
  const explained = policyAudit('explain', 'us/purposes');
  expect(explained.out).toContain('Kan. Stat. 50-9999(c)');
});
