// One table a law: every element with its status, where it stands, why, and room for the response.

import type { Paragraph, Table } from 'docx';
import { placesOf } from '../parts/places.ts';
import { shownQuote } from '../parts/quote.ts';
import { STATUS_SHAPES, STATUS_WORDS } from '../parts/words.ts';
import type { ReportElement } from '../schema.ts';
import { heading, table } from './blocks.ts';
import type { CellContent } from './blocks.ts';
import type { Page } from './page.ts';
import { citedAll, para, pins, run } from './page.ts';

export function elementParts(page: Page): readonly (Paragraph | Table)[] {
  const packs = page.report.rulePacks.filter(({ elements }) => elements > 0);
  return [
    heading(page, 1, 'Elements of the laws', 'elements'),
    ...packs.flatMap((pack) => {
      const own = page.report.elements.filter((element) => element.pack === pack.id);
      return [
        heading(page, 2, pack.label, `elements_${pack.id.replace(/[^\w]/g, '_')}`),
        para('PAFacts', [pack.title, pack.source].filter((words) => words !== '').join('. ')),
        ...(page.report.documents.length === 1
          ? single(page, own, pack.label)
          : sideBySide(page, own, pack.label)),
      ];
    }),
  ];
}

const statusOf = ({ status }: ReportElement): string => `${STATUS_SHAPES[status]} ${STATUS_WORDS[status]}`;

function single(
  page: Page,
  elements: readonly ReportElement[],
  label: string,
): readonly (Paragraph | Table)[] {
  const rows = elements.map((element): readonly CellContent[] => [
    element.title,
    citedAll(page, element.citations),
    [run(statusOf(element))],
    evidenceOf(page, element),
    element.lacking.length === 0 || /not found/i.test(element.why)
      ? element.why
      : `${element.why} Not found: ${element.lacking.join(', ')}.`,
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

function sideBySide(
  page: Page,
  elements: readonly ReportElement[],
  label: string,
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
      ...results.map((result) =>
        result === undefined ? '' : [run(statusOf(result)), ...pins(page, result.evidence, 3)],
      ),
      citedAll(page, any?.citations ?? []),
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
  if (first !== undefined) return [run(`“${shownQuote(first.quote, 100)}”`), ...pins(page, evidence)];
  const closest = search?.closest.map(({ evidence: id }) => id) ?? [];
  return closest.length > 0 ? [run('closest'), ...pins(page, closest, 3)] : '';
}
