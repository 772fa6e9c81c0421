// One table a law: every element with its status, where it stands, and why.

import { STATUSES } from '../../../model/finding.ts';
import type { Status } from '../../../model/finding.ts';
import { placeOf } from '../../parts/places.ts';
import { reasonNumber, sharedReasons } from '../../parts/reasons.ts';
import { quoteIn } from '../../parts/quote.ts';
import { count, ended, STATUS_WORDS } from '../../parts/words.ts';
import type { Report, ReportElement } from '../../schema.ts';
import { facets, filterForm, option, select } from '../filters.ts';
import { lawLabels } from '../law.ts';
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
  const shared = sharedReasons(own);
  const heads = isOne
    ? ['Element', 'Status', 'Evidence', 'Why, and what to write']
    : ['Element', ...report.documents.map(({ id, name }) => html`<b class="doc d${id}">${id}</b> ${name}`)];
  const rows = ids.map((id) => {
    const results = report.documents.map((document) =>
      own.find((each) => each.element === id && each.document === document.id),
    );
    return row({ ...page, shared }, id, results);
  });
  const reasons = shared.map((why, index) => html`<li>Reason ${index + 1}: ${ended(why)}</li>`);
  const caption = `${pack.label}: ${count(pack.elements, 'element')}`;
  return html`<section class="group" data-group="pack:${pack.id}" aria-labelledby="elements-${pack.id}">
    <h3 id="elements-${pack.id}">${pack.label} <span class="n">${count(pack.elements, 'element')}</span></h3>
    <p class="note">
      ${ended(pack.title)} ${ended(pack.source)} In force from ${pack.inForce}, last reviewed
      ${pack.reviewed}.
    </p>
    ${
      reasons.length === 0
        ? null
        : html`<ul class="note reasons" aria-label="Reasons why elements do not apply">
            ${reasons}
          </ul>`
    }
    ${scrolling(
      caption,
      html`<table class="elements${isOne ? '' : ` abreast${manyClass(page)}`}">
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

/** A table of one law, with the reasons it has said already. */
interface Table extends Page {
  readonly shared: readonly string[];
}

function row(page: Table, id: string, results: readonly (ReportElement | undefined)[]): Html {
  const given = results.filter((result) => result !== undefined);
  const [any] = given;
  if (any === undefined) return NOTHING;
  const values = facets({ status: given.map(({ status }) => status) });
  const cells = page.isOne
    ? html`<td>${statusCell(any)}</td>
        <td>${evidence(page, any)}</td>
        <td>${why(page, any)}</td>`
    : results.map((result) => html`<td>${result === undefined ? null : sideCell(page, result)}</td>`);
  return html`<tr id="e-${slug(id)}" data-f="${values}">
    <th scope="row">${any.title}<cite>${lawLabels(page, any.citations)}</cite></th>
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

function sideCell(page: Table, element: ReportElement): Html {
  const places =
    element.evidence.length === 0 ? null : html` <small>${pins(page, element.evidence, 2)}</small>`;
  return html`${statusCell(element)}${places} ${note(besideStatus(page, element))}`;
}

const isOpen = (status: Status): boolean => status !== 'satisfied' && status !== 'not-applicable';

function note(words: string | null): Html | null {
  if (words === null) return null;
  return /^Reason \d+$/.test(words) ? html`${words}` : html`<p class="why">${words}</p>`;
}

/** Side by side the status and the finding it leads to say what its reason would say again. */
function besideStatus(page: Table, element: ReportElement): string | null {
  const words = reason(page, element);
  if (words === null || element.findings.length === 0) return words;
  if (element.status === 'missing') return null;
  return words.replace(/^States part of it\. /, '');
}

/** Null where the status says all there is to say: the title and "satisfied". */
function reason({ shared }: Table, element: ReportElement): string | null {
  const { status, title, why, lacking } = element;
  if (status === 'satisfied' && why.toLowerCase() === `states ${title.toLowerCase()}.`) return null;
  const number = reasonNumber(element, shared);
  if (number !== null) return number;
  return lacking.length === 0 || /not found/i.test(why)
    ? why
    : `${ended(why)} Not found: ${lacking.join(', ')}.`;
}

function why(page: Table, element: ReportElement): Html {
  const remedy =
    isOpen(element.status) && element.remedy !== ''
      ? html`<p class="remedy"><span class="note">Starting point:</span> ${ended(element.remedy)}</p>`
      : null;
  const words = reason(page, element);
  return html`${words === null ? null : ended(words)}${remedy}`;
}

function evidence(page: Page, { evidence: keys, search }: ReportElement): Html {
  const place = placeOf(page.report, keys[0] ?? '');
  if (place !== null) return html`<q>${quoteIn(place, 100)}</q> <small>${pins(page, keys, 4)}</small>`;
  const closest = search?.closest.map(({ evidence: key }) => key) ?? [];
  if (closest.length > 0) return html`<small>closest ${pins(page, closest, 3)}</small>`;
  return search === null ? html`–` : html`closest: none`;
}
