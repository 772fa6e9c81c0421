// Runs the examples inside rule files: the shipped ones, or those of a folder of one's own.

import { loadTagger } from '../../claims/load-tagger.ts';
import { ruleCards } from '../../rules/cards.ts';
import type { RuleCard } from '../../rules/cards.ts';
import { loadKnowledge, locateIn } from '../../rules/load.ts';
import { runContradictionExamples } from '../contradiction-examples.ts';
import { wantingExamples } from '../example-counts.ts';
import { runExamples } from '../examples.ts';
import type { Engine, ExampleResult } from '../examples.ts';
import type { ExitCode, Io } from '../io.ts';

const MOST_QUOTES = 3;

const WANTED =
  'Write what is wanting under "examples:", in words of your own: a near-miss speaks of the same thing without saying what counts.';

interface Run {
  readonly card: RuleCard;
  readonly results: readonly ExampleResult[];
}

function wrong({ text, expected, found, why, quotes }: ExampleResult): string {
  const said = text.trim().split('\n').join('\n      ');
  const matched = quotes
    .slice(0, MOST_QUOTES)
    .map((quote) => `    matched   "${quote.replace(/\s+/g, ' ')}"\n`);
  return `\n    - expected  ${expected}\n    + found     ${found}: ${why}\n${matched.join('')}      ${said}\n`;
}

/** The rules of a folder, or all shipped ones, with what came of their examples. */
async function runAll(folder: string | undefined, engine: Engine): Promise<readonly Run[]> {
  const own = folder?.replace(/\/+$/, '');
  const cards = new Map(ruleCards(engine.knowledge).map((card) => [card.id, card]));
  const runs: Run[] = [];
  for (const rule of engine.knowledge.rules) {
    const card = cards.get(rule.id);
    if (card !== undefined && (own === undefined || rule.file === own || rule.file.startsWith(`${own}/`)))
      runs.push({ card, results: await runExamples(rule, engine) });
  }
  return own === undefined ? [...runs, ...(await runContradictionExamples(engine))] : runs;
}

/** A folder means its rules only; without one, all shipped rules. Exit 1 when an example comes out wrong or is wanting. */
export async function testRulesCommand(folder: string | undefined, io: Io): Promise<ExitCode> {
  const knowledge = loadKnowledge({ ownRules: folder === undefined ? [] : [folder], cwd: io.cwd });
  const locate = locateIn(io.cwd);
  let [examples, failed, wanting] = [0, 0, 0];
  const runs = await runAll(folder, { knowledge, tagger: loadTagger() });
  for (const { card, results } of runs) {
    const { id, file } = card;
    const different = results.filter(({ expected, found }) => expected !== found);
    const lacking = wantingExamples(card, results);
    examples += results.length;
    failed += different.length;
    wanting += lacking.length;
    // families share a file, where their id is written; a rule has one of its own
    const place =
      lacking.length === 0 ? '' : locate(file, file.endsWith('practices.yaml') ? id : 'examples:');
    for (const what of lacking) io.stdout.write(`${place}: ${id} has ${what}\n`);
    if (different.length > 0) io.stdout.write(`${id}  ${file}\n${different.map(wrong).join('')}\n`);
  }
  if (wanting > 0) io.stdout.write(`\n${WANTED}\n`);
  io.stdout.write(
    `${examples} examples of ${runs.length} ${runs.length === 1 ? 'rule' : 'rules'}: ${examples - failed} as expected, ${failed} not.\n`,
  );
  return failed + wanting === 0 ? 0 : 1;
}
