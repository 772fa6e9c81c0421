// Spans as pinpoints for a report: the tightest passages first come, no passage within another, few.

import { pinpoint } from '../document/position.ts';
import type { Document, Pinpoint, Span } from '../model/document.ts';

const MOST = 12;

/** Distinct spans in text order; a span that holds another is dropped in favour of the tighter one. */
export function tighten(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const kept: Span[] = [];
  for (const span of sorted) {
    const last = kept.at(-1);
    if (last !== undefined && last.start === span.start && last.end === span.end) continue;
    if (last !== undefined && span.start >= last.start && span.end <= last.end) {
      kept[kept.length - 1] = span;
      continue;
    }
    if (last !== undefined && span.start < last.end) continue;
    kept.push(span);
  }
  return kept;
}

export function toPinpoints(document: Document, spans: readonly Span[], most = MOST): readonly Pinpoint[] {
  return tighten(spans)
    .slice(0, most)
    .map((span) => pinpoint(document, span));
}
