// The source pane: the whole text with line numbers, evidence marked, and a link back to each finding.

import { PRIORITIES } from '../../model/finding.ts';
import type { Report, ReportDocument } from '../schema.ts';
import { escapeSigns, html, NOTHING, raw } from './markup.ts';
import type { Html } from './markup.ts';
import { rowsOf } from './rows.ts';
import type { Row } from './rows.ts';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'evidence' | 'closest';
  readonly finding: string;
  /** The words as a reader sees them. */
  readonly quote: string;
}

export function sourcePane(report: Report): Html {
  const isOne = report.documents.length < 2;
  const tabs = report.documents.map(
    ({ id, name }, index) =>
      html`<label
        ><input type="radio" name="source" value="${id}" ${index === 0 ? raw(' checked') : null} /><span
          ><b class="doc d${id}">${id}</b> ${name}</span
        ></label
      >`,
  );
  return html`<aside id="source" aria-labelledby="source-h">
    <div class="tools">
      <h2 id="source-h">Source text</h2>
      <div class="buttons" data-js hidden>
        <button type="button" id="wider">Wider</button><button type="button" id="narrower">Narrower</button
        ><button type="button" id="hide" aria-expanded="true">Hide</button>
      </div>
    </div>
    ${
      isOne
        ? null
        : html`<fieldset class="tabs" data-js hidden>
            <legend class="vh">Policy shown</legend>
            ${tabs}
          </fieldset>`
    }
    <p class="key"><mark>evidence</mark> <mark class="closest">closest, not enough</mark></p>
    <div class="texts">${report.documents.map((document) => documentText(report, document))}</div>
  </aside>`;
}

function documentText(report: Report, document: ReportDocument): Html {
  const { id, name, file } = document;
  const marks = marksOf(report, id);
  const rows = rowsOf(document);
  let from = 0;
  const items = rows.map((row) => {
    // marks are sorted by start: those that end before this row are never needed again
    while (from < marks.length && (marks[from]?.end ?? 0) <= row.start) from += 1;
    const own: Mark[] = [];
    for (let index = from; index < marks.length; index += 1) {
      const mark = marks[index];
      if (mark === undefined || mark.start >= row.end) break;
      if (mark.end > row.start) own.push(mark);
    }
    return rowItem(row, own);
  });
  return html`<section
    class="text"
    id="source-${id}"
    data-doc="${id}"
    ${raw(document.reading === null ? ' data-exact' : '')}
    tabindex="0"
    aria-label="Text of ${id}, ${name}"
  >
    ${strip(report, document)}
    <h3>${id} ${name} <small>${file}</small></h3>
    <ol>
      ${items}
    </ol>
  </section>`;
}

const STRIP = 1000;

/** Where findings lie in the text, beside it; it repeats what the marks say. */
function strip(report: Report, { id, text }: ReportDocument): Html {
  const seen = new Set<number>();
  const ticks = report.findings
    .filter(({ suppression }) => suppression === null)
    .flatMap(({ evidence, priority }) =>
      evidence.flatMap((key) => {
        const place = report.pinpoints[key];
        const y = Math.round(((place?.start ?? 0) / Math.max(1, text.length)) * STRIP);
        if (place?.document !== id || seen.has(y)) return [];
        seen.add(y);
        return { priority, y };
      }),
    );
  const paths = PRIORITIES.map((each) => {
    const own = ticks.filter(({ priority }) => priority === each);
    return own.length === 0
      ? null
      : html`<path class="${each}" d="${own.map(({ y }) => `M0 ${y}h6`).join('')}" />`;
  });
  return html`<svg class="map" viewBox="0 0 6 ${STRIP}" preserveAspectRatio="none" aria-hidden="true">
    ${paths}
  </svg>`;
}

/** Passages of open findings and their closest passages, by start. */
function marksOf(report: Report, document: string): readonly Mark[] {
  const marks = report.findings
    .filter(({ suppression }) => suppression === null)
    .flatMap(({ id, evidence, search }) => {
      const closest = search?.closest.map((each) => each.evidence) ?? [];
      const of = (places: readonly string[], kind: Mark['kind']): readonly Mark[] =>
        places.flatMap((key) => {
          const place = report.pinpoints[key];
          // a conflict between documents has passages in both
          return place?.document !== document || place.start === place.end
            ? []
            : { start: place.start, end: place.end, kind, finding: id, quote: place.quote };
        });
      const isClosestOnly = (key: string): boolean => closest.includes(key);
      return [
        ...of(
          evidence.filter((key) => !isClosestOnly(key)),
          'evidence',
        ),
        ...of([...new Set(closest)], 'closest'),
      ];
    });
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function rowItem(row: Row, marks: readonly Mark[]): Html {
  const placed = row.isExact ? marks : marks.map((mark) => inBlock(row, mark));
  // white space counts in here, so no template
  const kind = row.kind === 'paragraph' ? '' : ` class="${row.kind}"`;
  const head = `<li id="${row.id}" value="${row.line}"${kind}>`;
  return raw(`${head}${segments(row, placed).markup}`);
}

/** Markup hides offsets: the quote is looked for in the block's words, else all of it is marked. */
function inBlock(row: Row, mark: Mark): Mark {
  const at = mark.quote === '' ? -1 : row.text.indexOf(mark.quote);
  return at < 0
    ? { ...mark, start: row.start, end: row.start + row.text.length }
    : { ...mark, start: row.start + at, end: row.start + at + mark.quote.length };
}

/** The words cut where marks begin and end; each piece says which findings it is evidence for. */
function segments({ start, text }: Row, marks: readonly Mark[]): Html {
  const length = text.length;
  const local = marks.map((mark) => ({
    ...mark,
    from: Math.max(0, mark.start - start),
    to: Math.min(length, mark.end - start),
    isEnding: mark.end - start <= length,
    isBeginning: mark.start >= start,
  }));
  const cuts = [...new Set([0, length, ...local.flatMap(({ from, to }) => [from, to])])].toSorted(
    (a, b) => a - b,
  );
  const pieces = cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? length;
    const over = local.filter((mark) => mark.from <= from && mark.to >= to);
    const words = raw(sourceWords(text.slice(from, to)));
    if (over.length === 0) return words;
    const begins = over.filter((mark) => mark.from === from && mark.isBeginning);
    const ends = over.filter((mark) => mark.to === to && mark.isEnding);
    const spoken = begins.length === 0 ? NOTHING : raw(spokenMark(begins));
    const isClosest = over.every(({ kind }) => kind === 'closest');
    const back = [...new Set(ends.map(({ finding }) => finding))].map(
      (finding) => html`<a href="#f-${finding}">${finding}</a>`,
    );
    return html`${raw(isClosest ? '<mark class="closest">' : '<mark>')}${spoken}${words}${raw('</mark>')}${back}`;
  });
  return html`${pieces}`;
}

/** Said once to a screen reader, where the marked words begin. */
function spokenMark(begins: readonly Mark[]): string {
  const what = begins.some(({ kind }) => kind === 'evidence') ? 'evidence for' : 'closest for';
  const ids = begins.map(({ finding }) => finding).join(' ');
  return `<i>${escapeSigns(`${what} ${ids}: `)}</i>`;
}

const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029\u115F\u1160\u3164\uFFA0\p{Cs}\p{Co}]/gu;

/** Words as they stand; unseen characters become a box that knows how many units it stands for. */
function sourceWords(text: string): string {
  return escapeSigns(text).replace(UNSEEN, (character) => {
    if (character === '\t') return character;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `<span class="box" data-n="${character.length}">U+${code}</span>`;
  });
}
