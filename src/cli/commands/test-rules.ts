// Runs the examples inside rule files: the shipped ones, or those of a folder of one's own.

import { loadTagger } from '../../claims/load-tagger.ts';
import { loadKnowledge } from '../../rules/load.ts';
import { runExamples } from '../examples.ts';
import type { ExampleResult } from '../examples.ts';
import type { ExitCode, Io } from '../io.ts';

const MOST_QUOTES = 3;

function wrong({ text, expected, found, why, quotes }: ExampleResult): string {
  const said = text.trim().split('\n').join('\n      ');
  const matched = quotes
    .slice(0, MOST_QUOTES)
    .map((quote) => `    matched   "${quote.replace(/\s+/g, ' ')}"\n`);
  return `\n    - expected  ${expected}\n    + found     ${found}: ${why}\n${matched.join('')}      ${said}\n`;
}

/** A folder means its rules only; without one, all shipped rules. Exit 1 when an example comes out wrong. */
export async function testRulesCommand(folder: string | undefined, io: Io): Promise<ExitCode> {
  const knowledge = loadKnowledge({ ownRules: folder === undefined ? [] : [folder], cwd: io.cwd });
  const own = folder?.replace(/\/+$/, '');
  const rules = knowledge.rules.filter(
    ({ file }) => own === undefined || file === own || file.startsWith(`${own}/`),
  );
  const engine = { knowledge, tagger: loadTagger() };
  let examples = 0;
  let failed = 0;
  for (const rule of rules) {
    const results = await runExamples(rule, engine);
    const different = results.filter(({ expected, found }) => expected !== found);
    examples += results.length;
    failed += different.length;
    if (different.length > 0) io.stdout.write(`${rule.id}  ${rule.file}\n${different.map(wrong).join('')}\n`);
  }
  io.stdout.write(
    `${examples} examples of ${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}: ${examples - failed} as expected, ${failed} not.\n`,
  );
  return failed === 0 ? 0 : 1;
}
