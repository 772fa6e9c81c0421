// What a report is built from: the audits, their comparison and a record of the run.

import type { VersionDiff } from '../../compare/diff/change.ts';
import type { Audit, Comparison } from '../../model/audit.ts';
import type { Citation, Priority } from '../../model/finding.ts';

/** A rule pack as knowledge has it; own packs without a law file are described by their id alone. */
export interface PackInfo {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** ISO dates. */
  readonly inForceFrom: string;
  readonly lastChecked: string;
}

/** A rule as reports describe it (see `ruleInfos`). */
export interface RuleInfo {
  readonly id: string;
  readonly pack: string;
  readonly title: string;
  readonly requires: string;
  readonly priority: Priority;
  readonly matters: string;
  readonly remedy: string;
  readonly citations: readonly Citation[];
}

export interface RunRecord {
  /** Version of this tool. */
  readonly version: string;
  /** ISO date of the run, injected. */
  readonly date: string;
  /** Options as given, without file names. */
  readonly options?: readonly string[];
  readonly packs: readonly PackInfo[];
  /** All rules that ran; without them the report describes those that show in its results. */
  readonly rules?: readonly RuleInfo[];
  /** A baseline was used: findings are marked new or known. */
  readonly hasBaseline?: boolean;
  /** Remarks about the run: expired acceptances, stale baseline entries. */
  readonly notices?: readonly string[];
}

export interface ReportInput {
  readonly audits: readonly Audit[];
  /** Also given for one document: its topics are what the policy says. */
  readonly comparison: Comparison | null;
  readonly run: RunRecord;
  /** Two audits are versions of one policy, the old one first: a report of changes. */
  readonly diff?: VersionDiff | null;
}
