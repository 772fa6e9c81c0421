// What a statement points at instead of naming it: "this information", "these companies", "the data" of the
// sentence before. Another sentence says what is meant, so it rules out less than its words.

import { foldWord } from '../../lexicon/fold.ts';
import { termTokens } from '../../lexicon/tokens.ts';
import type { Cited, Claim, DataRef } from '../../model/claim.ts';
import type { Span } from '../../model/document.ts';
import type { CompareContext } from './context.ts';

const WORD_BEFORE = /([\p{L}\p{N}'’-]+)[\s"“”'‘’(*_[]*$/u;

/** The word in front of a place of the claim's sentence; empty at its beginning. */
export const wordBefore = (claim: Claim, at: number, context: CompareContext): string => {
  const from = Math.max(claim.evidence.sentence.start, at - 40);
  return WORD_BEFORE.exec(context.document.source.slice(from, at))?.[1] ?? '';
};

/** "We only use this type of information": which type, another sentence says. */
function isOfAKind(claim: Claim, at: number, context: CompareContext): boolean {
  const from = Math.max(claim.evidence.sentence.start, at - 30);
  const words = termTokens(context.document.source.slice(from, at)).map(({ key }) => key);
  const [pointer, , of] = words.slice(-3);
  return of === 'of' && pointer !== undefined && context.knowledge.frames.demonstratives.has(pointer);
}

/** A demonstrative in front of the words, or their first one. */
function isShown(claim: Claim, span: Span, context: CompareContext): boolean {
  const { demonstratives } = context.knowledge.frames;
  const first = foldWord(/^[\p{L}]+/u.exec(context.text(span))?.[0] ?? '');
  return demonstratives.has(first) || demonstratives.has(foldWord(wordBefore(claim, span.start, context)));
}

const isGeneric = (ref: DataRef): boolean => ref.concept === 'data' || ref.concept === 'personal';

/** "The information is only used to …": the one that was just spoken of. */
function isTheSame(ref: Cited<DataRef>, claim: Claim, context: CompareContext): boolean {
  const { span, value } = ref;
  if (span === null || value.concept !== 'data') return false;
  const isDefinite =
    /^the\b/i.test(value.surface) || wordBefore(claim, span.start, context).toLowerCase() === 'the';
  const { saysWhich } = context.knowledge.texts.narrowing;
  return isDefinite && !saysWhich.test(context.document.source.slice(span.end, claim.evidence.sentence.end));
}

/** "this information", "such data": which data, another sentence says. */
export function isPointed(ref: Cited<DataRef>, claim: Claim, context: CompareContext): boolean {
  if (ref.span === null || ref.via === 'coreference')
    return ref.via === 'coreference' && isGeneric(ref.value);
  if (isOfAKind(claim, ref.span.start, context) || isTheSame(ref, claim, context)) return true;
  return isShown(claim, ref.span, context);
}

/** "We disclose nothing to these companies", "with them": others may still receive it. */
export const hasPointedRecipient = (claim: Claim, context: CompareContext): boolean =>
  claim.recipients.some(({ span }) => span !== null && isShown(claim, span, context)) ||
  context.says({ start: claim.evidence.trigger.end, end: claim.evidence.span.end }, 'to-them');
