// The summary of a corpus: counts with their denominators, and the passages behind what stands out. Every format
// of a corpus report is a pure function of it.

import type { Confidence, Priority, Status } from '../../model/finding.ts';
import type { PackInfo, RuleInfo } from '../build/input.ts';
import type { RecordPlace } from './record.ts';

export const CORPUS_SCHEMA_VERSION = '1.0.0';

export interface CorpusRun {
  readonly version: string;
  /** ISO date. */
  readonly date: string;
  /** Options that change results, without file names. */
  readonly options: readonly string[];
  readonly rules: readonly RuleInfo[];
  readonly packs: readonly PackInfo[];
}

export type PerStatus = Readonly<Record<Status, number>>;
export type PerConfidence = Readonly<Record<Confidence, number>>;

export interface ElementRow {
  readonly id: string;
  readonly title: string;
  readonly pack: string;
  /** Policies for which it was looked for; the rest are not-applicable. */
  readonly applicable: number;
  readonly counts: PerStatus;
  readonly confidence: PerConfidence;
}

export interface PracticeRow {
  readonly id: string;
  readonly title: string;
  /** Policies that say they do, say they do not, say both, and say nothing: they add up to those analysed. */
  readonly yes: number;
  readonly no: number;
  readonly both: number;
  readonly silent: number;
  /** The same for statements narrowed to a plan. */
  readonly byTier: readonly { readonly tier: string; readonly yes: number; readonly no: number }[];
}

export interface RetentionRow {
  /** Kind of data, or 'other'. */
  readonly data: string;
  /** Policies by the longest limit they state, in the order of `retention.bins`. */
  readonly policies: readonly number[];
}

export interface RuleRow {
  readonly rule: string;
  readonly title: string;
  readonly pack: string;
  readonly policies: number;
  readonly findings: number;
  readonly priority: Priority;
  readonly confidence: PerConfidence;
  /** Fires on nearly every policy, or on nearly none: look at the rule before believing it. */
  readonly note: 'nearly all' | 'nearly none' | null;
}

export interface OutlierRow {
  readonly file: string;
  readonly name: string;
  readonly value: string;
  readonly place: RecordPlace | null;
}

export interface Outliers {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly OutlierRow[];
}

export interface CorpusReport {
  readonly schemaVersion: string;
  readonly kind: 'corpus';
  readonly tool: { readonly name: 'policy-audit'; readonly version: string };
  readonly generatedAt: string;
  readonly options: readonly string[];
  readonly read: {
    readonly total: number;
    readonly analyzed: number;
    readonly skipped: number;
    /** Policies whose bytes came before under another name; they are counted. */
    readonly duplicates: number;
    readonly words: number;
    readonly claims: number;
    /** Hex SHA-256 over names and contents, in order. */
    readonly inputHash: string;
  };
  readonly skipped: readonly {
    readonly reason: string;
    readonly count: number;
    readonly files: readonly { readonly file: string; readonly message: string }[];
  }[];
  /** By share not found, among those for which the element was looked for. */
  readonly elements: readonly ElementRow[];
  readonly practices: readonly PracticeRow[];
  readonly retention: { readonly bins: readonly string[]; readonly rows: readonly RetentionRow[] };
  readonly contradictions: readonly RuleRow[];
  readonly findings: readonly RuleRow[];
  readonly outliers: readonly Outliers[];
  /** Rules that name findings in the same policies more often than chance would have it. */
  readonly together: readonly {
    readonly rules: readonly [string, string];
    readonly policies: number;
    /** Policies with either. */
    readonly either: number;
  }[];
  /** Groups of policies whose passages are nearly the same. */
  readonly alike: readonly (readonly string[])[];
  readonly heat: HeatMap;
  readonly packs: readonly PackInfo[];
}

export interface HeatMap {
  /** Ids of elements, in the order of `rows`. */
  readonly elements: readonly string[];
  readonly policies: readonly { readonly file: string; readonly name: string }[];
  /** One string an element: the status of each policy by its digit in STATUSES, "-" where it was not looked for. */
  readonly rows: readonly string[];
  /** Policies left out because there are too many. */
  readonly left: number;
}
