// Elements over all policies: how often each is stated, and the map of policies by elements.

import type { Confidence, Status } from '../../model/finding.ts';
import { STATUSES } from '../../model/finding.ts';
import type { RuleInfo } from '../build/input.ts';
import type { CorpusReport, ElementRow, HeatMap } from './model.ts';
import type { PolicyRecord } from './record.ts';

/** Policies on the map; one more would not be seen. */
const MOST_POLICIES = 2000;
const MISSING = STATUSES.indexOf('missing');

interface Tally {
  readonly pack: string;
  readonly counts: Record<Status, number>;
  readonly confidence: Record<Confidence, number>;
}

interface Mapped {
  readonly file: string;
  readonly name: string;
  /** Element number → digit of its status; absent where it was not looked for. */
  readonly statuses: readonly (string | undefined)[];
  readonly missing: number;
}

export interface ElementTally {
  readonly add: (policy: PolicyRecord) => void;
  readonly rows: (infos: readonly RuleInfo[]) => CorpusReport['elements'];
  readonly heat: (rows: CorpusReport['elements']) => HeatMap;
}

export function tallyElements(): ElementTally {
  const tallies = new Map<string, Tally>();
  const numbers = new Map<string, number>();
  const mapped: Mapped[] = [];
  let left = 0;
  const numberOf = (element: string): number => {
    const known = numbers.get(element) ?? numbers.size;
    numbers.set(element, known);
    return known;
  };
  return {
    add: ({ file, name, elements }) => {
      const statuses: (string | undefined)[] = [];
      for (const { element, pack, status, confidence } of elements) {
        const tally = tallies.get(element) ?? {
          pack,
          counts: { satisfied: 0, partial: 0, missing: 0, review: 0, 'not-applicable': 0 },
          confidence: { clear: 0, likely: 0, review: 0 },
        };
        tally.counts[status]++;
        tally.confidence[confidence]++;
        tallies.set(element, tally);
        statuses[numberOf(element)] = String(STATUSES.indexOf(status));
      }
      if (mapped.length >= MOST_POLICIES) {
        left++;
        return;
      }
      const missing = statuses.filter((digit) => digit === String(MISSING)).length;
      mapped.push({ file, name, statuses, missing });
    },
    rows: (infos) => {
      const titles = new Map(infos.map(({ id, title }) => [id, title]));
      const notFound = ({ counts, applicable }: ElementRow): number =>
        applicable === 0 ? -1 : counts.missing / applicable;
      return [...tallies]
        .map(([id, { pack, counts, confidence }]): ElementRow => {
          const all = STATUSES.reduce((sum, status) => sum + counts[status], 0);
          const applicable = all - counts['not-applicable'];
          return { id, title: titles.get(id) ?? id, pack, applicable, counts, confidence };
        })
        .toSorted(
          (a, b) => notFound(b) - notFound(a) || b.applicable - a.applicable || (a.id < b.id ? -1 : 1),
        );
    },
    heat: (rows) => {
      // those with most gaps first: neighbours look alike, and a row is a few long runs
      const policies = mapped.toSorted((a, b) => b.missing - a.missing || (a.file < b.file ? -1 : 1));
      return {
        elements: rows.map(({ id }) => id),
        policies: policies.map(({ file, name }) => ({ file, name })),
        rows: rows.map(({ id }) => {
          const number = numbers.get(id) ?? -1;
          return policies.map(({ statuses }) => statuses[number] ?? '-').join('');
        }),
        left,
      };
    },
  };
}
