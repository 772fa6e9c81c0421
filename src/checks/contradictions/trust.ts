// Is a denial one that a reader would hold its author to? Names of buttons, data pointed at by "this",
// and heads whose modifier the lexicon does not know ("religious information") say less than their words.

import { foldWord } from '../../lexicon/fold.ts';
import { termTokens } from '../../lexicon/tokens.ts';
import type { Cited, Claim, DataRef } from '../../model/claim.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import type { CompareContext } from './context.ts';
import { memo } from './context.ts';
import { isLimited } from './limits.ts';
import { isPointed, wordBefore } from './pointed.ts';

const TITLE_CASE = /^[^\p{L}]*(?:\p{Lu}[\p{L}'’-]*[\s/“”"*_-]+){1,3}\p{Lu}/u;

/** “Do Not Sell or Share My Personal Information”: the name of a link, not a statement. */
function isName(claim: Claim, context: CompareContext): boolean {
  if (claim.negation === null) return false;
  const around = context.document.source.slice(
    claim.negation.start,
    Math.min(claim.evidence.sentence.end, claim.negation.end + 40),
  );
  return TITLE_CASE.test(around);
}

const isGeneric = (ref: DataRef): boolean => ref.concept === 'data' || ref.concept === 'personal';

/** "Paid Account data": the words before the head say whose data they are. */
const isScope = (claim: Claim, at: number): boolean =>
  SCOPE_DIMENSIONS.some((dimension) => {
    const { span } = claim.subject[dimension];
    return span !== null && span.start <= at && at <= span.end;
  });

/** "religious information": the head is known, what it is about is not. */
function isUnread(ref: Cited<DataRef>, claim: Claim, context: CompareContext): boolean {
  if (ref.value.concept !== 'data' || ref.span === null) return false;
  if (/\s/.test(ref.value.surface.trim())) return false;
  const before = wordBefore(claim, ref.span.start, context);
  if (before === '' || isScope(claim, ref.span.start - before.length)) return false;
  const key = foldWord(before);
  if (context.knowledge.frames.neutral.has(key)) return false;
  const trigger = context.text(claim.evidence.trigger).toLowerCase();
  return !trigger.includes(before.toLowerCase()) && !/(?:ed|ing|s)$/.test(before);
}

/**
 * The claim without data references that the lexicon could not read; null when none is left of several.
 * Beside named data a bare "information" only introduces them ("information about your health").
 */
export function readable(claim: Claim, context: CompareContext): Claim | null {
  const found = memo(context.caches.readable, claim.id, () => readData(claim, context) ?? 'nothing');
  return found === 'nothing' ? null : found;
}

/** "Your name, address or other identifying information": more of the kind, not all there is. */
const isRemainder = (ref: Cited<DataRef>, claim: Claim, context: CompareContext): boolean =>
  isGeneric(ref.value) &&
  ref.span !== null &&
  context.knowledge.texts.narrowing.remainder.has(wordBefore(claim, ref.span.start, context).toLowerCase());

function readData(claim: Claim, context: CompareContext): Claim | null {
  const isNamed = claim.data.some(({ value }) => !isGeneric(value));
  const data = claim.data.filter(
    (ref) =>
      !isUnread(ref, claim, context) &&
      !(isNamed && (ref.value.concept === 'data' || isRemainder(ref, claim, context))),
  );
  if (data.length === claim.data.length) return claim;
  return data.length === 0 ? null : { ...claim, data };
}

const isVerb = (claim: Claim): boolean => claim.rule.startsWith('verb/');

/** "Acme does not …": the author under its own name, in the words before the verb. */
function isNamedSubject(claim: Claim, context: CompareContext): boolean {
  const { sentence, span, trigger } = claim.evidence;
  const before = context.text({ start: Math.max(sentence.start, span.start - 1), end: trigger.start });
  return context.ownNames.some((name) => before.includes(name));
}

/** Somebody or something of ours acts, or the data are the subject: a verb without either belongs to another statement. */
function hasSubject(claim: Claim, context: CompareContext): boolean {
  if (claim.actor.via !== 'default') return true;
  // "when users register, they submit …": somebody else's act
  if (
    context.knowledge.frames.otherSubjects.has(
      foldWord(wordBefore(claim, claim.evidence.trigger.start, context)),
    )
  )
    return false;
  if (claim.actor.span !== null) {
    const subject = termTokens(context.text(claim.actor.span));
    if (subject.some(({ key }) => context.knowledge.frames.ownThings.has(key))) return true;
  }
  if (isNamedSubject(claim, context)) return true;
  return claim.data.some(
    ({ span, via }) => via !== 'coreference' && span !== null && span.start < claim.evidence.trigger.start,
  );
}

/** "We never ask for, | store or use": verbs between the negation and this one, all of one subject. */
const VERBS = /^(?:\s*\p{L}+(?:\s\p{L}+)?\s*(?:,|\s(?:or|and|nor)(?=\s)))+\s*(?:or\s|and\s|nor\s)?\s*$/u;

function isCoordinated({ negation, actor, evidence }: Claim, context: CompareContext): boolean {
  if (negation === null || actor.span === null || actor.span.end > negation.start) return false;
  const between = context.text({ start: negation.end, end: evidence.trigger.start });
  return negation.start - actor.span.end <= 4 && negation.end < evidence.trigger.start && VERBS.test(between);
}

/** A quote that begins in the middle of a clause ("to that account will not be shared") has lost what it is about. */
function isFragment(claim: Claim, context: CompareContext): boolean {
  const { span, trigger } = claim.evidence;
  // "… are not permitted to | use your data": the verb came without those who may not
  const { actor } = claim;
  const isOutside = actor.span === null || actor.span.end <= span.start || actor.span.start >= span.end;
  const isNegatedBefore = claim.negation !== null && claim.negation.end <= span.start;
  if (claim.polarity === 'denied' && isOutside && (trigger.start === span.start || isNegatedBefore))
    return !isCoordinated(claim, context);
  const first = foldWord(/^[^\p{L}]*([\p{L}]+)/u.exec(claim.evidence.quote)?.[1] ?? '');
  const { middles, auxiliaries } = context.knowledge.frames;
  // "We have never sold and | will never sell …": the subject is the one before
  if (auxiliaries.has(first)) return claim.polarity === 'denied' && claim.actor.via === 'default';
  if (!middles.has(first)) return false;
  const { start } = span;
  // "in no event do we sell": the first words are the negation
  if (claim.negation !== null && claim.negation.start <= start + 1) return false;
  return ![...claim.conditions, ...claim.exceptions].some(({ span }) => span.start <= start + 2);
}

/** "Upon your request we will disclose: the categories we sold": what a request is answered with states no practice. */
const isAnswer = (claim: Claim, context: CompareContext): boolean =>
  claim.polarity === 'affirmed' &&
  claim.evidence.context.some(
    ({ kind, text }) => kind === 'lead-in' && context.saysText(text, 'answer-to-request'),
  );

/** A row that answers "N", a row or item below "What we do not collect": the place denies what the claim affirms. */
const isDeniedByPlace = (claim: Claim, context: CompareContext): boolean =>
  claim.polarity === 'affirmed' &&
  !isVerb(claim) &&
  ((claim.rule.startsWith('table/') &&
    context.knowledge.texts.narrowing.negativeCell.test(claim.evidence.quote)) ||
    context.saysText(claim.evidence.sectionPath.at(-1) ?? '', 'not-collected'));

/** Words of "anyone else", "the general public". */
const LONGEST_ANYONE = 4;

/** "Students' parents can access it": who does was not read, and stands as anyone. */
const isUnreadParty = (claim: Claim, context: CompareContext): boolean =>
  claim.polarity === 'affirmed' &&
  claim.rule === 'verb/access' &&
  claim.recipients.some(
    ({ value, span }) =>
      value.class === 'anyone' && span !== null && termTokens(context.text(span)).length > LONGEST_ANYONE,
  );

/** Is the sentence of the claim a whole one: a finite verb with its subject? */
export const isWhole = (claim: Claim, context: CompareContext): boolean =>
  memo(context.caches.isWhole, claim.id, () => {
    if (isAnswer(claim, context) || isDeniedByPlace(claim, context) || isUnreadParty(claim, context))
      return false;
    // "we ask you not to …"
    if (claim.rule.startsWith('asked/') && context.says(claim.evidence.sentence, 'asked-not-to'))
      return false;
    return !isVerb(claim) || readsWhole(claim, context);
  });

function readsWhole(claim: Claim, context: CompareContext): boolean {
  const isGerund =
    /ing$/i.test(context.text(claim.evidence.trigger)) &&
    claim.actor.via !== 'text' &&
    !claim.data.some(({ span }) => span !== null && span.start < claim.evidence.trigger.start);
  // "if we have collected …": what happened once is no practice
  const isPast = claim.polarity === 'affirmed' && claim.tense === 'past';
  return !isPast && !isGerund && hasSubject(claim, context) && !isFragment(claim, context);
}

/** A refused choice is one only where the words are about choosing. */
const isNoChoice = (claim: Claim): boolean =>
  claim.practice.value === 'grant' &&
  claim.duty === null &&
  (claim.data.length === 0 || !claim.rule.startsWith('choice/'));

/** "Your position could not be determined then": what would follow, not what is done. */
const isSupposed = ({ evidence, negation }: Claim, context: CompareContext): boolean =>
  negation !== null &&
  context.says(
    { start: Math.max(evidence.sentence.start, negation.start - 8), end: negation.end },
    'supposed',
  );

/**
 * "Do not post bank details. We do not collect such information": what a denied collection or a list of
 * purposes points back to is seldom what the sentence before collects.
 */
const isPointedBack = (claim: Claim): boolean =>
  claim.data.some(({ via }) => via === 'coreference') &&
  (claim.polarity === 'denied' ? COLLECTING.has(claim.practice.value) : claim.isPurposeExclusive);

const COLLECTING = new Set(['collect', 'observe', 'receive', 'retain']);

/** "We never keep data longer than necessary": a limit of what is kept, which is kept until then. */
const isLimitOfKeeping = ({ practice, polarity, retention }: Claim): boolean =>
  practice.value === 'retain' && polarity === 'denied' && retention !== null;

/** May the claim be held against others as a denial (or closed list)? */
export function isReliable(claim: Claim, context: CompareContext): boolean {
  if (isName(claim, context) || !isWhole(claim, context) || isNoChoice(claim)) return false;
  if (
    isSupposed(claim, context) ||
    isPointedBack(claim) ||
    isLimitOfKeeping(claim) ||
    isLimited(claim, context)
  )
    return false;
  return !claim.data.some((ref) => isGeneric(ref.value) && isPointed(ref, claim, context));
}
