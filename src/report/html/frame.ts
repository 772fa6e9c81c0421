// What every page stands in: a head that admits its own style and script by their hashes alone, and the
// bar on top with the theme and print.

import { hashBase64 } from '../../lib/hash.ts';
import { html, raw } from './markup.ts';
import type { Html } from './markup.ts';

export interface Framed {
  readonly title: string;
  readonly style: string;
  readonly script: string;
  readonly body: Html;
}

/** A whole file; style and script are texts of this tool, never of a document. */
export function framed({ title, style, script, body }: Framed): string {
  const policy = `default-src 'none'; script-src 'sha256-${hashBase64(script)}'; style-src 'sha256-${hashBase64(style)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const { markup } = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${policy}" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>${title}</title>
      ${raw(`<style>${style}</style>`)}
    </head>
    <body>
      ${body}${raw(`<script>${script}</script>`)}
    </body>
  </html>`;
  return `<!doctype html>\n${markup}\n`;
}

/** Who and what, the date, theme and print; `more` are further controls. */
export function topBar(who: string, kind: string, date: string, more: Html | null = null): Html {
  return html`<header class="bar">
    <p class="who">${who} <span>${kind}</span></p>
    <span>${date}</span
    ><label data-js hidden
      >Theme
      <select id="theme">
        <option value="">Auto</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select></label
    ><button type="button" id="print" data-js hidden>Print</button>${more}
  </header>`;
}
