// What the parts of an HTML report write with: pinpoints that lead to the source, quotes, headings.

import { placeOf, placesOf, prosePlace, shortPlace } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import type { Report, ReportPinpoint } from '../schema.ts';
import type { WriteOptions } from '../writer.ts';
import { html, joined, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { anchorsOf } from './rows.ts';

export interface Page {
  readonly report: Report;
  readonly options: WriteOptions;
  /** One document: letters are left out of pinpoints in prose. */
  readonly isOne: boolean;
  /** Id of the line or block of the source pane that holds a place. */
  readonly anchor: (place: ReportPinpoint) => string;
}

export function openPage(report: Report, options: WriteOptions): Page {
  return { report, options, isOne: report.documents.length < 2, anchor: anchorsOf(report) };
}

/** With more policies than this a table gives each its own width and scrolls. */
export const MOST_COLUMNS = 4;

/** Class of a table with a column for each policy. */
export const manyClass = ({ report }: Page): string =>
  report.documents.length > MOST_COLUMNS ? ' many' : '';

/** "9.49": where words begin in their line, from 0, and how many units they are. */
export const rangeOf = ({ column, start, end }: ReportPinpoint): string => `${column - 1}.${end - start}`;

/** A link to the words in the source pane; without script it jumps to their line. */
export function pinTo(page: Page, place: ReportPinpoint, label: string): Html {
  return html`<a href="#${page.anchor(place)}" data-r="${rangeOf(place)}">${label}</a>`;
}

/** "B:65", linked; lines once, the rest counted. */
export function pins(page: Page, ids: readonly string[], most = 4): Html {
  const seen = new Set<string>();
  const links = placesOf(page.report, ids).flatMap((place) => {
    const label = shortPlace(place);
    if (seen.has(label)) return [];
    seen.add(label);
    return pinTo(page, place, label);
  });
  const more = links.length - most;
  return html`${joined(links.slice(0, most), ' ')}${more > 0 ? html` <span class="more">+${more}</span>` : null}`;
}

/** Words of the tool with its "B:65" made links. */
export function linked(page: Page, text: string): Html {
  const parts = text.split(/\b([A-Z]{1,2}:\d+)\b/);
  return html`${parts.map((words, index) => (index % 2 === 0 ? words : linkTo(page, words)))}`;
}

function linkTo(page: Page, label: string): Html | string {
  const [document, line] = label.split(':');
  const place = Object.values(page.report.pinpoints).find(
    (each) => each.document === document && each.line === Number(line),
  );
  return place === undefined ? label : pinTo(page, place, label);
}

/** "B § 6, Free Accounts, line 65", linked. */
export function longPin(page: Page, place: ReportPinpoint): Html {
  const letter = page.isOne ? '' : `${place.document} `;
  return pinTo(page, place, `${letter}${prosePlace(page.report, place)}`);
}

/** The words of a place in the voice of the policy, with where they stand. */
export function quoteBlock(page: Page, id: string): Html {
  const place = placeOf(page.report, id);
  if (place === null) return NOTHING;
  return html`<figure class="q">
    <blockquote>${quoteIn(place)}</blockquote>
    <figcaption>${longPin(page, place)}</figcaption>
  </figure>`;
}

/** A part of the report, with what the contents say of it. */
export interface Section extends Html {
  readonly id: string;
  readonly title: string;
  /** How many things it lists; null for prose. */
  readonly count: number | null;
}

export function part(id: string, title: string, content: Html, count: number | null = null): Section {
  const counted = count === null ? NOTHING : html` <span class="n">${count}</span>`;
  const { markup } = html`<section id="${id}" aria-labelledby="${id}-h">
    <h2 id="${id}-h">${title}${counted}</h2>
    ${content}
  </section>`;
  return { id, title, count, markup };
}

/** A table that scrolls in a region of its own; the first cell of each row is its heading. */
export function table(
  caption: string,
  heads: readonly (string | Html)[],
  rows: readonly (readonly (string | Html)[])[],
  className = '',
): Html {
  if (rows.length === 0) return NOTHING;
  const body = rows.map(
    ([first = '', ...rest]) =>
      html`<tr>
        <th scope="row">${first}</th>
        ${rest.map((cell) => html`<td>${cell}</td>`)}
      </tr>`,
  );
  return scrolling(
    caption,
    html`<table class="${className}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>`,
  );
}

export function scrolling(label: string, content: Html): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">${content}</div>`;
}
