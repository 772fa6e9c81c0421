// One finding: title, the words it stands on, what the rule asks, how it was decided, what to do.

import { pathOf } from '../../parts/paths.ts';
import { placeOf } from '../../parts/places.ts';
import { quoteIn } from '../../parts/quote.ts';
import { isQuotedBySearch, isToldBySearch } from '../../parts/searched.ts';
import { count, ended, STARTING_POINT } from '../../parts/words.ts';
import type { ReportFinding, ReportSearch } from '../../schema.ts';
import { facets } from '../filters.ts';
import { lawLabels } from '../law.ts';
import { html, NOTHING } from '../markup.ts';
import type { Html } from '../markup.ts';
import { longPin, pins, quoteBlock } from '../page.ts';
import type { Page } from '../page.ts';
import { priorityTag } from './tags.ts';

const MOST_QUOTES = 4;

export function findingCard(page: Page, finding: ReportFinding): Html {
  const { report } = page;
  const { id, priority, confidence, title } = finding;
  const packs = finding.rules.map((rule) => rule.split('/')[0] ?? '');
  const elements = report.elements.filter(
    ({ document, element }) => document === finding.document && finding.rules.includes(element),
  );
  const values = facets({
    doc: [finding.document],
    pack: packs,
    status: elements.map(({ status }) => status),
    kind: [finding.kind],
    confidence: [confidence],
    priority: [priority],
  });
  return html`<article class="card ${priority}" id="f-${id}" data-f="${values}">
    <p class="meta">
      <span class="id">${id}</span> ${priorityTag(priority)} <span>${kindOf(finding)}</span>
      <span>confidence ${confidence}</span>${finding.baseline === 'new' ? html` <span>new</span>` : null}
      <code>${finding.rules.join(' ')}</code>
    </p>
    <h4>${title}</h4>
    ${passages(page, finding)}${searched(page, finding.search)}${facts(page, finding)}${pathDetails(pathOf(finding, page.options))}
  </article>`;
}

/** "contradiction", or what the comparison called it: "tension". */
export function kindOf({ kind, conflict }: ReportFinding): string {
  const verdict = conflict?.verdict ?? 'contradiction';
  return verdict === 'contradiction' ? kind : verdict.replaceAll('-', ' ');
}

function passages(page: Page, finding: ReportFinding): Html {
  const { evidence, conflict } = finding;
  const shown = evidence.slice(0, MOST_QUOTES);
  const quotes = shown.filter((key) => !isQuotedBySearch(finding, key)).map((key) => quoteBlock(page, key));
  const more = evidence.slice(MOST_QUOTES);
  const sides = conflict !== null && quotes.length > 1 ? ' sides' : '';
  return html`${quotes.length === 0 ? null : html`<div class="quotes${sides}">${quotes}</div>`}${more.length === 0 ? null : html`<p class="also">Also ${pins(page, more, 12)}</p>`}`;
}

export function searched(page: Page, search: ReportSearch | null): Html {
  if (search === null) return NOTHING;
  const where =
    search.scope === 'whole document'
      ? `all ${count(search.lines, 'line')}`
      : `${search.scope}, ${count(search.lines, 'line')}`;
  const closest = search.closest.slice(0, 3).flatMap(({ evidence, why }) => {
    const place = placeOf(page.report, evidence);
    return place === null
      ? []
      : html`<figure class="q closest">
          <blockquote>${quoteIn(place, 160)}</blockquote>
          <figcaption>Closest: ${longPin(page, place)}. It ${ended(why.replace(/^which /, ''))}</figcaption>
        </figure>`;
  });
  return html`<p class="searched">
      Looked for ${search.concepts.join(', ')}, in ${where}.${closest.length === 0 ? ' Closest: none.' : null}
    </p>
    ${closest}`;
}

/** The decision path, closed until it is asked for; nothing when the report has none. */
export function pathDetails(steps: readonly string[], what = 'Decision path'): Html {
  if (steps.length === 0) return NOTHING;
  return html`<details class="path">
    <summary>${what}</summary>
    <ol>
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>
  </details>`;
}

function facts(page: Page, finding: ReportFinding): Html {
  const { requires, citations, decidedBy, matters, check, conflict, suggested } = finding;
  const law = citations.length === 0 ? null : html` <cite>${lawLabels(page, citations)}</cite>`;
  const rows: readonly (readonly [string, Html])[] = [
    [
      requires === null ? 'Law' : 'Requires',
      requires === null && citations.length === 0 ? NOTHING : html`${ended(requires ?? '')}${law}`,
    ],
    // what was looked for and not found is said above, with the search
    ['Decided by', isToldBySearch(finding) ? NOTHING : html`${ended(decidedBy)}`],
    ['Matters', html`${ended(matters)}`],
    ['Check', html`${ended(check ?? '')}`],
    ['Both hold if', html`${ended(conflict?.bothHoldIf ?? '')}`],
    ['Suggested', suggested === '' ? NOTHING : html`<i>${STARTING_POINT}</i> ${ended(suggested)}`],
  ];
  const written = rows.filter(([, words]) => words.markup !== '');
  return html`<dl class="facts">
    ${written.map(
      ([label, words]) =>
        html`<dt>${label}</dt>
          <dd>${words}</dd>`,
    )}
  </dl>`;
}
