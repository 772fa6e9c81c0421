// WHAT IT SAYS: a picture of one policy in at most five rows, before the criticism.

import { placesOf, shortPlaces } from '../parts/places.ts';
import { padEnd } from '../parts/width.ts';
import { tierName } from '../parts/tiers.ts';
import { hanging } from './screen.ts';
import type { Screen } from './screen.ts';

const MOST_ROWS = 5;
const COLUMN = 13;

export function glanceLines(screen: Screen, room: number): readonly string[] {
  const { report, text, bold, ellipsis } = screen;
  const rows = new Map<string, string[]>();
  for (const { glance, cells } of report.topics) {
    if (glance === null) continue;
    const said = cells
      .filter(({ isSilent }) => !isSilent)
      .map(({ tier, value, evidence }) => {
        const name = tier === null ? '' : `${tierName(tier)}: `;
        return `${name}${text(value)} (${shortPlaces(placesOf(report, evidence), 2)})`;
      });
    if (said.length > 0) rows.set(glance, [...(rows.get(glance) ?? []), ...said]);
  }
  if (rows.size === 0) return [];
  const lines = [...rows].slice(0, MOST_ROWS).flatMap(([label, said]) => {
    const wrapped = hanging(screen, `  ${padEnd(label, COLUMN - 2)}`, said.join('   '));
    const most = 1 + room;
    return wrapped.length > most
      ? [...wrapped.slice(0, most - 1), `${wrapped[most - 1] ?? ''} ${ellipsis}`]
      : wrapped;
  });
  return [bold('WHAT IT SAYS'), ...lines];
}
