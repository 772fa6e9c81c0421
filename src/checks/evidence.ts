// Spans as pinpoints for a report: the tightest passages first come, no passage within another, few.
// And spans as whole passages: the sentences, items and rows of a table that carry a statement.

import { pinpoint } from '../document/position.ts';
import type { Document, Pinpoint, Span } from '../model/document.ts';
import type { CheckContext, Passage } from './context.ts';

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

/** A paragraph of up to so many words is cited whole: its sentences lean on one another. */
const SHORT_PARAGRAPH = 100;
/** Sentences of a paragraph that are passed over between two that are cited. */
const BRIDGED = 1;

/** Where a passage lies: sentences that follow one another are one passage, so are the cells of a row. */
function placeOf(passage: Passage, document: Document): string {
  const cell = document.blocks[passage.block]?.cell ?? null;
  return cell === null ? `block ${passage.block}` : `row ${cell.table} ${cell.row}`;
}

const isShort = (text: string): boolean => text.split(' ').length <= SHORT_PARAGRAPH;

/**
 * Whole sentences, items and rows that hold one of the spans, in text order. Neighbouring sentences of
 * a paragraph become one passage, and so does a short paragraph.
 */
export function wholePassages(context: CheckContext, spans: readonly Span[]): readonly Span[] {
  const { passages, document } = context;
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const found: { place: string; block: number; index: number; start: number; end: number }[] = [];
  let next = 0;
  let reach = -1;
  passages.forEach((passage, index) => {
    for (let span = sorted[next]; span !== undefined && span.start < passage.span.end; span = sorted[++next])
      reach = Math.max(reach, span.end);
    if (reach <= passage.span.start || passage.span.start === passage.span.end) return;
    const place = placeOf(passage, document);
    const last = found.at(-1);
    if (
      last !== undefined &&
      last.place === place &&
      (index - last.index <= BRIDGED + 1 || place.startsWith('row'))
    ) {
      last.index = index;
      last.end = passage.span.end;
      return;
    }
    found.push({ place, block: passage.block, index, start: passage.span.start, end: passage.span.end });
  });
  return found.map(({ place, block, start, end }) => {
    const whole = place.startsWith('row') ? undefined : document.blocks[block];
    return whole !== undefined && isShort(whole.body.text) ? whole.span : { start, end };
  });
}
