// Claims and spans as the passages of a finding: exact places, each once, the most general first.

import { pinpoint, sectionAt } from '../../document/position.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document, Pinpoint, Span } from '../../model/document.ts';
import { clip } from './wording.ts';

const MOST = 12;

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The claim's words; for a duty the whole sentence, since its number of days may stand at the end. */
export function spanOf({ duty, evidence, data, negation, actor }: Claim): Span {
  if (duty !== null) return evidence.sentence;
  // "We don't ask for or hold any card numbers": what it is about may stand behind the next verb
  const end = data.reduce(
    (last, { span }) =>
      span !== null && span.end <= evidence.sentence.end ? Math.max(last, span.end) : last,
    evidence.span.end,
  );
  // … and the denial before the first
  const isBefore =
    negation !== null && negation.end <= evidence.span.start && negation.start >= evidence.sentence.start;
  const start = isBefore
    ? Math.min(negation.start, actor.span?.start ?? negation.start)
    : evidence.span.start;
  return { start: Math.max(start, evidence.sentence.start), end };
}

/** Pinpoints in the order given; a passage inside one already there is left out. */
export function toPassages(document: Document, spans: readonly Span[], most = MOST): readonly Pinpoint[] {
  const kept: Span[] = [];
  for (const span of spans)
    if (span.end > span.start && !kept.some((other) => isWithin(span, other))) kept.push(span);
  return kept.slice(0, most).map((span) => pinpoint(document, span));
}

/** "section 6", "“Your rights”", or "line 12" for a text without headings. The outermost number is what readers look for. */
export function placeName(document: Document, place: Pinpoint): string {
  let number: string | null = null;
  let at = sectionAt(document, place.start);
  while (at !== null) {
    number = at.number ?? number;
    at = at.parent === null ? null : (document.sections[at.parent] ?? null);
  }
  if (number !== null) return `section ${number}`;
  const heading = place.section.path.at(-1);
  return heading === undefined || heading === '' ? `line ${place.line}` : `“${clip(heading, 24)}”`;
}
