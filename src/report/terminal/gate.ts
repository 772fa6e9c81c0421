// What a gate prints: the open findings by document, one short entry each, and nothing that is known
// or accepted. The verdict itself is the caller's line.

import { openEntries } from '../machine/entries.ts';
import { SCREEN_QUOTE, quoteIn } from '../parts/quote.ts';
import { padEnd } from '../parts/width.ts';
import type { Report } from '../schema.ts';
import type { WriteOptions } from '../writer.ts';
import { hanging, openScreen } from './screen.ts';

const PLACE = 9;
const PRIORITY = 8;

export function writeGate(report: Report, options: WriteOptions): string {
  const screen = openScreen(report, options);
  const { bold, dim, priority, text } = screen;
  const entries = openEntries(report);
  const lines = report.documents.flatMap((document) => {
    const own = entries.filter((entry) => entry.document.id === document.id);
    if (own.length === 0) return [];
    const shown = own.flatMap(({ finding, place, rule }) => {
      const where = place === null ? '' : `${place.line}:${place.column}`;
      const review = finding.confidence === 'review' ? ' (review)' : '';
      const head = `  ${padEnd(where, PLACE)}${padEnd(finding.priority, PRIORITY)}`;
      const paint = (plain: string): string =>
        plain.slice(0, PLACE + 2) + priority(finding.priority)(plain.slice(PLACE + 2));
      const title = hanging(screen, head, text(`${finding.title}${review}`), undefined, paint);
      const indent = ' '.repeat(PLACE + PRIORITY + 2);
      const quote =
        place === null || finding.evidence.length === 0
          ? []
          : hanging(screen, indent, text(`"${quoteIn(place, SCREEN_QUOTE)}"`));
      return [...title, ...quote.map(dim), ...hanging(screen, indent, rule).map(dim)];
    });
    return [bold(text(document.file)), ...shown, ''];
  });
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
