// Cleared pairs that share their first passage and their reason, told once with all their others.

import type { Report, ReportPinpoint } from '../schema.ts';
import { placesOf } from './places.ts';

export interface ClearedGroup {
  readonly document: string;
  readonly first: ReportPinpoint;
  readonly others: readonly ReportPinpoint[];
  readonly reason: string;
  readonly dimension: string;
  /** The decision paths of its pairs, in the order of `others`. */
  readonly traces: readonly (readonly string[])[];
}

export function clearedGroups(report: Report): readonly ClearedGroup[] {
  const groups = new Map<string, ClearedGroup>();
  for (const { document, evidence, reason, dimension, trace } of report.cleared) {
    const [first, ...others] = placesOf(report, evidence);
    if (first === undefined) continue;
    const key = `${evidence[0] ?? ''} ${dimension} ${reason}`;
    const known = groups.get(key);
    groups.set(key, {
      document,
      first,
      others: [...(known?.others ?? []), ...others],
      reason,
      dimension,
      traces: [...(known?.traces ?? []), trace],
    });
  }
  return [...groups.values()];
}
