// CHECKED AND CLEARED: passages that look like contradictions and are not.

import { clearedGroups } from '../parts/cleared.ts';
import { shortPlace, shortPlaces } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import { count, ended } from '../parts/words.ts';
import { padEnd } from '../parts/width.ts';
import { pathLines } from './finding.ts';
import { hanging, rule } from './screen.ts';
import type { Screen } from './screen.ts';

const MOST_GROUPS = 8;
const QUOTE = 70;

export function clearedLines(screen: Screen): readonly string[] {
  const { report, bold, text, options } = screen;
  const isFull = screen.isFull || options.isTraced;
  const total = report.cleared.length;
  const groups = clearedGroups(report);
  const lines = report.documents.flatMap(({ id }) => {
    const own = groups.filter(({ document }) => document === id);
    const shown = isFull ? own : own.slice(0, MOST_GROUPS);
    const written = shown.flatMap(({ first, others, reason, traces }) => {
      const [other, ...more] = others;
      const against = other === undefined ? '' : `, "${text(quoteIn(other, QUOTE))}" (${shortPlace(other)})`;
      const also = more.length === 0 ? '' : `; also ${shortPlaces(more, 6)}`;
      return [
        ...hanging(
          screen,
          `  ${padEnd(id, 2)} `,
          `"${text(quoteIn(first, QUOTE))}" (${shortPlace(first)})${against}${also}`,
        ),
        ...hanging(screen, '     ', text(ended(reason))),
        ...traces.flatMap((trace) => pathLines(screen, trace, 5)),
      ];
    });
    const more = own.length - shown.length;
    return more > 0 ? [...written, `     and ${more} more: --full`] : written;
  });
  const title = `CHECKED AND CLEARED   ${count(total, 'pair')}`;
  const about = '  Passages that look like contradictions and are not.';
  const compared = `  ${count(report.summary.pairsCompared, 'pair was', 'pairs were')} compared.`;
  return [rule(screen), bold(title), about, '', ...(total === 0 ? [] : [...lines, '']), compared];
}
