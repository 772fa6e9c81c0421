// The first page: what the results say in sentences, counts by law and priority, what to read first.

import { STATUSES } from '../../../model/finding.ts';
import { count, ended, STATUS_SHAPES, STATUS_WORDS } from '../../parts/words.ts';
import type { ReportFinding } from '../../schema.ts';
import { coverageCharts } from '../charts/coverage.ts';
import { html, joined, NOTHING } from '../markup.ts';
import type { Html } from '../markup.ts';
import { linked, part, pins, table } from '../page.ts';
import type { Page } from '../page.ts';
import { priorityTag } from './tags.ts';

export function summaryPart(page: Page): Html {
  const { report, isOne } = page;
  const said = report.documents.map(({ id, name }) => {
    const words = (report.summary.sentences[id] ?? []).join(' ');
    return isOne
      ? html`<p class="lead">${linked(page, words)}</p>`
      : html`<p><b class="doc d${id}">${id}</b> <b>${ended(name)}</b> ${words}</p>`;
  });
  const difference =
    isOne || report.mainDifference.length === 0
      ? null
      : html`<p class="lead">${linked(page, report.mainDifference.join(' '))}</p>`;
  return part(
    'summary',
    'Summary',
    html`${difference}${fixFirst(page)}${said}${protective(page)}${reviewLine(page)}${coverageCharts(page)}${statusTable(page)}${findingTable(page)}`,
  );
}

function fixFirst(page: Page): Html | null {
  const { report } = page;
  const { resolvedFindings = [] } = report.versions ?? {};
  const first = report.summary.fixFirst
    .filter((id) => !resolvedFindings.includes(id))
    .flatMap((id) => report.findings.filter((each) => each.id === id));
  if (first.length === 0) return null;
  return html`<div class="first">
    <h3>Fix first</h3>
    <ol>
      ${first.map((finding) => firstItem(page, finding))}
    </ol>
  </div>`;
}

function firstItem(page: Page, finding: ReportFinding): Html {
  const { id, priority, title, evidence } = finding;
  return html`<li>
    ${priorityTag(priority)} <a href="#f-${id}"><b>${id}</b> ${title}</a>
    <small>${pins(page, evidence, 3)}</small>
  </li>`;
}

function protective({ report }: Page): Html | null {
  const { topics } = report.summary;
  if (report.documents.length < 2 || topics.total === 0) return null;
  const counts = report.documents.map(
    ({ id, name }) =>
      html`<div>
        <dt><b class="doc d${id}">${id}</b> ${name}</dt>
        <dd>${topics.moreProtective[id] ?? 0}</dd>
      </div>`,
  );
  return html`<div class="tally">
    <h3>More protective statements, of ${count(topics.total, 'topic')}</h3>
    <dl>
      ${counts}
      <div>
        <dt>Equal</dt>
        <dd>${topics.equal}</dd>
      </div>
      <div>
        <dt>Not ranked</dt>
        <dd>${topics.notRanked}</dd>
      </div>
    </dl>
    <p class="note">
      Statements are ranked, not practices. Silence about a practice is not ranked; silence about a promise
      is. Topics are counted, never weighted.
    </p>
  </div>`;
}

/** More findings than these are listed when asked for. */
const MOST_LINKS = 8;

function reviewLine({ report }: Page): Html {
  const { total, elements } = report.summary.review;
  const findings = report.summary.review.findings.filter((id) =>
    report.findings.some((each) => each.id === id),
  );
  const links = joined(
    findings.map((id) => html`<a href="#f-${id}">${id}</a>`),
    ' ',
  );
  const isLong = findings.length > MOST_LINKS;
  const where = [
    elements > 0 ? html`${count(elements, 'element')} marked “?”` : NOTHING,
    findings.length > 0
      ? isLong
        ? html`${count(findings.length, 'finding')}`
        : html`${findings.length === 1 ? 'finding' : 'findings'} ${links}`
      : NOTHING,
  ].filter(({ markup }) => markup !== '');
  return html`<p>
      <b>${count(total, 'item needs', 'items need')} a person to decide.</b
      >${where.length === 0 ? null : html` These are ${joined(where, ' and ')}.`}
    </p>
    ${
      isLong
        ? html`<details>
            <summary>These findings</summary>
            <p class="also">${links}</p>
          </details>`
        : null
    }`;
}

function statusTable({ report, isOne }: Page): Html {
  const packs = report.rulePacks.filter(({ elements }) => elements > 0);
  const heads = STATUSES.map(
    (status) =>
      html`<span class="s ${status}" aria-hidden="true">${STATUS_SHAPES[status]}</span>
        ${STATUS_WORDS[status]}`,
  );
  const rows = packs.flatMap((pack) =>
    report.documents.map(({ id, name }) => {
      const counts = report.summary.elements[id]?.[pack.id];
      return [
        html`<a href="#elements-${pack.id}">${pack.label}</a>`,
        ...(isOne ? [] : [html`<b class="doc d${id}">${id}</b> ${name}`]),
        html`${pack.elements}`,
        ...STATUSES.map((status) => html`${counts?.[status] ?? 0}`),
      ];
    }),
  );
  return table(
    'Elements by law and status',
    ['Law', ...(isOne ? [] : ['Policy']), 'Elements', ...heads],
    rows,
    isOne ? 'numbers' : 'numbers two',
  );
}

function findingTable({ report }: Page): Html {
  const rows = report.documents.map(({ id, name }) => {
    const counts = report.summary.findings[id];
    const numbers = [
      counts?.total,
      counts?.high,
      counts?.medium,
      counts?.low,
      counts?.contradictions,
      counts?.gaps,
      counts?.wording,
      counts?.suppressed,
    ];
    return [html`<b class="doc d${id}">${id}</b> ${name}`, ...numbers.map((number) => html`${number ?? 0}`)];
  });
  return table(
    'Findings by priority and kind',
    [
      'Policy',
      'Findings',
      'High',
      'Medium',
      'Low',
      'Contradictions, tensions',
      'Gaps',
      'Wording',
      'Accepted before',
    ],
    rows,
    'numbers',
  );
}
