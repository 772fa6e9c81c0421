// The commands, their options and help. Each command's code is imported when it runs, so that
// `--help` and the light commands pay for nothing they do not use.

import { Command } from 'commander';
import { addCorpusOptions } from './corpus/options.ts';
import type { CorpusFlags } from './corpus/options.ts';
import { flagsOf } from './flags.ts';
import type { ExitCode, Io } from './io.ts';
import {
  addClaimsOptions,
  addDiffOptions,
  addGateOptions,
  addOutputOptions,
  addReadOptions,
} from './options.ts';
import type { CheckFlags, ClaimsFlags, DiffFlags, OutputFlags, ReadFlags } from './options.ts';
import { addRuleCommands } from './rule-commands.ts';
import { configureUsage } from './usage.ts';
import { readVersion } from './version.ts';

const EXAMPLES = `
Examples:
  policy-audit privacy.md                        audit one policy
  policy-audit ours.md theirs.html               audit both and compare them
  policy-audit policies/ -o report.md            every policy in a folder, report in Markdown
  policy-audit - --stdin-filename privacy.html   read standard input

A reading of the text, not a legal opinion.
`;

export function buildProgram(io: Io, finish: (code: ExitCode) => void): Command {
  const program = configureUsage(new Command('policy-audit'), io);
  program
    .description(
      'Reads privacy policies: what they claim, where the law asks for more, where they contradict themselves.',
    )
    .usage('[options] <files...>\n       policy-audit <command> [options]')
    .argument('[files...]', 'policies, folders or globs; - reads standard input')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help; also after a command')
    .helpCommand(false)
    .enablePositionalOptions()
    .addHelpText('after', EXAMPLES);
  addReadOptions(program).action(async (files: readonly string[]) => {
    const { readCommand } = await import('./commands/read.ts');
    finish(await readCommand(files, flagsOf<ReadFlags>(program), io, commandNames(program)));
  });
  addCheck(program, io, finish);
  addDiff(program, io, finish);
  addClaims(program, io, finish);
  addCorpus(program, io, finish);
  addAgreement(program, io, finish);
  addBaseline(program, io, finish);
  addRender(program, io, finish);
  addInit(program, io, finish);
  addRuleCommands(program, io, finish);
  return program;
}

function addCheck(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  const command = program
    .command('check')
    .description('gate: fail on findings at or above a priority that are neither known nor accepted')
    .argument('[files...]', 'policies, folders or globs; those of the configuration when left out');
  addGateOptions(addReadOptions(command)).action(async (files: readonly string[]) => {
    const { checkCommand } = await import('./commands/check.ts');
    finish(await checkCommand(files, flagsOf<CheckFlags>(command), io, commandNames(program)));
  });
}

function addDiff(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  const command = program
    .command('diff')
    .description('what changed in meaning between two versions, and whether people are worse off')
    .argument('<files...>', 'the old and the new version; one file with --since');
  addDiffOptions(addReadOptions(command)).action(async (files: readonly string[]) => {
    const { diffCommand } = await import('./commands/diff.ts');
    finish(await diffCommand(files, flagsOf<DiffFlags>(command), io, commandNames(program)));
  });
}

function addClaims(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  const command = program
    .command('claims')
    .description('list what policies say: practice, data, recipient, purpose, scope, period')
    .argument('[files...]', 'policies, folders or globs; those of the configuration when left out');
  addClaimsOptions(command).action(async (files: readonly string[]) => {
    const { claimsCommand } = await import('./commands/claims.ts');
    finish(await claimsCommand(files, flagsOf<ClaimsFlags>(command), io, commandNames(program)));
  });
}

function addCorpus(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  const command = program
    .command('corpus')
    .description('audit thousands of policies: a line for each, and a report over all')
    .argument('<files...>', 'folders, globs, files, lists (.ndjson); - reads NDJSON from standard input');
  addCorpusOptions(command).action(async (files: readonly string[]) => {
    const { corpusCommand } = await import('./commands/corpus.ts');
    finish(await corpusCommand(files, flagsOf<CorpusFlags>(command), io, commandNames(program)));
  });
}

function addAgreement(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  const command = program
    .command('agreement')
    .description('how often a person agrees with the results of a labelled sample')
    .argument('<sample>', 'the table of `corpus --sample`, its column "label" filled in')
    .option('--json', 'the figures as JSON');
  command.action(async (sample: string) => {
    const { agreementCommand } = await import('./commands/agreement.ts');
    finish(await agreementCommand(sample, flagsOf(command), io));
  });
}

const BASELINE_ACTIONS = {
  write: 'record the findings of now as known',
  prune: 'drop entries whose finding is gone',
  status: 'count new, known and stale findings',
} as const;

function addBaseline(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  const group = program.command('baseline').description('known findings: write, prune, status');
  group.helpCommand(false);
  for (const action of ['write', 'prune', 'status'] as const) {
    const command = group
      .command(action)
      .description(BASELINE_ACTIONS[action])
      .argument('[files...]', 'policies; those of the configuration or the baseline when left out');
    addGateOptions(addReadOptions(command)).action(async (files: readonly string[]) => {
      const { baselineCommand } = await import('./commands/baseline.ts');
      finish(await baselineCommand(action, files, flagsOf<CheckFlags>(command), io));
    });
  }
}

function addRender(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  const command = program
    .command('render')
    .description('write a JSON report in other formats, without reading any policy again')
    .argument('<report>', 'a report made with -f json; - reads standard input');
  addOutputOptions(command).action(async (report: string) => {
    const { renderCommand } = await import('./commands/render.ts');
    finish(await renderCommand(report, flagsOf<OutputFlags>(command), io));
  });
}

function addInit(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  const command = program.command('init').description('write a commented configuration file');
  command.option('--force', 'replace the one that is here').action(async () => {
    const { initCommand } = await import('./commands/init.ts');
    finish(await initCommand(flagsOf(command), io));
  });
}

function commandNames(program: Command): readonly string[] {
  return program.commands.map((command) => command.name());
}
