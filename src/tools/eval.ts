// Measuring: `npm run eval` prints the scoreboard; `npm run eval -- predict KIND --in DIR --out FILE`
// writes predictions for the scorers that stand beside the data.

import { Command } from 'commander';
import { AuditError } from '../lib/errors.ts';
import { printContradictions } from './eval/contradictions.ts';
import { printLabels } from './eval/labels.ts';
import { predict } from './eval/predict.ts';
import { printScoreboard } from './eval/scoreboard.ts';
import { printVerdicts } from './eval/verdicts.ts';
import { printVerified } from './eval/verify.ts';

const program = new Command('eval').description('measures policy-audit against annotated policies');

program
  .command('scoreboard', { isDefault: true })
  .description('print every figure')
  .option('--shared <dir>', 'folder of gold/ and corpora/', '../shared')
  .option('--out <file>', 'where the figures go', '../eval.json')
  .option('--against <file>', 'figures of an earlier run, to compare with')
  .action(async (options: { shared: string; out: string; against?: string }) => {
    await printScoreboard(options);
  });

program
  .command('predict')
  .argument('<kind>', 'claims, findings, elements, comparison, c3pa or changes')
  .requiredOption('--in <dir>', 'folder of texts')
  .requiredOption('--out <file>', 'file of predictions')
  .action(async (kind: string, options: { in: string; out: string }) => {
    await predict(kind, options.in, options.out);
  });

program
  .command('verdicts')
  .description('the conflicts reported on policies that people have read, against what they made of each')
  .option('--corpora <dir>', 'folder of policies-dev/ and c3pa-dev/', '../shared/corpora')
  .action(async (options: { corpora: string }) => {
    await printVerdicts(options.corpora);
  });

program
  .command('verify')
  .description('prove every document and claim of the development policies against its source')
  .option('--corpora <dir>', 'folder of policies-dev/ and c3pa-dev/', '../shared/corpora')
  .action(async (options: { corpora: string }) => {
    await printVerified(options.corpora);
  });

program
  .command('contradictions')
  .description('put contradictions and look-alikes into policies and count what is said of them')
  .requiredOption('--in <dir>', 'folder of policies (text or Markdown)')
  .option('--verbose', 'list every sentence that went wrong', false)
  .action(async (options: { in: string; verbose: boolean }) => {
    await printContradictions(options.in, options.verbose);
  });

program
  .command('labels')
  .description('compare claims with the sentences that people labelled')
  .option('--shared <dir>', 'folder of corpora/', '../shared')
  .option('--part <part>', 'tune or check; both when left out')
  .option('--round <n>', 'only the sentences of this draw; all when left out')
  .option('--verbose', 'list every sentence that went wrong (tune only)', false)
  .action(async (options: { shared: string; part?: string; round?: string; verbose: boolean }) => {
    const round = options.round === undefined ? null : Number(options.round);
    await printLabels(options.shared, options.part, { isVerbose: options.verbose, round });
  });

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof AuditError)) throw error;
  console.error(`eval: ${error.message}${error.hint === null ? '' : `\n  ${error.hint}`}`);
  process.exitCode = 2;
}
