// The flags that several commands share, in named groups, and the raw values they give.

import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';

export interface RuleFlags {
  readonly pack?: readonly string[];
  readonly rules?: readonly string[];
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly assume?: readonly string[];
  readonly sameOrg?: boolean;
}

export interface InputFlags {
  readonly stdinFilename?: string;
  readonly inputType?: string;
}

export interface OutputFlags {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly brief?: boolean;
  readonly full?: boolean;
  readonly quiet?: boolean;
  /** "auto", "always", "never"; false for --no-color. */
  readonly color?: string | false;
  readonly ascii?: boolean;
  readonly width?: number;
  readonly now?: string;
  readonly timing?: boolean;
}

export interface ReadFlags extends RuleFlags, InputFlags, OutputFlags {}

export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function wholeNumber(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least) {
      throw new InvalidArgumentError(`Expected a whole number, ${least} or more.`);
    }
    return number;
  };
}

function repeated(flags: string, description: string): Option {
  return new Option(flags, description).argParser(collect);
}

export function addRuleOptions(command: Command): Command {
  return command
    .optionsGroup('Rules:')
    .addOption(repeated('-p, --pack <name>', 'run this rule pack only (repeatable)'))
    .addOption(repeated('--only <rule|pack>', 'run these rules only (repeatable)'))
    .addOption(repeated('--skip <rule|pack>', 'leave these rules out (repeatable)'))
    .addOption(repeated('--rules <path>', 'add your own rule file or folder (repeatable)'))
    .addOption(repeated('--assume <fact=value>', 'state a fact the text cannot tell, e.g. cpra.applies=no'))
    .addOption(
      new Option('--same-org', 'the documents belong to one organization: report conflicts between them'),
    );
}

export function addInputOptions(command: Command): Command {
  return command
    .optionsGroup('Input:')
    .addOption(
      new Option('--stdin-filename <name>', 'name for the text read from standard input (operand -)'),
    )
    .addOption(
      new Option('--input-type <type>', 'read every input as this type').choices([
        'text',
        'markdown',
        'html',
        'docx',
        'pdf',
      ]),
    );
}

export function addOutputOptions(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .addOption(
      repeated('-f, --format <name[=file]>', 'report format, to standard output or a file (repeatable)'),
    )
    .addOption(
      new Option('-o, --output <file|dir>', 'also write a file (format from its ending) or a folder of all'),
    )
    .addOption(new Option('--brief', 'first screen only').conflicts(['full', 'quiet']))
    .addOption(
      new Option('--full', 'everything, with evidence for every finding').conflicts(['brief', 'quiet']),
    )
    .addOption(new Option('-q, --quiet', 'the summary only').conflicts(['brief', 'full']))
    .addOption(new Option('--color <when>', 'color the terminal report').choices(['auto', 'always', 'never']))
    .addOption(new Option('--no-color', 'same as --color never'))
    .addOption(new Option('--ascii', 'plain ASCII symbols'))
    .addOption(new Option('--width <columns>', 'width of the terminal report').argParser(wholeNumber(60)))
    .addOption(
      new Option('--now <date>', 'date of the report, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else today)'),
    );
}

export function addReadOptions(command: Command): Command {
  return addOutputOptions(addInputOptions(addRuleOptions(command)));
}
