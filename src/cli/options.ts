// The flags that several commands share, in named groups, and the raw values they give.

import { Option } from 'commander';
import type { Command } from 'commander';
import type { ClaimFilterFlags } from './claim-filters.ts';
import { outputOption, repeated, wholeNumber } from './option-values.ts';

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
  /** False for --no-ignore. */
  readonly ignore?: boolean;
  readonly ignorePath?: string;
}

export interface OutputFlags {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly brief?: boolean;
  readonly full?: boolean;
  readonly quiet?: boolean;
  /** The decision path of each conflict and cleared pair. */
  readonly trace?: boolean;
  /** "auto", "always", "never"; false for --no-color. */
  readonly color?: string | false;
  readonly ascii?: boolean;
  readonly width?: number;
  readonly now?: string;
  /** Page of printed and Word reports. */
  readonly paper?: 'a4' | 'letter';
  readonly timing?: boolean;
  /** False for --no-source. */
  readonly source?: boolean;
  readonly linkLaw?: boolean;
  /** Folder for the annotated policies. */
  readonly suggestEdits?: string;
}

export interface GateFlags {
  readonly failOn?: 'high' | 'medium' | 'low' | 'never';
  readonly max?: number;
  readonly failOnReview?: boolean;
  /** A file name, false for --no-baseline. */
  readonly baseline?: string | false;
  readonly since?: string;
  /** False for --no-inline-config. */
  readonly inlineConfig?: boolean;
}

export interface ConfigFlags {
  /** A file name, false for --no-config. */
  readonly config?: string | false;
}

export interface ReadFlags extends RuleFlags, InputFlags, OutputFlags, ConfigFlags {}
export interface CheckFlags extends ReadFlags, GateFlags {
  readonly allowNoFiles?: boolean;
}

export interface DiffFlags extends ReadFlags {
  readonly failOn?: 'high' | 'medium' | 'low' | 'never';
  readonly since?: string;
  readonly showEditorial?: boolean;
  /** Folder for the redline in Word. */
  readonly redline?: string;
}

export interface ClaimsFlags extends InputFlags, ConfigFlags, OutputFlags, ClaimFilterFlags {}

export const packOption = (description: string): Option => repeated('-p, --pack <name>', description);
export const ownRulesOption = (): Option =>
  repeated('--rules <path>', 'add your own rule file or folder (repeatable)');

export function addRuleOptions(command: Command): Command {
  return command
    .optionsGroup('Rules:')
    .addOption(packOption('run this rule pack only (repeatable)'))
    .addOption(repeated('--only <rule|pack>', 'run these rules only (repeatable)'))
    .addOption(repeated('--skip <rule|pack>', 'leave these rules out (repeatable)'))
    .addOption(ownRulesOption())
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
    )
    .addOption(new Option('--ignore-path <file>', 'use this ignore file (default: .policy-auditignore)'))
    .addOption(new Option('--no-ignore', 'read files that an ignore file leaves out'));
}

export function addConfigOptions(command: Command): Command {
  return command
    .optionsGroup('Configuration:')
    .addOption(new Option('-c, --config <file>', 'use this configuration file').env('POLICY_AUDIT_CONFIG'))
    .addOption(new Option('--no-config', 'use no configuration file'));
}

export function addGateOptions(command: Command): Command {
  return command
    .optionsGroup('Gate:')
    .addOption(
      new Option(
        '--fail-on <priority>',
        'fail on findings of this priority or above (default: high)',
      ).choices(['high', 'medium', 'low', 'never']),
    )
    .addOption(
      new Option('--max <n>', 'fail when more findings than this are left').argParser(wholeNumber(0)),
    )
    .addOption(new Option('--fail-on-review', 'findings that need review count too'))
    .addOption(new Option('--baseline <file>', 'known findings (default: policy-audit-baseline.json)'))
    .addOption(new Option('--no-baseline', 'count known findings too'))
    .addOption(new Option('--since <revision>', 'only findings absent from the file at this git revision'))
    .addOption(new Option('--no-inline-config', 'ignore suppression comments in the documents'))
    .addOption(new Option('--allow-no-files', 'no file to check is a pass, not an error'));
}

export function addDiffOptions(command: Command): Command {
  return command
    .optionsGroup('Gate:')
    .addOption(
      new Option(
        '--fail-on <priority>',
        'fail on less protective changes of this priority or above (default: high)',
      ).choices(['high', 'medium', 'low', 'never']),
    )
    .addOption(new Option('--since <revision>', 'the old version is the file at this git revision'))
    .addOption(
      new Option('--show-editorial', 'also list the sentences whose words changed and meaning did not'),
    )
    .addOption(
      new Option('--redline <dir>', 'also write both versions as one Word document with tracked changes'),
    );
}

export function addOutputOptions(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .addOption(
      repeated('-f, --format <name[=file]>', 'report format, to standard output or a file (repeatable)'),
    )
    .addOption(outputOption('also write a file (format from its ending) or a folder of all'))
    .addOption(new Option('--paper <size>', 'page of printed and Word reports').choices(['a4', 'letter']))
    .addOption(new Option('--no-source', 'print and Word reports without the text of the policies'))
    .addOption(new Option('--link-law', 'citations of law in HTML lead to their official sources'))
    .addOption(
      new Option(
        '--suggest-edits <dir>',
        'also write each policy as Word, with a comment at each finding and wording as tracked insertions',
      ),
    )
    .addOption(new Option('--brief', 'first screen only').conflicts(['full', 'quiet']))
    .addOption(
      new Option('--full', 'everything, with evidence for every finding').conflicts(['brief', 'quiet']),
    )
    .addOption(new Option('-q, --quiet', 'the summary only').conflicts(['brief', 'full']))
    .addOption(
      new Option(
        '--trace',
        'how each contradiction, tension and cleared pair was decided, step by step',
      ).conflicts(['brief', 'quiet']),
    )
    .addOption(colorOption())
    .addOption(noColorOption())
    .addOption(asciiOption())
    .addOption(widthOption())
    .addOption(
      new Option('--now <date>', 'date of the report, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else today)'),
    );
}

const colorOption = (): Option =>
  new Option('--color <when>', 'color the terminal report').choices(['auto', 'always', 'never']);
const noColorOption = (): Option => new Option('--no-color', 'same as --color never');
const asciiOption = (): Option => new Option('--ascii', 'plain ASCII symbols');
const widthOption = (): Option =>
  new Option('--width <columns>', 'width of the terminal report').argParser(wholeNumber(60));

/** Which claims, traced or not, and in which form. */
export function addClaimsOptions(command: Command): Command {
  const filtered = command
    .optionsGroup('Claims:')
    .addOption(repeated('--practice <name>', 'with this practice or one below it, e.g. sell (repeatable)'))
    .addOption(new Option('--polarity <which>', 'affirmed or denied ones').choices(['affirmed', 'denied']))
    .addOption(repeated('--data <name>', 'about this kind of data, e.g. location (repeatable)'))
    .addOption(repeated('--recipient <name>', 'with this recipient, e.g. advertiser (repeatable)'))
    .addOption(repeated('--purpose <name>', 'for this purpose, e.g. marketing (repeatable)'))
    .addOption(repeated('--scope <name>', 'for this plan, place, age or role, e.g. free (repeatable)'))
    .addOption(repeated('--right <name>', 'granting this right, e.g. delete (repeatable)'))
    .addOption(repeated('--topic <name>', 'on this topic, e.g. change (repeatable)'))
    .addOption(repeated('--claim <id>', 'with this id (repeatable)'))
    .addOption(new Option('--trace', 'show the words and rules that produced each field'));
  return addConfigOptions(addInputOptions(filtered))
    .optionsGroup('Output:')
    .addOption(
      repeated('-f, --format <name[=file]>', 'terminal, json, ndjson or csv, to standard output or a file'),
    )
    .addOption(outputOption('also write a file (format from its ending)'))
    .addOption(colorOption())
    .addOption(noColorOption())
    .addOption(asciiOption())
    .addOption(widthOption());
}

export function addReadOptions(command: Command): Command {
  return addOutputOptions(addConfigOptions(addInputOptions(addRuleOptions(command))));
}
