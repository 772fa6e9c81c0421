// Passages that look like contradictions and were told apart.

import { clearedGroups } from '../../parts/cleared.ts';
import type { ClearedGroup } from '../../parts/cleared.ts';
import { shownQuote } from '../../parts/quote.ts';
import { shortPlace } from '../../parts/places.ts';
import { count, ended } from '../../parts/words.ts';
import { html, joined } from '../markup.ts';
import type { Html } from '../markup.ts';
import { longPin, part, pinTo, table } from '../page.ts';
import type { Page } from '../page.ts';

const QUOTE = 140;

export function clearedPart(page: Page): Html {
  const { report } = page;
  const { cleared, pairsCompared } = report.summary;
  const rows = clearedGroups(report).map((group) => row(page, group));
  return part(
    'cleared',
    'Checked and cleared',
    html`<p>
        ${count(pairsCompared, 'pair of statements was', 'pairs of statements were')} compared;
        ${count(cleared, 'pair that looks like a contradiction was', 'pairs that look like contradictions were')}
        told apart.
      </p>
      ${table('Pairs that look like contradictions, and why both hold', ['Passage', 'Against', 'Why both hold'], rows, 'words')}`,
    cleared,
  );
}

function row(page: Page, { first, others, reason }: ClearedGroup): readonly Html[] {
  const [other, ...more] = others;
  const passage = (place: ClearedGroup['first']): Html =>
    html`<q>${shownQuote(place.quote, QUOTE)}</q> <span class="at">${longPin(page, place)}</span>`;
  return [
    passage(first),
    html`${other === undefined ? null : passage(other)}${
      more.length === 0
        ? null
        : html` <span class="at"
            >also
            ${joined(
              more.map((place) => pinTo(page, place, shortPlace(place))),
              ' ',
            )}</span
          >`
    }`,
    html`${ended(reason)}`,
  ];
}
