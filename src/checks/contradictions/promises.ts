// Duties toward people that are not about data: answering in time, free of charge, after notice,
// without treating anyone worse. Each compares with its own kind only.

import type { Claim } from '../../model/claim.ts';
import type { DutyKind } from '../../model/vocabulary.ts';
import type { CompareContext } from './context.ts';
import { isSignalRefused } from './deciding.ts';
import { relateScope } from './relate-scope.ts';
import { isConceded } from './reconcile.ts';
import { residueOf } from './residue.ts';
import { isWhole } from './trust.ts';
import type { PairVerdict } from './types.ts';
import { makeVerdict } from './verdict.ts';

const isDuty = (claim: Claim, kind: DutyKind): boolean => claim.duty?.kind === kind;
const sentenceOf = (claim: Claim) => claim.evidence.sentence;

const LONGEST_ANSWER = 300;

/** Requests that run on clocks of their own. */
const CLOCKS = [
  'acknowledgement',
  'appeal',
  'opt-out',
  'vulnerability',
  'extension',
  'breach',
  'fee',
] as const;

function otherClock(n: Claim, b: Claim, context: CompareContext): string | null {
  const said = (claim: Claim, cue: string): boolean => context.says(sentenceOf(claim), cue);
  const above = (claim: Claim, cue: string): boolean =>
    claim.evidence.sectionPath.some((heading) => context.saysText(heading, cue));
  // a sentence that names its own kind of request sets itself apart also below a heading that names it
  return (
    CLOCKS.find(
      (cue) =>
        said(n, cue) !== said(b, cue) || (said(n, cue) || above(n, cue)) !== (said(b, cue) || above(b, cue)),
    ) ?? null
  );
}

/** A deadline for requests about data says so in its sentence, its paragraph or its heading. */
function isAboutRequests(claim: Claim, context: CompareContext): boolean {
  const block = context.document.blocks[claim.evidence.block];
  return (
    (block !== undefined && context.says(block.span, 'request')) ||
    claim.evidence.sectionPath.some((heading) => context.saysText(heading, 'request'))
  );
}

function answers(n: Claim, b: Claim, context: CompareContext): PairVerdict | null {
  if (!isDuty(n, 'respond') || !isDuty(b, 'respond') || n.evidence.span.start >= b.evidence.span.start)
    return null;
  const [first, second] = [n.duty?.days ?? null, b.duty?.days ?? null];
  if (first === null || second === null || Math.abs(first - second) < 1) return null;
  // a year is the period a request looks back on, not a time to answer
  if (Math.max(first, second) > LONGEST_ANSWER) return null;
  const scope = relateScope(b, n, context);
  if (scope.relation === 'DIS')
    return makeVerdict('Q12', n, b, context, {
      deciding: scope,
      words: { dimension: scope.detail ?? 'scope' },
    });
  const isStranger = !isAboutRequests(n, context) || !isAboutRequests(b, context);
  const clock = isStranger ? 'requests about data' : otherClock(n, b, context);
  if (clock !== null)
    return makeVerdict('Q12', n, b, context, {
      dimension: 'request',
      words: { dimension: 'kinds of request' },
      trace: [`only one is about: ${clock}`],
    });
  // sections written for different laws answer under their own clocks
  if (n.frame !== b.frame || scope.relation !== 'EQ')
    return makeVerdict('Q12', n, b, context, {
      dimension: 'place',
      words: { dimension: 'laws' },
    });
  const isMonth = Math.abs(first - second) < 1.5;
  return isMonth
    ? null
    : makeVerdict('Q11', n, b, context, {
        dimension: 'time',
        relations: [scope],
      });
}

/** "Different prices", "a fee for the use of our site": not what is asked for a request. */
const isFeeForRequest = (b: Claim, context: CompareContext): boolean =>
  ['request', 'copies'].some((cue) => context.says(sentenceOf(b), cue)) &&
  !context.says(sentenceOf(b), 'price-difference');

function fees(n: Claim, b: Claim, context: CompareContext): PairVerdict | null {
  if (!isDuty(n, 'no-fee') || !isDuty(b, 'no-fee') || n.polarity !== 'affirmed' || b.polarity !== 'denied')
    return null;
  const scope = relateScope(b, n, context);
  if (scope.relation === 'DIS') return makeVerdict('Q12', n, b, context, { deciding: scope });
  if (!context.says(sentenceOf(n), 'request')) return null;
  // "…; however, we may charge": the exception follows at once, and with it the promise is none for every case
  const isExcepted = context.claims.some(
    (other) =>
      isDuty(other, 'no-fee') && other.polarity === 'denied' && other.evidence.block === n.evidence.block,
  );
  // "free once a year", "free unless excessive": a fee that may be asked can be one of the others
  const isLimitedPromise = n.exceptions.length > 0 || context.says(sentenceOf(n), 'limited-number');
  const isReserved = b.modality.value === 'may' || context.says(sentenceOf(b), 'reserved-fee');
  const isAbsolute = n.strength === 'categorical' || context.says(n.evidence.span, 'always');
  // "excessive requests may cost something" is the exception that readers and the law take for granted
  const isForExcess = isReserved && !isAbsolute && context.says(sentenceOf(b), 'excessive-requests');
  if (isExcepted || isForExcess || (isLimitedPromise && isReserved))
    return makeVerdict('Q10', n, b, context, { dimension: 'exception' });
  if (!isFeeForRequest(b, context)) return null;
  return makeVerdict(isAbsolute ? 'Q13' : 'Q13b', n, b, context, {
    dimension: 'fee',
    relations: [scope],
  });
}

function notices(n: Claim, b: Claim, context: CompareContext): PairVerdict | null {
  const isChange = (claim: Claim): boolean =>
    claim.practice.value === 'notify' && (isDuty(claim, 'notify-change') || claim.topic === 'change');
  if (!isChange(n) || !isChange(b) || n === b) return null;
  const waives = (claim: Claim): boolean =>
    context.says(sentenceOf(claim), 'without-notice') ||
    claim.conditions.some(({ sense }) => sense === 'regardless');
  const promises =
    n.polarity === 'affirmed' &&
    !waives(n) &&
    (typeof n.duty?.days === 'number' || n.modality.value === 'will');
  if (!promises || !waives(b)) return null;
  const isMaterial = context.says(sentenceOf(n), 'material-change');
  const isMinor = context.says(sentenceOf(b), 'minor-change');
  if (isMaterial && isMinor)
    return makeVerdict('R5', n, b, context, {
      dimension: 'changes',
      words: {
        dimension: 'changes',
        'n.words': 'material',
        'b.words': 'minor',
      },
    });
  if (n.evidence.block === b.evidence.block)
    return makeVerdict('R1', n, b, context, { dimension: 'statement' });
  return makeVerdict('D32', n, b, context, { dimension: 'notice' });
}

/** A promise to treat people alike whose own sentence takes part of it back. */
function isSelfQualified(n: Claim, context: CompareContext): boolean {
  return context.claims.some(
    (other) =>
      other !== n &&
      other.practice.value === 'differ' &&
      other.polarity === 'affirmed' &&
      isConceded(n, other, context),
  );
}

function treatment(n: Claim, b: Claim, context: CompareContext): PairVerdict | null {
  const isPromise =
    n.practice.value === 'differ' && n.polarity === 'denied' && isDuty(n, 'non-discrimination');
  const isWorse =
    b.practice.value === 'differ' && b.polarity === 'affirmed' && !isDuty(b, 'non-discrimination');
  if (!isPromise || !isWorse) return null;
  const speaks = (cue: string): boolean =>
    context.says(sentenceOf(b), cue) || context.says(b.evidence.span, cue);
  if (!speaks('worse-service') || !speaks('exercise')) return null;
  // switching cookies off uses no right of the promise
  if (context.says(sentenceOf(b), 'cookies-off')) return null;
  const scope = relateScope(b, n, context);
  if (scope.relation === 'DIS') return makeVerdict('D2', n, b, context, { deciding: scope });
  const row = isConceded(n, b, context) || isSelfQualified(n, context) ? 'R6' : 'D1';
  return makeVerdict(row, n, b, context, {
    dimension: 'promise',
    relations: [scope],
  });
}

/** "You may ask us to delete your data" against "We do not delete data on request", "You cannot …". */
function refusals(n: Claim, b: Claim, context: CompareContext): PairVerdict | null {
  if (n.right === null || n.polarity !== 'affirmed' || b.polarity !== 'denied') return null;
  const isRefused = b.right?.kind === n.right.kind;
  const isNotDone = n.right.kind === 'delete' && b.practice.value === 'delete' && isAsked(b, context);
  const isLimited = b.conditions.length > 0 || b.exceptions.length > 0 || residueOf(b, context).length > 0;
  if (!(isRefused || isNotDone) || isLimited || !isWhole(b, context)) return null;
  if (n.evidence.block === b.evidence.block) return null;
  const scope = relateScope(b, n, context);
  if (scope.relation === 'DIS') return makeVerdict('D2', n, b, context, { deciding: scope });
  const isAll = (claim: Claim): boolean =>
    claim.data.every(({ value }) => value.concept === 'data' || value.concept === 'personal');
  if (!isAll(b) || !isAll(n)) return null;
  // "you may not have access to this application": no right over data is refused
  // "you cannot opt out of these emails": which, the sentence before says
  const isMarketing =
    b.right?.kind === 'opt-out-marketing' && context.says(b.evidence.span, 'marketing-words');
  const isRefusal = b.rule.startsWith('refusal/') || isMarketing;
  if (b.data.length === 0 && !isRefusal) return null;
  return makeVerdict('R8', n, b, context, {
    dimension: 'right',
    relations: [scope],
  });
}

/** An opt-out signal said to be honoured in one place and not in another; "Do Not Track" is another signal. */
function signals(n: Claim, b: Claim, context: CompareContext): PairVerdict | null {
  if (!isSignalRefused(n, b) || b.conditions.length > 0 || n.evidence.block === b.evidence.block) return null;
  const isOne = [n, b].every(
    (claim) => context.says(sentenceOf(claim), 'opt-out-signal') && !context.says(sentenceOf(claim), 'dnt'),
  );
  if (!isOne) return null;
  const scope = relateScope(b, n, context);
  if (scope.relation !== 'EQ') return makeVerdict('D2', n, b, context, { deciding: scope });
  return makeVerdict('R8', n, b, context, {
    dimension: 'right',
    relations: [scope],
  });
}

const isAsked = (claim: Claim, context: CompareContext): boolean =>
  claim.actor.value === 'first-party' && context.says(sentenceOf(claim), 'request');

/** Verdicts on duties, with `n` as the promise. */
export function comparePromises(n: Claim, b: Claim, context: CompareContext): readonly PairVerdict[] {
  return [
    answers(n, b, context),
    fees(n, b, context),
    notices(n, b, context),
    treatment(n, b, context),
    refusals(n, b, context),
    signals(n, b, context),
  ].filter((one) => one !== null);
}
