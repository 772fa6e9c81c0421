// A change of meaning between two versions, with its evidence in both.

import type { Pinpoint } from '../../model/document.ts';
import type { Confidence, Priority } from '../../model/finding.ts';
import type { ChangeClass } from '../../rules/changes/schema.ts';

/** A stretch of a redline: words of both versions, of the old one only, of the new one only. */
export interface RedlinePart {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

export interface Change {
  /** Id of rules/changes.yaml, "retention-lengthened"; "editorial" for other words for the same. */
  readonly type: string;
  readonly class: ChangeClass | 'editorial';
  readonly priority: Priority;
  readonly confidence: Confidence;
  readonly title: string;
  /** One sentence: what was found on which side. */
  readonly reason: string;
  /** Places in the old version, the one that shows the change best first; empty when it says nothing. */
  readonly before: readonly Pinpoint[];
  readonly after: readonly Pinpoint[];
  /** The sentence concerned, old and new in one. */
  readonly redline: readonly RedlinePart[];
}

export interface NoticeGiven {
  /** Days from the date of the update to the effective date. */
  readonly days: number;
  /** The two dates in the new version, publication first. */
  readonly dates: readonly Pinpoint[];
  /** What the old version promised; null when it named no number of days. */
  readonly promised: { readonly days: number; readonly place: Pinpoint } | null;
}

export interface VersionDiff {
  /** In the order of the new version. */
  readonly changes: readonly Change[];
  /** Sentences that differ and say the same: wording, moves, layout. */
  readonly editorial: number;
  /** Those sentences one by one, when they were asked for. */
  readonly wording: readonly Change[];
  /** Are both versions the same text, byte for byte? */
  readonly isIdentical: boolean;
  /** How long people had before the new version took effect; null when its dates do not say. */
  readonly notice: NoticeGiven | null;
}
