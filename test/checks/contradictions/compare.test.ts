import { array, boolean, check, constantFrom, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareClaims } from '../../../src/checks/contradictions/compare.ts';
import type { PairVerdict } from '../../../src/checks/contradictions/types.ts';
import { traceOf } from '../../../src/checks/contradictions/trace.ts';
import type { Claim } from '../../../src/model/claim.ts';
import {
  cited,
  claimOf,
  conditionOf,
  contextOf,
  dataOf,
  denied,
  exceptionOf,
  keptFor,
  partyOf,
  scopeOf,
} from './claim-builder.ts';

const compare = (p: Claim, q: Claim, ...others: readonly Claim[]): PairVerdict =>
  compareClaims(p, q, contextOf(p, q, ...others));
const personal = [dataOf('personal', 'personal information')];

describe('containment decides', () => {
  it('finds a contradiction when the affirmed lies inside the denied', () => {
    const verdict = compare(
      denied('collect', { data: [dataOf('location', 'location data')] }),
      claimOf('collect', { data: [dataOf('location-precise', 'GPS position')] }),
    );
    expect(verdict).toMatchObject({ verdict: 'contradiction', row: 'D1' });
  });

  it('leaves a carve-out alone: general affirmation, named denial', () => {
    const verdict = compare(
      claimOf('collect', { data: [dataOf('location', 'location data')] }),
      denied('collect', { data: [dataOf('location-precise', 'precise location')] }),
    );
    expect(verdict).toMatchObject({ verdict: 'compatible', row: 'D6' });
  });

  it('does not take one part of a broad concept for another', () => {
    const verdict = compare(
      denied('collect', { data: [dataOf('device', 'crash logs')] }),
      claimOf('collect', { data: [dataOf('device', 'browser type')] }),
    );
    expect(verdict.verdict).toBe('compatible');
  });

  it('says which row and which dimension decided', () => {
    const n = denied('sell', { data: personal, subject: scopeOf({ plan: ['paid'] }) });
    const b = claimOf('sell', { data: personal, subject: scopeOf({ plan: ['free'] }) });
    const verdict = compare(n, b);
    expect(verdict).toMatchObject({ verdict: 'compatible', row: 'D2', dimension: 'plan' });
    const path = traceOf(verdict, contextOf(n, b));
    expect(path[0]).toContain('N: denied sell; data personal ("personal information"); scope paid');
    expect(path.at(-2)).toContain('scope: B is apart from N (DIS: plan: free ≠ paid)');
    expect(path.at(-1)).toContain('row D2: compatible, scope disjoint.');
  });
});

describe('scope comes first', () => {
  it('reads a denial without scope as one for everybody', () => {
    const verdict = compare(
      denied('sell', { data: personal }),
      claimOf('sell', { data: personal, subject: scopeOf({ plan: ['free'] }) }),
    );
    expect(verdict.verdict).toBe('contradiction');
  });

  it('lets a rule for children stand beside a rule for all', () => {
    const verdict = compare(
      denied('collect', { data: personal, subject: scopeOf({ age: ['under-13'] }) }),
      claimOf('collect', { data: [dataOf('email')] }),
    );
    expect(verdict).toMatchObject({ verdict: 'compatible', row: 'D12' });
  });

  it('knows that a state lies in its country and ages are intervals', () => {
    const inUs = compare(
      denied('sell', { data: personal, subject: scopeOf({ place: ['US'] }) }),
      claimOf('sell', { data: personal, subject: scopeOf({ place: ['US-CA'] }) }),
    );
    const young = compare(
      denied('sell', { data: personal, subject: scopeOf({ age: ['under-16'] }) }),
      claimOf('sell', { data: personal, subject: scopeOf({ age: ['under-13'] }) }),
    );
    const adult = compare(
      denied('sell', { data: personal, subject: scopeOf({ age: ['under-16'] }) }),
      claimOf('sell', { data: personal, subject: scopeOf({ age: ['adult'] }) }),
    );
    expect([inUs.verdict, young.verdict, adult.verdict]).toEqual([
      'contradiction',
      'contradiction',
      'compatible',
    ]);
  });
});

describe('definition frames', () => {
  const collects = [claimOf('collect', { data: [dataOf('email')] })];

  it('holds a password for sensitive only where the CPRA fixes the word, and with the log-in it opens', () => {
    const password = claimOf('collect', { data: [dataOf('credential', 'password')] });
    const deny = (frame: Claim['frame']): Claim =>
      denied('collect', { data: [dataOf('sensitive', 'sensitive personal information')], frame });
    expect(compare(deny('cpra'), password, ...collects)).toMatchObject({
      verdict: 'contradiction',
      row: 'D8',
    });
    expect(compare(deny('ordinary'), password, ...collects)).toMatchObject({ verdict: 'tension', row: 'D9' });
    expect(compare(deny('gdpr'), password, ...collects).verdict).toBe('compatible');
    expect(compare(deny('cpra'), password).verdict).toBe('compatible');
  });

  it('does not count a processor as a third party under the GDPR, and leaves it open in plain words', () => {
    const entrusts = claimOf('entrust', { data: personal, recipients: [partyOf('hosting')] });
    const deny = (frame: Claim['frame']): Claim =>
      denied('disclose', { data: personal, recipients: [partyOf('third-party')], frame });
    expect(compare(deny('gdpr'), entrusts).verdict).toBe('compatible');
    expect(compare(deny('ordinary'), entrusts).verdict).toBe('tension');
  });

  it('keeps data that identify nobody apart from personal data', () => {
    const verdict = compare(
      denied('disclose', { data: personal }),
      claimOf('disclose', {
        data: [dataOf('aggregate', 'aggregated statistics', { identifiability: 'aggregate' })],
      }),
    );
    expect(verdict).toMatchObject({ verdict: 'compatible', row: 'D17' });
  });
});

describe('exceptions', () => {
  const sharing = claimOf('disclose', { data: personal, recipients: [partyOf('advertiser')] });

  it('takes what an exception names out of the denial', () => {
    const verdict = compare(
      denied('disclose', { data: personal, exceptions: [exceptionOf('recipient', ['advertiser'])] }),
      sharing,
    );
    expect(verdict).toMatchObject({ verdict: 'compatible', row: 'D26' });
  });

  it('asks when the denial needs consent and the affirmation is silent', () => {
    const deny = denied('disclose', { data: personal, exceptions: [exceptionOf('consent')] });
    expect(compare(deny, sharing)).toMatchObject({ verdict: 'tension', row: 'D4' });
    expect(
      compare(
        deny,
        claimOf('disclose', {
          data: personal,
          recipients: [partyOf('advertiser')],
          conditions: [conditionOf('consent')],
        }),
      ).verdict,
    ).toBe('compatible');
    expect(
      compare(
        deny,
        claimOf('disclose', {
          data: personal,
          recipients: [partyOf('advertiser')],
          conditions: [conditionOf('consent', 'regardless')],
        }),
      ),
    ).toMatchObject({ verdict: 'contradiction', row: 'D5' });
  });

  it('does not link an exception that stands elsewhere', () => {
    const apart = { ...exceptionOf('recipient', ['advertiser']), link: 'none' as const };
    expect(compare(denied('disclose', { data: personal, exceptions: [apart] }), sharing).verdict).toBe(
      'contradiction',
    );
  });

  it('takes "except as described" for what it is: a denial of little', () => {
    expect(
      compare(denied('disclose', { data: personal, exceptions: [exceptionOf('open')] }), sharing),
    ).toMatchObject({ verdict: 'compatible', row: 'D28' });
  });
});

describe('closed lists', () => {
  const list = claimOf('disclose', {
    data: personal,
    recipients: [partyOf('processor')],
    isRecipientExclusive: true,
  });

  it('rules out what the list does not name', () => {
    expect(
      compare(
        list,
        claimOf('disclose', {
          data: [dataOf('device-id', 'device identifiers')],
          recipients: [partyOf('advertiser')],
        }),
      ),
    ).toMatchObject({ verdict: 'contradiction', row: 'D24' });
    expect(
      compare(list, claimOf('entrust', { data: personal, recipients: [partyOf('hosting')] })).verdict,
    ).toBe('compatible');
  });

  it('asks about what people direct themselves', () => {
    const directed = claimOf('disclose', {
      data: personal,
      recipients: [partyOf('connected-service')],
      conditions: [conditionOf('user-action')],
    });
    expect(compare(list, directed)).toMatchObject({ verdict: 'tension', row: 'D25' });
  });
});

describe('hedges, tenses and aims', () => {
  const asks = claimOf('collect', { data: [dataOf('email')] });

  it('does not let "knowingly" excuse a deliberate act', () => {
    expect(compare(denied('collect', { data: personal, hedges: [cited('knowingly')] }), asks)).toMatchObject({
      verdict: 'contradiction',
      row: 'D19',
    });
  });

  it('asks when one speaks of the past year and the other of what may come', () => {
    expect(
      compare(
        denied('sell', { data: personal, tense: 'past-12-months' }),
        claimOf('sell', { data: personal, modality: cited('may') }),
      ),
    ).toMatchObject({ verdict: 'tension', row: 'D21' });
  });

  it('asks when one states an aim', () => {
    expect(
      compare(
        denied('sell', { data: personal, modality: cited('intends') }),
        claimOf('sell', { data: personal }),
      ),
    ).toMatchObject({ verdict: 'tension', row: 'D30' });
  });

  it('calls a permission without limits over a carve-out a tension', () => {
    const any = claimOf('use', {
      modality: cited('may'),
      data: [dataOf('data', 'any information', { quantifier: 'all' })],
      purposes: [cited('any')],
    });
    expect(
      compare(
        denied('use', {
          data: [dataOf('message-content', 'private messages')],
          purposes: [cited('advertising')],
        }),
        any,
      ),
    ).toMatchObject({ verdict: 'tension', row: 'D31' });
  });
});

describe('practices', () => {
  it('keeps the sale of a business apart from a sale of data', () => {
    expect(
      compare(denied('sell', { data: personal }), claimOf('disclose-transaction', { data: personal })),
    ).toMatchObject({ verdict: 'compatible', row: 'D15' });
  });

  it('calls sharing for advertising beside a denial of sale a tension', () => {
    expect(
      compare(denied('sell', { data: personal }), claimOf('share-ads', { data: personal })),
    ).toMatchObject({ verdict: 'tension', row: 'D16' });
  });

  it('concludes from sharing data to having them, unless another source is named', () => {
    const deny = denied('collect', { data: [dataOf('location', 'location data')] });
    const shares = claimOf('share-ads', { data: [dataOf('location', 'location')] });
    const bought = claimOf('receive', {
      data: [dataOf('location', 'location')],
      sources: [cited('third-party')],
    });
    expect(compare(deny, shares).verdict).toBe('contradiction');
    expect(compare(deny, shares, bought).verdict).toBe('tension');
  });

  it('asks whether what a provider does for us is done by us', () => {
    const logs = claimOf('observe', { data: [dataOf('ip-address', 'IP address')], actor: cited('hosting') });
    expect(compare(denied('collect', { data: [dataOf('ip-address', 'IP address')] }), logs)).toMatchObject({
      verdict: 'tension',
      row: 'D23',
    });
  });
});

describe('periods', () => {
  const logs = [dataOf('usage-log', 'server logs')];
  const closing = { trigger: 'account-closure' as const };

  it('sets a promise to delete against a longer retention after the same event', () => {
    const promise = claimOf('delete', {
      data: personal,
      retention: keptFor(30, { kind: 'max', minDays: null, action: 'delete', ...closing }),
    });
    const invoices = (more = closing): Claim =>
      claimOf('retain', { data: [dataOf('billing', 'invoices')], retention: keptFor(2557, more) });
    expect(compare(promise, invoices())).toMatchObject({ verdict: 'contradiction', row: 'Q1' });
    expect(compare({ ...promise, exceptions: [exceptionOf('data', ['billing'])] }, invoices())).toMatchObject(
      { verdict: 'compatible', row: 'Q10' },
    );
  });

  it('asks when the two periods run from different events', () => {
    const promise = claimOf('delete', {
      data: personal,
      retention: keptFor(30, { kind: 'max', minDays: null, action: 'delete', ...closing }),
    });
    expect(
      compare(
        promise,
        claimOf('retain', { data: [dataOf('billing', 'invoices')], retention: keptFor(2557) }),
      ),
    ).toMatchObject({ verdict: 'tension', row: 'Q5' });
  });

  it('finds two figures for the same logs, and accepts ranges that meet', () => {
    expect(
      compare(
        claimOf('retain', { data: logs, retention: keptFor(365) }),
        claimOf('retain', { data: logs, retention: keptFor(90) }),
      ),
    ).toMatchObject({ verdict: 'contradiction', row: 'Q2' });
    expect(
      compare(
        claimOf('retain', { data: logs, retention: keptFor(730, { kind: 'max', minDays: null }) }),
        claimOf('retain', { data: logs, retention: keptFor(365, { kind: 'range', maxDays: 730 }) }),
      ).verdict,
    ).toBe('compatible');
  });

  it('calls a discretion over a stated period a tension', () => {
    const discretion = claimOf('retain', {
      data: [dataOf('data', 'data')],
      modality: cited('may'),
      retention: keptFor(0, { kind: 'discretionary', minDays: null, maxDays: null }),
    });
    expect(compare(claimOf('retain', { data: logs, retention: keptFor(90) }), discretion)).toMatchObject({
      verdict: 'tension',
      row: 'Q8',
    });
  });
});

const practices = ['collect', 'use', 'disclose', 'sell', 'share-ads', 'entrust', 'retain', 'train'] as const;
const concepts = [
  'data',
  'personal',
  'email',
  'location',
  'location-precise',
  'usage-log',
  'device',
  'credential',
  'sensitive',
  'user-content',
] as const;
const parties = ['processor', 'advertiser', 'third-party', 'affiliate', 'authority'] as const;

const anyClaim = record({
  practice: constantFrom(...practices),
  isDenied: boolean(),
  data: array(constantFrom(...concepts), { maxLength: 2 }),
  parties: array(constantFrom(...parties), { maxLength: 2 }),
  plan: array(constantFrom('free', 'paid'), { maxLength: 1 }),
  may: boolean(),
  consent: boolean(),
  days: option(constantFrom(30, 90, 365)),
}).map((made) =>
  claimOf(made.practice, {
    polarity: made.isDenied ? 'denied' : 'affirmed',
    data: made.data.map((id) => dataOf(id)),
    recipients: made.parties.map(partyOf),
    subject: scopeOf({ plan: made.plan }),
    modality: cited(made.may ? 'may' : 'does'),
    conditions: made.consent ? [conditionOf('consent')] : [],
    retention: made.days === null || made.practice !== 'retain' ? null : keptFor(made.days),
  }),
);

const isContradiction = (verdict: PairVerdict): boolean => verdict.verdict === 'contradiction';

/** The pairs for which a law does not hold; empty when it does. */
function counterexamples(law: (p: Claim, q: Claim) => boolean): readonly unknown[] {
  const { counterexample } = check(property(anyClaim, anyClaim, law));
  return counterexample ?? [];
}

const asDenial = (claim: Claim, fields: Partial<Claim> = {}): Claim => ({
  ...claim,
  polarity: 'denied',
  ...fields,
});

describe('invariants', () => {
  it('is symmetric: the order of the two does not matter', () => {
    const law = (p: Claim, q: Claim): boolean => {
      const context = contextOf(p, q);
      return JSON.stringify(compareClaims(q, p, context)) === JSON.stringify(compareClaims(p, q, context));
    };
    expect(counterexamples(law)).toEqual([]);
  });

  it.each([
    exceptionOf('legal'),
    exceptionOf('consent'),
    exceptionOf('recipient', ['advertiser']),
    exceptionOf('data', ['email']),
    exceptionOf('open'),
  ])('never becomes a contradiction by an exception ($dimension) added to the denial', (exception) => {
    const law = (p: Claim, q: Claim): boolean => {
      const n = asDenial(p);
      const narrower = asDenial(p, { exceptions: [exception] });
      return isContradiction(compare(n, q)) || !isContradiction(compare(narrower, q));
    };
    expect(counterexamples(law)).toEqual([]);
  });

  it('never becomes a contradiction by narrowing whom the denial is about', () => {
    const law = (p: Claim, q: Claim): boolean => {
      const n = asDenial(p, { subject: scopeOf({}) });
      const narrower = asDenial(p, { subject: scopeOf({ plan: ['free'] }) });
      return isContradiction(compare(n, q)) || !isContradiction(compare(narrower, q));
    };
    expect(counterexamples(law)).toEqual([]);
  });

  it('stays a contradiction when the denial is widened to everyone', () => {
    const law = (p: Claim, q: Claim): boolean => {
      const n = asDenial(p);
      return (
        !isContradiction(compare(n, q)) || isContradiction(compare(asDenial(p, { subject: scopeOf({}) }), q))
      );
    };
    expect(counterexamples(law)).toEqual([]);
  });

  it('gives the same verdict for Paid as for Free', () => {
    const renamed = (claim: Claim): Claim => {
      const plans = claim.subject.plan.values.map((plan) => (plan === 'free' ? 'paid' : 'free'));
      return plans.length === 0 ? claim : { ...claim, subject: scopeOf({ plan: plans }) };
    };
    const law = (p: Claim, q: Claim): boolean => {
      const [before, after] = [compare(p, q), compare(renamed(p), renamed(q))];
      return before.verdict === after.verdict && before.row === after.row;
    };
    expect(counterexamples(law)).toEqual([]);
  });
});
