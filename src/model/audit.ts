// The result of reading one document, and of setting several side by side.

import type { Claim } from './claim.ts';
import type { Document, Pinpoint } from './document.ts';
import type { CheckResult } from './finding.ts';

export interface Audit extends CheckResult {
  readonly document: Document;
  /** The controller's name from the text, else the file's. */
  readonly name: string;
  readonly organization: string | null;
  readonly claims: readonly Claim[];
}

/** What one document (and tier) says on one topic. */
export interface TopicCell {
  /** Index of the audit in the comparison. */
  readonly document: number;
  /** Plan id ("free"), or null when the statement is not narrowed. */
  readonly tier: string | null;
  /** A few words, the tool's own: "90 days, configurable". */
  readonly value: string;
  /** Nothing on the topic was found: the value says "not found" and there is no evidence. */
  readonly isSilent: boolean;
  readonly evidence: readonly Pinpoint[];
}

/** Index of the more protective document, 'equal', or 'not-ranked'. */
export type MoreProtective = number | 'equal' | 'not-ranked';

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  /** Heading of the row when one policy is described alone ("Sells"); null when it is not shown there. */
  readonly glance: string | null;
  readonly cells: readonly TopicCell[];
  readonly moreProtective: MoreProtective;
  /** The same for each plan that some document tells apart on this topic. */
  readonly byTier: readonly { readonly tier: string; readonly moreProtective: MoreProtective }[];
  readonly reason: string;
}

export interface Comparison {
  readonly relation: { readonly isSameOrganization: boolean; readonly basis: string };
  /** At most three sentences with pinpoints already written as "A:31". */
  readonly mainDifference: readonly string[];
  readonly topics: readonly Topic[];
  /** Per document: topics only it speaks of. */
  readonly onlyIn: readonly { readonly document: number; readonly topics: readonly string[] }[];
}
