// The frame of every chart: a title that says what it shows, the drawing, and the same as a table.

import { html } from '../markup.ts';
import type { Html } from '../markup.ts';

export interface Chart {
  readonly id: string;
  /** What the picture says, in words. */
  readonly title: string;
  /** How to read it, for those who cannot see it. */
  readonly about: string;
  readonly width: number;
  readonly height: number;
  readonly drawing: Html;
  /** The same as text. */
  readonly table: Html;
}

/** Units of the drawing are pixels at full width; it shrinks with the page down to a readable width. */
export function figure({ id, title, about, width, height, drawing, table }: Chart): Html {
  return html`<figure class="chart" id="${id}">
    <figcaption id="${id}-t">${title}</figcaption>
    <p class="note" id="${id}-d">${about}</p>
    <div class="scroll" role="region" tabindex="0" aria-label="Chart: ${title}">
      <svg
        viewBox="0 0 ${width} ${height}"
        width="${width}"
        height="${height}"
        role="group"
        aria-labelledby="${id}-t"
        aria-describedby="${id}-d"
      >
        ${drawing}
      </svg>
    </div>
    <details>
      <summary>Show as table</summary>
      ${table}
    </details>
  </figure>`;
}

/** One decimal, so that the same numbers give the same bytes everywhere. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

export function label(x: number, y: number, text: string | Html, className = ''): Html {
  return html`<text x="${px(x)}" y="${px(y)}" class="${className}">${text}</text>`;
}
