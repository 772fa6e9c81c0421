// The last three lines: the verdict, what to run next, the exit code. Terminals end at the bottom.

import { visible } from '../parts/visible.ts';
import { displayWidth } from '../parts/width.ts';
import { count } from '../parts/words.ts';
import type { Screen } from './screen.ts';

export function summaryLine({ report, width, bold }: Screen): string {
  const { findings, cleared, review } = report.summary;
  const perDocument = report.documents.map(({ id }) => {
    const counts = findings[id];
    return `${id}  ${counts?.high ?? 0} high, ${counts?.medium ?? 0} medium, ${counts?.low ?? 0} low`;
  });
  const tail = `${cleared} cleared   ${review.total} to review`;
  const line = `SUMMARY   ${perDocument.join('   ')}   ${tail}`;
  if (report.documents.length <= 2 && displayWidth(line) <= width)
    return line.replace('SUMMARY', bold('SUMMARY'));
  const sum = (priority: 'high' | 'medium' | 'low'): number =>
    Object.values(findings).reduce((total, counts) => total + counts[priority], 0);
  const parts = [
    count(report.documents.length, 'policy', 'policies'),
    `${sum('high')} high, ${sum('medium')} medium, ${sum('low')} low`,
    `${cleared} cleared`,
    `${review.total} to review`,
  ];
  const full = parts.join('   ');
  const words = full.length + 10 <= width ? full : parts.filter((_, index) => index !== 2).join('  ');
  return `${bold('SUMMARY')}   ${words}`;
}

export function lastLines(screen: Screen): readonly string[] {
  const { next, exit } = screen.options;
  return [
    summaryLine(screen),
    ...(next === '' ? [] : [`Next      ${visible(next)}`]),
    ...(exit === '' ? [] : [visible(exit)]),
  ];
}
