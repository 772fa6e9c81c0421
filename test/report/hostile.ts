// Reports whose policies try to break out of every format, and reports of many policies.

import type { Audit } from '../../src/model/audit.ts';
import { buildReport } from '../../src/report/build.ts';
import type { Report } from '../../src/report/schema.ts';
import { at, cite, makeAudit, makeElement, makeFinding, makeTopic, readText, RUN } from './make.ts';

const code = (point: number): string => String.fromCodePoint(point);

/** One line each: markup, scripts, formulas, escapes, runner commands, direction overrides, long words. */
export const HOSTILE_LINES: readonly string[] = [
  '<script>alert(1)</script><img src=x onerror=alert(2)>',
  '</script><!-- --><style>body{display:none}</style>',
  '=HYPERLINK("https://evil.example","x")',
  '+1+cmd|calc!A0 @SUM(A1) -2+3',
  `${code(27)}[31mred${code(27)}]0;title${code(7)} bell`,
  '::error file=a.txt::injected  ##[error]injected',
  `right${code(0x202e)}tfel${code(0x2066)}iso${code(0x200b)}zero${code(0xfeff)}`,
  '| pipe | **bold** _under_ `tick` [link](javascript:alert(1)) #1 @someone <details>',
  '日本語のポリシー é e\u0301 🙂 \u00A0nbsp',
  'a'.repeat(10_000),
  `MERGEFIELD { HYPERLINK "https://evil.example" } ${code(0)} null`,
  ']]> &amp; &#60; "double" \'single\'',
];

/** Enough of a policy to be read as one. */
const ORDINARY =
  'We collect the name and the email address of the person who writes to us, and we use them to answer. You can ask us to delete what we have about you, and we will do so within a month of the day on which you asked.';

export const hostileText = [...HOSTILE_LINES, ORDINARY].join('\n\n');

export async function hostileAudit(file = `ev<il>&"'${code(27)}[2J.txt`): Promise<Audit> {
  const document = await readText(file, hostileText);
  const findings = HOSTILE_LINES.map((line, index) =>
    makeFinding({
      rules: [`clarity/hostile-${index}`],
      kind: index % 3 === 0 ? 'contradiction' : index % 3 === 1 ? 'gap' : 'wording',
      priority: index % 2 === 0 ? 'high' : 'medium',
      title: `Passage ${index + 1} says ${line.slice(0, 40)}`,
      evidence: [at(document, line.slice(0, 200))],
      matters: line.slice(0, 300),
      check: line.slice(0, 300),
      suggested: line.slice(0, 300),
      citations: [cite('cpra/1', '11 CCR 7011(e)(4)')],
      conflict:
        index % 3 === 0
          ? {
              verdict: 'tension',
              rule: 'D1',
              dimension: 'data',
              bothHoldIf: line.slice(0, 100),
              claims: [],
              trace: [],
            }
          : null,
    }),
  );
  const [first, second] = HOSTILE_LINES;
  return makeAudit(document, HOSTILE_LINES.slice(0, 2).join(' '), {
    organization: first ?? null,
    findings,
    pairsCompared: 3,
    elements: HOSTILE_LINES.slice(0, 6).map((line, index) =>
      makeElement({
        element: `cpra/hostile-${index}`,
        title: line.slice(0, 60),
        status:
          (['satisfied', 'partial', 'missing', 'review', 'not-applicable', 'missing'] as const)[index] ??
          'missing',
        evidence: [at(document, line.slice(0, 100))],
        why: line,
        remedy: line,
        search: {
          concepts: [line.slice(0, 60)],
          scope: 'whole document',
          lines: 12,
          closest: [{ place: at(document, line.slice(0, 20)), why: line.slice(0, 60) }],
        },
      }),
    ),
    cleared: [
      {
        a: at(document, first ?? ''),
        b: at(document, second ?? ''),
        verdict: 'compatible',
        rule: 'D1',
        dimension: 'data',
        reason: first ?? '',
        claims: [],
        trace: [first ?? ''],
      },
    ],
    assumptions: [
      {
        fact: 'cpra',
        value: true,
        statement: `CPRA applies to ${first ?? ''}.`,
        basis: 'text',
        evidence: [at(document, first ?? '')],
        ifWrong: second ?? '',
      },
    ],
    limits: [{ kind: 'not-supplied', statement: HOSTILE_LINES[7] ?? '', spans: [at(document, 'pipe')] }],
  });
}

export async function hostileReport(): Promise<Report> {
  const audits = [await hostileAudit(), await hostileAudit('other.md')];
  const [document] = audits.map((audit) => audit.document);
  if (document === undefined) throw new Error('no document');
  const line = HOSTILE_LINES[0] ?? '';
  return buildReport({
    audits,
    comparison: {
      relation: { isSameOrganization: false, basis: `Names differ: ${line}.` },
      mainDifference: HOSTILE_LINES.slice(0, 3),
      topics: [
        makeTopic({
          title: 'Sale',
          cells: [0, 1].map((index) => ({
            document: index,
            tier: null,
            value: HOSTILE_LINES[7] ?? '',
            isSilent: false,
            evidence: [at(document, line)],
          })),
          moreProtective: 0,
          reason: line,
        }),
      ],
      onlyIn: [
        { document: 0, topics: ['sale'] },
        { document: 1, topics: [] },
      ],
    },
    run: RUN,
  });
}

export async function manyReport(count: number): Promise<Report> {
  const audits = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const document = await readText(
        `policy-${index + 1}.txt`,
        'We may sell your personal information.\n\nLast updated:\n',
      );
      return makeAudit(document, `Company number ${index + 1}`, {
        organization: `Company ${index + 1}`,
        elements: [
          makeElement({ evidence: [at(document, 'personal information')] }),
          makeElement({
            element: 'gdpr/legal-basis',
            pack: 'gdpr',
            title: 'Legal basis',
            status: 'missing',
            search: { concepts: ['contract'], scope: 'whole document', lines: 3, closest: [] },
          }),
          makeElement({ element: 'coppa/x', pack: 'coppa', title: 'Operators', status: 'not-applicable' }),
        ],
        findings: [
          makeFinding({
            priority: 'high',
            title: `The policy number ${index + 1} has a "Last updated:" label with no date, and says so`,
            evidence: [at(document, 'Last updated:')],
          }),
        ],
      });
    }),
  );
  const cells = audits.map(({ document }, index) => ({
    document: index,
    tier: null,
    value: 'sells',
    isSilent: false,
    evidence: [at(document, 'We may sell')],
  }));
  const topics = Array.from({ length: 20 }, (_, index) =>
    makeTopic({ id: `topic-${index}`, title: `Topic number ${index}`, cells, moreProtective: index % count }),
  );
  return buildReport({
    audits,
    comparison: {
      relation: { isSameOrganization: false, basis: 'The names differ.' },
      mainDifference: ['Company number 1 says it sells personal data (A:1).'],
      topics,
      onlyIn: audits.map((_, document) => ({ document, topics: [] })),
    },
    run: RUN,
  });
}
