// The map of elements by policies: one path for each status, not one shape for each cell, so that 100,000 cells
// open at once. The script draws other packs and orders from the same rows.

import { label } from '../html/charts/figure.ts';
import { html, NOTHING, raw } from '../html/markup.ts';
import type { Html } from '../html/markup.ts';
import { clip } from '../parts/width.ts';
import { count, STATUS_WORDS, thousands } from '../parts/words.ts';
import { STATUSES } from '../../model/finding.ts';
import type { CorpusReport } from './model.ts';

/** Elements drawn at once. */
export const MOST_ROWS = 48;
export const HEAT = { left: 260, row: 14, width: 1000 } as const;

/** "M0 7h12m3 0h4": runs of one status in one row, in policies and pixels. */
export function runsOf(row: string, digit: string, y: number): string {
  const runs: string[] = [];
  for (let at = 0; at < row.length;) {
    if (row[at] !== digit) {
      at++;
      continue;
    }
    const start = at;
    while (row[at] === digit) at++;
    runs.push(`M${start} ${y}h${at - start}`);
  }
  return runs.join('');
}

export function heatMap({ heat, elements, packs }: CorpusReport): Html {
  const policies = heat.policies.length;
  if (policies === 0 || heat.rows.length === 0) return NOTHING;
  const shown = Math.min(MOST_ROWS, heat.rows.length);
  const height = shown * HEAT.row;
  const rows = heat.rows.slice(0, shown);
  const paths = STATUSES.map((status, index) => {
    const d = rows.map((row, at) => runsOf(row, String(index), at * HEAT.row + HEAT.row / 2)).join('');
    return `<path id="heat-${index}" class="heat ${status}" d="${d}"/>`;
  });
  const names = elements
    .slice(0, shown)
    .map(({ title }, at) => label(HEAT.left - 8, at * HEAT.row + 11, clip(title, 38), 'row'));
  const scale = (HEAT.width - HEAT.left) / policies;
  const present = new Set(elements.map(({ pack }) => pack));
  const options = packs
    .filter(({ id }) => present.has(id))
    .map(({ id, title }) => html`<option value="${id}">${title}</option>`);
  const left =
    heat.left === 0
      ? NOTHING
      : html` The first ${thousands(policies)} are drawn; ${thousands(heat.left)} more are in the tables.`;
  return html`<div class="filter" data-js hidden>
      <fieldset>
        <legend>Map</legend>
        <label
          >Law
          <select id="heat-pack">
            <option value="">Least stated first</option>
            ${options}
          </select></label
        ><label
          >Order of policies
          <select id="heat-order">
            <option value="gaps">Most not found first</option>
            <option value="name">Name</option>
            <option value="element">Status of the chosen element</option>
          </select></label
        >
      </fieldset>
    </div>
    <figure class="chart" id="heat">
      <figcaption id="heat-t">
        ${count(policies, 'policy', 'policies')} by ${count(shown, 'element')}
      </figcaption>
      <p class="note" id="heat-d">
        A row an element, a column a policy, those with most not found at the left.${left} The same numbers
        are in the table of elements.
      </p>
      <p class="note key">
        ${STATUSES.map(
          (status) =>
            html`<span class="nowrap"
              ><svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
                <path class="heat ${status}" d="M0 7h14" />
              </svg>
              ${STATUS_WORDS[status]}</span
            > `,
        )}
      </p>
      <div class="scroll" role="region" tabindex="0" aria-label="Map of policies by elements">
        <svg
          id="heat-svg"
          viewBox="0 0 ${HEAT.width} ${height}"
          width="${HEAT.width}"
          height="${height}"
          role="img"
          aria-labelledby="heat-t"
          aria-describedby="heat-d"
        >
          <g id="heat-names">${names}</g>
          <g id="heat-cells" transform="translate(${HEAT.left} 0) scale(${scale.toFixed(5)} 1)">
            ${raw(paths.join(''))}
          </g>
        </svg>
      </div>
      <p id="heat-told" class="told" role="status" data-js hidden>
        Point at the map, or choose it and move with the arrow keys.
      </p>
    </figure>`;
}

export function heatData({ heat, elements }: CorpusReport): Html {
  const data = {
    left: HEAT.left,
    row: HEAT.row,
    width: HEAT.width,
    most: MOST_ROWS,
    words: STATUSES.map((status) => STATUS_WORDS[status]),
    elements: elements.map(({ title, pack }) => [clip(title, 38), pack, title]),
    policies: heat.policies.map(({ file, name }) => [name, file]),
    rows: heat.rows,
  };
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return raw(`<script type="application/json" id="data">${json}</script>`);
}
