// The flags of the corpus command.

import { Option } from 'commander';
import type { Command } from 'commander';
import { repeated, wholeNumber } from '../option-values.ts';
import { addConfigOptions, addRuleOptions } from '../options.ts';
import type { ConfigFlags, RuleFlags } from '../options.ts';
import { samplePlan } from './sample-sink.ts';
import type { SamplePlan } from './sample-sink.ts';

export interface CorpusFlags extends RuleFlags, ConfigFlags {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly now?: string;
  /** A database file, or a folder for Parquet. */
  readonly store?: string;
  readonly sample?: SamplePlan;
  readonly jobs?: number | 'auto';
  /** A folder; false for --no-cache. */
  readonly cache?: string | boolean;
  readonly progress?: boolean;
  /** False for --no-ignore. */
  readonly ignore?: boolean;
  readonly ignorePath?: string;
  /** False for --no-inline-config. */
  readonly inlineConfig?: boolean;
}

export function addCorpusOptions(command: Command): Command {
  return addConfigOptions(addRuleOptions(command))
    .optionsGroup('Input:')
    .addOption(new Option('--ignore-path <file>', 'use this ignore file (default: .policy-auditignore)'))
    .addOption(new Option('--no-ignore', 'read files that an ignore file leaves out'))
    .addOption(new Option('--no-inline-config', 'ignore suppression comments in the documents'))
    .optionsGroup('Output:')
    .addOption(
      repeated(
        '-f, --format <name[=file]>',
        'ndjson (a line a policy), csv (a row a policy), json, markdown or html (over all of them)',
      ),
    )
    .addOption(
      new Option('-o, --output <file|dir>', 'write a file (format from its ending) or a folder of all'),
    )
    .addOption(
      new Option('--store <file|dir>', 'tables for SQL: a DuckDB file, or Parquet files when it ends in /'),
    )
    .addOption(
      new Option(
        '--sample <n[=file]>',
        'a table of n results drawn at random, for a person to label (default: sample.csv)',
      ).argParser(samplePlan),
    )
    .addOption(
      new Option(
        '--now <date>',
        'date of the law applied, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else today)',
      ),
    )
    .optionsGroup('Run:')
    .addOption(
      new Option('-j, --jobs <n|auto>', 'worker threads; auto uses them from four cores on').argParser(
        (value: string) => (value === 'auto' ? value : wholeNumber(1)(value)),
      ),
    )
    .addOption(
      new Option(
        '--cache <dir>',
        'folder of finished results, from which a run goes on (default: .policy-audit-cache; none for "-")',
      ),
    )
    .addOption(new Option('--no-cache', 'keep nothing'))
    .addOption(new Option('--progress', 'tell the progress every ten seconds where no terminal shows it'));
}
