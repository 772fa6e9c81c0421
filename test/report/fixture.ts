// Two audits and their comparison, written by hand from the true words of the two seed policies: what
// the writers are tried on, without depending on extraction or rules.

import { readFileSync } from 'node:fs';
import type { Audit, Comparison } from '../../src/model/audit.ts';
import type { Document } from '../../src/model/document.ts';
import { buildReport } from '../../src/report/build.ts';
import type { Report } from '../../src/report/schema.ts';
import { at, cite, makeAudit, makeElement, makeFinding, makeTopic, places, readText, RUN } from './make.ts';

const corpus = (file: string): string =>
  readFileSync(new URL(`../../corpus/${file}`, import.meta.url), 'utf8');

export async function firstAudit(): Promise<Audit> {
  const file = 'lumio.txt';
  const document = await readText(file, corpus(file));
  const lines = 66;
  return makeAudit(document, 'Lumio', {
    organization: 'Lumio, Inc.',
    pairsCompared: 120,
    elements: [
      makeElement({ evidence: places(document, ['Access the personal data we hold about you']) }),
      makeElement({
        element: 'cpra/policy-date',
        title: 'Date last updated',
        status: 'missing',
        citations: [cite('cpra/7011-e-4', '11 CCR 7011(e)(4)')],
        why: 'The label has no value.',
        search: {
          concepts: ['last updated', 'effective date'],
          scope: 'whole document',
          lines,
          closest: [{ place: at(document, 'Last updated:'), why: 'has no date' }],
        },
      }),
      makeElement({
        element: 'gdpr/legal-basis',
        title: 'Legal basis',
        pack: 'gdpr',
        status: 'missing',
        citations: [cite('gdpr/13-1-c', 'GDPR Art. 13(1)(c)')],
        assumptions: ['gdpr'],
        search: legalBasisSearch(document),
      }),
      makeElement({
        element: 'gdpr/dpo-contact',
        title: 'Data protection officer',
        pack: 'gdpr',
        status: 'review',
        confidence: 'review',
        citations: [cite('gdpr/13-1-b', 'GDPR Art. 13(1)(b)')],
        search: { concepts: ['data protection officer'], scope: 'whole document', lines, closest: [] },
      }),
      makeElement({
        element: 'coppa/operators-names',
        title: 'Operators',
        pack: 'coppa',
        status: 'not-applicable',
        citations: [cite('coppa/312.4-d-1', '16 CFR 312.4(d)(1)')],
      }),
    ],
    findings: [
      makeFinding({
        rules: ['cpra/policy-date'],
        priority: 'high',
        title: 'The policy has a "Last updated:" label with no date',
        evidence: places(document, ['Last updated:']),
        requires: 'Give the date the policy was last updated.',
        citations: [cite('cpra/7011-e-4', '11 CCR 7011(e)(4)')],
        suggested: 'Fill in the date.',
      }),
      makeFinding({
        rules: ['gdpr/legal-basis'],
        priority: 'high',
        title: 'Legal bases for processing not found',
        requires: 'Give the legal basis for each purpose.',
        citations: [cite('gdpr/13-1-c', 'GDPR Art. 13(1)(c)')],
        search: legalBasisSearch(document),
        assumptions: ['gdpr'],
      }),
      makeFinding({
        kind: 'contradiction',
        rules: ['contradictions/shared-denied'],
        confidence: 'review',
        title: 'Analytics tools receive data, yet nothing identifying is shared with them',
        evidence: places(document, [
          'analytics tools. Each is bound by a data processing agreement',
          'No personally identifying information is shared with analytics providers',
        ]),
        requires: null,
        citations: [],
        check: 'Find out whether IP addresses reach those tools.',
        conflict: {
          verdict: 'tension',
          rule: 'D4',
          dimension: 'data',
          bothHoldIf: 'the data is removed first',
          claims: [],
          trace: ['N: denied share; line 46', 'B: affirmed share; line 34', 'row Q3: tension, data overlaps'],
        },
      }),
      makeFinding({
        kind: 'wording',
        rules: ['clarity/acceptance-by-use'],
        priority: 'low',
        title: 'Continued use treated as acceptance',
        evidence: places(document, [
          'Continued use of Lumio after changes take effect constitutes acceptance',
        ]),
        requires: null,
        citations: [],
      }),
    ],
    cleared: [
      {
        a: at(document, 'we delete your personal data within 30 days'),
        b: at(document, 'billing records, which we retain for seven years'),
        verdict: 'compatible',
        rule: 'D2',
        dimension: 'exception',
        reason: 'The same sentence states the exception.',
        claims: [],
        trace: ['row D2: compatible, scope disjoint'],
      },
    ],
    assumptions: [
      {
        fact: 'gdpr',
        value: true,
        statement: 'GDPR applies to Lumio.',
        basis: 'text',
        evidence: places(document, ['We honor both regardless of where you are located.']),
        ifWrong: 'The GDPR elements become not applicable.',
      },
    ],
  });
}

const legalBasisSearch = (document: Document) => ({
  concepts: ['contract', 'consent', 'legal obligation', 'legitimate interests'],
  scope: 'whole document',
  lines: 66,
  closest: [
    {
      place: at(document, 'Withdraw consent where processing is based on consent'),
      why: 'presumes consent for some processing and does not say which',
    },
  ],
});

export async function secondAudit(): Promise<Audit> {
  const file = 'lumetra.txt';
  const document = await readText(file, corpus(file));
  const sale = 'We may commercialize, sell, or share Free Account personal information';
  return makeAudit(document, 'Lumetra', {
    organization: 'Lumetra LLC',
    pairsCompared: 300,
    elements: [
      makeElement({ evidence: places(document, ['Access/Know the categories']) }),
      makeElement({
        element: 'cpra/policy-date',
        title: 'Date last updated',
        evidence: places(document, ['Last Updated: May 22, 2026']),
        citations: [cite('cpra/7011-e-4', '11 CCR 7011(e)(4)')],
      }),
      makeElement({
        element: 'gdpr/legal-basis',
        title: 'Legal basis',
        pack: 'gdpr',
        status: 'partial',
        lacking: ['a basis beside each purpose'],
        evidence: places(document, ['contract necessity; legitimate interests']),
        citations: [cite('gdpr/13-1-c', 'GDPR Art. 13(1)(c)')],
      }),
      makeElement({
        element: 'gdpr/dpo-contact',
        title: 'Data protection officer',
        pack: 'gdpr',
        status: 'review',
        confidence: 'review',
        citations: [cite('gdpr/13-1-b', 'GDPR Art. 13(1)(b)')],
        search: { concepts: ['data protection officer'], scope: 'whole document', lines: 132, closest: [] },
      }),
      makeElement({
        element: 'coppa/operators-names',
        title: 'Operators',
        pack: 'coppa',
        status: 'not-applicable',
        citations: [cite('coppa/312.4-d-1', '16 CFR 312.4(d)(1)')],
      }),
    ],
    findings: [
      makeFinding({
        rules: ['cpra/opt-out-notice-or-link'],
        priority: 'high',
        title: 'The opt-out link is an unfilled placeholder',
        evidence: [at(document, '[link]')],
        requires: 'Give a clear and conspicuous opt-out link.',
        citations: [cite('cpra/7011-e-3-C', '11 CCR 7011(e)(3)(C)')],
        suggested: 'Replace [link] with the working address.',
      }),
      makeFinding({
        kind: 'contradiction',
        rules: ['contradictions/sensitive', 'cpra/sensitive'],
        priority: 'high',
        confidence: 'likely',
        title: 'Sensitive data said not to be collected; e-mail with password is collected',
        evidence: places(document, [
          'We do not intentionally collect sensitive personal information',
          'name, email, password',
        ]),
        check: 'Find out what is stored.',
        conflict: {
          verdict: 'contradiction',
          rule: 'S1',
          dimension: 'data',
          bothHoldIf: 'the password cannot open the account',
          claims: [],
          trace: ['credential is sensitive under Cal. Civ. Code 1798.140(ae)'],
        },
      }),
      makeFinding({
        kind: 'wording',
        rules: ['clarity/drafting-mark'],
        priority: 'low',
        title: 'Drafting mark left in a heading',
        evidence: places(document, ['(Free only?)']),
        requires: null,
        citations: [],
      }),
      makeFinding({
        kind: 'wording',
        rules: ['clarity/placeholder'],
        title: 'Unfilled placeholder',
        evidence: places(document, ['[DPA link]']),
        requires: null,
        citations: [],
        suppression: { kind: 'accepted', reason: 'The page is being built.' },
      }),
    ],
    cleared: [
      {
        a: at(document, sale),
        b: at(document, 'We do not sell Paid Account personal information.'),
        verdict: 'compatible',
        rule: 'S3',
        dimension: 'plan',
        reason: 'Different plans: Free, Paid.',
        claims: [],
        trace: ['scope: B is apart from N (DIS: plan: free ≠ paid)', 'row S3: compatible'],
      },
    ],
    limits: [
      { kind: 'not-supplied', statement: 'Enterprise Rider', spans: [at(document, 'Enterprise Rider')] },
    ],
  });
}

export function makeComparison(a: Document, b: Document): Comparison {
  const never = places(a, ['We will never sell your personal data.']);
  const sells = places(b, ['We sell/share personal information only for Free Accounts.']);
  const paid = places(b, ['We do not sell Paid Account personal information.']);
  return {
    relation: {
      isSameOrganization: false,
      basis: 'The names of the controllers differ: Lumio, Inc. and Lumetra LLC.',
    },
    mainDifference: [
      'Lumio says it never sells personal data (A:38).',
      'Lumetra says it sells Free-account data (B:101) and does not sell Paid-account data (B:68).',
    ],
    topics: [
      makeTopic({
        cells: [
          { document: 0, tier: null, value: 'never', isSilent: false, evidence: never },
          { document: 1, tier: 'free', value: 'sells', isSilent: false, evidence: sells },
          { document: 1, tier: 'paid', value: 'no sale', isSilent: false, evidence: paid },
        ],
        moreProtective: 0,
        byTier: [
          { tier: 'free', moreProtective: 0 },
          { tier: 'paid', moreProtective: 'equal' },
        ],
        reason: 'A says it does not sell; B says it sells for Free accounts.',
      }),
      makeTopic({
        id: 'publicity',
        title: 'Publicity',
        group: 'other',
        glance: null,
        cells: [
          { document: 0, tier: null, value: 'not found', isSilent: true, evidence: [] },
          {
            document: 1,
            tier: null,
            value: 'name and logo used',
            isSilent: false,
            evidence: places(b, ['name and logo']),
          },
        ],
      }),
    ],
    onlyIn: [
      { document: 0, topics: [] },
      { document: 1, topics: ['publicity'] },
    ],
  };
}

export async function comparisonReport(): Promise<Report> {
  const [a, b] = [await firstAudit(), await secondAudit()];
  return buildReport({ audits: [a, b], comparison: makeComparison(a.document, b.document), run: RUN });
}

export async function auditReport(): Promise<Report> {
  return buildReport({ audits: [await firstAudit()], comparison: null, run: RUN });
}
