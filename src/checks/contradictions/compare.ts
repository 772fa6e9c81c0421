// Two claims in, one verdict out: symmetric, with the row of the decision table and the dimension that
// decided. The order of questions is the order of the design: same statement, precedence, practice,
// exceptions, then the dimensions from scope to place.

import type { Claim } from '../../model/claim.ts';
import type { CompareContext } from './context.ts';
import { decide } from './decide.ts';
import { isDutiful } from './deciding.ts';
import { compareQuantities } from './quantities.ts';
import { comparePromises } from './promises.ts';
import { makeVerdict } from './verdict.ts';
import type { PairVerdict } from './types.ts';
import { universalsOf } from './universals.ts';

const RANK: Readonly<Record<PairVerdict['verdict'], number>> = {
  contradiction: 0,
  tension: 1,
  compatible: 2,
};

/** Compatible verdicts that say something, before those that say the two have nothing to do with each other. */
const IDLE = new Set(['R0', 'R3']);

function isWorse(a: PairVerdict, b: PairVerdict): boolean {
  if (RANK[a.verdict] !== RANK[b.verdict]) return RANK[a.verdict] < RANK[b.verdict];
  if (IDLE.has(a.row) !== IDLE.has(b.row)) return IDLE.has(b.row);
  if (a.open !== b.open) return a.open < b.open;
  return false;
}

/** The order in which a pair is looked at, so that the caller's order does not matter. */
function inOrder(p: Claim, q: Claim): readonly [Claim, Claim] {
  const first = p.evidence.span.start - q.evidence.span.start || p.evidence.span.end - q.evidence.span.end;
  return first < 0 || (first === 0 && p.id <= q.id) ? [p, q] : [q, p];
}

/**
 * How two claims of one document stand to each other. `compareClaims(p, q)` and `compareClaims(q, p)`
 * are the same verdict.
 */
export function compareClaims(p: Claim, q: Claim, context: CompareContext): PairVerdict {
  const [first, second] = inOrder(p, q);
  let worst: PairVerdict | null = null;
  const weigh = (verdict: PairVerdict): void => {
    if (worst === null || isWorse(verdict, worst)) worst = verdict;
  };
  const isDuty = isDutiful(first) && isDutiful(second);
  for (const [n, b] of [
    [first, second],
    [second, first],
  ] as const) {
    if (isDuty) for (const verdict of comparePromises(n, b, context)) weigh(verdict);
    for (const verdict of compareQuantities(n, b, context)) weigh(verdict);
    if (b.polarity === 'denied') continue;
    for (const universal of universalsOf(n, context)) weigh(decide(universal, b, context));
  }
  return worst ?? makeVerdict('R0', first, second, context);
}
