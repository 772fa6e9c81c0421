// What the checks produce: element results, findings, cleared pairs, assumptions. Evidence or a
// search record, always. Shapes follow the report's content model.

import type { Limit, Pinpoint } from './document.ts';

export const STATUSES = ['satisfied', 'partial', 'missing', 'review', 'not-applicable'] as const;
export type Status = (typeof STATUSES)[number];

export const PRIORITIES = ['high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const CONFIDENCES = ['clear', 'likely', 'review'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const FINDING_KINDS = ['gap', 'contradiction', 'wording', 'conflict', 'change'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Verdict of the comparison behind a contradiction finding. */
export const VERDICTS = ['contradiction', 'tension', 'definition-mismatch', 'compatible'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How "not found" was found: what was looked for, where, and what came closest. */
export interface SearchRecord {
  /** Concepts in plain words. */
  readonly concepts: readonly string[];
  /** "whole document", or the sections searched. */
  readonly scope: string;
  readonly lines: number;
  readonly closest: readonly ClosestPassage[];
}
export interface ClosestPassage {
  readonly place: Pinpoint;
  /** Why it is not enough, to follow "which …". */
  readonly why: string;
}

/** A citation as the law table resolves it. */
export interface Citation {
  /** Id in rules/law, "ccr/7011-e-4". */
  readonly id: string;
  /** "11 CCR 7011(e)(4)". */
  readonly label: string;
  readonly title: string;
  readonly url: string | null;
  /** ISO dates. */
  readonly inForceFrom: string;
  readonly inForceUntil: string | null;
}

export interface ElementResult {
  /** Rule id, `pack/kebab-name`. */
  readonly element: string;
  readonly title: string;
  readonly pack: string;
  readonly status: Status;
  readonly confidence: Confidence;
  readonly priority: Priority;
  readonly citations: readonly Citation[];
  readonly evidence: readonly Pinpoint[];
  /** One sentence. */
  readonly why: string;
  /** For partial: what was not found. */
  readonly lacking: readonly string[];
  readonly remedy: string;
  /** Ids of assumptions used. */
  readonly assumptions: readonly string[];
  /** Always there for `missing` and `review`. */
  readonly search: SearchRecord | null;
}

export interface Finding {
  /** Display id within one report, set by the report builder ("B-03"); '' before that. */
  readonly id: string;
  /** Identity across edits: "v1:" + hex SHA-256. Line numbers are not part of it. */
  readonly fingerprint: string;
  readonly kind: FindingKind;
  /** Rule ids; the first is the one that names the finding. */
  readonly rules: readonly string[];
  readonly priority: Priority;
  readonly confidence: Confidence;
  /** At most 80 characters, a statement that can stand alone. */
  readonly title: string;
  /** First passage first; empty only for `missing` with nothing close. */
  readonly evidence: readonly Pinpoint[];
  /** Passages in other documents that were read together with this one; `document` counts from 0. */
  readonly elsewhere?: readonly Elsewhere[];
  /** The duty in one sentence; null for wording and contradictions without a statute. */
  readonly requires: string | null;
  readonly citations: readonly Citation[];
  /** How the tool got here: terms matched, scope resolved, decision-table row. */
  readonly decidedBy: string;
  readonly matters: string;
  /** What a person must find out; required when confidence is likely or review. */
  readonly check: string | null;
  readonly suggested: string;
  readonly assumptions: readonly string[];
  readonly search: SearchRecord | null;
  /** For contradictions. */
  readonly conflict: ConflictDetail | null;
  readonly suppression: Suppression | null;
}

export interface Elsewhere {
  readonly document: number;
  readonly place: Pinpoint;
}

export interface ConflictDetail {
  readonly verdict: Verdict;
  /** Row of the decision table ("D1", "Q5") or id of the consistency check. */
  readonly rule: string;
  /** The dimension that decided ("scope", "data", "condition" …). */
  readonly dimension: string;
  /** What would have to be true for both passages to hold. */
  readonly bothHoldIf: string;
  readonly claims: readonly string[];
  /** The decision path, a line a step; the row of the decision table last. */
  readonly trace: readonly string[];
}

export interface Suppression {
  /** 'upgrade': new because the rules or the program changed, not the text. */
  readonly kind: 'inline' | 'accepted' | 'baseline' | 'upgrade';
  readonly reason: string;
}

/** Two passages that look like a contradiction and were resolved. */
export interface ClearedPair {
  readonly a: Pinpoint;
  readonly b: Pinpoint;
  readonly verdict: 'compatible';
  readonly rule: string;
  /** tier, audience, data, exception, time, specific-over-general … */
  readonly dimension: string;
  /** One sentence. */
  readonly reason: string;
  readonly claims: readonly string[];
  /** The decision path, as in `ConflictDetail`. */
  readonly trace: readonly string[];
}

export interface Assumption {
  /** Fact name, "cpra.applies". */
  readonly fact: string;
  readonly value: boolean | string;
  readonly statement: string;
  readonly basis: 'text' | 'user' | 'default';
  readonly evidence: readonly Pinpoint[];
  readonly ifWrong: string;
}

export interface CheckResult {
  readonly elements: readonly ElementResult[];
  readonly findings: readonly Finding[];
  readonly cleared: readonly ClearedPair[];
  readonly pairsCompared: number;
  readonly assumptions: readonly Assumption[];
  readonly limits: readonly Limit[];
}
