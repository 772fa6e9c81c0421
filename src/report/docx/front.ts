// Cover, summary, scope and assumptions.

import { answerOf, assumptionRows, shownAssumptions } from '../parts/assumptions.ts';
import type { Paragraph, Table } from 'docx';
import { STATUSES } from '../../model/finding.ts';
import { titleOf } from '../parts/title.ts';
import {
  count,
  ended,
  STANDARD_NOTICE,
  STATUS_SHAPES,
  STATUS_WORDS,
  SUGGESTION_NOTICE,
  thousands,
} from '../parts/words.ts';
import { bullet, heading, table } from './blocks.ts';
import type { Page } from './page.ts';
import { para, pins, run } from './page.ts';

type Part = readonly (Paragraph | Table)[];

export function coverPart(page: Page): Part {
  const { report } = page;
  const rows = report.documents.map(({ id, name, file, words, dates, sha256 }) => [
    id,
    name,
    file,
    thousands(words),
    dates.length === 0
      ? 'none found'
      : dates
          .map(({ label, text }) => `${label.replace(/:$/, '')}: ${text === '' ? 'blank' : text}`)
          .join('; '),
    sha256.slice(0, 12),
  ]);
  return [
    para('Title', titleOf(report)),
    para(
      'Subtitle',
      `Prepared ${report.generatedAt.slice(0, 10)} by ${report.tool.name} ${report.tool.version}`,
    ),
    ...table(
      page,
      'Documents read',
      [
        { title: '', share: 1 },
        { title: 'Policy', share: 4 },
        { title: 'File', share: 5 },
        { title: 'Words', share: 2 },
        { title: 'Dates', share: 5 },
        { title: 'SHA-256', share: 3 },
      ],
      rows,
    ),
    para('PAFacts', STANDARD_NOTICE),
  ];
}

export function summaryPart(page: Page): Part {
  const { report } = page;
  const { summary } = report;
  const isOne = report.documents.length === 1;
  const fix = summary.fixFirst.flatMap((id) => report.findings.filter((finding) => finding.id === id));
  const packs = report.rulePacks.filter(({ elements }) => elements > 0);
  const statusRows = report.documents.flatMap(({ id, name }) =>
    packs.map((pack) => [
      `${id} ${name}`,
      `${pack.label}, ${count(pack.elements, 'element')}`,
      ...STATUSES.map((status) => String(summary.elements[id]?.[pack.id]?.[status] ?? 0)),
    ]),
  );
  const findingRows = report.documents.map(({ id, name }) => {
    const counts = summary.findings[id];
    const numbers = [
      counts?.total,
      counts?.high,
      counts?.medium,
      counts?.low,
      counts?.contradictions,
      counts?.gaps,
      counts?.wording,
    ];
    return [`${id} ${name}`, ...numbers.map((number) => String(number ?? 0))];
  });
  return [
    heading(page, 1, 'Summary', 'summary'),
    ...(isOne || report.mainDifference.length === 0 ? [] : [para('Normal', report.mainDifference.join(' '))]),
    ...report.documents.map(({ id, name }) =>
      para(
        'Normal',
        ...(isOne ? [] : [run(`${id} ${ended(name)}  `, 'PALabel')]),
        (summary.sentences[id] ?? []).join(' '),
      ),
    ),
    ...(fix.length === 0 ? [] : [para('Normal', run('Fix first', 'PALabel'))]),
    ...fix.map((finding) =>
      bullet(
        run(`${finding.id} ${finding.priority.toUpperCase()}  `, 'PALabel'),
        run(finding.title),
        ...pins(page, finding.evidence, 3),
      ),
    ),
    para('Normal', `${count(summary.review.total, 'item needs', 'items need')} a person to decide.`),
    ...table(
      page,
      'Elements by status',
      [
        { title: 'Policy', share: 4 },
        { title: 'Law', share: 5 },
        ...STATUSES.map((status) => ({
          title: `${STATUS_SHAPES[status]} ${STATUS_WORDS[status]}`,
          share: 2.4,
        })),
      ],
      statusRows,
    ),
    ...table(
      page,
      'Findings by priority and kind',
      ['Policy', 'All', 'High', 'Medium', 'Low', 'Contradictions, tensions', 'Gaps', 'Wording'].map(
        (title, index) => ({
          title,
          share: index === 0 ? 4 : title.length > 8 ? 3 : 2,
        }),
      ),
      findingRows,
    ),
  ];
}

export function scopePart(page: Page): Part {
  const { report } = page;
  const limits = report.limits.filter(({ kind }) => kind !== 'not-supplied');
  const missing = report.documents.flatMap(({ id, references }) =>
    references.map(({ name, evidence }) =>
      bullet(`Not supplied, and relied on by ${id}: ${name}`, ...pins(page, evidence)),
    ),
  );
  return [
    heading(page, 1, 'Scope, laws and assumptions', 'scope'),
    para(
      'Normal',
      `Read: the files above, as text; nothing was fetched. Places are cited as letter:line${page.options.hasSource ? ' and lead to the source text at the end' : ''}. "Not found" means looked for in the whole document and not found. Two statements are called contradictory only after plan, audience, data, exception and time are told apart.`,
    ),
    ...(report.relation === null || report.kind === 'change' ? [] : [para('Normal', report.relation.basis)]),
    ...table(
      page,
      'Laws applied',
      [
        { title: 'Rules', share: 2 },
        { title: 'Law', share: 5 },
        { title: 'Source', share: 5 },
        { title: 'In force', share: 2 },
        { title: 'Last reviewed', share: 2 },
      ],
      report.rulePacks
        .filter(({ inForce }) => inForce !== '')
        .map(({ label, title, source, inForce, reviewed }) => [label, title, source, inForce, reviewed]),
    ),
    ...(report.kind === 'comparison' ? assumedSideBySide(page) : assumed(page)),
    para('Normal', run('Not checked', 'PALabel')),
    bullet('What the companies do; live sites and cookie banners; laws other than those above.'),
    bullet(SUGGESTION_NOTICE),
    ...missing,
    ...limits.map(({ document, statement, evidence }) =>
      bullet(`${document === null ? '' : `${document}: `}${ended(statement)}`, ...pins(page, evidence, 3)),
    ),
    ...report.notices.map((notice) => bullet(ended(notice))),
  ];
}

const BASES = { text: 'the text', user: 'stated by the user', default: 'no statement found' } as const;

function assumed(page: Page): readonly (Paragraph | Table)[] {
  return table(
    page,
    'Assumptions',
    [
      { title: '', share: 1 },
      { title: 'Assumption', share: 6 },
      { title: 'Basis', share: 3 },
      { title: 'Evidence', share: 3 },
      { title: 'If wrong', share: 5 },
    ],
    shownAssumptions(page.report).map(({ id, statement, basis, evidence, ifWrong }) => [
      id,
      statement,
      BASES[basis],
      pins(page, evidence, 3),
      ifWrong,
    ]),
  );
}

/** Of several policies each assumption once, with a column for each policy. */
function assumedSideBySide(page: Page): readonly (Paragraph | Table)[] {
  return table(
    page,
    'Assumptions',
    [
      { title: 'Assumption', share: 5 },
      ...page.report.documents.map(({ id, name }) => ({ title: `${id} ${name}`, share: 3 })),
      { title: 'If wrong', share: 4 },
    ],
    assumptionRows(page.report).map(({ statement, cells, ifWrong }) => [
      statement,
      ...cells.map((cell) =>
        cell === null
          ? '–'
          : [run(`${cell.id} ${answerOf(cell)}, ${BASES[cell.basis]}`), ...pins(page, cell.evidence, 2)],
      ),
      ifWrong.join(' '),
    ]),
  );
}
