import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { folderWith, writeFiles } from '../config/folder.ts';
import { policyAudit } from './fake-io.ts';
import { gitIn } from './git-folder.ts';

const OLD = `# Privacy Policy

Last updated: May 1, 2026

## What we collect

We collect your name and email address when you register.

## Retention

We keep account data for two years after you close your account.

## Sharing

We do not sell your personal information. We share data with our hosting providers.
`;
const WORSE = OLD.replace('two years', 'five years').replace('May 1', 'June 3');
const BETTER = OLD.replace('two years', 'one year');

async function folder(files: Readonly<Record<string, string>>) {
  return folderWith(files);
}

describe('diff OLD NEW', () => {
  it('fails when people are worse off, and shows the sentence', async () => {
    const cwd = await folder({ 'old.md': OLD, 'new.md': WORSE });
    const { code, out } = await policyAudit(['diff', 'old.md', 'new.md'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('Data kept longer');
    expect(out).toContain('[-two-] {+five+}');
    expect(out).toContain('1 less protective');
    expect(out).toContain('Date changed');
    expect(out).toContain('fail');
  });

  it('passes for a better version, for the same one, and without a gate', async () => {
    const cwd = await folder({ 'old.md': OLD, 'new.md': BETTER, 'worse.md': WORSE });
    const better = await policyAudit(['diff', 'old.md', 'new.md'], { cwd });
    expect([better.code, better.out.includes('1 more protective')]).toEqual([0, true]);
    const same = await policyAudit(['diff', 'old.md', 'old.md'], { cwd });
    expect([same.code, same.out.includes('identical')]).toEqual([0, true]);
    expect((await policyAudit(['diff', 'old.md', 'worse.md', '--fail-on', 'never'], { cwd })).code).toBe(0);
  });

  it('writes a redline in Word and the changes as a table', async () => {
    const cwd = await folder({ 'old.md': OLD, 'new.md': WORSE });
    const { out } = await policyAudit(['diff', 'old.md', 'new.md', '--redline', 'out', '-f', 'csv'], { cwd });
    expect(out.split('\n')[0]).toMatch(/^id,type,class,priority/);
    expect(out).toContain('retention-lengthened');
    const files = unzipSync(readFileSync(path.join(cwd, 'out/new.redline.docx')));
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain(
      '<w:delText xml:space="preserve">two</w:delText>',
    );
  });

  it('says when only wording changed', async () => {
    const cwd = await folder({
      'old.md': OLD,
      'new.md': OLD.replace('when you register', 'when you sign up'),
    });
    const { code, out } = await policyAudit(['diff', 'old.md', 'new.md'], { cwd });
    expect([code, out.includes('No change of meaning found. 1 editorial change.')]).toEqual([0, true]);
  });

  it('gives changes with exact places as JSON, and as Markdown', async () => {
    const cwd = await folder({ 'old.md': OLD, 'new.md': WORSE });
    const json = await policyAudit(['diff', 'old.md', 'new.md', '-f', 'json'], { cwd });
    const report = JSON.parse(json.out);
    const change = report.changes.find(({ type }: { type: string }) => type === 'retention-lengthened');
    const [before, after] = [report.pinpoints[change.before[0]], report.pinpoints[change.after[0]]];
    expect(OLD.slice(before.start, before.end)).toBe(before.quote);
    expect(WORSE.slice(after.start, after.end)).toBe(after.quote);
    expect(report.versions.counts['less-protective']).toBe(1);
    const markdown = await policyAudit(['diff', 'old.md', 'new.md', '-f', 'markdown'], { cwd });
    expect(markdown.out).toContain('~~two~~ **five**');
  });

  it('lists findings that came and went', async () => {
    const cwd = await folder({
      'old.md': OLD,
      'new.md': OLD.replace('Last updated: May 1, 2026', 'Last updated:'),
    });
    const { out } = await policyAudit(['diff', 'old.md', 'new.md'], { cwd });
    expect(out).toContain('NEW FINDINGS');
  });

  it('lists editorial changes only when asked', async () => {
    const cwd = await folder({
      'old.md': OLD,
      'new.md': OLD.replace('when you register', 'when you sign up'),
    });
    const asked = await policyAudit(['diff', 'old.md', 'new.md', '--show-editorial'], { cwd });
    expect(asked.out).toContain('Other words for the same');
    expect(asked.out).toContain('[-register.-] {+sign up.+}');
    expect((await policyAudit(['diff', 'old.md', 'new.md'], { cwd })).out).not.toContain('sign up');
    const json = await policyAudit(['diff', 'old.md', 'new.md', '--show-editorial', '-f', 'json'], { cwd });
    expect(JSON.parse(json.out).changes).toMatchObject([{ id: 'E1', class: 'editorial' }]);
  });

  it('shows which required disclosures changed their status', async () => {
    const cwd = await folder({
      'old.md': OLD,
      'new.md': OLD.replace('for two years after you close your account', 'in our systems'),
    });
    const args = ['diff', 'old.md', 'new.md', '--assume', 'gdpr=yes'];
    const { out } = await policyAudit(args, { cwd });
    expect(out).toMatch(/REQUIRED DISCLOSURES THAT CHANGED {2}\d/);
    const report = JSON.parse((await policyAudit([...args, '-f', 'json'], { cwd })).out);
    for (const { before, after } of report.versions.elements) expect(before).not.toBe(after);
    const rows: { element: string; before: string; after: string }[] = report.versions.elements;
    expect(rows.some(({ element, after }) => /retention/.test(element) && after !== 'satisfied')).toBe(true);
  });

  it('counts the days of notice given against those promised', async () => {
    const promise = `${OLD}\nWe will notify you of material changes to this policy at least 30 days before they take effect.\n`;
    const cwd = await folder({
      'old.md': promise,
      'new.md': promise.replace(
        'Last updated: May 1, 2026',
        'Last updated: June 1, 2026. Effective date: June 15, 2026',
      ),
    });
    const { out } = await policyAudit(['diff', 'old.md', 'new.md'], { cwd });
    expect(out).toContain(
      '14 days from publication to effect; the old version promised 30, which is longer.',
    );
  });

  it('refuses one file, three files, a missing and an empty one', async () => {
    const cwd = await folder({ 'old.md': OLD, 'empty.md': '' });
    for (const operands of [
      ['old.md'],
      ['old.md', 'old.md', 'old.md'],
      ['old.md', 'gone.md'],
      ['old.md', 'empty.md'],
    ]) {
      const { code, err } = await policyAudit(['diff', ...operands], { cwd });
      expect(code, operands.join(' ')).toBe(2);
      expect(err).not.toBe('');
    }
  });
});

describe('diff FILE --since REVISION', () => {
  async function repository() {
    const cwd = await folder({ 'privacy.md': OLD });
    const git = gitIn(cwd);
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'first');
    return { cwd, git };
  }

  it('compares with the file as it was, under its old name too', async () => {
    const { cwd, git } = await repository();
    await writeFiles(cwd, { 'privacy.md': WORSE });
    expect((await policyAudit(['diff', 'privacy.md', '--since', 'HEAD'], { cwd })).code).toBe(1);
    git('mv', 'privacy.md', 'policy.md');
    const { code, out } = await policyAudit(['diff', 'policy.md', '--since', 'HEAD'], { cwd });
    expect([code, out.includes('Data kept longer')]).toEqual([1, true]);
  });

  it('has nothing to compare a new file with', async () => {
    const { cwd } = await repository();
    await writeFiles(cwd, { 'other.md': 'Something else entirely: a notice about cookies.' });
    const { code, err } = await policyAudit(['diff', 'other.md', '--since', 'HEAD'], { cwd });
    expect([code, err.includes('is new')]).toEqual([0, true]);
  });

  it('says that a file may have been deleted, and that a revision does not exist', async () => {
    const { cwd, git } = await repository();
    git('rm', '-q', 'privacy.md');
    const gone = await policyAudit(['diff', 'privacy.md', '--since', 'HEAD'], { cwd });
    expect([gone.code, gone.err.includes('deleted since HEAD')]).toEqual([2, true]);
    const unknown = await policyAudit(['diff', 'privacy.md', '--since', 'v9'], { cwd });
    expect([unknown.code, unknown.err.includes('no such revision')]).toEqual([2, true]);
  });

  it('explains a shallow clone and a folder without git', async () => {
    const { cwd, git } = await repository();
    git('commit', '-qm', 'second', '--allow-empty');
    const clone = await folder({});
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${cwd}`, clone], { stdio: 'pipe' });
    const shallow = await policyAudit(['diff', 'privacy.md', '--since', 'HEAD~1'], { cwd: clone });
    expect([shallow.code, shallow.err.includes('shallow')]).toEqual([2, true]);
    const outside = await folder({ 'privacy.md': OLD });
    const none = await policyAudit(['diff', 'privacy.md', '--since', 'HEAD'], { cwd: outside });
    expect([none.code, none.err.includes('git repository')]).toEqual([2, true]);
  });
});
