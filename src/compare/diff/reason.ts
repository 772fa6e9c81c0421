// Why a change is one, in a sentence: what was found on which side.

import type { Placed } from './verdict.ts';
import type { Merged } from './merge.ts';

const MOST_NAMED = 4;
/** "the", "of": told only where there is nothing else to tell. */
const SMALL = /^[a-z]{1,3}$/;

function wordsOf(placed: readonly Placed[]): string {
  const all = [...new Set(placed.map(({ atom }) => atom.surface.trim()))];
  const telling = all.filter((surface) => !SMALL.test(surface));
  const surfaces = telling.length > 0 ? telling : all;
  const shown = surfaces.slice(0, MOST_NAMED).map((surface) => `"${surface}"`);
  const more = surfaces.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

export function reasonOf({ gained, lost }: Merged): string {
  const about = (gained[0] ?? lost[0])?.atom.signal.about ?? 'this';
  if (gained.length > 0 && lost.length > 0)
    return `On ${about}: ${wordsOf(lost)} before, ${wordsOf(gained)} now.`;
  const isDenied = (gained[0] ?? lost[0])?.atom.isDenied === true;
  const what = `${about}${isDenied ? ', denied' : ''}: ${wordsOf(gained.length > 0 ? gained : lost)}`;
  return gained.length > 0
    ? `The new version speaks of ${what}; the old one does not.`
    : `The old version speaks of ${what}; the new one does not.`;
}
