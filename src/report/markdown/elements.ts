// One table a law: every element with its status, where it stands, and why.

import { placesOf } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import { STATUS_SHAPES, STATUS_WORDS } from '../parts/words.ts';
import type { ReportElement } from '../schema.ts';
import { cell, md } from './escape.ts';
import type { Page } from './page.ts';
import { pins } from './page.ts';
import { table } from './table.ts';

export function elementParts(page: Page): readonly (readonly string[])[] {
  const { report, heading } = page;
  const packs = report.rulePacks.filter(({ elements }) => elements > 0);
  return packs.map((pack) => {
    const own = report.elements.filter((element) => element.pack === pack.id);
    const lines = report.documents.length === 1 ? single(page, own) : sideBySide(page, own);
    return [
      heading(2, `Elements: ${md(pack.label)}`),
      '',
      `${md(pack.title)}. ${md(pack.source)}`.trim(),
      '',
      ...lines,
    ];
  });
}

const statusOf = ({ status }: ReportElement): string => `${STATUS_SHAPES[status]} ${STATUS_WORDS[status]}`;

function single({ report }: Page, elements: readonly ReportElement[]): readonly string[] {
  const rows = elements.map((element) => [
    cell(element.title),
    element.citations.map(cell).join('; '),
    statusOf(element),
    evidenceOf(report, element),
    cell(whyOf(element)),
    element.status === 'satisfied' || element.status === 'not-applicable' ? '' : cell(element.remedy),
    '',
  ]);
  return table(['Element', 'Citation', 'Status', 'Evidence', 'Why', 'Suggested remedy', 'Response'], rows);
}

function sideBySide({ report }: Page, elements: readonly ReportElement[]): readonly string[] {
  const ids = [...new Set(elements.map(({ element }) => element))];
  const rows = ids.map((id) => {
    const results = report.documents.map((document) =>
      elements.find((each) => each.element === id && each.document === document.id),
    );
    const [any] = results.filter((result) => result !== undefined);
    const cells = results.map((result) =>
      result === undefined ? '' : `${statusOf(result)} ${pins(report, result.evidence, 3)}`.trimEnd(),
    );
    return [cell(any?.title ?? id), ...cells, (any?.citations ?? []).map(cell).join('; ')];
  });
  return table(
    ['Element', ...report.documents.map(({ id, name }) => `${id} ${cell(name)}`), 'Citation'],
    rows,
  );
}

function whyOf({ why, lacking }: ReportElement): string {
  return lacking.length === 0 || /not found/i.test(why) ? why : `${why} Not found: ${lacking.join(', ')}.`;
}

function evidenceOf(report: Page['report'], { evidence, search }: ReportElement): string {
  const [first] = placesOf(report, evidence);
  if (first !== undefined) return `“${cell(quoteIn(first, 100))}” ${pins(report, evidence, 4)}`;
  const closest = search?.closest.map(({ evidence: id }) => id) ?? [];
  return closest.length > 0 ? `closest ${pins(report, closest, 3)}` : '';
}
