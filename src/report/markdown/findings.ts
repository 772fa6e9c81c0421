// Findings in full, by document and priority, each with its passages and a space for the response.

import { pathOf } from '../parts/paths.ts';
import { placesOf, prosePlace } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import { isQuotedBySearch, isToldBySearch } from '../parts/searched.ts';
import { count, ended, STARTING_POINT } from '../parts/words.ts';
import type { ReportFinding, ReportSearch } from '../schema.ts';
import { md } from './escape.ts';
import type { Page } from './page.ts';
import { pin, pins, quoteLines } from './page.ts';

const MOST_QUOTES = 4;

export function findingsPart(page: Page): readonly string[] {
  const { report, heading } = page;
  const isOne = report.documents.length === 1;
  const lines = report.documents.flatMap(({ id, name }) => {
    const open = report.findings.filter(
      ({ document, suppression }) => document === id && suppression === null,
    );
    const blocks = open.flatMap((finding) => findingLines(page, finding));
    const head = isOne ? [] : [heading(3, `${id} ${md(name)}, ${count(open.length, 'finding')}`), ''];
    return [...head, ...(open.length === 0 ? ['No findings.', ''] : blocks)];
  });
  return [heading(2, 'Findings'), '', ...lines];
}

function findingLines(page: Page, finding: ReportFinding): readonly string[] {
  const { report } = page;
  const { verdict } = finding.conflict ?? { verdict: 'contradiction' };
  const kind = verdict === 'contradiction' ? finding.kind : verdict;
  const cited = finding.citations.map(md).join('; ');
  const own = finding.evidence.filter((id) => !isQuotedBySearch(finding, id));
  const shown = own.slice(0, MOST_QUOTES);
  const more = own.slice(MOST_QUOTES);
  const facts: readonly (readonly [string, string])[] = [
    [
      finding.requires === null ? 'Law' : 'Requires',
      [finding.requires === null ? '' : md(ended(finding.requires)), cited === '' ? '' : `${cited}.`]
        .join(' ')
        .trim(),
    ],
    ['Decided by', isToldBySearch(finding) ? '' : md(ended(finding.decidedBy))],
    ['Matters', md(ended(finding.matters))],
    ['Check', finding.check === null ? '' : md(ended(finding.check))],
    ['Both hold if', finding.conflict === null ? '' : md(ended(finding.conflict.bothHoldIf))],
    ['Suggested', finding.suggested === '' ? '' : `${STARTING_POINT} ${md(ended(finding.suggested))}`],
    ['Response', ' '],
  ];
  return [
    `**${finding.id} ${finding.priority.toUpperCase()}** ${md(finding.title)}`,
    '',
    `${kind}, confidence ${finding.confidence}, ${finding.rules.map((rule) => `\`${rule.replace(/[^\w/.-]/g, '')}\``).join(' ')}`,
    '',
    ...shown.flatMap((id) => quoteLines(report, id)),
    ...(more.length === 0 ? [] : [`Also ${pins(report, more)}.`, '']),
    ...searchLines(page, finding.search),
    ...facts.filter(([, words]) => words !== '').map(([label, words]) => `- ${label}: ${words}`.trimEnd()),
    ...pathLines(pathOf(finding, page.options)),
    '',
  ];
}

/** The decision path as a list inside the list of facts. */
function pathLines(steps: readonly string[]): readonly string[] {
  return steps.length === 0 ? [] : ['- Decision path:', ...steps.map((step) => `  1. ${md(step)}`)];
}

function searchLines({ report }: Page, search: ReportSearch | null): readonly string[] {
  if (search === null) return [];
  const where =
    search.scope === 'whole document'
      ? `all ${search.lines} lines`
      : `${md(search.scope)}, ${search.lines} lines`;
  const closest = search.closest.slice(0, 3).flatMap(({ evidence, why }) => {
    const [place] = placesOf(report, [evidence]);
    return place === undefined
      ? []
      : [
          `Closest: “${md(quoteIn(place, 160))}”, ${md(prosePlace(report, place))} (${pin(report, place)}). It ${md(ended(why.replace(/^which /, '')))}`,
        ];
  });
  return [
    `Looked for ${search.concepts.map(md).join(', ')}, in ${where}. ${closest.length > 0 ? closest.join(' ') : 'Closest: none.'}`,
    '',
  ];
}
