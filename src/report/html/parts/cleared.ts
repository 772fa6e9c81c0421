// Passages that look like contradictions and were told apart.

import { clearedGroups } from '../../parts/cleared.ts';
import type { ClearedGroup } from '../../parts/cleared.ts';
import { pathsOf } from '../../parts/paths.ts';
import { quoteIn } from '../../parts/quote.ts';
import { shortPlace } from '../../parts/places.ts';
import { count, ended } from '../../parts/words.ts';
import type { ReportPinpoint } from '../../schema.ts';
import { html, joined, NOTHING } from '../markup.ts';
import type { Html } from '../markup.ts';
import { longPin, part, pinTo, scrolling } from '../page.ts';
import type { Page } from '../page.ts';
import { pathDetails } from './finding.ts';

const QUOTE = 110;
const CAPTION = 'Pairs that look like contradictions, and why both hold';

export function clearedPart(page: Page): Html {
  const { cleared, pairsCompared } = page.report.summary;
  const groups = byPassage(clearedGroups(page.report));
  return part(
    'cleared',
    'Checked and cleared',
    html`<p>
        ${count(pairsCompared, 'pair of statements was', 'pairs of statements were')} compared;
        ${count(cleared, 'pair that looks like a contradiction was', 'pairs that look like contradictions were')}
        told apart.
      </p>
      ${
        groups.length === 0
          ? null
          : scrolling(
              CAPTION,
              html`<table class="words">
                <caption>
                  ${CAPTION}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">Passage</th>
                    <th scope="col">Against</th>
                    <th scope="col">Why both hold</th>
                  </tr>
                </thead>
                ${groups.map((group) => passageRows(page, group))}
              </table>`,
            )
      }`,
    cleared,
  );
}

/** Groups that begin with the same passage, which is then shown once. */
function byPassage(groups: readonly ClearedGroup[]): readonly (readonly ClearedGroup[])[] {
  const byFirst = new Map<ClearedGroup['first'], ClearedGroup[]>();
  for (const group of groups) {
    const same = byFirst.get(group.first);
    if (same === undefined) byFirst.set(group.first, [group]);
    else same.push(group);
  }
  return [...byFirst.values()];
}

function passageRows(page: Page, groups: readonly ClearedGroup[]): Html {
  const [head] = groups;
  if (head === undefined) return NOTHING;
  const rows = groups.map(
    (group, index) =>
      html`<tr>
        ${
          index > 0
            ? null
            : groups.length === 1
              ? html`<th scope="row">${passage(page, head.first)}</th>`
              : html`<th scope="rowgroup" rowspan="${groups.length}">${passage(page, head.first)}</th>`
        }
        <td>${against(page, group.others)}</td>
        <td>${ended(group.reason)}${paths(page, group)}</td>
      </tr>`,
  );
  return html`<tbody>
    ${rows}
  </tbody>`;
}

function paths(page: Page, group: ClearedGroup): readonly Html[] {
  return pathsOf(group, page.options).map(({ against: other, steps }) =>
    pathDetails(steps, other === null ? 'Decision path' : `Decision path, ${shortPlace(other)}`),
  );
}

function passage(page: Page, place: ReportPinpoint): Html {
  return html`<q>${quoteIn(place, QUOTE)}</q> <small>${longPin(page, place)}</small>`;
}

function against(page: Page, [other, ...more]: readonly ReportPinpoint[]): Html {
  if (other === undefined) return NOTHING;
  const also = more.map((place) => pinTo(page, place, shortPlace(place)));
  return html`${passage(page, other)}${
    also.length === 0 ? null : html` <small>also ${joined(also, ' ')}</small>`
  }`;
}
