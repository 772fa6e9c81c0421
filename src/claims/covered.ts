// Claims said twice over the same words: which drafts lie inside a better one. Spans are sorted once, so
// that a block of thousands of claims costs no more for each of them.

import type { Span } from '../model/document.ts';
import type { Draft } from './draft.ts';

/** Whether a span lies inside one of the given spans. */
export function coverOf(spans: readonly Span[]): (inner: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let furthest = -1;
  const reach = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] ?? -1) >= end;
  };
}

const sayingOf = ({ block, practice, polarity, right, topic }: Draft): string =>
  `${block}|${practice.value}|${polarity}|${right?.kind ?? ''}|${topic ?? ''}`;

/** Inside what kind of rule's words a draft is one claim too many: an item's inside any other's, a right's cue inside its name. */
function coveringOf(draft: Draft): 'statement' | 'own' | null {
  if (draft.rule.startsWith('item/')) return 'own';
  return draft.right !== null && draft.rule.startsWith('grant/') ? 'statement' : null;
}

/** A claim said by two rules over the same words is one: the one with more in it stays. */
export function coverage(drafts: readonly Draft[]): (draft: Draft) => boolean {
  const spans = new Map<string, Span[]>();
  const add = (key: string, span: Span): void => {
    const list = spans.get(key);
    if (list === undefined) spans.set(key, [span]);
    else list.push(span);
  };
  for (const draft of drafts) {
    const saying = sayingOf(draft);
    if (!draft.rule.startsWith('item/')) add(`own|${saying}`, draft.span);
    if (draft.rule.startsWith('statement/')) add(`statement|${saying}`, draft.span);
  }
  const covers = new Map([...spans].map(([key, list]) => [key, coverOf(list)]));
  return (draft) => {
    const covering = coveringOf(draft);
    return covering !== null && (covers.get(`${covering}|${sayingOf(draft)}`)?.(draft.span) ?? false);
  };
}
