// Pairs that look like a contradiction and were resolved: the ones a reader would have stumbled over,
// each passage pair once, with the dimension that resolves it and one sentence.

import type { ClearedPair } from '../../model/finding.ts';
import { decisionOf } from '../../rules/contradictions/compile.ts';
import type { CompareContext } from './context.ts';
import { spanOf, toPassages } from './passages.ts';
import type { PairVerdict } from './types.ts';
import { wordsOf } from './verdict.ts';
import { capital, fill } from './wording.ts';

const MOST_CLEARED = 60;
/** Of one statement against one kind of act, the first few pairs show the point. */
const MOST_ALIKE = 3;

/** Acts of which a reader expects the denial to say more than it does. */
const GRAVE = new Set(['sale', 'advertising', 'training', 'collection', 'retention']);

const isSameSentence = ({ n, b }: PairVerdict): boolean =>
  n.evidence.sentence.start === b.evidence.sentence.start;

/** Would a reader stumble over the two? Using data is everywhere; beside a denial of sale it is worth a word only in one breath. */
function isLookAlike(verdict: PairVerdict, context: CompareContext): boolean {
  const { n, b, row } = verdict;
  if (n.data.length === 0 && n.retention === null && n.duty === null) return false;
  const family = context.knowledge.familyOf.get(n.practice.value)?.id ?? '';
  if (row === 'D15') return b.practice.value === 'disclose-transaction' || isSameSentence(verdict);
  if (row === 'D12') return GRAVE.has(family) && b.practice.value === n.practice.value;
  if (row === 'D26' || row === 'R1') return n.polarity === 'denied' || n.retention !== null;
  return true;
}

export function toCleared(verdicts: readonly PairVerdict[], context: CompareContext): readonly ClearedPair[] {
  const seen = new Set<string>();
  const alike = new Map<string, number>();
  const cleared: ClearedPair[] = [];
  for (const verdict of verdicts) {
    const decision = decisionOf(context.knowledge, verdict.row);
    if (decision.interesting !== true || !isLookAlike(verdict, context)) continue;
    const key = [verdict.row, verdict.n.evidence.span.start, verdict.b.evidence.sentence.start].join('|');
    if (seen.has(key)) continue;
    seen.add(key);
    const kind = [
      verdict.row,
      verdict.n.evidence.sentence.start,
      verdict.n.practice.value,
      verdict.b.practice.value,
    ].join('|');
    const count = alike.get(kind) ?? 0;
    if (count >= MOST_ALIKE) continue;
    alike.set(kind, count + 1);
    const [a] = toPassages(context.document, [spanOf(verdict.n)]);
    const [b] = toPassages(context.document, [spanOf(verdict.b)]);
    if (a === undefined || b === undefined) continue;
    cleared.push({
      a,
      b,
      verdict: 'compatible',
      rule: verdict.row,
      dimension: verdict.dimension,
      reason: capital(fill(decision.reason ?? '', wordsOf(verdict, context))),
      claims: [verdict.n.id, verdict.b.id],
    });
  }
  return cleared.slice(0, MOST_CLEARED);
}
