// One table a law: every element with its status, where it stands, and why.

import { STATUSES } from '../../../model/finding.ts';
import type { Status } from '../../../model/finding.ts';
import { placeOf } from '../../parts/places.ts';
import { shownQuote } from '../../parts/quote.ts';
import { count, ended, STATUS_WORDS } from '../../parts/words.ts';
import type { Report, ReportElement } from '../../schema.ts';
import { facets, filterForm, option, select } from '../filters.ts';
import { html, NOTHING, slug } from '../markup.ts';
import type { Html } from '../markup.ts';
import { manyClass, part, pins, scrolling } from '../page.ts';
import type { Page } from '../page.ts';
import { statusTag } from './tags.ts';

type Pack = Report['rulePacks'][number];

export function elementsPart(page: Page): Html {
  const { report } = page;
  const packs = report.rulePacks.filter(({ elements }) => elements > 0);
  const total = packs.reduce((sum, { elements }) => sum + elements, 0);
  if (total === 0) return NOTHING;
  const used = STATUSES.filter((status) => report.elements.some((element) => element.status === status));
  const form = filterForm('element-tables', 'element', total, [
    select(
      'pack',
      'Law',
      packs.map(({ id, label }) => option(id, label)),
    ),
    select(
      'status',
      'Status',
      used.map((status) => option(status, STATUS_WORDS[status])),
    ),
  ]);
  return part(
    'elements',
    'Elements',
    html`${form}
      <div id="element-tables">${packs.map((pack) => packTable(page, pack))}</div>`,
    total,
  );
}

function packTable(page: Page, pack: Pack): Html {
  const { report, isOne } = page;
  const own = report.elements.filter(({ pack: id }) => id === pack.id);
  const ids = [...new Set(own.map(({ element }) => element))];
  const heads = isOne
    ? ['Element', 'Status', 'Evidence', 'Why, and what to write']
    : ['Element', ...report.documents.map(({ id, name }) => html`<b class="doc d${id}">${id}</b> ${name}`)];
  const rows = ids.map((id) => {
    const results = report.documents.map((document) =>
      own.find((each) => each.element === id && each.document === document.id),
    );
    return row(page, id, results);
  });
  const caption = `${pack.label}: ${count(pack.elements, 'element')}`;
  return html`<section class="group" data-group aria-labelledby="elements-${pack.id}">
    <h3 id="elements-${pack.id}">${pack.label} <span class="n">${count(pack.elements, 'element')}</span></h3>
    <p class="note">
      ${ended(pack.title)} ${ended(pack.source)} In force from ${pack.inForce}, last reviewed
      ${pack.reviewed}.
    </p>
    ${scrolling(
      caption,
      html`<table class="elements${isOne ? '' : ` side${manyClass(page)}`}">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
    )}
  </section>`;
}

function row(page: Page, id: string, results: readonly (ReportElement | undefined)[]): Html {
  const given = results.filter((result) => result !== undefined);
  const [any] = given;
  if (any === undefined) return NOTHING;
  const values = facets({ pack: [any.pack], status: given.map(({ status }) => status) });
  const cited = any.citations.join('; ');
  const cells = page.isOne
    ? html`<td>${statusCell(any)}</td>
        <td>${evidence(page, any)}</td>
        <td>${why(any)}</td>`
    : results.map((result) => html`<td>${result === undefined ? null : sideCell(page, result)}</td>`);
  return html`<tr id="e-${slug(id)}" data-f="${values}">
    <th scope="row">${any.title}<span class="cite">${cited}</span></th>
    ${cells}
  </tr>`;
}

function statusCell(element: ReportElement): Html {
  return html`${statusTag(element.status)}${findingLinks(element)}`;
}

function findingLinks({ findings }: ReportElement): Html | null {
  return findings.length === 0
    ? null
    : html`<span class="ids">${findings.map((id) => html` <a href="#f-${id}">${id}</a>`)}</span>`;
}

function sideCell(page: Page, element: ReportElement): Html {
  return html`${statusCell(element)}
    ${element.evidence.length === 0 ? null : html`<span class="at">${pins(page, element.evidence, 2)}</span>`}
    <p class="why">${reason(element)}</p>`;
}

const isOpen = (status: Status): boolean => status !== 'satisfied' && status !== 'not-applicable';

function reason({ why, lacking }: ReportElement): string {
  return lacking.length === 0 || /not found/i.test(why)
    ? why
    : `${ended(why)} Not found: ${lacking.join(', ')}.`;
}

function why(element: ReportElement): Html {
  const remedy =
    isOpen(element.status) && element.remedy !== ''
      ? html`<p class="remedy"><span class="note">Starting point:</span> ${ended(element.remedy)}</p>`
      : null;
  return html`${ended(reason(element))}${remedy}`;
}

function evidence(page: Page, { evidence: keys, search }: ReportElement): Html {
  const place = placeOf(page.report, keys[0] ?? '');
  if (place !== null)
    return html`<q>${shownQuote(place.quote, 100)}</q> <span class="at">${pins(page, keys, 4)}</span>`;
  const closest = search?.closest.map(({ evidence: key }) => key) ?? [];
  if (closest.length > 0) return html`<span class="at">closest ${pins(page, closest, 3)}</span>`;
  return search === null ? html`–` : html`closest: none`;
}
