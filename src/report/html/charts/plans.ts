// Sale, sharing, training and ownership by plan: what each policy says for each plan it tells apart.

import { tierName } from '../../parts/tiers.ts';
import type { Report, ReportTopic } from '../../schema.ts';
import { html, NOTHING, raw } from '../markup.ts';
import type { Html } from '../markup.ts';
import { manyClass, pins, scrolling } from '../page.ts';
import type { Page } from '../page.ts';

/** Topics asked, with the practices whose statements say yes or no. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  sale: ['sell'],
  'behavioral-ads': ['share-ads'],
  'model-training': ['train'],
  'content-ownership': ['own'],
  'sale-opt-out': [],
  'global-privacy-control': [],
};
const MOST_PINS = 3;
/** Policies that a title names one by one. */
const MOST_NAMED = 3;

interface Column {
  readonly document: string;
  readonly tier: string | null;
}

type Cell = ReportTopic['cells'][number];
type Answer = 'yes' | 'no' | 'both' | 'said' | 'silent';

const SAID: Readonly<Record<Answer, string>> = {
  yes: 'yes: ',
  no: 'no: ',
  both: 'both: ',
  said: '',
  silent: '',
};

/** Shapes of 14 units: full square, empty square, half, dot, short line. */
const SHAPES: Readonly<Record<Answer, string>> = {
  yes: '<rect x="1" y="1" width="12" height="12" class="full"/>',
  no: '<rect x="1.5" y="1.5" width="11" height="11" class="ring"/>',
  both: '<rect x="1.5" y="1.5" width="11" height="11" class="ring"/><path d="M1 1h12l-12 12z" class="full"/>',
  said: '<circle cx="7" cy="7" r="3" class="full"/>',
  silent: '<path d="M3 7h8" class="dash"/>',
};

export function planChart(page: Page): Html {
  const { report, isOne } = page;
  const topics = Object.keys(ASKED).flatMap((id) =>
    report.topics.filter((topic) => topic.id === id && topic.cells.some(({ isSilent }) => !isSilent)),
  );
  if (topics.length === 0) return NOTHING;
  const columns = columnsOf(report, topics);
  const heads = columns.map(({ document, tier }) => {
    const name = report.documents.find(({ id }) => id === document)?.name ?? document;
    const letter = isOne ? null : html`<b class="doc d${document}">${document}</b> `;
    const plan = tier === null ? null : html` <span class="plan">${tierName(tier)}</span>`;
    return html`<th scope="col">${letter}${name}${plan}</th>`;
  });
  const rows = topics.map((topic) => {
    const cells = columns.map((column) => html`<td>${answer(page, topic, column)}</td>`);
    return html`<tr>
      <th scope="row">${topic.title}</th>
      ${cells}
    </tr>`;
  });
  const caption = 'Sale, sharing, training and ownership by plan';
  return html`<figure class="chart" id="chart-plans">
    <figcaption>${takeaway(page)}</figcaption>
    <p class="note">
      What the text says for each plan it tells apart. A statement about one plan goes before a general one. A
      full square says yes, an empty one no, a half one both.
    </p>
    ${scrolling(
      caption,
      html`<table class="answers${manyClass(page)}">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>`,
    )}
  </figure>`;
}

/** Plans that the topics tell apart, else the document as one. */
function columnsOf(report: Report, topics: readonly ReportTopic[]): readonly Column[] {
  return report.documents.flatMap(({ id, tiers }): readonly Column[] => {
    const own = tiers.filter((tier) =>
      topics.some(({ cells }) => cells.some((cell) => cell.document === id && cell.tier === tier)),
    );
    return own.length === 0 ? [{ document: id, tier: null }] : own.map((tier) => ({ document: id, tier }));
  });
}

/** The plan's own cell, else the general one; for a document as one column, its first. */
function cellOf({ cells }: ReportTopic, { document, tier }: Column): Cell | null {
  const own = cells.filter((cell) => cell.document === document);
  const narrow = own.find((cell) => cell.tier === tier);
  return narrow ?? own.find((cell) => cell.tier === null) ?? null;
}

function answer(page: Page, topic: ReportTopic, column: Column): Html {
  const cell = cellOf(topic, column);
  const isSilent = cell === null || cell.isSilent;
  const kind = isSilent ? 'silent' : kindOf(page.report, ASKED[topic.id] ?? [], cell, column.tier);
  const shape = html`<svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
    ${raw(SHAPES[kind])}
  </svg>`;
  const words = isSilent ? 'not stated' : cell.value;
  const spoken = SAID[kind] === '' ? null : html`<span class="vh">${SAID[kind]}</span>`;
  return html`<span class="answer ${kind}">${shape} ${spoken}${words}</span>
    <small>${isSilent ? null : pins(page, cell.evidence, MOST_PINS)}</small>`;
}

/** Yes or no by the statements on the plan that stand at the cell's passages; those on minors aside. */
function kindOf(
  { claims, pinpoints }: Report,
  practices: readonly string[],
  { evidence }: Cell,
  tier: string | null,
): Answer {
  const places = evidence.flatMap((key) => pinpoints[key] ?? []);
  /** A cell may cite the sentence around a short statement. */
  const isCited = (key: string): boolean => {
    const own = pinpoints[key];
    return places.some(
      ({ document, start, end }) =>
        own !== undefined && own.document === document && own.start >= start && own.end <= end,
    );
  };
  const said = claims.filter(
    ({ practice, isDerived, evidence: place, scope }) =>
      practices.includes(practice) &&
      !isDerived &&
      isCited(place) &&
      scope.age === undefined &&
      (tier === null || scope.plan === undefined || scope.plan.includes(tier)),
  );
  const yes = said.filter(({ polarity }) => polarity === 'affirmed').length;
  if (said.length === 0) return 'said';
  return yes === said.length ? 'yes' : yes === 0 ? 'no' : 'both';
}

/** The main topic in one line: "Sale: Lumio: never; Lumetra: sells (Free), no sale (Paid)". */
function takeaway({ report }: Page): string {
  const sale = report.topics.find(({ id }) => id === 'sale');
  if (sale === undefined) return 'What each plan is told';
  if (report.documents.length > MOST_NAMED) {
    const speaking = report.documents.filter(({ id }) =>
      sale.cells.some((cell) => cell.document === id && !cell.isSilent),
    );
    return `Sale: ${speaking.length} of ${report.documents.length} policies speak of it`;
  }
  const told = report.documents.map(({ id, name }) => {
    const cells = sale.cells.filter((cell) => cell.document === id);
    const said = cells.map(({ tier, value }) => `${value}${tier === null ? '' : ` (${tierName(tier)})`}`);
    return `${name}: ${said.join(', ')}`;
  });
  return `Sale by plan: ${told.join('; ')}`;
}
