// Two passages that pull against each other, each told by a pattern: a discretion beside a promise, a
// disclaimer that reaches what another passage answers for.

import type { Span } from '../../../model/document.ts';
import type { Check } from '../../../rules/contradictions/checks.ts';
import type { CheckContext } from '../../context.ts';
import type { CompareContext } from '../context.ts';
import { findHits, isSamePlan } from './places.ts';
import type { Hit, Place } from './places.ts';
import type { Result } from './finding.ts';
import { isWithinObject, sharesObject, sharesPhrase } from './objects.ts';

const MOST_REPEATED = 6;

function isApart(a: Hit, b: Hit, apart: Check['apart']): boolean {
  if (apart === 'none') return a.place === b.place;
  if (apart === 'section') return a.place.section !== b.place.section;
  if (apart === 'block') return a.place.block !== b.place.block;
  return a.place.span.start !== b.place.span.start;
}

function speaksOfOne(a: Hit, b: Hit, object: Check['object'], comparison: CompareContext): boolean {
  if (object === 'same') return sharesObject(a.place, b.place, comparison);
  if (object === 'phrase') return sharesPhrase(a.place, b.place, comparison);
  return object === 'any' || isWithinObject(b.place, a.place, comparison);
}

const firstOf = (hit: Hit): Span => hit.spans[0] ?? hit.place.span;

/** One result for all passages of the two sides. */
export function comparePair(
  check: Check,
  places: readonly Place[],
  context: CheckContext,
  comparison: CompareContext,
): readonly Result[] {
  if (check.a === undefined || check.b === undefined) return [];
  const left = findHits(check.a, places, context);
  const right = findHits(check.b, places, context);
  const pairs = left.flatMap((a) =>
    right
      .filter((b) => isApart(a, b, check.apart) && (!check.isSamePlan || isSamePlan(a, b)))
      .filter((b) => speaksOfOne(a, b, check.object, comparison))
      .map((b) => ({ a, b })),
  );
  const [first] = pairs;
  if (first === undefined) return [];
  // the two sides carry the point; a few repetitions show how wide it reaches
  const rest = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].filter(
    (hit) => hit !== first.a && hit !== first.b,
  );
  const shown = rest.slice(0, MOST_REPEATED);
  const support = check.also === undefined ? [] : findHits(check.also, places, context);
  return [
    {
      spans: [firstOf(first.a), firstOf(first.b), ...[...shown, ...support].flatMap(({ spans }) => spans)],
      verdict: check.verdict ?? 'tension',
    },
  ];
}
