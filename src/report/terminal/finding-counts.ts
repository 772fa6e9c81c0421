// FINDINGS: how many, by document, priority and kind.

import { clip, padEnd, padStart } from '../parts/width.ts';
import { count } from '../parts/words.ts';
import type { Screen } from './screen.ts';

const WIDE = ['', 'high', 'medium', 'low', 'contradictions', 'gaps', 'wording'] as const;
const NARROW = ['', 'high', 'med', 'low', 'contr.', 'gaps', 'word.'] as const;
const ENOUGH_FOR_WIDE = 88;
const MOST_ROWS = 8;

export function findingCountLines(screen: Screen): readonly string[] {
  const { report, bold, letter, width, ellipsis } = screen;
  const heads = width >= ENOUGH_FOR_WIDE ? WIDE : NARROW;
  const gap = width >= ENOUGH_FOR_WIDE ? 4 : 1;
  const columns = heads.map((head) => Math.max(4, head.length) + gap);
  const name = width >= ENOUGH_FOR_WIDE ? 20 : 18;
  const row = (cells: readonly string[]): string =>
    cells.map((cell, index) => padStart(cell, columns[index] ?? 6)).join('');
  const shown = report.documents.slice(0, MOST_ROWS);
  const lines = shown.map(({ id, name: words }) => {
    const counts = report.summary.findings[id];
    const numbers = [
      counts?.total,
      counts?.high,
      counts?.medium,
      counts?.low,
      counts?.contradictions,
      counts?.gaps,
      counts?.wording,
    ];
    const head = padEnd(clip(`${id} ${screen.text(words)}`, name - 2, ellipsis), name - 2);
    return `  ${letter(id, head)}${row(numbers.map((number) => String(number ?? 0)))}`;
  });
  const accepted = Object.values(report.summary.findings).reduce(
    (sum, { suppressed }) => sum + suppressed,
    0,
  );
  const more = report.documents.length - shown.length;
  return [
    bold('FINDINGS') + ' '.repeat(name - 8) + row(heads),
    ...lines,
    ...(more > 0 ? [`  and ${count(more, 'more policy', 'more policies')}`] : []),
    ...(accepted > 0
      ? [`  Not counted: ${count(accepted, 'finding that was', 'findings that were')} accepted before.`]
      : []),
  ];
}
