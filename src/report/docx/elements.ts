// One table a law: every element with its status, where it stands, why, and room for the response.

import type { Paragraph, Table } from 'docx';
import { placesOf } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import { reasonNumber, sharedReasons } from '../parts/reasons.ts';
import { ended, STATUS_SHAPES, STATUS_WORDS } from '../parts/words.ts';
import type { ReportElement } from '../schema.ts';
import { heading, table } from './blocks.ts';
import type { CellContent } from './blocks.ts';
import type { Page } from './page.ts';
import { para, pins, run } from './page.ts';

export function elementParts(page: Page): readonly (Paragraph | Table)[] {
  const packs = page.report.rulePacks.filter(({ elements }) => elements > 0);
  return [
    heading(page, 1, 'Elements of the laws', 'elements'),
    ...packs.flatMap((pack) => {
      const own = page.report.elements.filter((element) => element.pack === pack.id);
      const shared = sharedReasons(own);
      return [
        heading(page, 2, pack.label, `elements_${pack.id.replace(/[^\w]/g, '_')}`),
        para('PAFacts', [pack.title, pack.source].filter((words) => words !== '').join('. ')),
        ...shared.map((why, index) => para('PAFacts', `Reason ${index + 1}: ${ended(why)}`)),
        ...(page.report.documents.length === 1
          ? single(page, own, pack.label, shared)
          : sideBySide(page, own, pack.label, shared)),
      ];
    }),
    ...lawsCited(page),
  ];
}

/** What each citation says and since when; footnotes in tables of many pages break their layout. */
function lawsCited(page: Page): readonly (Paragraph | Table)[] {
  const { citations, elements } = page.report;
  const used = new Set(elements.flatMap((element) => element.citations));
  const rows = citations
    .filter(({ label }) => used.has(label))
    .map(({ label, title, inForce, until }) => [
      label,
      ended(title),
      until === null ? inForce : `${inForce} until ${until}`,
    ]);
  if (rows.length === 0) return [];
  return [
    heading(page, 2, 'Provisions cited', 'provisions'),
    ...table(
      page,
      'Provisions cited',
      [
        { title: 'Provision', share: 4 },
        { title: 'What it asks for', share: 8 },
        { title: 'In force from', share: 2 },
      ],
      rows,
      page.wideWidth,
    ),
  ];
}

const statusOf = ({ status }: ReportElement): string => `${STATUS_SHAPES[status]} ${STATUS_WORDS[status]}`;

function single(
  page: Page,
  elements: readonly ReportElement[],
  label: string,
  shared: readonly string[],
): readonly (Paragraph | Table)[] {
  const rows = elements.map((element): readonly CellContent[] => [
    element.title,
    element.citations.join('; '),
    [run(statusOf(element))],
    evidenceOf(page, element),
    reasonNumber(element, shared) ?? whyOf(element),
    element.status === 'satisfied' || element.status === 'not-applicable' ? '' : element.remedy,
    '',
  ]);
  const columns = [
    { title: 'Element', share: 4 },
    { title: 'Citation', share: 3 },
    { title: 'Status', share: 2.4, style: 'PAStatus' },
    { title: 'Evidence', share: 5 },
    { title: 'Why', share: 5 },
    { title: 'Wording to start from', share: 5 },
    { title: 'Response', share: 3 },
  ];
  return table(page, `${label} elements`, columns, rows, page.wideWidth);
}

const whyOf = ({ lacking, why }: ReportElement): string =>
  lacking.length === 0 || /not found/i.test(why) ? why : `${why} Not found: ${lacking.join(', ')}.`;

/** The status with where it stands, or with what it rests on. */
function sideCell(page: Page, element: ReportElement, shared: readonly string[]): CellContent {
  const { status, evidence, findings, lacking } = element;
  const reason = reasonNumber(element, shared);
  const more = [
    findings.length === 0 ? '' : `${findings.join(', ')}.`,
    reason ?? (status === 'not-applicable' ? element.why : ''),
    status === 'partial' && lacking.length > 0 ? `Not found: ${lacking.join(', ')}.` : '',
  ].filter((words) => words !== '');
  return [run(`${statusOf(element)} `, 'PALabel'), run(more.join(' ')), ...pins(page, evidence, 3)];
}

function sideBySide(
  page: Page,
  elements: readonly ReportElement[],
  label: string,
  shared: readonly string[],
): readonly (Paragraph | Table)[] {
  const { documents } = page.report;
  const ids = [...new Set(elements.map(({ element }) => element))];
  const rows = ids.map((id): readonly CellContent[] => {
    const results = documents.map((document) =>
      elements.find((each) => each.element === id && each.document === document.id),
    );
    const any = results.find((result) => result !== undefined);
    return [
      any?.title ?? id,
      ...results.map((result) => (result === undefined ? '' : sideCell(page, result, shared))),
      (any?.citations ?? []).join('; '),
      '',
    ];
  });
  const columns = [
    { title: 'Element', share: 5 },
    ...documents.map(({ id, name }) => ({ title: `${id} ${name}`, share: 4 })),
    { title: 'Citation', share: 4 },
    { title: 'Response', share: 3 },
  ];
  return table(page, `${label} elements`, columns, rows, page.wideWidth);
}

function evidenceOf(page: Page, { evidence, search }: ReportElement): CellContent {
  const [first] = placesOf(page.report, evidence);
  if (first !== undefined) return [run(`“${quoteIn(first, 100)}”`), ...pins(page, evidence)];
  const closest = search?.closest.map(({ evidence: id }) => id) ?? [];
  return closest.length > 0 ? [run('closest'), ...pins(page, closest, 3)] : '';
}
