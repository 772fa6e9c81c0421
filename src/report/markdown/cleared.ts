// Passages that look like contradictions and were told apart.

import { clearedGroups } from '../parts/cleared.ts';
import type { ClearedGroup } from '../parts/cleared.ts';
import { pathsOf } from '../parts/paths.ts';
import { shortPlace } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import { count, ended } from '../parts/words.ts';
import { cell, md } from './escape.ts';
import type { Page } from './page.ts';
import { pin } from './page.ts';
import { table } from './table.ts';

const QUOTE = 120;

export function clearedPart(page: Page): readonly string[] {
  const { report, heading } = page;
  const groups = clearedGroups(report);
  const rows = groups.map(({ document, first, others, reason }) => [
    document,
    `“${cell(quoteIn(first, QUOTE))}” ${pin(report, first)}`,
    others
      .map((other, index) =>
        index === 0 ? `“${cell(quoteIn(other, QUOTE))}” ${pin(report, other)}` : pin(report, other),
      )
      .join(' '),
    cell(ended(reason)),
  ]);
  const total = report.summary.cleared;
  return [
    heading(2, 'Checked and cleared'),
    '',
    `${count(report.summary.pairsCompared, 'pair was', 'pairs were')} compared; ${count(total, 'pair that looks like a contradiction was', 'pairs that look like contradictions were')} cleared.`,
    '',
    ...table(['', 'Passage', 'Against', 'Why both hold'], rows),
    ...pathLines(page, groups),
  ];
}

/** Below the table, whose cells cannot hold a list. */
function pathLines({ options }: Page, groups: readonly ClearedGroup[]): readonly string[] {
  const lines = groups.flatMap((group) =>
    pathsOf(group, options).flatMap(({ against, steps }) => [
      `- ${[group.first, ...(against === null ? [] : [against])].map(shortPlace).join(' and ')}:`,
      ...steps.map((step) => `  1. ${md(step)}`),
    ]),
  );
  return lines.length === 0 ? [] : ['', '**How each pair was decided**', '', ...lines];
}
