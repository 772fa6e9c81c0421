// Of the passages that show an element, those that carry it: what a reader would be shown first. A disclosure
// stands together, under a heading that names it; what touches it elsewhere in passing comes last.

import { countsOf } from '../lib/group.ts';
import type { Span } from '../model/document.ts';
import type { Rule } from '../rules/schema.ts';
import { tighten } from './evidence.ts';
import type { CheckContext, Passage } from './context.ts';

/** Words of five letters and more say what something is about; their beginnings stand for their forms. */
const STEM = 5;
const LONGER = /\p{L}{5,}/gu;

const stems = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(LONGER) ?? []).map((word) => word.slice(0, STEM)));

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((stem) => b.has(stem)).length;

/** The passage that holds an offset of the source, by halving. */
function passageAt(passages: readonly Passage[], offset: number): Passage | undefined {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return passages[low - 1];
}

/** Headings that name it count up to this many words; above a section only the nearest one does. */
const MOST_SHARED = 2;
const HEADINGS = 2;
/** A passage in which the rule finds several things counts up to this many. */
const MOST_FOUND = 3;

/** What a passage is worth for standing among the others, and for holding more than one thing looked for. */
const TOGETHER = 2;
const FOUND = 0.5;

/** What is worth less than this part of the best touches the element in passing. */
const CARRIES = 0.5;

interface RankedPassage {
  readonly span: Span;
  readonly isCarrying: boolean;
}

/** Distinct passages of an element, none within another: the one that carries it best first. */
export function bestFirst(
  { title, looksFor }: Pick<Rule, 'title' | 'looksFor'>,
  spans: readonly Span[],
  { passages, document }: Pick<CheckContext, 'passages' | 'document'>,
): readonly RankedPassage[] {
  const kept = tighten(spans);
  if (kept.length < 2) return kept.map((span) => ({ span, isCarrying: true }));
  const about = stems([title, ...looksFor].join(' '));
  const found = countsOf(spans.map(({ start }) => passageAt(passages, start)?.index));
  const places = kept.map((span) => ({ span, passage: passageAt(passages, span.start) }));
  const inSection = countsOf(places.map(({ passage }) => passage?.section ?? 0));
  const most = [...inSection.values()].reduce((a, b) => Math.max(a, b), 1);
  const worth = new Map(
    [...inSection].map(([section, count]) => {
      const headings = document.sections[section]?.path.slice(-HEADINGS).join(' ') ?? '';
      const named = Math.min(MOST_SHARED, shared(about, stems(headings)));
      return [section, named + (TOGETHER * count) / most] as const;
    }),
  );
  const ranked = places
    .map(({ span, passage }) => ({
      span,
      score:
        (worth.get(passage?.section ?? 0) ?? 0) +
        FOUND * Math.min(MOST_FOUND, found.get(passage?.index) ?? 0),
    }))
    .toSorted((a, b) => b.score - a.score || a.span.start - b.span.start);
  const least = CARRIES * (ranked[0]?.score ?? 0);
  return ranked.map(({ span, score }) => ({ span, isCarrying: score >= least }));
}
