// The head of a report: what it is, of which documents, made when and with what.

import { titleOf } from '../../parts/title.ts';
import { SHORT_NOTICE, thousands } from '../../parts/words.ts';
import type { Report } from '../../schema.ts';
import { html, joined } from '../markup.ts';
import type { Html } from '../markup.ts';
import { pins, table } from '../page.ts';
import type { Page } from '../page.ts';

const KINDS: Readonly<Record<Report['kind'], string>> = {
  audit: 'Compliance gap report',
  comparison: 'Comparison of policies',
  change: 'Change report',
  corpus: 'Corpus report',
};

export function coverPart(page: Page): Html {
  const { report } = page;
  const laws = report.rulePacks
    .filter(({ inForce }) => inForce !== '')
    .map(
      ({ label, inForce, reviewed }) =>
        html`<li><b>${label}</b> in force from ${inForce}, reviewed ${reviewed}</li>`,
    );
  return html`<div class="cover">
    <p class="kind">${KINDS[report.kind]}</p>
    <h1>${heading(report)}</h1>
    <p class="filtered" id="filtered" hidden></p>
    ${table(
      'Documents read',
      ['Policy', 'File', 'Dates in the text', 'Words', 'Lines', 'SHA-256'],
      report.documents.map((document) => [
        html`<b class="doc d${document.id}">${document.id}</b> ${document.name}`,
        document.file,
        datesOf(page, document),
        html`${thousands(document.words)}`,
        html`${thousands(document.lines)}`,
        html`<code>${document.sha256.slice(0, 12)}…</code>`,
      ]),
      'plain',
    )}
    <p class="made">
      Prepared ${report.generatedAt.slice(0, 10)} by ${report.tool.name} ${report.tool.version}.
      ${SHORT_NOTICE}
    </p>
    <ul class="laws">
      ${laws}
    </ul>
  </div>`;
}

/** The page shows the kind above the names; the title of the window has both. */
function heading(report: Report): string {
  return titleOf(report)
    .replace(/^Compliance gap report: /, '')
    .replace(/: (?:comparison|changes)$/, '');
}

function datesOf(page: Page, { dates }: Report['documents'][number]): Html {
  if (dates.length === 0) return html`none found`;
  return joined(
    dates.map(
      ({ label, text, evidence }) =>
        html`${label.replace(/:$/, '')}: ${text === '' ? 'blank' : text} ${pins(page, evidence, 1)}`,
    ),
    '; ',
  );
}

/** Contents, for the side of the screen and for print. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly count: number | null;
  readonly isInner?: boolean;
}

export function contents(entries: readonly Entry[]): Html {
  return html`<ul>
    ${entries.map(
      ({ id, title, count: number, isInner }) =>
        html`<li${isInner === true ? html` class="inner"` : null}><a href="#${id}">${title}${number === null ? null : html` <span class="n">${number}</span>`}</a></li>`,
    )}
  </ul>`;
}
