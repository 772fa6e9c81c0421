// Cover, summary, and what the report rests on: scope, laws, assumptions, what was not checked.

import { answerOf, assumptionRows, shownAssumptions } from '../parts/assumptions.ts';
import type { Status } from '../../model/finding.ts';
import { STATUSES } from '../../model/finding.ts';
import { titleOf } from '../parts/title.ts';
import {
  count,
  ended,
  listed,
  STANDARD_NOTICE,
  STATUS_SHAPES,
  STATUS_WORDS,
  SUGGESTION_NOTICE,
  thousands,
} from '../parts/words.ts';
import { cell, md } from './escape.ts';
import type { Page } from './page.ts';
import { pins } from './page.ts';
import { table } from './table.ts';

export function coverPart({ report, heading }: Page): readonly string[] {
  const rows = report.documents.map(({ id, name, file, words, dates, sha256 }) => [
    id,
    cell(name),
    cell(file),
    thousands(words),
    dates.length === 0
      ? 'none found'
      : dates
          .map(({ label, text }) => `${cell(label.replace(/:$/, ''))}: ${text === '' ? 'blank' : cell(text)}`)
          .join('; '),
    `\`${sha256.slice(0, 12)}\``,
  ]);
  return [
    heading(1, md(titleOf(report))),
    '',
    ...table(['', 'Policy', 'File', 'Words', 'Dates', 'SHA-256'], rows),
    '',
    `Prepared ${report.generatedAt.slice(0, 10)} by ${report.tool.name} ${report.tool.version}.`,
    '',
    `> ${md(STANDARD_NOTICE)}`,
  ];
}

export function summaryPart(page: Page): readonly string[] {
  const { report, heading } = page;
  const { summary } = report;
  const fix = summary.fixFirst.flatMap((id) => report.findings.filter((finding) => finding.id === id));
  const isOne = report.documents.length === 1;
  return [
    heading(2, 'Summary'),
    '',
    ...(isOne ? [] : [md(report.mainDifference.join(' ')), '']),
    ...report.documents.flatMap(({ id, name }) => [
      `${isOne ? '' : `**${id} ${md(ended(name))}** `}${md((summary.sentences[id] ?? []).join(' '))}`,
      '',
    ]),
    ...(fix.length === 0
      ? []
      : [
          '**Fix first**',
          '',
          ...fix.map((finding) =>
            `1. **${finding.id} ${finding.priority.toUpperCase()}** ${md(finding.title)} ${pins(report, finding.evidence, 3)}`.trimEnd(),
          ),
          '',
        ]),
    `${count(summary.review.total, 'item needs', 'items need')} a person to decide.`,
    '',
    ...statusTable(page),
    '',
    ...findingTable(page),
    '',
    ...protectiveLines(page),
  ];
}

function statusTable({ report }: Page): readonly string[] {
  const packs = report.rulePacks.filter(({ elements }) => elements > 0);
  const rows = report.documents.flatMap(({ id, name }) =>
    packs.map((pack) => {
      const counts = report.summary.elements[id]?.[pack.id];
      return [
        `${id} ${cell(name)}`,
        `${cell(pack.label)}, ${count(pack.elements, 'element')}`,
        ...STATUSES.map((status) => String(counts?.[status] ?? 0)),
      ];
    }),
  );
  return table(['Policy', 'Law', ...STATUSES.map(statusHead)], rows);
}

const statusHead = (status: Status): string => `${STATUS_SHAPES[status]} ${STATUS_WORDS[status]}`;

function findingTable({ report }: Page): readonly string[] {
  const rows = report.documents.map(({ id, name }) => {
    const counts = report.summary.findings[id];
    const numbers = [
      counts?.total,
      counts?.high,
      counts?.medium,
      counts?.low,
      counts?.contradictions,
      counts?.gaps,
      counts?.wording,
      counts?.suppressed,
    ];
    return [`${id} ${cell(name)}`, ...numbers.map((number) => String(number ?? 0))];
  });
  return table(
    [
      'Policy',
      'Findings',
      'High',
      'Medium',
      'Low',
      'Contradictions, tensions',
      'Gaps',
      'Wording',
      'Accepted before',
    ],
    rows,
  );
}

function protectiveLines({ report }: Page): readonly string[] {
  const { topics } = report.summary;
  if (report.documents.length < 2 || topics.total === 0) return [];
  const counts = report.documents.map(({ id, name }) => `${md(name)} ${topics.moreProtective[id] ?? 0}`);
  return [
    `More protective statements, of ${count(topics.total, 'topic')}: ${counts.join(', ')}, equal ${topics.equal}, not ranked ${topics.notRanked}. Silence about a practice is not ranked; silence about a promise is.`,
    '',
  ];
}

export function scopePart(page: Page): readonly string[] {
  const { report, heading } = page;
  const missing = report.documents.flatMap(({ id, references }) =>
    references.map(({ name, evidence }) =>
      `- Not supplied, and relied on by ${id}: ${md(name)} ${pins(report, evidence, 4)}`.trimEnd(),
    ),
  );
  const limits = report.limits
    .filter(({ kind }) => kind !== 'not-supplied')
    .map(({ document, statement, evidence }) =>
      `- ${document === null ? '' : `${document}: `}${md(ended(statement))} ${pins(report, evidence, 3)}`.trimEnd(),
    );
  const laws = report.rulePacks
    .filter(({ inForce }) => inForce !== '')
    .map(({ label, title, source, inForce, reviewed, elements }) => [
      cell(label),
      cell(title),
      cell(source),
      inForce,
      reviewed,
      String(elements),
    ]);
  const accepted = report.findings.filter(({ suppression }) => suppression !== null).map(({ id }) => id);
  return [
    heading(2, 'Scope, laws and assumptions'),
    '',
    'Read: the files above, as text; nothing was fetched. Places are cited as letter:line. "Not found" means looked for in the whole document and not found. Two statements are called contradictory only after plan, audience, data, exception and time are told apart.',
    '',
    ...(report.relation === null
      ? []
      : [
          md(
            report.relation.sameOrganization
              ? `The documents appear to belong to one organization. ${report.relation.basis}`
              : `The documents appear to belong to unrelated organizations. ${report.relation.basis}`,
          ),
          '',
        ]),
    ...table(['Rules', 'Law', 'Source', 'In force', 'Last reviewed', 'Elements'], laws),
    '',
    ...(report.kind === 'comparison' ? assumedSideBySide(report) : assumed(report)),
    '',
    '**Not checked**',
    '',
    '- What the companies do; live sites and cookie banners; laws other than those above.',
    `- ${SUGGESTION_NOTICE}`,
    ...missing,
    ...limits,
    ...report.notices.map((notice) => `- ${md(ended(notice))}`),
    ...(accepted.length === 0 ? [] : [`- Accepted before and not counted: ${listed(accepted)}.`]),
  ];
}

const BASES = { text: 'the text', user: 'stated by the user', default: 'no statement found' } as const;

function assumed(report: Page['report']): readonly string[] {
  const rows = shownAssumptions(report).map(({ id, statement, basis, evidence, ifWrong }) => [
    id,
    cell(statement),
    BASES[basis],
    pins(report, evidence, 3),
    cell(ifWrong),
  ]);
  return table(['', 'Assumption', 'Basis', 'Evidence', 'If wrong'], rows);
}

/** Of several policies each assumption once, with a column for each policy. */
function assumedSideBySide(report: Page['report']): readonly string[] {
  const rows = assumptionRows(report).map(({ statement, cells, ifWrong }) => [
    cell(statement),
    ...cells.map((each) =>
      each === null
        ? '–'
        : `${each.id} ${answerOf(each)}, ${BASES[each.basis]} ${pins(report, each.evidence, 2)}`.trimEnd(),
    ),
    cell(ifWrong.join(' ')),
  ]);
  return table(
    ['Assumption', ...report.documents.map(({ id, name }) => `${id} ${cell(name)}`), 'If wrong'],
    rows,
  );
}
