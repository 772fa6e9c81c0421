// Durations against durations: deletion promised before retention ends, two periods for the same data,
// promises under a reserved discretion. The cases are Q1 to Q10 of the design.

import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/document.ts';
import type { CompareContext } from './context.ts';
import { absorb } from './exceptions.ts';
import {
  conditionKeys,
  isApproximate,
  isForAll,
  isOtherCase,
  isOtherPurpose,
  isOtherStore,
  isSameSet,
  isSameTrigger,
  sameSentence,
  storeOf,
  triggerOf,
} from './one-case.ts';
import type { Sides } from './one-case.ts';
import { gapOf, periodOf } from './periods.ts';
import type { Period } from './periods.ts';
import { relateData } from './relate-data.ts';
import { relateScope } from './relate-scope.ts';
import { readable } from './trust.ts';
import type { PairVerdict } from './types.ts';
import { makeVerdict } from './verdict.ts';

const HELD = new Set(['retain', 'delete', 'deidentify']);
const APPROXIMATE_GAP = 0.5;

const verdict = (
  row: string,
  { n, b, data, scope, context }: Sides,
  open = 0,
  words: Readonly<Record<string, string>> = {},
): PairVerdict =>
  makeVerdict(row, n, b, context, {
    relations: [scope, data],
    dimension: DIMENSION[row] ?? 'time',
    open,
    words,
  });

const DIMENSION: Readonly<Record<string, string>> = {
  Q5: 'trigger',
  Q1d: 'data',
  Q9: 'store',
  Q10: 'exception',
  Q8: 'discretion',
  D2: 'scope',
  R5: 'data',
};

/** N promises deletion by `max`; B keeps at least `min`. */
function deadline(sides: Sides, promised: Period, kept: Period): PairVerdict | null {
  const { n, b, data, context } = sides;
  if (kept.kind === 'discretionary') return null;
  if (kept.kind === 'legal') return verdict('Q10', sides);
  if (kept.kind !== 'bounded' && kept.kind !== 'endless') return null;
  const linked = n.exceptions.find((exception) => absorb(b, exception, context) === 'absorbed');
  if (linked !== undefined) return verdict('Q10', sides, 0, { exception: linked.text.trim() });
  if (sameSentence(n, b)) return verdict('Q10', sides);
  const isExact = promised.min === promised.max;
  if (isExact && data.relation === 'EQ' && triggerOf(n) === triggerOf(b))
    return twoPeriods(sides, promised, kept);
  if (kept.min <= promised.max) return verdict('Q3', sides);
  // a backup holds whatever was there, also where it names no data
  if (isOtherStore(sides) && data.relation !== 'SUP')
    return verdict('Q9', sides, 0, { store: storeOf(b) === 'unspecified' ? storeOf(n) : storeOf(b) });
  if (data.relation !== 'EQ' && data.relation !== 'SUB' && data.relation !== 'UNK') return null;
  if (!isSameTrigger(sides)) {
    if (triggerOf(n) === 'unspecified' && isPlainDeadline(sides)) return verdict('Q5', sides);
    return triggerOf(n) === 'unspecified' || !isSameSet(sides) ? null : verdict('Q5', sides);
  }
  if (data.relation === 'UNK') return verdict('Q1d', sides);
  if ((isApproximate(n) || isApproximate(b)) && gapOf(promised.max, kept.min) <= APPROXIMATE_GAP)
    return verdict('Q4', sides);
  return { ...verdict('Q1', sides), notes: unlinked(b) };
}

/** "Voice recordings are removed within 24 hours": named data, no case and no request, so that it runs from their making. */
const isPlainDeadline = ({ n, b, data, scope, context }: Sides): boolean =>
  data.relation === 'EQ' &&
  scope.relation === 'EQ' &&
  n.data.every(({ value }) => value.concept !== 'data' && value.concept !== 'personal') &&
  n.conditions.length === 0 &&
  b.conditions.length === 0 &&
  n.evidence.section !== b.evidence.section &&
  !['request', 'exercise', 'case'].some((cue) => context.says(blockOf(n, context), cue));

const blockOf = ({ evidence }: Claim, { document }: CompareContext): Span =>
  document.blocks[evidence.block]?.span ?? evidence.sentence;

/** D27: a ground for keeping that the promise to delete does not mention. */
const unlinked = (b: Claim): readonly string[] =>
  b.purposes.some(({ value }) => value === 'legal-compliance') ||
  b.conditions.some(({ kind }) => kind === 'legal-requirement')
    ? ['D27: the ground for keeping stands elsewhere and is not linked to the promise']
    : [];

/** Two statements of how long data are kept. */
function twoPeriods(sides: Sides, first: Period, second: Period): PairVerdict | null {
  const { n, b, data } = sides;
  const isApart = first.max < second.min || second.max < first.min;
  if (data.relation === 'DIS' || data.relation === 'OVL' || data.relation === 'UNK') return null;
  if (!isApart) return data.relation === 'EQ' || data.relation === 'SUB' ? verdict('Q3', sides) : null;
  if (
    isOtherPurpose(sides) ||
    isOtherCase(sides) ||
    !isSameSet(sides) ||
    sameSentence(n, b) ||
    conditionKeys(n) !== conditionKeys(b)
  )
    return null;
  if (isOtherStore(sides)) return null;
  const lower = Math.min(first.max, second.max);
  const higher = Math.max(first.min, second.min);
  if ((isApproximate(n) || isApproximate(b)) && gapOf(lower, higher) <= APPROXIMATE_GAP)
    return data.relation === 'EQ' ? verdict('Q4', sides) : null;
  if (data.relation === 'EQ') {
    // periods that run from different events may both hold
    return triggerOf(n) === triggerOf(b) ? verdict('Q2', sides) : null;
  }
  // a period for a part of the data details the general one, unless it goes beyond it
  if (data.relation === 'SUB' && second.min > first.max && isForAll(sides)) return verdict('Q2b', sides);
  return null;
}

/** Keeping "while the account is active" against keeping without an end. */
function pastTheEnd(sides: Sides): PairVerdict | null {
  const { n, b, data } = sides;
  const period = periodOf(n);
  if (period === null || (period.kind !== 'until' && period.kind !== 'criteria')) return null;
  const kept = periodOf(b);
  if (kept?.kind === 'endless')
    return data.relation === 'EQ' || data.relation === 'SUB' ? verdict('Q7', sides) : null;
  // "…; may be retained for improvement": the same item takes back the end it states
  const isOpenEnded =
    period.kind === 'until' && kept === null && b.practice.value === 'retain' && b.modality.value === 'may';
  if (isOpenEnded && data.relation === 'EQ' && n.evidence.block === b.evidence.block)
    return verdict('Q7', sides);
  return null;
}

/** "No longer than 14 days" against "indefinitely". */
const isKeptForever = (inN: Period, inB: Period): boolean =>
  inB.kind === 'endless' && Number.isFinite(inN.max);

/** A discretion to keep or delete against any promise to do so. */
function underDiscretion(sides: Sides): PairVerdict | null {
  const { n, b, data, context } = sides;
  if (periodOf(b)?.kind !== 'discretionary' || data.relation === 'DIS') return null;
  // who may delete at any time breaks no promise to delete
  const keeps = context.claims.some(
    ({ practice, evidence }) =>
      (practice.value === 'retain' || practice.value === 'deidentify') &&
      evidence.sentence.start === b.evidence.sentence.start,
  );
  const isEnd =
    n.practice.value === 'grant' || n.practice.value === 'delete' || periodOf(n)?.kind === 'criteria';
  if (!keeps && isEnd) return null;
  const isPromise =
    n.practice.value === 'grant'
      ? n.right?.kind === 'delete' && n.polarity === 'affirmed'
      : periodOf(n) !== null && periodOf(n)?.kind !== 'discretionary';
  return isPromise ? verdict('Q8', sides) : null;
}

/** Data that no longer identify anyone may stay. */
const isAnonymised = (claim: Claim, context: CompareContext): boolean =>
  claim.practice.value === 'deidentify' ||
  (context.says(claim.evidence.sentence, 'anonymous') &&
    periodOf(claim)?.kind !== 'discretionary' &&
    claim.retention?.kind === 'indefinite');

const isHeld = (claim: Claim): boolean => HELD.has(claim.practice.value) && claim.polarity === 'affirmed';

/** Verdicts of the quantity rules with `n` as the promise or the earlier end. */
export function compareQuantities(p: Claim, q: Claim, context: CompareContext): readonly PairVerdict[] {
  if (!isHeld(q) || !(isHeld(p) || p.right?.kind === 'delete')) return [];
  if (p.actor.value !== q.actor.value || p.evidence.span.start === q.evidence.span.start) return [];
  const n = readable(p, context);
  const b = readable(q, context);
  if (n === null || b === null || isAnonymised(b, context)) return [];
  const scope = relateScope(b, n, context);
  const data = relateData(b, n, context);
  const sides: Sides = { n, b, data, scope, context };
  const inN = periodOf(n);
  const inB = periodOf(b);
  if (scope.relation === 'DIS')
    return inN !== null && inB !== null && data.relation !== 'DIS'
      ? [makeVerdict('D2', n, b, context, { deciding: scope, relations: [scope, data] })]
      : [];
  // a rule for some people is the special case of a rule for all
  if (scope.relation === 'SUP')
    return inN !== null && inB !== null
      ? [makeVerdict('D12', n, b, context, { deciding: scope, relations: [scope, data] })]
      : [];
  const found = [underDiscretion(sides), pastTheEnd(sides)];
  // two kinds of logs with periods that fit into each other look like one kind with two
  const isKindred = n.data.some(({ value }) => b.data.some((other) => other.value.concept === value.concept));
  const isBounded = inN?.kind === 'bounded' && inB?.kind === 'bounded';
  if (data.relation === 'DIS' && isKindred && isBounded && inN.min <= inB.max && inB.min <= inN.max)
    found.push(verdict('Q3', sides));
  if (inN !== null && inB !== null && data.relation !== 'DIS') {
    if (inN.isDeadline && !inB.isDeadline && inN.kind === 'bounded') found.push(deadline(sides, inN, inB));
    else if (inN.kind === 'bounded' && (inB.kind === 'bounded' || isKeptForever(inN, inB)))
      found.push(twoPeriods(sides, inN, inB));
    else if (inN.kind === 'criteria' && inB.kind === 'bounded') found.push(verdict('Q6', sides));
  }
  return found.filter((one) => one !== null);
}
