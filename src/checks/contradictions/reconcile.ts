// Ways in which a text reconciles two statements before they are compared: they are one statement, or
// it says which of them prevails.

import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/document.ts';
import { surfaceKey } from '../../rules/contradictions/compile.ts';
import type { CompareContext } from './context.ts';
import { relateScope } from './relate-scope.ts';
import { memo, spanKey } from './context.ts';
import type { PairVerdict, Universal } from './types.ts';
import { makeVerdict } from './verdict.ts';

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** "However", "but", "although" between the two parts of one sentence. */
export function isConceded(n: Claim, b: Claim, context: CompareContext): boolean {
  if (!isSame(n.evidence.sentence, b.evidence.sentence)) return false;
  const [first, second] = n.evidence.trigger.start <= b.evidence.trigger.start ? [n, b] : [b, n];
  return context.says(
    { start: first.evidence.trigger.end, end: second.evidence.trigger.start },
    'concession',
  );
}

/** The words of the sentence, so that a text given twice is known for one. */
const sentenceKey = (claim: Claim, context: CompareContext): string =>
  memo(context.caches.sentenceKey, spanKey(claim.evidence.sentence), () =>
    surfaceKey(context.text(claim.evidence.sentence)),
  );

const OPENING_WORDS = 40;

/** "However, we may share …", "For example, …" right behind the denial in its paragraph: an exception of its own. */
function isContinued(n: Claim, b: Claim, context: CompareContext): boolean {
  const gap = b.evidence.sentence.start - n.evidence.sentence.end;
  if (n.evidence.block !== b.evidence.block || gap < 0 || gap > OPENING_WORDS) return false;
  const { start, end } = b.evidence.sentence;
  return context.says({ start, end: Math.min(end, start + OPENING_WORDS) }, 'goes-on');
}

/** R1 and R2 of the algorithm; null when nothing reconciles the two. */
export function reconciled(universal: Universal, b: Claim, context: CompareContext): PairVerdict | null {
  const { claim: n } = universal;
  // the cells of a table row are statements of their own
  const isCell =
    n.rule.startsWith('table/') &&
    n.evidence.trigger.start !== b.evidence.trigger.start &&
    n.practice.value !== b.practice.value;
  if (n === b || (isSame(n.evidence.span, b.evidence.span) && !isCell))
    return makeVerdict('R1', n, b, context, { dimension: 'statement' });
  // the rows of one table divide the data among them
  const areRows =
    n.rule.startsWith('table/') &&
    b.rule.startsWith('table/') &&
    (!isCell || !isSame(n.evidence.sentence, b.evidence.sentence));
  if (areRows && n.evidence.section === b.evidence.section)
    return makeVerdict('R1', n, b, context, { dimension: 'statement' });
  // a table with a column for sale and one for sharing answers each in its own sense
  const trades = new Set([n.practice.value, b.practice.value]);
  const isTable = n.rule.startsWith('table/') && b.rule.startsWith('table/');
  if (
    isTable &&
    n.evidence.section === b.evidence.section &&
    trades.has('sell') &&
    trades.has('share-ads') &&
    relateScope(b, n, context).relation !== 'DIS'
  )
    return makeVerdict('R1', n, b, context, { dimension: 'statement' });
  // a text given twice agrees with itself
  if (!isCell && sentenceKey(n, context) === sentenceKey(b, context))
    return makeVerdict('R1', n, b, context, { dimension: 'statement' });
  if (isContinued(n, b, context))
    return makeVerdict('D26', n, b, context, {
      dimension: 'exception',
      words: { exception: context.text(b.evidence.span) },
      trace: ['the next sentence goes on from the first'],
    });
  const plans = context.prevailingPlans;
  const prevails = (claim: Claim): boolean =>
    claim.subject.plan.values.length > 0 && claim.subject.plan.values.every((plan) => plans.has(plan));
  if (prevails(n) !== prevails(b)) return makeVerdict('D29', n, b, context, { dimension: 'precedence' });
  if (isSame(n.evidence.sentence, b.evidence.sentence) && n.practice.value !== 'differ' && !isCell)
    return makeVerdict('R1', n, b, context, { dimension: 'statement' });
  return null;
}
