// The comparison: topics by group with what each policy (and plan) says, the differences with their
// words side by side, and what only one policy speaks of. For one policy: what it says.

import { countsOf } from '../../../lib/group.ts';
import { placesOf } from '../../parts/places.ts';
import { quoteIn } from '../../parts/quote.ts';
import { tierName } from '../../parts/tiers.ts';
import { count, ended, inSentence } from '../../parts/words.ts';
import type { ReportTopic } from '../../schema.ts';
import { html, joined, NOTHING } from '../markup.ts';
import type { Html } from '../markup.ts';
import { longPin, manyClass, MOST_COLUMNS, part, pins, table } from '../page.ts';
import type { Page } from '../page.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function winner({ report }: Page, ranked: string): Html {
  if (ranked === '=') return html`equal`;
  if (ranked === '–') return html`not ranked`;
  const name = report.documents.find(({ id }) => id === ranked)?.name ?? '';
  return html`<b class="doc d${ranked}">${ranked}</b> ${name}`;
}

function cellsOf(page: Page, topic: ReportTopic, document: string): Html {
  const isMany = page.report.documents.length > MOST_COLUMNS;
  const cells = topic.cells.filter((cell) => cell.document === document);
  return html`${cells.map(({ tier, value, isSilent, evidence }) => {
    const plan = tier === null ? null : html`<span class="plan">${tierName(tier)}</span> `;
    if (isSilent) return html`<p class="silent">${plan}${value}</p>`;
    return html`<p>${plan}${value} <small>${pins(page, evidence, isMany ? 1 : 3)}</small></p>`;
  })}`;
}

export function topicsPart(page: Page): Html {
  const { report } = page;
  const groups = [...new Set(report.topics.map(({ group }) => group))];
  const tables = groups.map((group) => {
    const rows = report.topics
      .filter((topic) => topic.group === group)
      .map((topic) => [
        html`${hasDifference(topic) ? html`<a href="#d-${topic.id}">${topic.title}</a>` : topic.title}`,
        ...report.documents.map(({ id }) => cellsOf(page, topic, id)),
        html`${winner(page, topic.ranked)}${topic.byTier.map(({ tier, ranked }) => html`<p><span class="plan">${tierName(tier)}</span> ${winner(page, ranked)}</p>`)}`,
      ]);
    return html`<h3>${capital(group)}</h3>
      ${table(
        `${capital(group)}: what each policy says`,
        [
          'Topic',
          ...report.documents.map(({ id, name }) => html`<b class="doc d${id}">${id}</b> ${name}`),
          'More protective',
        ],
        rows,
        `topics${manyClass(page)}`,
      )}`;
  });
  return part(
    'topics',
    'Topics',
    html`<p>
        What each policy says, in the words of this report, with its passages. The last column names the
        policy with the more protective statement.
      </p>
      ${tables}`,
    report.topics.length,
  );
}

const hasDifference = ({ ranked }: ReportTopic): boolean => ranked !== '=' && ranked !== '–';

export function differencesPart(page: Page): Html {
  const ranked = page.report.topics.filter(hasDifference);
  if (ranked.length === 0) return NOTHING;
  return part(
    'differences',
    'Differences',
    html`<p>Topics on which one policy says something more protective, with both passages.</p>
      ${ranked.map((topic) => difference(page, topic))}`,
    ranked.length,
  );
}

function difference(page: Page, topic: ReportTopic): Html {
  const { report } = page;
  const isMany = report.documents.length > MOST_COLUMNS;
  const sides = report.documents.map((document) => {
    const cells = topic.cells.filter((cell) => cell.document === document.id);
    return html`<div class="side${document.id === topic.ranked ? ' won' : ''}">
      <h4><b class="doc d${document.id}">${document.id}</b> ${document.name}</h4>
      ${cells.map((cell) => side(page, cell))}
    </div>`;
  });
  const passages = html`<div class="sides">${sides}</div>`;
  return html`<article class="difference" id="d-${topic.id}">
    <h3>${topic.title}</h3>
    <p><b>More protective: ${winner(page, topic.ranked)}.</b> ${ended(topic.reason)}</p>
    ${
      isMany
        ? html`<p>${valuesFound(topic)}</p>
            <details>
              <summary>Passages</summary>
              ${passages}
            </details>`
        : passages
    }
  </article>`;
}

/** "90 days: 3; life of account: 2; not found: 7" */
function valuesFound({ cells }: ReportTopic): string {
  return [...countsOf(cells.map(({ value }) => value))]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([value, number]) => `${value}: ${number}`)
    .join('; ');
}

function side(page: Page, { tier, value, isSilent, evidence }: ReportTopic['cells'][number]): Html {
  const plan = tier === null ? null : html`<span class="plan">${tierName(tier)}</span> `;
  if (isSilent) return html`<p class="silent">${plan}${value}</p>`;
  const [place] = placesOf(page.report, evidence);
  const quote =
    place === undefined
      ? null
      : html`<figure class="q">
          <blockquote>${quoteIn(place, 160)}</blockquote>
          <figcaption>${longPin(page, place)}</figcaption>
        </figure>`;
  return html`<p>${plan}${value}</p>
    ${quote}`;
}

export function onlyInPart(page: Page): Html {
  const { report } = page;
  const lists = report.onlyIn.flatMap(({ document, topics }) => {
    const named = topics.flatMap((id) => report.topics.find((topic) => topic.id === id) ?? []);
    if (named.length === 0) return [];
    const name = report.documents.find(({ id }) => id === document)?.name ?? '';
    const items = named.map(
      (topic) =>
        html`${inSentence(topic.title)}
        ${pins(
          page,
          topic.cells.filter((cell) => cell.document === document).flatMap(({ evidence }) => evidence),
          2,
        )}`,
    );
    return html`<li>
      <b class="doc d${document}">${document}</b> <b>${name}</b>, ${count(named.length, 'topic')}:
      ${joined(items, ', ')}.
    </li>`;
  });
  return part(
    'only-in',
    'Only in one policy',
    html`<p>Not mentioned is not the same as not done.</p>
      ${
        lists.length === 0
          ? html`<p>No topic is in one policy alone.</p>`
          : html`<ul>
              ${lists}
            </ul>`
      }`,
  );
}

export function saysPart(page: Page): Html {
  const { report } = page;
  if (report.topics.length === 0) return NOTHING;
  const [document] = report.documents;
  const rows = report.topics.map((topic) => [topic.title, cellsOf(page, topic, document?.id ?? '')]);
  return part(
    'says',
    'What it says',
    html`<p>A picture of the policy, topic by topic.</p>
      ${table('What the policy says, by topic', ['Topic', 'Statement'], rows, 'topics')}`,
    report.topics.length,
  );
}
