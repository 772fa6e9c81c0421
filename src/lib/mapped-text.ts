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

/** Two stretches of mapped text with a space between them. */
export function joinMapped(first: MappedText, second: MappedText): MappedText {
  const shift = first.text.length + 1;
  return {
    text: `${first.text} ${second.text}`,
    segments: [
      ...first.segments,
      ...second.segments.map((segment) => ({ ...segment, at: segment.at + shift })),
    ],
  };
}

/** The part of mapped text from `start` to `end`. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  const segments = mapped.segments.flatMap((segment) => {
    const from = Math.max(segment.at, start);
    const to = Math.min(segment.at + segment.length, end);
    if (to <= from) return [];
    const isCopy = segment.length === segment.sourceLength;
    return [
      {
        at: from - start,
        length: to - from,
        source: isCopy ? segment.source + (from - segment.at) : segment.source,
        sourceLength: isCopy ? to - from : segment.sourceLength,
      },
    ];
  });
  return { text: mapped.text.slice(start, end), segments };
}
