// Who says what: policies by whether they say that they sell, share, train, keep without limit, deal with children.

import type { PracticeRow } from './model.ts';
import type { PolicyRecord, RecordClaim } from './record.ts';

interface Question {
  readonly id: string;
  readonly title: string;
  readonly is: (claim: RecordClaim) => boolean;
}

const ENDLESS = ['indefinite', 'discretionary'];

const QUESTIONS: readonly Question[] = [
  { id: 'sell', title: 'Sells personal data', is: ({ practice }) => practice === 'sell' },
  { id: 'share-ads', title: 'Shares for advertising', is: ({ practice }) => practice === 'share-ads' },
  { id: 'train', title: 'Trains models on personal data', is: ({ practice }) => practice === 'train' },
  { id: 'profile', title: 'Builds profiles', is: ({ practice }) => practice === 'profile' },
  { id: 'track', title: 'Tracks across sites', is: ({ practice }) => practice === 'track' },
  {
    id: 'endless',
    title: 'Keeps without a limit',
    is: ({ retention }) => retention !== null && ENDLESS.includes(retention.kind),
  },
  {
    id: 'children',
    title: 'Collects from children',
    is: ({ practice, scope }) => practice === 'collect' && (scope.age ?? []).length > 0,
  },
];

interface Tally {
  yes: number;
  no: number;
  both: number;
  readonly tiers: Map<string, { yes: number; no: number }>;
}

export interface PracticeTally {
  readonly add: (policy: PolicyRecord) => void;
  readonly rows: (analyzed: number) => readonly PracticeRow[];
}

/** Statements of the company about itself; what readers or others do is not asked. */
const isOwn = (claim: RecordClaim): boolean => claim.actor === 'first-party' && !claim.isDerived;

export function tallyPractices(): PracticeTally {
  const tallies = new Map(
    QUESTIONS.map(({ id }): [string, Tally] => [id, { yes: 0, no: 0, both: 0, tiers: new Map() }]),
  );
  return {
    add: ({ claims }) => {
      for (const { id, is } of QUESTIONS) {
        const own = claims.filter((claim) => isOwn(claim) && is(claim));
        const tally = tallies.get(id);
        if (tally === undefined || own.length === 0) continue;
        const yes = own.some(({ polarity }) => polarity === 'affirmed');
        const no = own.some(({ polarity }) => polarity === 'denied');
        if (yes && no) tally.both++;
        else if (yes) tally.yes++;
        else tally.no++;
        addTiers(tally, own);
      }
    },
    rows: (analyzed) =>
      QUESTIONS.flatMap(({ id, title }) => {
        const tally = tallies.get(id);
        if (tally === undefined) return [];
        const { yes, no, both, tiers } = tally;
        const byTier = [...tiers]
          .map(([tier, counts]) => ({ tier, ...counts }))
          .toSorted((a, b) => b.yes + b.no - a.yes - a.no || (a.tier < b.tier ? -1 : 1));
        return [{ id, title, yes, no, both, silent: analyzed - yes - no - both, byTier }];
      }),
  };
}

function addTiers({ tiers }: Tally, claims: readonly RecordClaim[]): void {
  const said = new Map<string, Set<'yes' | 'no'>>();
  for (const { scope, polarity } of claims)
    for (const tier of scope.plan ?? []) {
      const set = said.get(tier) ?? new Set();
      said.set(tier, set.add(polarity === 'affirmed' ? 'yes' : 'no'));
    }
  for (const [tier, answers] of said) {
    const counts = tiers.get(tier) ?? { yes: 0, no: 0 };
    for (const answer of answers) counts[answer]++;
    tiers.set(tier, counts);
  }
}
