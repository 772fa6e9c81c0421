// Passages that look like contradictions and were told apart.

import { clearedGroups } from '../parts/cleared.ts';
import { shownQuote } from '../parts/quote.ts';
import { count, ended } from '../parts/words.ts';
import { cell } from './escape.ts';
import type { Page } from './page.ts';
import { pin } from './page.ts';
import { table } from './table.ts';

const QUOTE = 120;

export function clearedPart({ report, heading }: Page): readonly string[] {
  const rows = clearedGroups(report).map(({ document, first, others, reason }) => [
    document,
    `“${cell(shownQuote(first.quote, QUOTE))}” ${pin(report, first)}`,
    others
      .map((other, index) =>
        index === 0 ? `“${cell(shownQuote(other.quote, QUOTE))}” ${pin(report, other)}` : pin(report, other),
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
  ];
}
