// Policies that stand out, each with the passage behind it. No order of good and bad: what is most of a count.

import type { Outliers, OutlierRow } from './model.ts';
import type { PolicyRecord, RecordFinding, RecordPlace } from './record.ts';

const MOST = 10;

interface Ranked extends OutlierRow {
  readonly rank: number;
}

interface List {
  readonly id: string;
  readonly title: string;
  /** Null where the policy has nothing of it. */
  readonly look: (policy: PolicyRecord) => { rank: number; value: string; place: RecordPlace | null } | null;
}

const open = (policy: PolicyRecord): readonly RecordFinding[] =>
  policy.findings.filter(({ isSuppressed }) => !isSuppressed);

const mostOf =
  (is: (finding: RecordFinding) => boolean): List['look'] =>
  (policy) => {
    const own = open(policy).filter(is);
    return own.length === 0
      ? null
      : { rank: own.length, value: String(own.length), place: own[0]?.places[0] ?? null };
  };

const LISTS: readonly List[] = [
  {
    id: 'contradictions',
    title: 'Most contradictions',
    look: mostOf(({ kind }) => kind === 'contradiction'),
  },
  {
    id: 'retention',
    title: 'Longest stated retention',
    look: (policy) => {
      const kept = policy.claims
        .flatMap(({ retention, place }) =>
          retention !== null && retention.maxDays !== null
            ? [{ days: retention.maxDays, text: retention.text, place }]
            : [],
        )
        .toSorted((a, b) => b.days - a.days);
      const [longest] = kept;
      return longest === undefined ? null : { rank: longest.days, value: longest.text, place: longest.place };
    },
  },
  {
    id: 'unfilled',
    title: 'Most unfilled places',
    look: mostOf(({ rules }) =>
      rules.some((rule) =>
        ['clarity/placeholder', 'clarity/blank-date', 'clarity/drafting-mark'].includes(rule),
      ),
    ),
  },
  {
    id: 'no-sale-with-ads',
    title: '"No sale" beside advertising partners',
    look: ({ claims }) => {
      const denial = claims.find(
        ({ practice, polarity, actor }) =>
          practice === 'sell' && polarity === 'denied' && actor === 'first-party',
      );
      const ads = claims.filter(
        ({ practice, polarity }) => practice === 'share-ads' && polarity === 'affirmed',
      );
      return denial === undefined || ads.length === 0
        ? null
        : { rank: ads.length, value: `${ads.length} statements on advertising`, place: denial.place };
    },
  },
];

export interface OutlierTally {
  readonly add: (policy: PolicyRecord) => void;
  readonly result: () => readonly Outliers[];
}

export function tallyOutliers(): OutlierTally {
  const tops = new Map<string, Ranked[]>(LISTS.map(({ id }) => [id, []]));
  return {
    add: (policy) => {
      for (const { id, look } of LISTS) {
        const found = look(policy);
        const top = tops.get(id);
        if (found === null || top === undefined) continue;
        const last = top.length < MOST ? null : (top.at(-1)?.rank ?? 0);
        if (last !== null && found.rank <= last) continue;
        top.push({ file: policy.file, name: policy.name, ...found });
        // the first read keeps its place among equals
        const sorted = top.toSorted((a, b) => b.rank - a.rank).slice(0, MOST);
        top.splice(0, top.length, ...sorted);
      }
    },
    result: () =>
      LISTS.map(({ id, title }) => ({
        id,
        title,
        rows: (tops.get(id) ?? []).map(({ file, name, value, place }) => ({ file, name, value, place })),
      })).filter(({ rows }) => rows.length > 0),
  };
}
