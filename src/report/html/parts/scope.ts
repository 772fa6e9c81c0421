// What the report rests on: what was read and how, laws and their dates, assumptions, what was not checked.

import { answerOf, assumptionRows, shownAssumptions } from '../../parts/assumptions.ts';
import { count, ended, listed, SUGGESTION_NOTICE } from '../../parts/words.ts';
import type { Report } from '../../schema.ts';
import { html, joined } from '../markup.ts';
import type { Html } from '../markup.ts';
import { manyClass, part, pins, table } from '../page.ts';
import type { Page } from '../page.ts';
import { statusTag } from './tags.ts';

const BASES: Readonly<Record<Report['assumptions'][number]['basis'], string>> = {
  text: 'the text',
  user: 'stated by the user',
  default: 'nothing in the text settles it',
};

export function scopePart(page: Page): Html {
  return part(
    'scope',
    'Scope, laws and assumptions',
    html`${method(page)}${laws(page)}${assumptions(page)}${limits(page)}`,
  );
}

function method({ report }: Page): Html {
  const relation = report.relation;
  return html`<h3>How to read this report</h3>
    <p>
      The files above were read as text; nothing was fetched. The words of a policy are set in serif type
      between quotation marks, the words of this report in sans-serif. Each place is cited by section and
      line, or as letter and line (<span class="nowrap">A:31</span>); its link opens the words in the source
      text.
    </p>
    <dl class="terms">
      <div>
        <dt>${statusTag('satisfied')}</dt>
        <dd>The text states what the rule looks for.</dd>
      </div>
      <div>
        <dt>${statusTag('partial')}</dt>
        <dd>Part is stated, or it is stated and contradicted.</dd>
      </div>
      <div>
        <dt>${statusTag('missing')}</dt>
        <dd>
          Looked for in the whole document and not found. It may be worded differently or stand in another
          document.
        </dd>
      </div>
      <div>
        <dt>${statusTag('review')}</dt>
        <dd>The text does not settle it, or the duty depends on facts outside the text.</dd>
      </div>
      <div>
        <dt>${statusTag('not-applicable')}</dt>
        <dd>Not applicable on the stated assumptions.</dd>
      </div>
      <div>
        <dt>Confidence</dt>
        <dd>
          <b>clear</b> follows from words on the page; <b>likely</b> needs one interpretive step, named under
          “Decided by”; <b>review</b> leaves two readings open.
        </dd>
      </div>
      <div>
        <dt>Priority</dt>
        <dd>An order of reading, not a measure of risk.</dd>
      </div>
    </dl>
    <p>
      Two statements are called contradictory only after plan, audience, data, exception and time are told
      apart. Pairs that were told apart are listed under <a href="#cleared">checked and cleared</a>.
    </p>
    ${relation === null ? null : html`<p>${relation.sameOrganization ? 'The documents appear to belong to one organization.' : 'The documents appear to belong to unrelated organizations: their statements differ and do not conflict.'} ${ended(relation.basis)}</p>`}`;
}

function laws({ report }: Page): Html {
  const rows = report.rulePacks
    .filter(({ inForce }) => inForce !== '')
    .map(({ label, title, source, inForce, reviewed, elements }) => [
      html`<b>${label}</b>`,
      title,
      source,
      html`<span class="nowrap">${inForce}</span>`,
      html`<span class="nowrap">${reviewed}</span>`,
      html`${elements}`,
    ]);
  return html`<h3>Laws and dates</h3>
    ${table('Laws, with the dates of their text', ['Law', 'Title', 'Source', 'In force from', 'Last reviewed', 'Elements'], rows, 'plain')}`;
}

function assumptions(page: Page): Html | null {
  const { report } = page;
  if (report.assumptions.length === 0) return null;
  if (report.kind === 'comparison') return sideBySide(page);
  const rows = shownAssumptions(report).map(({ id, document, statement, basis, evidence, ifWrong }) => [
    html`${id}`,
    html`<b class="doc d${document}">${document}</b>`,
    statement,
    html`${BASES[basis]} ${pins(page, evidence, 3)}`,
    ifWrong,
  ]);
  return html`<h3>Assumptions</h3>
    ${table('Assumptions, each with its basis', ['Id', 'Policy', 'Assumption', 'Basis', 'If wrong'], rows, 'plain')}
    <p class="note">Change one with the option “--assume”.</p>`;
}

/** Of several policies each assumption once, with a column for each policy. */
function sideBySide(page: Page): Html {
  const { documents } = page.report;
  const rows = assumptionRows(page.report).map(({ statement, cells, ifWrong }) => [
    statement,
    ...cells.map((cell) =>
      cell === null
        ? '–'
        : html`${cell.id} <b>${answerOf(cell)}</b>, ${BASES[cell.basis]} ${pins(page, cell.evidence, 2)}`,
    ),
    ifWrong.join(' '),
  ]);
  const heads = [
    'Assumption',
    ...documents.map(({ id, name }) => html`<b class="doc d${id}">${id}</b> ${name}`),
    'If wrong',
  ];
  return html`<h3>Assumptions</h3>
    ${table('Assumptions, each with its basis', heads, rows, `plain${manyClass(page)}`)}
    <p class="note">Change one with the option “--assume”.</p>`;
}

function limits(page: Page): Html {
  const { report, isOne } = page;
  const missing = report.documents.flatMap(({ id, references }) =>
    references.length === 0
      ? []
      : html`<li>
          Relied on${isOne ? null : html` by ${id}`} and not supplied:
          ${joined(
            references.map(({ name, evidence }) => html`${name} ${pins(page, evidence, 4)}`),
            ', ',
          )}.
        </li>`,
  );
  const found = report.limits
    .filter(({ kind }) => kind !== 'not-supplied')
    .map(
      ({ document, statement, evidence }) =>
        html`<li>
          ${document === null || isOne ? null : html`${document}: `}${ended(statement)}
          ${pins(page, evidence, 3)}
        </li>`,
    );
  const accepted = report.findings.filter(({ suppression }) => suppression !== null).map(({ id }) => id);
  return html`<h3 id="limits">Not checked</h3>
    <ul>
      <li>What the companies do; live sites and cookie banners; laws other than those above.</li>
      <li>${SUGGESTION_NOTICE}</li>
      ${missing}${found}${report.notices.map((notice) => html`<li>${ended(notice)}</li>`)}${accepted.length === 0 ? null : html`<li>${count(accepted.length, 'finding was', 'findings were')} known or accepted and not counted: ${listed(accepted)}.</li>`}
    </ul>`;
}
