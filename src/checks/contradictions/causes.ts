// One cause, one finding. The same statement is often made in several places; verdicts that set the
// same promise against the same kind of act are one cause, with all passages beside each other.

import type { Claim } from '../../model/claim.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import type { CompareContext } from './context.ts';
import type { PairVerdict } from './types.ts';

export interface Cause {
  /** The strongest verdict: it names the finding. */
  readonly verdict: PairVerdict;
  /** Statements that rule out, then those that affirm, strongest first, each once. */
  readonly promises: readonly Claim[];
  readonly against: readonly Claim[];
}

const sorted = (values: Iterable<string>): string => [...new Set(values)].toSorted().join('/');

/** What a statement means, whatever its words: equal keys are repetitions. */
function meaningOf(claim: Claim): string {
  // a notice for one state repeats what the policy says for all
  const scope = SCOPE_DIMENSIONS.map((dimension) =>
    dimension === 'place' && claim.subject.place.via !== 'text'
      ? ''
      : sorted(claim.subject[dimension].values),
  ).join(',');
  // "your purchases or other personal information" is as general as "your personal information"
  const generic =
    claim.data.some(({ value }) => value.concept === 'data' || value.concept === 'personal') ||
    claim.data.every(({ value }) => value.concept === 'account');
  const data = generic ? 'data' : sorted(claim.data.map(({ value }) => value.concept));
  return [
    claim.practice.value,
    claim.polarity,
    scope,
    data,
    sorted(claim.recipients.map(({ value }) => value.class)),
    claim.right?.kind ?? '',
    claim.duty?.kind ?? '',
  ].join('|');
}

const SENSITIVE = new Set(['sensitive', 'special-category']);

const RANK: Readonly<Record<PairVerdict['verdict'], number>> = {
  contradiction: 0,
  tension: 1,
  compatible: 2,
};

/** Known only because who uses data must have them: the plain statement speaks louder. */
const isDerived = ({ relations }: PairVerdict): boolean => relations.some(({ mark }) => mark === 'derived');

function compareStrength(a: PairVerdict, b: PairVerdict): number {
  return (
    RANK[a.verdict] - RANK[b.verdict] ||
    a.open - b.open ||
    Number(isDerived(a)) - Number(isDerived(b)) ||
    a.n.evidence.span.start - b.n.evidence.span.start ||
    a.b.evidence.span.start - b.b.evidence.span.start ||
    (a.row < b.row ? -1 : a.row > b.row ? 1 : 0)
  );
}

/** Statements in the order given, each passage once. */
function unique(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<number>();
  return claims.filter(({ evidence }) => {
    if (seen.has(evidence.span.start)) return false;
    seen.add(evidence.span.start);
    return true;
  });
}

const sentenceKey = (claim: Claim): string => `${claim.evidence.sentence.start}`;

export function groupCauses(verdicts: readonly PairVerdict[], context: CompareContext): readonly Cause[] {
  const groups = new Map<string, PairVerdict[]>();
  for (const verdict of verdicts) {
    const family = context.knowledge.familyOf.get(verdict.b.practice.value)?.id ?? verdict.b.practice.value;
    // one discretion undoes every period: the cause is the discretion
    const isSensitive = verdict.n.data.some(({ value }) => SENSITIVE.has(value.concept));
    // who does not collect data has none to use, keep or pass on: one promise, one finding
    const isHolding = verdict.n.polarity === 'denied' && verdict.n.practice.value === 'collect';
    const key =
      isSensitive || isHolding
        ? `${meaningOf(verdict.n)}>any`
        : verdict.row === 'Q8'
          ? `Q8>${verdict.b.id}`
          : `${meaningOf(verdict.n)}>${family}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [verdict]);
    else group.push(verdict);
  }
  const causes = [...groups.values()].map((group): Cause => {
    const ordered = group.toSorted(compareStrength);
    const [first] = ordered;
    if (first === undefined) throw new RangeError('a group holds at least one verdict');
    return {
      verdict: first,
      promises: unique(ordered.map(({ n }) => n)),
      against: unique(ordered.map(({ b }) => b)),
    };
  });
  return mergeTwins(causes.toSorted((a, b) => compareStrength(a.verdict, b.verdict)));
}

/** "Sell/share" makes two claims of one sentence: causes over the same two sentences are one. */
function mergeTwins(causes: readonly Cause[]): readonly Cause[] {
  const kept: Cause[] = [];
  for (const cause of causes) {
    const own = new Set([...cause.promises, ...cause.against].map(sentenceKey));
    const twin = kept.findIndex((other) => {
      const theirs = new Set([...other.promises, ...other.against].map(sentenceKey));
      return [...own].every((key) => theirs.has(key));
    });
    if (twin === -1) kept.push(cause);
  }
  return kept;
}
