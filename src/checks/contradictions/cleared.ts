// Pairs that look like a contradiction and were resolved: the ones a reader would have stumbled over,
// with the dimension that resolves them and one sentence. Of many pairs with one reason the nearest are
// shown, each passage once.

import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/document.ts';
import type { ClearedPair } from '../../model/finding.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import { decisionOf } from '../../rules/contradictions/compile.ts';
import type { CompareContext } from './context.ts';
import { spanOf, toPassages } from './passages.ts';
import { traceOf } from './trace.ts';
import type { PairVerdict } from './types.ts';
import { wordsOf } from './verdict.ts';
import { capital, fill } from './wording.ts';

const MOST_CLEARED = 60;
/** Of one kind of pair, the first few show the point. */
const MOST_ALIKE = 4;

/** Denials of which a reader expects more than they say. */
const GRAVE = new Set(['sale', 'advertising', 'training', 'collection', 'retention']);

const ROOTS = new Set(['data', 'personal']);
const DISCLOSING = new Set(['disclose', 'share-ads', 'entrust']);

const isTable = (claim: Claim): boolean => claim.rule.startsWith('table/');

const isSameSentence = ({ n, b }: PairVerdict): boolean =>
  n.evidence.sentence.start === b.evidence.sentence.start;

/** Data next to a sensitive kind, which readers take for it: approximate location, inferences. */
const isNearSensitive = ({ b }: PairVerdict, context: CompareContext): boolean =>
  b.data.some(({ value }) => context.knowledge.frames.nearSensitive.has(value.concept));

/** Groups of people; a rule for one website or product is plain to see. */
const POPULATIONS = new Set(['age', 'role', 'plan', 'place']);

/** Data of one family ("card number", "billing records"): the difference has to be pointed out. */
function isKindred(verdict: PairVerdict, context: CompareContext): boolean {
  const { n, b, dimension } = verdict;
  if (dimension !== 'data' && dimension !== 'changes') return false;
  if (dimension === 'changes') return true;
  if (n.data.some(({ value }) => value.concept === 'sensitive')) return isNearSensitive(verdict, context);
  const concepts = context.lexicon.concepts.get('data');
  const familyOf = (id: string): readonly string[] => [id, ...(concepts?.get(id)?.parents ?? [])];
  const isShared = (one: string, other: string): boolean =>
    familyOf(one).some((id) => !ROOTS.has(id) && familyOf(other).includes(id));
  return n.data.some(({ value: one }) =>
    b.data.some(({ value: other }) => isShared(one.concept, other.concept)),
  );
}

/** Would a reader stumble over the two? Most pairs of a denial and another act are nothing to clear. */
function isLookAlike(verdict: PairVerdict, context: CompareContext): boolean {
  const { n, b, row } = verdict;
  // pairs found as look-alikes are so by definition
  if (row.startsWith('L') || (n.practice.value === 'own' && row === 'D2')) return true;
  const isPromise = n.polarity === 'denied' || n.retention !== null || n.duty !== null;
  if (!isPromise || (n.data.length === 0 && n.retention === null && n.duty === null)) return false;
  const family = context.knowledge.familyOf.get(n.practice.value)?.id ?? '';
  switch (row) {
    case 'D15':
      return b.practice.value === 'disclose-transaction' || (isSameSentence(verdict) && !isTable(n));
    case 'D3c':
      return DISCLOSING.has(n.practice.value) && !isTable(n);
    case 'D12':
      return (
        GRAVE.has(family) &&
        POPULATIONS.has(verdict.dimension) &&
        (b.practice.value === n.practice.value || n.retention !== null)
      );
    case 'R1':
      return isSameSentence(verdict) && n.evidence.span.start !== b.evidence.span.start;
    case 'R5':
      return isKindred(verdict, context);
    case 'D22':
      return n.practice.value === b.practice.value && !isTable(n);
    default:
      return true;
  }
}

const scopeOf = (claim: Claim): string =>
  SCOPE_DIMENSIONS.map((dimension) => claim.subject[dimension].values.join('/')).join(',');

/** Approximate location and inferences each look like sensitive data in their own way. */
const nearOf = ({ n, b }: PairVerdict, context: CompareContext): string =>
  n.data.some(({ value }) => value.concept === 'sensitive')
    ? (b.data.find(({ value }) => context.knowledge.frames.nearSensitive.has(value.concept))?.value.concept ??
      '')
    : '';

const kindOf = (verdict: PairVerdict, context: CompareContext): string => {
  const { row, n, b } = verdict;
  const sides = [n.practice.value, scopeOf(n), isTable(n), b.practice.value, scopeOf(b), isTable(b)];
  return [row, ...sides, nearOf(verdict, context)].join('|');
};

/** Near pairs first; beside a denial for some people, what is collected from everybody and identifies them. */
function distanceOf({ row, n, b }: PairVerdict, context: CompareContext): number {
  const distance = Math.abs(n.evidence.span.start - b.evidence.span.start);
  const isNamed = b.data.some(({ value }) => context.knowledge.frames.identifying.has(value.concept));
  return row === 'D12' && !isNamed ? distance + context.document.source.length : distance;
}

/** A cell of a table rather than its whole row, when both stand in one row. */
const placeOf = (claim: Claim, other: Claim): Span =>
  claim.evidence.span.start === other.evidence.span.start ? claim.evidence.trigger : spanOf(claim);

/** The nearest pairs of each kind, no passage twice. */
function tellingPairs(verdicts: readonly PairVerdict[], context: CompareContext): readonly PairVerdict[] {
  const used = new Map<string, Set<number>>();
  const counts = new Map<string, number>();
  return verdicts
    .toSorted(
      (a, b) =>
        distanceOf(a, context) - distanceOf(b, context) || a.n.evidence.span.start - b.n.evidence.span.start,
    )
    .filter((verdict) => {
      const kind = kindOf(verdict, context);
      const seen = used.get(kind) ?? new Set<number>();
      const [n, b] = [placeOf(verdict.n, verdict.b).start, placeOf(verdict.b, verdict.n).start];
      const count = counts.get(kind) ?? 0;
      // one row of a table shows what all of them do
      const most = isTable(verdict.n) ? 1 : MOST_ALIKE;
      if (count >= most || seen.has(n) || seen.has(b)) return false;
      used.set(kind, seen.add(n).add(b));
      counts.set(kind, count + 1);
      return true;
    });
}

export function toCleared(verdicts: readonly PairVerdict[], context: CompareContext): readonly ClearedPair[] {
  const candidates = verdicts.filter(
    (verdict) =>
      decisionOf(context.knowledge, verdict.row).interesting === true && isLookAlike(verdict, context),
  );
  const pairs = tellingPairs(candidates, context).toSorted(
    (a, b) =>
      a.n.evidence.span.start - b.n.evidence.span.start ||
      a.b.evidence.span.start - b.b.evidence.span.start ||
      (a.row < b.row ? -1 : 1),
  );
  const seen = new Set<string>();
  return pairs
    .flatMap((verdict): readonly ClearedPair[] => {
      const { n, b } = verdict;
      const [first] = toPassages(context.document, [placeOf(n, b)]);
      const [second] = toPassages(context.document, [placeOf(b, n)]);
      if (first === undefined || second === undefined) return [];
      const key = `${first.start}|${second.start}|${verdict.row}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const { reason = '' } = decisionOf(context.knowledge, verdict.row);
      return [
        {
          a: first,
          b: second,
          verdict: 'compatible',
          rule: verdict.row,
          dimension: verdict.dimension,
          reason: capital(fill(reason, wordsOf(verdict, context))),
          claims: [n.id, b.id],
          trace: traceOf(verdict, context),
        },
      ];
    })
    .slice(0, MOST_CLEARED);
}
