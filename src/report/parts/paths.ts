// Decision paths, step by step: of a finding and of cleared pairs, in the reports that are asked for them.

import type { ReportFinding, ReportPinpoint } from '../schema.ts';
import type { WriteOptions } from '../writer.ts';
import type { ClearedGroup } from './cleared.ts';

type Asked = Pick<WriteOptions, 'isTraced'>;

/** The steps that led to a finding; none without `--trace`, none for what no pair was compared for. */
export function pathOf({ conflict }: ReportFinding, { isTraced }: Asked): readonly string[] {
  return isTraced ? (conflict?.trace ?? []) : [];
}

export interface PairPath {
  /** The passage that the first one of the group was held against. */
  readonly against: ReportPinpoint | null;
  readonly steps: readonly string[];
}

/** One path for each pair of a group, in the order of its passages. */
export function pathsOf({ others, traces }: ClearedGroup, { isTraced }: Asked): readonly PairPath[] {
  if (!isTraced) return [];
  return traces
    .map((steps, index) => ({ against: others[index] ?? null, steps }))
    .filter(({ steps }) => steps.length > 0);
}
