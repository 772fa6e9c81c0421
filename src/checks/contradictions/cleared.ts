// Pairs that look like a contradiction and were resolved: the ones a reader would have stumbled over,
// each passage pair once, with the dimension that resolves it and one sentence.

import type { ClearedPair } from '../../model/finding.ts';
import { decisionOf } from '../../rules/contradictions/compile.ts';
import type { CompareContext } from './context.ts';
import { spanOf, toPassages } from './passages.ts';
import type { PairVerdict } from './types.ts';
import { capital, fill } from './wording.ts';

const MOST_CLEARED = 40;

/** Do the two meet in their data? "We do not sell X" beside "we collect Y for Free" is nothing to clear. */
function isLookAlike(verdict: PairVerdict): boolean {
  return verdict.n.data.length > 0 || verdict.n.retention !== null || verdict.n.duty !== null;
}

export function toCleared(verdicts: readonly PairVerdict[], context: CompareContext): readonly ClearedPair[] {
  const seen = new Set<string>();
  const cleared: ClearedPair[] = [];
  for (const verdict of verdicts) {
    const decision = decisionOf(context.knowledge, verdict.row);
    if (decision.interesting !== true || !isLookAlike(verdict)) continue;
    const key = [verdict.row, verdict.n.evidence.span.start, verdict.b.evidence.sentence.start].join('|');
    if (seen.has(key)) continue;
    seen.add(key);
    const [a] = toPassages(context.document, [spanOf(verdict.n)]);
    const [b] = toPassages(context.document, [spanOf(verdict.b)]);
    if (a === undefined || b === undefined) continue;
    cleared.push({
      a,
      b,
      verdict: 'compatible',
      rule: verdict.row,
      dimension: verdict.dimension,
      reason: capital(fill(decision.reason ?? '', verdict.words)),
      claims: [verdict.n.id, verdict.b.id],
    });
  }
  return cleared.slice(0, MOST_CLEARED);
}
