// What can decide a pair: told from each claim alone, before the two are laid side by side. A pair that
// nothing here lets through would be found to have nothing to do with each other, and is never formed.

import type { Claim } from '../../model/claim.ts';
import type { Practice } from '../../model/vocabulary.ts';
import type { CompareContext } from './context.ts';
import { periodOf } from './periods.ts';
import type { Period } from './periods.ts';
import { actsBeside } from './relate-practice.ts';
import { isUnlimited } from './relate-scope.ts';
import { isWhole } from './trust.ts';
import { universalsOf } from './universals.ts';

/** What a claim brings to any comparison. */
export interface Deciding {
  readonly claim: Claim;
  readonly rulesOut: boolean;
  /** Acts that its denial or closed list can rule out. */
  readonly acts: ReadonlySet<Practice>;
  /** Acts that readers take for the one ruled out. */
  readonly looksLike: ReadonlySet<Practice>;
  /** Can it be what another rules out? */
  readonly isAct: boolean;
  /** A statement of what is kept or deleted, and for how long. */
  readonly isHeld: boolean;
  readonly period: Period | null;
  readonly isDuty: boolean;
}

const NONE: ReadonlySet<Practice> = new Set();
const HELD = new Set<Practice>(['retain', 'delete', 'deidentify']);
/** Practices whose duties have rules of their own. */
const BY_DUTY = new Set<Practice>(['notify', 'differ']);

/** Claims that the rules on duties look at. */
export const isDutiful = ({ duty, topic, practice, right, polarity }: Claim): boolean =>
  duty !== null ||
  right !== null ||
  topic === 'change' ||
  topic === 'signal' ||
  BY_DUTY.has(practice.value) ||
  (practice.value === 'delete' && polarity === 'denied');

function actsOf(claim: Claim, context: CompareContext): ReadonlySet<Practice> {
  const { value } = claim.practice;
  const row = BY_DUTY.has(value) ? [] : (context.knowledge.matrix.get(value)?.keys() ?? []);
  return new Set([...row, ...actsBeside(claim, context)]);
}

const lookAlikes = (practice: Practice, context: CompareContext): ReadonlySet<Practice> =>
  new Set(
    context.knowledge.lookAlikes.filter(({ denied }) => denied === practice).map(({ affirmed }) => affirmed),
  );

export function decidingOf(claim: Claim, context: CompareContext): Deciding {
  const isAffirmed = claim.polarity === 'affirmed';
  const rulesOut = universalsOf(claim, context).length > 0;
  return {
    claim,
    rulesOut,
    acts: rulesOut ? actsOf(claim, context) : NONE,
    looksLike: rulesOut ? lookAlikes(claim.practice.value, context) : NONE,
    isAct: isAffirmed && isWhole(claim, context),
    isHeld: isAffirmed && HELD.has(claim.practice.value),
    period: periodOf(claim),
    isDuty: isDutiful(claim),
  };
}

/** Rights and choices compare with their own kind only. */
function isOneObject(n: Claim, b: Claim): boolean {
  if (n.practice.value !== 'grant') return true;
  if (n.duty !== null || b.duty !== null || n.topic !== null || b.topic !== null) return false;
  return n.right?.kind === b.right?.kind;
}

/** A denial or closed list against an act; of acts that only look alike, those a reader would stumble over. */
function byDenial(n: Deciding, b: Deciding, isAnywhere: boolean): boolean {
  if (!n.rulesOut || !b.isAct) return false;
  const { value } = b.claim.practice;
  if (n.acts.has(value)) return isOneObject(n.claim, b.claim);
  return (
    n.looksLike.has(value) &&
    (isAnywhere ||
      value === 'disclose-transaction' ||
      n.claim.evidence.sentence.start === b.claim.evidence.sentence.start)
  );
}

/** A period that can end before, or go beyond, another. */
function meetPeriods(n: Deciding, b: Deciding, isAnywhere: boolean): boolean {
  const [first, second] = [n.period?.kind ?? null, b.period?.kind ?? null];
  if (second === 'discretionary') return first !== null || n.claim.right?.kind === 'delete';
  if (first === null) return false;
  if (second === null)
    return (
      first === 'until' &&
      b.claim.modality.value === 'may' &&
      b.claim.practice.value === 'retain' &&
      (isAnywhere || n.claim.evidence.block === b.claim.evidence.block)
    );
  // for other people, any two periods are worth telling apart
  if (!isUnlimited(n.claim) || !isUnlimited(b.claim)) return true;
  if (first === 'until' || first === 'criteria') return second === 'endless';
  if (first !== 'bounded') return false;
  if (second === 'bounded' || second === 'endless') return true;
  return second === 'legal' && n.period?.isDeadline === true;
}

/** Does what `n` says of keeping and deleting bear on what `b` keeps? */
const byPeriods = (n: Deciding, b: Deciding, isAnywhere: boolean): boolean =>
  b.isHeld &&
  (n.isHeld || n.claim.right?.kind === 'delete') &&
  n.claim.actor.value === b.claim.actor.value &&
  (isAnywhere || n.claim.evidence.span.start !== b.claim.evidence.span.start) &&
  meetPeriods(n, b, isAnywhere);

const isChange = ({ practice, duty, topic }: Claim): boolean =>
  practice.value === 'notify' && (duty?.kind === 'notify-change' || topic === 'change');

/** One duty stated twice in ways that need not agree: other days, or a fee promised away and asked for. */
function byOneDuty({ duty: one, polarity }: Claim, { duty: other, polarity: second }: Claim): boolean {
  if (one === null || one.kind !== other?.kind) return false;
  if (one.kind === 'respond') return one.days !== null && other.days !== null && one.days !== other.days;
  return one.kind === 'no-fee' && polarity === 'affirmed' && second === 'denied';
}

function isRefusal({ right, polarity }: Claim, b: Claim): boolean {
  if (right === null || polarity === 'denied' || b.polarity !== 'denied') return false;
  return b.right?.kind === right.kind || (right.kind === 'delete' && b.practice.value === 'delete');
}

const isWorseTreatment = (n: Claim, b: Claim): boolean =>
  n.polarity === 'denied' &&
  n.duty?.kind === 'non-discrimination' &&
  b.practice.value === 'differ' &&
  b.polarity === 'affirmed';

/** A signal that one passage honours and the other does not. */
export const isSignalRefused = (n: Claim, b: Claim): boolean =>
  n.topic === 'signal' && b.topic === 'signal' && n.polarity === 'affirmed' && b.polarity === 'denied';

/** Does what `n` promises people bear on what `b` says of the same duty or right? */
const byDuties = ({ claim: n, isDuty }: Deciding, { claim: b, isDuty: isOther }: Deciding): boolean =>
  isDuty &&
  isOther &&
  (byOneDuty(n, b) ||
    (isChange(n) && isChange(b)) ||
    isRefusal(n, b) ||
    isSignalRefused(n, b) ||
    isWorseTreatment(n, b));

/**
 * Can the two decide anything, whichever of them is the promise? `isAnywhere`: wherever they stand, so that
 * the answer is one for all claims of their kinds (`kindOf`).
 */
export const canDecide = (a: Deciding, b: Deciding, isAnywhere = false): boolean =>
  byDenial(a, b, isAnywhere) ||
  byDenial(b, a, isAnywhere) ||
  byPeriods(a, b, isAnywhere) ||
  byPeriods(b, a, isAnywhere) ||
  byDuties(a, b) ||
  byDuties(b, a);

/** All that `canDecide` asks of a claim but its place. */
export const kindOf = ({ claim, rulesOut, acts, isAct, isHeld, period, isDuty }: Deciding): string =>
  [
    claim.practice.value,
    claim.polarity,
    claim.actor.value,
    claim.modality.value,
    claim.right?.kind,
    claim.duty?.kind,
    claim.duty?.days,
    claim.topic,
    period?.kind,
    period?.isDeadline,
    isUnlimited(claim),
    rulesOut,
    acts.size,
    isAct,
    isHeld,
    isDuty,
  ].join('|');
