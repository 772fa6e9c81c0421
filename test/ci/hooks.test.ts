// The GitLab job and the pre-commit hooks: what they run, run as they do, on a history of policies.

import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../cli/fake-io.ts';
import { folderWith, writeFiles } from '../config/folder.ts';
import { buildCommand, runScript } from './built.ts';
import type { Built } from './built.ts';
import { policyHistory } from './history.ts';

const textOf = (name: string): string => readFileSync(path.join(REPOSITORY, name), 'utf8');
const manifest: {
  readonly version: string;
  readonly files: readonly string[];
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
} = JSON.parse(textOf('package.json'));

let built: Built;
beforeAll(() => {
  built = buildCommand();
}, 120_000);
afterAll(() => built.remove());

describe('the GitLab job', { timeout: 120_000 }, () => {
  interface Job {
    readonly variables: Readonly<Record<string, string>>;
    readonly before_script: readonly string[];
    readonly script: readonly string[];
    readonly artifacts: {
      readonly when: string;
      readonly paths: readonly string[];
      readonly reports: { readonly codequality: string; readonly junit: string };
    };
  }
  const file: Readonly<Record<string, Job>> = parse(textOf('ci/policy-audit.gitlab-ci.yml'));
  const job = file['policy-audit'] ?? expect.fail('no job "policy-audit"');

  it('holds one job, with keywords of GitLab only', () => {
    expect(Object.keys(file)).toEqual(['policy-audit']);
    const keywords = ['stage', 'image', 'variables', 'rules', 'before_script', 'script', 'artifacts'];
    expect(Object.keys(job)).toEqual(keywords);
    for (const value of Object.values(job.variables)) expect(value).toBeTypeOf('string');
  });

  it('installs this version, whose package holds the script', () => {
    expect(job.variables['POLICY_AUDIT_PACKAGE']).toBe(`policy-audit@${manifest.version}`);
    expect(job.before_script.join('\n')).toContain('"$POLICY_AUDIT_PACKAGE"');
    expect(manifest.files).toContain('ci');
  });

  async function pipeline(base: string | null, revision: 'wording' | 'worse' | 'better') {
    const cwd = await folderWith({});
    const { git, at } = await policyHistory(cwd);
    git('checkout', '-q', at[revision]);
    const globals = await folderWith({ npm: '#!/usr/bin/env bash\necho "$NODE_GLOBALS"\n' });
    symlinkSync(REPOSITORY, path.join(globals, 'policy-audit'));
    const env = {
      ...job.variables,
      PATH: `${built.bin}:${process.env['PATH'] ?? ''}`,
      CI_PROJECT_DIR: cwd,
      NODE_GLOBALS: globals,
      ...(base === null ? {} : { CI_MERGE_REQUEST_DIFF_BASE_SHA: at[base as keyof typeof at] }),
    };
    const npm = 'npm() { echo "$NODE_GLOBALS"; }; export -f npm';
    return { cwd, ended: runScript([npm, ...job.script].join('\n'), { cwd, env }) };
  }

  it('fails a merge request that makes people worse off, and leaves the reports GitLab reads', async () => {
    const { cwd, ended } = await pipeline('wording', 'worse');
    expect(ended.code).toBe(1);
    const report = (name: string): string => readFileSync(path.join(cwd, name), 'utf8');
    const issues: readonly { location: { path: string } }[] = JSON.parse(
      report(job.artifacts.reports.codequality),
    );
    expect(issues.map(({ location }) => location.path)).toContain('legal/kids/privacy.md');
    expect(report(job.artifacts.reports.junit)).toContain('<testsuites');
    expect(report('policy-audit-out/comment.md')).toContain('Data kept longer');
    expect(job.artifacts.when).toBe('always');
  });

  it('passes one that only changes words, and reads all without a merge request', async () => {
    expect((await pipeline('first', 'wording')).ended.code).toBe(0);
    expect((await pipeline(null, 'wording')).ended.code).toBe(1);
  });
});

describe('the pre-commit hooks', { timeout: 120_000 }, () => {
  interface Hook {
    readonly id: string;
    readonly name: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
    readonly require_serial: boolean;
  }
  const hooks: readonly Hook[] = parse(textOf('.pre-commit-hooks.yaml'));
  const hookOf = (id: string): Hook => hooks.find((hook) => hook.id === id) ?? expect.fail(`no hook "${id}"`);

  it('name a command that the package brings, built when it is packed or installed from git', () => {
    for (const { id, name, entry, language } of hooks) {
      expect([id, name, language]).toEqual([expect.any(String), expect.any(String), 'node']);
      expect(Object.keys(manifest.bin)).toContain(entry.split(' ')[0]);
    }
    expect(manifest.scripts['prepack']).toContain('build');
    // pre-commit installs from a clone: of the scripts of the package npm runs this one only
    expect(manifest.scripts['prepare']).toBe('node .ci/prepare.mjs');
  });

  /** As pre-commit does: the staged files whose path fits, behind the entry. */
  async function commit(id: string, files: Readonly<Record<string, string>>) {
    const cwd = await folderWith({});
    const { git } = await policyHistory(cwd);
    await writeFiles(cwd, files);
    git('add', '-A');
    const hook = hookOf(id);
    const fits = new RegExp(hook.files.replace('(?i)', ''), 'i');
    const staged = git('diff', '--cached', '--name-only')
      .trim()
      .split('\n')
      .filter((name) => fits.test(name));
    mkdirSync(path.join(cwd, '.home'));
    const env = { PATH: `${built.bin}:${process.env['PATH'] ?? ''}`, HOME: path.join(cwd, '.home') };
    const words = staged.map((name) => `'${name}'`).join(' ');
    return { staged, ended: runScript(`${hook.entry} ${words}`, { cwd, env }) };
  }

  const BLANK = '# Privacy\n\nLast updated:\n\nWe collect your email address.\n';

  it('stop a commit with a policy that lacks what the law asks for, and look at policies only', async () => {
    const { staged, ended } = await commit('policy-audit', { 'shop/Privacy.md': BLANK, 'notes.md': BLANK });
    expect(staged).toEqual(['shop/Privacy.md']);
    expect(ended.code).toBe(1);
    expect(ended.out).toContain('clarity/blank-date');
  });

  it('let a commit pass that brings nothing new', async () => {
    const policy = textOf('corpus/lumio.txt');
    const changed = policy
      .replace("We'll keep this simple.", 'We keep this simple:')
      .replace('within 30 days, except', 'within 7 days, except');
    const { ended } = await commit('policy-audit-new', { 'legal/privacy-notice.txt': changed });
    expect(ended.code).toBe(0);
    expect(ended.out).toContain('known before HEAD');
  });
});
