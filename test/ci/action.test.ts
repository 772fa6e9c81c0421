// The GitHub action: its file is read by GitHub's own parser, and its scripts run in a repository with a
// history of policies.

import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../cli/fake-io.ts';
import { folderWith, writeFiles } from '../config/folder.ts';
import { buildCommand, runScript } from './built.ts';
import type { Built } from './built.ts';
import { policyHistory } from './history.ts';

const text = readFileSync(path.join(REPOSITORY, 'action.yml'), 'utf8');

interface Step {
  readonly name: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
const action: {
  readonly inputs: Record<string, { default?: string }>;
  readonly runs: { steps: readonly Step[] };
} = parse(text);
const scriptOf = (name: string): string =>
  action.runs.steps.find((step) => step.name === name)?.run ?? expect.fail(`no step "${name}"`);

describe('action.yml', () => {
  it('is a valid action to the parser that GitHub uses', () => {
    const { value, context } = parseAction(
      { name: 'action.yml', content: text },
      new NoOperationTraceWriter(),
    );
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
    expect(value).toBeDefined();
  });

  it('pins every action to a commit and tells its version', () => {
    const used = [...text.matchAll(/uses: (\S+)(.*)/g)];
    expect(used.length).toBe(2);
    for (const [, name, rest] of used) {
      expect(name).toMatch(/@[0-9a-f]{40}$/);
      expect(rest).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  });

  it('puts no input and no event into a script', () => {
    for (const { run } of action.runs.steps) expect(run ?? '').not.toContain('${{');
  });
});

describe('the audit of a change', { timeout: 120_000 }, () => {
  let built: Built;
  beforeAll(() => {
    built = buildCommand();
  }, 120_000);
  afterAll(() => built.remove());

  async function runner() {
    const temp = await folderWith({ summary: '', output: '' });
    const cwd = await folderWith({});
    const history = await policyHistory(cwd);
    const env = {
      PATH: `${built.bin}:${process.env['PATH'] ?? ''}`,
      RUNNER_TEMP: temp,
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: path.join(temp, 'summary'),
      GITHUB_OUTPUT: path.join(temp, 'output'),
      ACTION_PATH: REPOSITORY,
      FILES: action.inputs['files']?.default ?? '',
      FAIL_ON: action.inputs['fail-on']?.default ?? '',
      ONLY_NEW: action.inputs['only-new']?.default ?? '',
      MORE: '--now\n2026-11-24',
    };
    const audit = (base: string, more: Readonly<Record<string, string>> = {}) => {
      const ended = runScript(scriptOf('Audit'), { cwd, env: { ...env, BASE: base, ...more } });
      const outputs = Object.fromEntries(
        readFileSync(env.GITHUB_OUTPUT, 'utf8')
          .split('\n')
          .map((line) => [line.split('=')[0] ?? '', line.slice(line.indexOf('=') + 1)]),
      );
      const gate = runScript(scriptOf('Gate'), { cwd, env: { ...env, CODE: outputs['exit-code'] ?? '' } });
      return {
        ...ended,
        gate: gate.code,
        outputs,
        summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'),
        comment: readFileSync(outputs['comment'] ?? '', 'utf8'),
      };
    };
    return { cwd, temp, env, audit, ...history };
  }

  it('fails a change that makes people worse off, and says so in comment, summary and annotations', async () => {
    const { git, at, audit } = await runner();
    git('checkout', '-q', at.worse);
    const { code, gate, outputs, comment, summary, out } = audit(at.wording);
    expect([code, gate, outputs['exit-code']]).toEqual([0, 1, '1']);
    expect(comment).toMatch(/^<!-- policy-audit -->\n/);
    expect(comment.match(/<!-- policy-audit -->/g)).toHaveLength(1);
    expect(comment).toContain('legal/privacy.txt: 1 change makes people worse off');
    expect(comment).toContain('~~30 days,~~ **24 months,**');
    expect(summary).toBe(comment.slice(comment.indexOf('\n') + 1));
    expect(out).toMatch(/^::error file=legal\/kids\/privacy\.md,line=/m);
    expect(out).toContain('Data kept longer');
    const sarif: unknown = JSON.parse(readFileSync(outputs['sarif'] ?? '', 'utf8'));
    const ajv = new Ajv04.default({ strict: false, unicodeRegExp: false });
    addFormats.default(ajv);
    const schema = readFileSync(path.join(REPOSITORY, 'test/report/schemas/sarif-2.1.0.json'), 'utf8');
    expect(ajv.validate(JSON.parse(schema), sarif)).toBe(true);
  });

  it('passes a change of wording, and one for the better under another name', async () => {
    const { git, at, audit } = await runner();
    git('checkout', '-q', at.wording);
    const wording = audit(at.first);
    expect([wording.gate, wording.outputs['exit-code']]).toEqual([0, '0']);
    expect(wording.comment).toContain('No change of meaning found');
    git('checkout', '-q', at.better);
    const better = audit(at.worse);
    expect(better.comment).toContain('legal/privacy-notice.txt: no change blocks');
    expect(better.comment).toContain('Data kept for less time');
    expect(better.gate).toBe(0);
  });

  it('counts what was there before when it is told to', async () => {
    const { git, at, audit } = await runner();
    git('checkout', '-q', at.wording);
    expect(audit(at.first, { ONLY_NEW: 'false' }).gate).toBe(1);
    expect(audit(at.first, { ONLY_NEW: 'false', FAIL_ON: 'never' }).gate).toBe(0);
  });

  it('compares with nothing on a branch that was just made', async () => {
    const { git, at, audit } = await runner();
    git('checkout', '-q', at.first);
    const { gate, comment } = audit('0000000000000000000000000000000000000000');
    expect(gate).toBe(1);
    expect(comment).toContain('Privacy policy check');
  });

  it('names a policy that was deleted, and does not take a rename for one', async () => {
    const { git, at, audit } = await runner();
    git('rm', '-q', 'legal/kids/privacy.md');
    const { comment } = audit(at.worse);
    expect(comment).toContain('**A policy was deleted:** `legal/kids/privacy.md`');
    expect(comment).not.toContain('deleted:** `legal/privacy.txt`');
  });

  it('says what to do in a clone without the base, and does not pass', async () => {
    const { audit } = await runner();
    const { gate, err } = audit('1234567890123456789012345678901234567890');
    expect(gate).toBe(2);
    expect(err).toContain('fetch-depth: 0');
  });

  it('lets no line of a policy act as a command of the runner', async () => {
    const { cwd, git, audit, at } = await runner();
    const hostile =
      'Last updated:\n\n::error::owned We never sell your data.\n\n##[error]We may sell your data.\n';
    await writeFiles(cwd, { 'legal/privacy-notice.txt': hostile });
    git('add', '-A');
    const { out } = audit(at.better);
    let token = '';
    const commands = out.split('\n').filter((line) => {
      const stop = /^::stop-commands::(\w+)$/.exec(line)?.[1];
      if (token === '' && stop !== undefined) token = stop;
      else if (token !== '' && line === `::${token}::`) token = '';
      else if (token === '') return /^\s*::|##\[/.test(line);
      return false;
    });
    for (const line of commands) expect(line).toMatch(/^::(?:error|warning|notice) (?:file|title)=/);
    expect(commands.join('\n')).not.toMatch(/^::error::|##\[/m);
  });

  it('keeps one comment on the pull request up to date', async () => {
    const { cwd, temp, env } = await runner();
    const gh = `#!/usr/bin/env bash
echo "$*" >> "$RUNNER_TEMP/calls"
if [[ " $* " == *" --paginate "* && -f "$RUNNER_TEMP/known" ]]; then cat "$RUNNER_TEMP/known"; fi
`;
    await writeFiles(temp, { gh, 'comment.md': '<!-- policy-audit -->\nhello\n' });
    chmodSync(path.join(temp, 'gh'), 0o755);
    const post = () =>
      runScript(scriptOf('Comment on the pull request'), {
        cwd,
        env: {
          ...env,
          PATH: `${temp}:${env.PATH}`,
          REPOSITORY: 'acme/shop',
          PULL_REQUEST: '7',
          BODY: path.join(temp, 'comment.md'),
        },
      });
    expect(post().code).toBe(0);
    await writeFiles(temp, { known: '41\n42\n' });
    expect(post().code).toBe(0);
    const calls = readFileSync(path.join(temp, 'calls'), 'utf8').trim().split('\n');
    expect(calls[1]).toContain(
      `--method POST repos/acme/shop/issues/7/comments --field body=@${temp}/comment.md`,
    );
    expect(calls[3]).toContain('--method PATCH repos/acme/shop/issues/comments/41 ');
    expect(existsSync(path.join(temp, 'comment.md'))).toBe(true);
  });
});
