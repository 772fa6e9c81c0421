// Defaults, configuration and flags → what holds for one file. Precedence, weakest first:
// defaults < extends (later wins) < rules < overrides (later wins) < flags.

import ignore from 'ignore';
import type { Priority } from '../model/finding.ts';
import type { Acceptances, Config, Facts, RuleSettings } from './schema.ts';

export interface GateSettings {
  readonly failOn: Priority | 'never';
  readonly max: number | null;
  readonly countsReview: boolean;
}

/** Flags that also stand in the configuration; undefined when not given. */
export interface FlagSettings {
  readonly packs?: readonly string[] | undefined;
  readonly assume?: Facts | undefined;
  readonly failOn?: GateSettings['failOn'] | undefined;
  readonly max?: number | undefined;
  readonly failOnReview?: boolean | undefined;
  readonly inlineConfig?: boolean | undefined;
}

export interface FileSettings {
  /** Presets, packs and rule paths, in the order given; empty for the default set. */
  readonly extends: readonly string[];
  readonly severities: readonly { readonly rule: string; readonly severity: RuleSettings[string] }[];
  readonly assume: Facts;
  readonly acceptances: Acceptances;
}

export interface RunSettings {
  readonly gate: GateSettings;
  readonly stale: 'off' | 'warn' | 'error';
  readonly obeysInline: boolean;
  readonly isReasonRequired: boolean;
  readonly reportsUnused: boolean;
}

export function runSettings(config: Config, flags: FlagSettings): RunSettings {
  return {
    gate: {
      failOn: flags.failOn ?? config.gate?.failOn ?? 'high',
      max: flags.max ?? config.gate?.max ?? null,
      countsReview: flags.failOnReview ?? config.gate?.review ?? false,
    },
    stale: config.baseline?.stale ?? 'warn',
    obeysInline: flags.inlineConfig ?? config.suppressions?.inline ?? true,
    isReasonRequired: config.suppressions?.requireReason ?? true,
    reportsUnused: (config.suppressions?.unused ?? 'warn') === 'warn',
  };
}

/** `file` is a posix path relative to the configuration's folder. */
export function settingsFor(file: string, config: Config, flags: FlagSettings): FileSettings {
  const overrides = (config.overrides ?? []).filter(({ files }) => fits(file, files));
  const layers = [config, ...overrides];
  return {
    extends: flags.packs ?? layers.flatMap((layer) => layer.extends ?? []),
    severities: layers.flatMap(({ rules = {} }) =>
      Object.entries(rules).map(([rule, severity]) => ({ rule, severity })),
    ),
    assume: Object.assign({}, ...layers.map(({ assume }) => assume), flags.assume),
    acceptances: (config.accept ?? []).filter(({ files }) => files === undefined || fits(file, files)),
  };
}

/** Globs in the form of .gitignore, as everywhere in the configuration. */
export function fits(file: string, globs: readonly string[]): boolean {
  if (file === '' || file.startsWith('../') || file.startsWith('/')) return false;
  return ignore()
    .add([...globs])
    .ignores(file);
}
