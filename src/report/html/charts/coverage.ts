// Coverage: one strip a law and policy, one cell an element, in the order of the law. The shape is the data.

import type { Status } from '../../../model/finding.ts';
import { STATUSES } from '../../../model/finding.ts';
import { STATUS_WORDS } from '../../parts/words.ts';
import type { Report } from '../../schema.ts';
import { html, raw, slug } from '../markup.ts';
import type { Html } from '../markup.ts';
import type { Page } from '../page.ts';
import { px } from './figure.ts';

const MOST_DOCUMENTS = 12;
const CELL = 20;
const GAP = 4;
const PITCH = CELL + GAP;
const MOST_COLUMNS = 30;

export function coverageCharts(page: Page): Html {
  const { report } = page;
  const packs = report.rulePacks.filter(({ elements }) => elements > 0);
  if (packs.length === 0) return html``;
  const isAny = (status: Status): boolean => report.elements.some((element) => element.status === status);
  const key = STATUSES.filter(isAny).map(
    (status) =>
      html`<span class="nowrap"
        ><svg viewBox="0 0 ${CELL} ${CELL}" width="14" height="14" aria-hidden="true">
          ${placed(status, 0, 0)}
        </svg>
        ${STATUS_WORDS[status]}</span
      > `,
  );
  return html`<figure class="chart coverage">
    <svg width="0" height="0" class="vh" aria-hidden="true">
      <defs>${STATUSES.map((status) => shape(status, 0, 0))}</defs>
    </svg>
    <figcaption>Every element, in the order of the law</figcaption>
    <p class="note key">${key}</p>
    ${packs.map((pack) => strip(page, pack))}
  </figure>`;
}

function strip({ report, isOne }: Page, pack: Report['rulePacks'][number]): Html {
  const own = report.elements.filter((element) => element.pack === pack.id);
  const ids = [...new Set(own.map(({ element }) => element))];
  const documents = report.documents.slice(0, MOST_DOCUMENTS);
  const perRow = Math.min(MOST_COLUMNS, ids.length);
  const bands = Math.ceil(ids.length / perRow);
  const left = isOne ? 0 : 22;
  const bandHeight = documents.length * PITCH + (bands > 1 ? 8 : 0);
  const cells = ids.map((element, index) => {
    const x = left + (index % perRow) * PITCH;
    const top = Math.floor(index / perRow) * bandHeight;
    const results = documents.flatMap(({ id }, row) => {
      const result = own.find((each) => each.document === id && each.element === element);
      return result === undefined ? [] : { result, y: top + row * PITCH };
    });
    // the script names it after its row when it is pointed at
    return html`<a href="#e-${slug(element)}" tabindex="-1"
      >${results.map(({ result, y }) => placed(result.status, x, y))}</a
    >`;
  });
  const letters = isOne
    ? []
    : documents.map(
        ({ id }, row) => html`<text x="0" y="${row * PITCH + 15}" class="letter d${id}">${id}</text>`,
      );
  const width = left + MOST_COLUMNS * PITCH;
  return html`<div class="strip">
    <p><a href="#elements-${pack.id}">${pack.label}</a> <span class="n">${pack.elements}</span></p>
    <svg
      viewBox="0 0 ${width} ${bands * bandHeight}"
      width="${width}"
      height="${bands * bandHeight}"
      aria-hidden="true"
    >
      ${letters}${cells}
    </svg>
  </div>`;
}

/** One cell at its place: the shape itself stands once in the page. */
function placed(status: Status, x: number, y: number): Html {
  const at = `${x === 0 ? '' : ` x="${x}"`}${y === 0 ? '' : ` y="${y}"`}`;
  return raw(`<use href="#s${STATUSES.indexOf(status)}"${at}/>`);
}

/** A tinted cell with the status' own shape: full disc, half disc, ring, question mark, dash. */
function shape(status: Status, x: number, y: number): Html {
  const middle = CELL / 2;
  const [cx, cy, radius] = [px(x + middle), px(y + middle), 5.5];
  const drawn: Readonly<Record<Status, string>> = {
    satisfied: `<circle cx="${cx}" cy="${cy}" r="${radius}" class="full"/>`,
    partial: `<circle cx="${cx}" cy="${cy}" r="${radius}" class="ring"/><path d="M${cx} ${px(y + middle - radius)}a${radius} ${radius} 0 0 0 0 ${2 * radius}z" class="full"/>`,
    missing: `<circle cx="${cx}" cy="${cy}" r="${radius}" class="ring"/>`,
    review: `<text x="${cx}" y="${px(y + middle + 5)}" class="sign">?</text>`,
    'not-applicable': `<path d="M${px(x + middle - 5)} ${cy}h10" class="dash"/>`,
  };
  return html`<g id="s${STATUSES.indexOf(status)}" class="cell ${status}"
    ><rect x="${px(x)}" y="${px(y)}" width="${CELL}" height="${CELL}" rx="3" />${raw(drawn[status])}</g
  >`;
}
