// The change report: counts by class, each change with its words before and after, and a draft of a
// notice to users, marked as a starting point.

import { dateRemark, NOTICE_FRAME, noticeLines, noticeWords } from '../../parts/changes.ts';
import { placesOf } from '../../parts/places.ts';
import { quoteIn } from '../../parts/quote.ts';
import { count, ended, STARTING_POINT } from '../../parts/words.ts';
import type { Report } from '../../schema.ts';
import { changeChart } from '../charts/changes.ts';
import { facets, filterForm, option, select } from '../filters.ts';
import { html, NOTHING } from '../markup.ts';
import type { Html } from '../markup.ts';
import { longPin, part, table } from '../page.ts';
import type { Page } from '../page.ts';
import { CHANGE_CLASSES, CHANGE_SHAPES, CHANGE_WORDS } from '../../parts/change-words.ts';
import { priorityTag, statusTag } from './tags.ts';

type Change = Report['changes'][number];

export function changesPart(page: Page): Html {
  const { changes, kind } = page.report;
  if (kind !== 'change' && changes.length === 0) return NOTHING;
  const real = changes.filter((change) => change.class !== 'editorial');
  const editorial = page.report.versions?.editorial ?? changes.length - real.length;
  if (real.length === 0)
    return part(
      'changes',
      'Changes',
      html`<p>No change of meaning found. ${count(editorial, 'editorial change')}.</p>
        ${wordingList(changes)} ${statusTable(page)}`,
      0,
    );
  const used = CHANGE_CLASSES.filter((name) => real.some((change) => change.class === name));
  return part(
    'changes',
    'Changes',
    html`${changeChart(page)}${filterForm('change-list', 'change', real.length, [
        select(
          'class',
          'Class',
          used.map((name) => option(name, CHANGE_WORDS[name])),
        ),
      ])}
      <div id="change-list">
        ${used.map((name) =>
          group(
            page,
            name,
            real.filter((change) => change.class === name),
          ),
        )}
      </div>
      ${editorial === 0 ? null : html`<p>${count(editorial, 'editorial change')} beside these: spelling, numbering, layout, text moved unchanged.</p>`}
      ${noticeLine(page)} ${wordingList(changes.filter((change) => change.class === 'editorial'))}
      ${statusTable(page)}`,
    real.length,
  );
}

/** Sentences that say the same in other words, when they were asked for. */
function wordingList(changes: readonly Change[]): Html {
  if (changes.length === 0) return NOTHING;
  return html`<details>
    <summary>${count(changes.length, 'editorial change')}, word by word</summary>
    ${changes.map(
      (change) =>
        html`<p class="note">${change.id} ${change.title}</p>
          ${redline(change)}`,
    )}
  </details>`;
}

/** Elements of the law whose status is another one in the new version. */
function statusTable({ report }: Page): Html {
  const rows = report.versions?.elements ?? [];
  if (rows.length === 0) return NOTHING;
  const status = (name: (typeof rows)[number]['before']): Html =>
    name === null ? html`not looked for` : statusTag(name);
  const law = (pack: string): string => report.rulePacks.find(({ id }) => id === pack)?.label ?? pack;
  return html`<h3>Required disclosures that changed</h3>
    ${table(
      'Required disclosures whose status differs between the versions',
      ['Element', 'Law', 'Before', 'After'],
      rows.map(({ title, pack, before, after }) => [title, law(pack), status(before), status(after)]),
    )}`;
}

function group(page: Page, name: Change['class'], changes: readonly Change[]): Html {
  return html`<section class="group" data-group aria-labelledby="changes-${name}">
    <h3 id="changes-${name}">
      <span aria-hidden="true">${CHANGE_SHAPES[name]}</span> ${CHANGE_WORDS[name]}
      <span class="n">${count(changes.length, 'change')}</span>
    </h3>
    ${changes.map((change) => card(page, change))}
  </section>`;
}

function card(page: Page, change: Change): Html {
  const values = facets({ class: [change.class], priority: [change.priority] });
  const side = (title: string, keys: readonly string[], tag: 'del' | 'ins'): Html => {
    const quotes = placesOf(page.report, keys).map(
      (place) =>
        html`<figure class="q ${tag}">
          <blockquote>
            <span class="vh">${tag === 'del' ? 'before' : 'after'}: </span>${quoteIn(place, 400)}
          </blockquote>
          <figcaption>${longPin(page, place)}</figcaption>
        </figure>`,
    );
    return html`<div class="side">
      <p class="note">${title}</p>
      ${quotes.length === 0 ? html`<p class="silent">no such passage</p>` : quotes}
    </div>`;
  };
  return html`<article
    class="card change ${change.class}"
    id="f-${change.id}"
    data-f="${values}"
    aria-labelledby="t-${change.id}"
  >
    <p class="meta">
      <span class="id">${change.id}</span> ${priorityTag(change.priority)}
      <span>confidence ${change.confidence}</span>
    </p>
    <h4 id="t-${change.id}">${change.title}</h4>
    <p>${ended(change.reason)}</p>
    ${redline(change)}
    <div class="sides">${side('Before', change.before, 'del')}${side('After', change.after, 'ins')}</div>
  </article>`;
}

/** The sentence concerned, old and new in one. */
function redline({ redline: parts }: Change): Html {
  if (parts.length === 0) return NOTHING;
  return html`<p class="redline">
    ${parts.map(({ kind, text }) => {
      if (kind === 'same') return html`${text} `;
      return kind === 'deleted'
        ? html`<del><span class="vh">deleted: </span>${text}</del> `
        : html`<ins><span class="vh">inserted: </span>${text}</ins> `;
    })}
  </p>`;
}

/** What to tell users: the changes of meaning as a draft, in the order of their weight. */
export function noticePart({ report }: Page): Html {
  const lines = noticeLines(report);
  if (lines.length === 0) return NOTHING;
  return part(
    'notice',
    'Draft of a notice of changes',
    html`<p class="note">${STARTING_POINT}</p>
      <div class="draft">
        <p>${NOTICE_FRAME[0]}</p>
        <ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
        <p>${NOTICE_FRAME[1]}</p>
      </div>`,
  );
}

function noticeLine({ report }: Page): Html {
  const words = report.versions === null ? null : noticeWords(report.versions);
  const remark = dateRemark(report);
  return html`${words === null ? null : html`<p>Notice: ${words}</p>`}${remark === null ? null : html`<p><b>${remark}</b></p>`}`;
}
