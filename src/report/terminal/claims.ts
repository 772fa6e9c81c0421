// CLAIMS, with --full: what was read, one line a claim, in the order of the text.

import { placesOf, shortPlaces } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import { clip, padEnd } from '../parts/width.ts';
import { count } from '../parts/words.ts';
import { rule } from './screen.ts';
import type { Screen } from './screen.ts';

const PRACTICE = 22;
const PLACE = 10;

export function claimLines(screen: Screen): readonly string[] {
  const { report, bold, text, width, ellipsis } = screen;
  const stated = report.claims.filter(({ isDerived }) => !isDerived);
  if (stated.length === 0) return [];
  const rows = stated.map((claim) => {
    const [place] = placesOf(report, [claim.evidence]);
    const practice = `${claim.polarity === 'denied' ? 'not ' : ''}${claim.practice}`;
    const scope = Object.values(claim.scope).flat().join(' ');
    const head = `  ${padEnd(shortPlaces(place === undefined ? [] : [place]), PLACE)}${padEnd(clip(`${practice}${scope === '' ? '' : `, ${scope}`}`, PRACTICE - 2, ellipsis), PRACTICE)}`;
    return (
      head + clip(text(place === undefined ? '' : quoteIn(place)), width - PRACTICE - PLACE - 2, ellipsis)
    );
  });
  return [rule(screen), bold(`CLAIMS   ${count(stated.length, 'claim')}`), '', ...rows];
}
