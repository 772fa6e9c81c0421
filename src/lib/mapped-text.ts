// From offsets in analysis text back to offsets in the source. Pure leaf.

import type { MappedText, Segment, Span } from '../model/document.ts';

/** Index of the segment that holds text offset `at` (the last one that starts at or before it). */
function segmentAt(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const segment = segments[middle];
    if (segment !== undefined && segment.at <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function sourceStart(segment: Segment, at: number): number {
  return segment.length === segment.sourceLength ? segment.source + (at - segment.at) : segment.source;
}

function sourceEnd(segment: Segment, at: number): number {
  return segment.length === segment.sourceLength
    ? segment.source + (at - segment.at)
    : segment.source + segment.sourceLength;
}

/** Source span of `text.slice(start, end)`; the empty text maps to an empty span. */
export function toSource(mapped: MappedText, start: number, end: number): Span {
  const { segments } = mapped;
  if (segments.length === 0) return { start: 0, end: 0 };
  const first = segments[segmentAt(segments, start)];
  if (first === undefined) return { start: 0, end: 0 };
  const from = sourceStart(first, Math.min(start, first.at + first.length));
  if (end <= start) return { start: from, end: from };
  const last = segments[segmentAt(segments, end - 1)];
  if (last === undefined) return { start: from, end: from };
  return { start: from, end: sourceEnd(last, Math.min(end, last.at + last.length)) };
}
