import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { policyAudit } from './fake-io.ts';

const rule = (pass: string): string => `title: Cookie lifetimes
kind: requires
law: [coppa/312.4-d-1]
duty: Say how long cookies live.
pattern: { cue: [email-word] }
looksFor: ['by email']
priority: medium
matters: 'People want to know.'
remedy: 'Write by email.'
examples:
  pass: ['${pass}', 'Write to us by mail or email.', 'Our email is read every day.']
  fail: ['We use cookies.', 'We answer within a day.', 'Letters by courier reach us too.']
`;

async function folder(pass: string): Promise<string> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'policy-audit-test-rules-'));
  await mkdir(path.join(cwd, 'mine'));
  await writeFile(path.join(cwd, 'mine/one.yaml'), rule(pass));
  return cwd;
}

it('runs the examples of a folder only, and passes when all come out as written', async () => {
  const { code, out } = await policyAudit(['test-rules', 'mine'], { cwd: await folder('Send us an email.') });
  expect([code, out]).toEqual([0, '6 examples of 1 rule: 6 as expected, 0 not.\n']);
});

it('shows what was expected, what was found and the example, and exits 1', async () => {
  const { code, out } = await policyAudit(['test-rules', 'mine/'], { cwd: await folder('Call us at noon.') });
  expect(code).toBe(1);
  expect(out).toContain('mine/one  mine/one.yaml');
  expect(out).toMatch(/- expected {2}pass\n +\+ found {5}fail: .*\n +Call us at noon\./);
});

it('an own rule with the id of a shipped one takes its place', async () => {
  const cwd = await folder('Send us an email.');
  await mkdir(path.join(cwd, 'mine/coppa'));
  await writeFile(path.join(cwd, 'mine/coppa/operator-names.yaml'), rule('Write us an email.'));
  const { code, out } = await policyAudit(['test-rules', 'mine/coppa'], { cwd });
  expect([code, out]).toEqual([0, '6 examples of 1 rule: 6 as expected, 0 not.\n']);
  const explained = await policyAudit(['explain', 'coppa/operator-names', '--rules', 'mine'], { cwd });
  expect(explained.out).toContain('Say how long cookies live.');
});

it('says by file, line and rule which examples are wanting', async () => {
  const cwd = await folder('Send us an email.');
  const few = rule('Send us an email.')
    .replace(/, 'Write to us by mail[^\]]*/, '')
    .replace(/, 'Letters[^\]]*/, '');
  await writeFile(path.join(cwd, 'mine/two.yaml'), few);
  const { code, out } = await policyAudit(['test-rules', 'mine'], { cwd });
  expect(code).toBe(1);
  expect(out).toContain('mine/two.yaml:10:1: mine/two has 1 of at least 3 examples that pass\n');
  expect(out).toContain('mine/two.yaml:10:1: mine/two has 2 of at least 3 examples that fail\n');
  expect(out).not.toContain('mine/one.yaml:');
  expect(out).toContain('words of your own');
});
