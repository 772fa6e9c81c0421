// Contradictions on the map of the text: the document as a line, an arc from each passage to the one
// that speaks against it.

import { placesOf, shortPlace } from '../../parts/places.ts';
import { clip } from '../../parts/width.ts';
import { conflictWords } from '../../parts/words.ts';
import type { ReportDocument, ReportFinding, ReportPinpoint } from '../../schema.ts';
import { html, joined, NOTHING } from '../markup.ts';
import type { Html } from '../markup.ts';
import { pinTo, table } from '../page.ts';
import type { Page } from '../page.ts';
import { kindOf } from '../parts/finding.ts';
import { figure, label, px } from './figure.ts';

const WIDTH = 800;
const LEFT = 20;
const RIGHT = 740;
const MOST_ARC = 150;
const MOST_SECTIONS = 14;

interface Arc {
  readonly finding: ReportFinding;
  readonly places: readonly ReportPinpoint[];
}

export function contradictionChart(page: Page, document: ReportDocument): Html {
  const arcs = page.report.findings
    .filter(
      ({ document: id, kind, suppression }) =>
        id === document.id && suppression === null && (kind === 'contradiction' || kind === 'conflict'),
    )
    .map((finding) => ({
      finding,
      places: placesOf(page.report, finding.evidence)
        .filter((place) => place.document === document.id)
        .slice(0, 4),
    }))
    .filter(({ places }) => places.length > 1);
  if (arcs.length === 0) return NOTHING;
  const length = Math.max(1, document.text.length);
  const xOf = ({ start }: { readonly start: number }): number => LEFT + (start / length) * (RIGHT - LEFT);
  const spans = arcs.map(({ places }) => Math.max(...places.map(xOf)) - Math.min(...places.map(xOf)));
  const base = 44 + Math.min(MOST_ARC, Math.max(40, ...spans.map((span) => span / 2)));
  const height = base + 66;
  const firm = arcs.filter(({ finding }) => finding.conflict?.verdict === 'contradiction').length;
  const heights = labelHeights(arcs, base, xOf);
  const drawn = arcs.map((arc, index) => drawArc(page, arc, { rise: heights[index] ?? 0, base, xOf }));
  return figure({
    id: `chart-map-${document.id}`,
    title: `Where ${document.name} speaks against itself: ${conflictWords(firm, arcs.length - firm)}`,
    about:
      'The line is the text from its first to its last word, with its sections below. Each arc joins passages that speak against each other; solid for a contradiction, dashed for a tension or mismatch.',
    width: WIDTH,
    height,
    drawing: html`<path
        d="M${LEFT} ${base}H${RIGHT}"
        class="axis"
      />${sections(document, base, length)}${drawn}`,
    table: table(
      `Passages of ${document.name} that speak against each other`,
      ['Finding', 'Kind', 'Title', 'Passages'],
      arcs.map(({ finding, places }) => [
        html`<a href="#f-${finding.id}">${finding.id}</a>`,
        kindOf(finding),
        finding.title,
        joined(
          places.map((place) => pinTo(page, place, shortPlace(place))),
          ' ',
        ),
      ]),
      'plain',
    ),
  });
}

/** Arcs rise with their span; one whose label would cover another's rises above it. */
function labelHeights(arcs: readonly Arc[], base: number, xOf: Ground['xOf']): readonly number[] {
  const taken: { readonly x: number; readonly y: number }[] = [];
  return arcs.map(({ places }) => {
    const points = places.map(xOf);
    const [low, high] = [Math.min(...points), Math.max(...points)];
    const x = (low + high) / 2;
    let rise = Math.min(MOST_ARC, Math.max(16, (high - low) / 2));
    while (
      rise < base - 16 &&
      taken.some((other) => Math.abs(other.x - x) < 28 && Math.abs(other.y - rise) < 13)
    )
      rise += 7;
    taken.push({ x, y: rise });
    return rise;
  });
}

interface Ground {
  /** Of its highest arc, with room for its label. */
  readonly rise: number;
  readonly base: number;
  readonly xOf: (place: ReportPinpoint) => number;
}

function drawArc({ isOne }: Page, { finding, places }: Arc, { rise, base, xOf }: Ground): Html {
  const points = places.map(xOf).toSorted((a, b) => a - b);
  const [first = LEFT] = points;
  const last = points.at(-1) ?? first;
  const isFirm = finding.conflict?.verdict === 'contradiction';
  const arcs = points.slice(1).map((point) => {
    const top = base - rise * Math.max(0.4, (point - first) / Math.max(1, last - first)) * 1.33;
    return html`<path
      d="M${px(first)} ${base}C${px(first)} ${px(top)} ${px(point)} ${px(top)} ${px(point)} ${base}"
      class="arc ${finding.priority}${isFirm ? '' : ' dashed'}"
    />`;
  });
  const ends = points.map(
    (point) => html`<circle cx="${px(point)}" cy="${base}" r="3" class="end ${finding.priority}" />`,
  );
  const name = isOne ? finding.id.replace(/^[A-Z]+-/, '') : finding.id;
  return html`<a href="#f-${finding.id}" ${isOne ? html` aria-label="${finding.id}"` : null}
    >${arcs}${ends}${label((first + last) / 2, Math.max(12, base - rise - 4), name, 'id')}</a
  >`;
}

/** Names of the main sections below the line, as many as have room. */
function sections(document: ReportDocument, base: number, length: number): Html {
  const starts = lineStarts(document.text);
  const top = document.sections.filter(({ level }) => level === 1);
  const named = (top.length > 1 ? top : document.sections).slice(0, 60);
  const step = Math.max(1, Math.ceil(named.length / MOST_SECTIONS));
  return html`${named.map(({ heading, number, line }, index) => {
    const x = LEFT + ((starts[line - 1] ?? 0) / length) * (RIGHT - LEFT);
    const tick = html`<path d="M${px(x)} ${base}v6" class="axis" />`;
    if (index % step !== 0) return tick;
    const words = clip(`${number === null ? '' : `${number} `}${heading}`, 13);
    return html`${tick}<text transform="translate(${px(x + 2)} ${base + 16})rotate(35)" class="section"
        >${words}</text
      >`;
  })}`;
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((found) => found.index + found[0].length)];
}
