// The inventory: every claim that was read, with its parts and its place.

import { placeOf, shortPlace } from '../../parts/places.ts';
import { quoteIn, shownQuote } from '../../parts/quote.ts';
import type { Report } from '../../schema.ts';
import { facets, filterForm, option, select } from '../filters.ts';
import { html, NOTHING } from '../markup.ts';
import type { Html } from '../markup.ts';
import { part, pinTo, scrolling } from '../page.ts';
import type { Page } from '../page.ts';
import { idWords, practiceWords } from '../../parts/claim-words.ts';

type Claim = Report['claims'][number];

const QUOTE = 50;

export function claimsPart(page: Page): Html {
  const { report, isOne } = page;
  const stated = report.claims.filter(({ isDerived }) => !isDerived);
  if (stated.length === 0) return NOTHING;
  const practices = [...new Set(stated.map(({ practice }) => practice))];
  const form = filterForm('claim-table', 'claim', stated.length, [
    isOne
      ? null
      : select(
          'doc',
          'Policy',
          report.documents.map(({ id, name }) => option(id, `${id} ${name}`)),
        ),
    select(
      'practice',
      'Practice',
      practices.map((practice) => option(practice, practiceWords(practice))),
    ),
  ]);
  const caption = 'Claims in the order of the text';
  return part(
    'claims',
    'Claims inventory',
    html`<details>
      <summary>Show every claim that was read</summary>
      ${form}${scrolling(
        caption,
        html`<table class="claims" id="claim-table">
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">Statement</th>
              <th scope="col">Data</th>
              <th scope="col">Purposes</th>
              <th scope="col">Recipients</th>
              <th scope="col">Scope and conditions</th>
            </tr>
          </thead>
          ${report.documents.map(
            ({ id }) =>
              html`<tbody data-group="doc:${id}">
                ${stated.filter(({ document }) => document === id).map((claim) => row(page, claim))}
              </tbody>`,
          )}
        </table>`,
      )}
    </details>`,
    stated.length,
  );
}

const words = (ids: readonly string[]): string => ids.map(idWords).join(', ');

function row(page: Page, claim: Claim): Html {
  const place = placeOf(page.report, claim.evidence);
  if (place === null) return NOTHING;
  const { practice, data, purposes, recipients } = claim;
  const values = facets({ practice: [practice] });
  const named = recipients.map((each) => each.name ?? idWords(each.class)).join(', ');
  return html`<tr data-f="${values}">
    <th scope="row">${pinTo(page, place, shortPlace(place))}</th>
    <td>${saysWords(claim)}<q>${quoteIn(place, QUOTE)}</q></td>
    ${cells([words(data), words(purposes), named, narrowing(claim)])}
  </tr>`;
}

/** Empty cells at the end of a row are left out. */
function cells(texts: readonly string[]): readonly Html[] {
  const last = texts.findLastIndex((text) => text !== '');
  return texts.slice(0, last + 1).map((text) => html`<td>${text}</td>`);
}

/** "may disclose", "does not sell", "says users may delete". */
function saysWords({ practice, polarity, modality, actor, strength, right, duty, topic }: Claim): Html {
  const act = topic !== null ? idWords(topic) : (right?.kind ?? duty?.kind ?? null);
  const about = act === null || act === practice ? '' : `: ${idWords(act)}`;
  const denied = polarity === 'denied' ? (strength === 'categorical' ? 'never' : 'not') : '';
  const who = actor === 'first-party' ? '' : `${idWords(actor)}: `;
  const mood = modality === 'does' ? '' : `${idWords(modality)} `;
  return html`<b>${who}${mood}${denied === '' ? '' : `${denied} `}${practiceWords(practice)}${about}</b>`;
}

function narrowing({ scope, conditions, exceptions, retention }: Claim): string {
  return [
    ...Object.values(scope).map((values) => words(values ?? [])),
    ...(retention === null ? [] : [retention.text]),
    ...conditions.map(({ text }) => text),
    ...exceptions.map((text) => (/^except/i.test(text) ? text : `except ${text}`)),
  ]
    .map((text) => shownQuote(text, 80))
    .filter((text) => text !== '')
    .join('; ');
}
