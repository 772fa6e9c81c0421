// Pinpoints of a report: every place that anything stands on, once, numbered in reading order.

import { pinpoint } from '../../document/position.ts';
import { visibleOf } from '../../document/quote.ts';
import { documentLetter } from '../../lib/letters.ts';
import type { VersionDiff } from '../../compare/diff/change.ts';
import type { Audit, Comparison } from '../../model/audit.ts';
import type { Document, Pinpoint, Span } from '../../model/document.ts';
import type { SearchRecord } from '../../model/finding.ts';
import type { ReportPinpoint } from '../schema.ts';

export interface Places {
  readonly table: Readonly<Record<string, ReportPinpoint>>;
  /** Id of a place in document number `document` (from 0). */
  readonly idOf: (document: number, span: Span) => string;
  readonly idsOf: (document: number, spans: readonly Span[]) => string[];
}

const keyOf = (document: number, span: Span): string => `${document}:${span.start}:${span.end}`;

const searched = (search: SearchRecord | null): readonly Pinpoint[] =>
  search === null ? [] : search.closest.map(({ place }) => place);

function placesOf(audit: Audit): readonly Pinpoint[] {
  const at = (span: Span): Pinpoint => pinpoint(audit.document, span);
  return [
    ...audit.claims.map(({ evidence }) => ({ ...at(evidence.span), quote: evidence.quote })),
    ...audit.document.dates.map(({ span }) => at(span)),
    ...audit.limits.flatMap(({ spans }) => spans.map(at)),
    ...audit.assumptions.flatMap(({ evidence }) => evidence),
    ...audit.elements.flatMap(({ evidence, search }) => [...evidence, ...searched(search)]),
    ...audit.findings.flatMap(({ evidence, search }) => [...evidence, ...searched(search)]),
    ...audit.cleared.flatMap(({ a, b }) => [a, b]),
  ];
}

export interface Placed {
  /** Number of the document, from 0. */
  readonly document: number;
  readonly place: Pinpoint;
}

export function collectPlaces(
  audits: readonly Audit[],
  comparison: Comparison | null,
  diff: VersionDiff | null = null,
): Places {
  const found: Placed[] = [];
  const add = (document: number, place: Pinpoint): void => {
    found.push({ document, place });
  };
  audits.forEach((audit, document) => {
    for (const place of placesOf(audit)) add(document, place);
    for (const { elsewhere = [] } of audit.findings)
      for (const { document: other, place } of elsewhere) add(other, place);
  });
  for (const { document, evidence } of comparison?.topics.flatMap(({ cells }) => cells) ?? []) {
    for (const place of evidence) add(document, place);
  }
  const notice = diff?.notice ?? null;
  for (const date of notice?.dates ?? []) add(1, date);
  const promise = notice?.promised?.place;
  if (promise !== undefined) add(0, promise);
  for (const { before, after } of [...(diff?.changes ?? []), ...(diff?.wording ?? [])]) {
    for (const place of before) add(0, place);
    for (const place of after) add(1, place);
  }
  return numberPlaces(found, ({ document, place }) => shownOf(audits[document]?.document, place));
}

/** Each place once, numbered in reading order; the first of two with the same span counts. */
export function numberPlaces(
  places: readonly Placed[],
  shown: (placed: Placed) => string | null = () => null,
): Places {
  const found = new Map<string, Placed>();
  for (const placed of places) {
    const key = keyOf(placed.document, placed.place);
    if (!found.has(key)) found.set(key, placed);
  }
  const sorted = [...found].toSorted(
    ([, a], [, b]) => a.document - b.document || a.place.start - b.place.start || a.place.end - b.place.end,
  );
  const ids = new Map(sorted.map(([key], index) => [key, `p${index + 1}`]));
  const idOf = (document: number, span: Span): string => ids.get(keyOf(document, span)) ?? '';
  return {
    table: Object.fromEntries(
      sorted.map(([, placed], index) => [`p${index + 1}`, toReportPlace(placed, shown(placed))]),
    ),
    idOf,
    idsOf: (document, spans) => [...new Set(spans.map((span) => idOf(document, span)))],
  };
}

/** Words of Markdown without its signs; null where the slice reads the same. */
function shownOf(document: Document | undefined, place: Pinpoint): string | null {
  if (document?.format !== 'markdown') return null;
  const words = visibleOf(document, place);
  return words === '' || bare(words) === bare(place.quote) ? null : words;
}

const bare = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '');

function toReportPlace({ document, place }: Placed, shown: string | null): ReportPinpoint {
  const { start, end, line, column, endLine, endColumn, section, quote, page, paragraph } = place;
  return {
    document: documentLetter(document),
    start,
    end,
    line,
    column,
    endLine,
    endColumn,
    section: { number: section.number, path: [...section.path] },
    quote,
    ...(shown === null ? {} : { shown }),
    ...(page === undefined ? {} : { page }),
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}
