// Commands around rules: list, explain, test, and the schemas of files.

import type { Command } from 'commander';
import { flagsOf } from './flags.ts';
import type { ExitCode, Io } from './io.ts';
import { ownRulesOption, packOption } from './options.ts';

type Finish = (code: ExitCode) => void;

export function addRuleCommands(program: Command, io: Io, finish: Finish): void {
  addRules(program, io, finish);
  addExplain(program, io, finish);
  program
    .command('test-rules')
    .description('run the examples inside rule files')
    .argument('[folder]', 'a folder of rules, or one rule file; the shipped rules when left out')
    .action(async (folder: string | undefined) => {
      const { testRulesCommand } = await import('./commands/test-rules.ts');
      finish(await testRulesCommand(folder, io));
    });
  program
    .command('schema')
    .description('print the JSON Schema of a kind of file')
    .argument('<config|rule|report>', 'the kind of file')
    .action(async (kind: string) => {
      const { schemaCommand } = await import('./commands/schema.ts');
      finish(schemaCommand(kind, io));
    });
}

function addRules(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('rules')
    .description('list the rules with their law and priority')
    .addOption(packOption('list this pack or preset only (repeatable)'))
    .addOption(ownRulesOption())
    .option('--json', 'all of each rule, as JSON');
  command.action(async () => {
    const { rulesCommand } = await import('./commands/rules.ts');
    finish(rulesCommand(flagsOf(command), io));
  });
}

function addExplain(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command('explain')
    .description('explain a rule, a row of the decision table, or a finding of a saved report')
    .argument('<rule|row|finding>', 'a rule id, a row such as D1 (see --trace), or a finding such as B-03')
    .option('--report <file>', 'the JSON report that holds the finding (default: report.json)')
    .addOption(ownRulesOption());
  command.action(async (name: string) => {
    const { explainCommand } = await import('./commands/explain.ts');
    finish(await explainCommand(name, flagsOf(command), io));
  });
}
