// A repository whose policies change over several commits, as a company's would.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gitIn } from '../cli/git-folder.ts';
import { REPOSITORY } from '../cli/fake-io.ts';
import { writeFiles } from '../config/folder.ts';

const corpus = (name: string): Promise<string> => readFile(path.join(REPOSITORY, 'corpus', name), 'utf8');

export interface History {
  readonly git: (...args: readonly string[]) => string;
  /** Commits by name. */
  readonly at: Readonly<Record<'first' | 'wording' | 'worse' | 'renamed' | 'better', string>>;
}

/** Replaces what must be there, so that a change of the corpus cannot empty a test. */
function edited(text: string, ...edits: readonly (readonly [before: string, after: string])[]): string {
  return edits.reduce((all, [before, after]) => {
    if (!all.includes(before)) throw new Error(`not in the policy: ${before}`);
    return all.replace(before, after);
  }, text);
}

/** Writes the history of two policies into the folder; the last commit is checked out. */
export async function policyHistory(cwd: string): Promise<History> {
  const git = gitIn(cwd);
  const [lumio, kids] = [await corpus('lumio.txt'), await corpus('kids-game.md')];
  const commit = async (message: string, files: Readonly<Record<string, string>>): Promise<string> => {
    await writeFiles(cwd, files);
    git('add', '-A');
    git('commit', '-qm', message);
    return git('rev-parse', 'HEAD').trim();
  };
  git('init', '-q', '-b', 'main');
  const first = await commit('Policies', { 'legal/privacy.txt': lumio, 'README.md': '# Shop\n' });
  const wording = await commit('Wording', {
    'legal/privacy.txt': edited(lumio, ["We'll keep this simple.", 'We keep this simple:']),
  });
  const worse = await commit('Keep data longer', {
    'legal/privacy.txt': edited(lumio, ['within 30 days, except', 'within 24 months, except']),
    'legal/kids/privacy.md': kids,
  });
  git('mv', 'legal/privacy.txt', 'legal/privacy-notice.txt');
  const renamed = await commit('Another name', {});
  const better = await commit('Keep data for less time', {
    'legal/privacy-notice.txt': edited(lumio, ['within 30 days, except', 'within 7 days, except']),
  });
  return { git, at: { first, wording, worse, renamed, better } };
}
