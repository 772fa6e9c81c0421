// How long data is kept: policies by the longest limit they state for a kind of data, on bins of a log scale.

import type { CorpusReport } from './model.ts';
import type { PolicyRecord, RecordClaim } from './record.ts';

/** Upper ends in days; the last two bins have none. */
const ENDS = [1, 7, 31, 92, 184, 366, 731, 1827, 3653, Number.POSITIVE_INFINITY] as const;
export const RETENTION_BINS = [
  '1 day',
  '1 week',
  '1 month',
  '3 months',
  '6 months',
  '1 year',
  '2 years',
  '5 years',
  '10 years',
  'longer',
  'as needed',
  'no limit',
] as const;
const BY_CRITERIA = RETENTION_BINS.indexOf('as needed');
const ENDLESS = RETENTION_BINS.indexOf('no limit');
const MOST_KINDS = 12;

function binOf({ kind, maxDays }: NonNullable<RecordClaim['retention']>): number {
  if (kind === 'indefinite' || kind === 'discretionary') return ENDLESS;
  if (maxDays === null) return BY_CRITERIA;
  return ENDS.findIndex((end) => maxDays <= end);
}

export interface RetentionTally {
  readonly add: (policy: PolicyRecord) => void;
  readonly result: () => CorpusReport['retention'];
}

export function tallyRetention(): RetentionTally {
  const kinds = new Map<string, number[]>();
  const count = (kind: string, bin: number): void => {
    const bins = kinds.get(kind) ?? RETENTION_BINS.map(() => 0);
    bins[bin] = (bins[bin] ?? 0) + 1;
    kinds.set(kind, bins);
  };
  return {
    add: ({ claims }) => {
      const longest = new Map<string, number>();
      for (const { retention, data, polarity } of claims) {
        if (retention === null || retention.kind === 'none' || polarity === 'denied') continue;
        const bin = binOf(retention);
        for (const kind of [...(data.length === 0 ? ['unspecified'] : data), 'any'])
          longest.set(kind, Math.max(longest.get(kind) ?? 0, bin));
      }
      for (const [kind, bin] of longest) count(kind, bin);
    },
    result: () => {
      const total = (bins: readonly number[]): number => bins.reduce((sum, each) => sum + each, 0);
      const rows = [...kinds]
        .map(([data, policies]) => ({ data, policies }))
        .toSorted((a, b) => total(b.policies) - total(a.policies) || (a.data < b.data ? -1 : 1))
        .slice(0, MOST_KINDS);
      return { bins: RETENTION_BINS, rows };
    },
  };
}
