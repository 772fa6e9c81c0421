// Pinpoints in their written forms: "B:65", "lumetra.txt:65:129", "B § 6, Free Accounts, line 65".

import type { Report, ReportPinpoint } from '../schema.ts';

const LONGEST_HEADING = 40;

/** What tables of claims are written from: part of every report, and of an inventory of claims. */
export interface ClaimTables extends Pick<Report, 'claims' | 'pinpoints'> {
  readonly documents: readonly Pick<Report['documents'][number], 'id' | 'file'>[];
}

export function placeOf(report: Report, id: string): ReportPinpoint | null {
  return report.pinpoints[id] ?? null;
}

export function placesOf(
  report: Pick<Report, 'pinpoints'>,
  ids: readonly string[],
): readonly ReportPinpoint[] {
  return ids.flatMap((id) => report.pinpoints[id] ?? []);
}

const lineRange = (from: number, to: number): string => (from === to ? String(from) : `${from}-${to}`);

/** "B:65", or "B:119-125" for a passage over several lines. */
export function shortPlace({ document, line, endLine }: ReportPinpoint): string {
  return `${document}:${lineRange(line, endLine)}`;
}

/**
 * "A:31 A:38": lines once, neighbours joined ("A:50-55"), in the order given; at most `most` of them,
 * the rest counted ("+3").
 */
export function shortPlaces(places: readonly ReportPinpoint[], most = Number.POSITIVE_INFINITY): string {
  const ranges: { document: string; from: number; to: number }[] = [];
  for (const { document, line, endLine } of places) {
    const last = ranges.at(-1);
    if (ranges.some((range) => range.document === document && line >= range.from && endLine <= range.to))
      continue;
    if (last?.document === document && line === last.to + 1) last.to = endLine;
    else ranges.push({ document, from: line, to: endLine });
  }
  const written = ranges.map(({ document, from, to }) => `${document}:${lineRange(from, to)}`);
  return written.length <= most
    ? written.join(' ')
    : `${written.slice(0, most).join(' ')} +${written.length - most}`;
}

/** "line 65", "lines 65–66"; what a person can look for in Word and PDF: "paragraph 65", "page 3, paragraph 4". */
export function spotWords({ line, endLine, page, paragraph }: ReportPinpoint): string {
  if (paragraph === undefined) return line === endLine ? `line ${line}` : `lines ${line}–${endLine}`;
  return `${page === undefined ? '' : `page ${page}, `}paragraph ${paragraph}`;
}

/** "lumetra.txt:65:129", "lumetra.pdf, page 3, paragraph 4" */
export function filePlace(report: Report, place: ReportPinpoint): string {
  const file = report.documents.find(({ id }) => id === place.document)?.file ?? place.document;
  return place.paragraph === undefined
    ? `${file}:${place.line}:${place.column}`
    : `${file}, ${spotWords(place)}`;
}

export function cutHeading(heading: string): string {
  if (heading.length <= LONGEST_HEADING) return heading;
  const head = heading.slice(0, LONGEST_HEADING);
  const space = head.lastIndexOf(' ');
  return `${head.slice(0, space > 0 ? space : LONGEST_HEADING)}…`;
}

type Section = Report['documents'][number]['sections'][number];

/** Sections around a place, outermost first: the last heading before it and its ancestors by level. */
function sectionsAround(report: Report, { document, line }: ReportPinpoint): readonly Section[] {
  const all = report.documents.find(({ id }) => id === document)?.sections ?? [];
  const chain: Section[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (const section of all.filter((each) => each.line <= line).toReversed()) {
    if (section.level >= level) continue;
    chain.unshift(section);
    level = section.level;
  }
  return chain;
}

/** "§6 Sale/share > Free Accounts", "preamble" before the first heading. */
export function sectionTrail(report: Report, place: ReportPinpoint): string {
  const trail = sectionsAround(report, place).slice(-2);
  if (trail.length === 0) return 'preamble';
  const names = trail.map(
    ({ number, heading }) => `${number === null ? '' : `${number} `}${cutHeading(heading)}`,
  );
  return `${trail[0]?.number === null ? '' : '§'}${names.join(' > ')}`;
}

/** "§ 6, Free Accounts, line 65"; numbers of nested sections are joined: "§ 3.A". */
export function prosePlace(report: Report, place: ReportPinpoint): string {
  const lines = spotWords(place);
  const chain = sectionsAround(report, place);
  const heading = chain.at(-1)?.heading;
  if (heading === undefined) return `preamble, ${lines}`;
  const number = chain
    .flatMap((section) => section.number ?? [])
    .reduce((sum, next) => (sum === '' || next.startsWith(`${sum}.`) ? next : `${sum}.${next}`), '');
  return `${number === '' ? '' : `§ ${number}, `}${cutHeading(heading)}, ${lines}`;
}
