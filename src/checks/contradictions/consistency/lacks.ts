// A statement that needs another one which is not there: a financial incentive without its value, model
// training without a way out.

import type { Span } from '../../../model/document.ts';
import type { Check } from '../../../rules/contradictions/checks.ts';
import type { CheckContext } from '../../context.ts';
import { findHits, isSamePlan } from './places.ts';
import type { Hit, Place } from './places.ts';
import type { Result } from './finding.ts';

const MOST_SUPPORT = 6;
const MOST_CLOSEST = 2;

/** Does the counterpart reach the statement? "For Enterprise" does not serve the other plans. */
function serves(counterpart: Hit, needing: Hit, check: Check): boolean {
  if (check.within === 'section') return counterpart.place.section === needing.place.section;
  if (check.within === 'plan')
    return counterpart.plans.length === 0 || (needing.plans.length > 0 && isSamePlan(counterpart, needing));
  return true;
}

export function findLacking(
  check: Check,
  places: readonly Place[],
  context: CheckContext,
): readonly Result[] {
  if (check.a === undefined || check.b === undefined) return [];
  const counterparts = findHits(check.b, places, context);
  const needing = findHits(check.a, places, context).filter(
    (hit) => !counterparts.some((other) => serves(other, hit, check)),
  );
  if (needing.length === 0) return [];
  const support =
    check.also === undefined ? [] : findHits(check.also, places, context).slice(0, MOST_SUPPORT);
  const spansOf = (hit: Hit): readonly Span[] => hit.spans;
  const near = counterparts.slice(0, MOST_CLOSEST).map((hit) => ({
    span: hit.spans[0] ?? hit.place.span,
    why: hit.plans.length === 0 ? 'stands elsewhere' : `is for ${hit.plans.join(', ')} only`,
  }));
  return [{ spans: [...needing, ...support].flatMap(spansOf), verdict: null, closest: near }];
}
