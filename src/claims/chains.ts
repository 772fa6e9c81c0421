// Chains of a sentence: auxiliaries, modal, negation and adverbs in front of the main verbs they
// share ("never see or store", "may, however, be sold").

import type { Frames } from '../lexicon/frames.ts';
import { phraseAt } from '../lexicon/phrases.ts';
import type { Modality } from '../model/vocabulary.ts';
import { isBe, isCoordinator, isDo, isHave } from './roles.ts';
import type { Word } from './words.ts';

export interface Chain {
  readonly from: number;
  readonly to: number;
  readonly heads: readonly number[];
  readonly modal: { readonly at: number; readonly value: Modality } | null;
  readonly negation: number | null;
  readonly isPassive: boolean;
  readonly isPast: boolean;
  readonly isTo: boolean;
  readonly form: 'base' | 's' | 'ed' | 'ing' | 'be';
  readonly hasAuxiliary: boolean;
}

/** Marks that end a clause. */
export const HARD = /[;\u2014\u2013:]/;

function formOf(word: Word, frames: Frames): 'base' | 's' | 'ed' | 'ing' {
  const known = word.verbs[0]?.form ?? frames.irregularForms.get(word.lower);
  if (known !== undefined) return known;
  if (word.tags.has('Gerund') || word.lower.endsWith('ing')) return 'ing';
  if (word.tags.has('PastTense') || word.tags.has('Participle') || word.lower.endsWith('ed')) return 'ed';
  if (word.tags.has('PresentTense') && word.lower.endsWith('s') && !word.tags.has('Infinitive')) return 's';
  return 'base';
}

/** Is the negation at `at` one that denies nothing ("not only", "whether or not")? */
function isFalseNegation(lowers: readonly string[], at: number, frames: Frames): boolean {
  for (let from = Math.max(0, at - 2); from <= at; from++) {
    const hit = phraseAt(frames.falseNegation, lowers, from);
    if (hit !== null && hit.to > at) return true;
  }
  return false;
}

/** "to share", "to further share": a "to" right before, or before the adverbs of the verb. */
function isInfinitive(words: readonly Word[], start: number): boolean {
  let at = start - 1;
  while (words[at]?.role === 'adverb' && !/[,;:]/.test(words[at + 1]?.gap ?? '')) at--;
  return words[at]?.lower === 'to';
}

/** The negation that stands right in front of a chain without being part of it. */
function negationBefore(words: readonly Word[], start: number): number | null {
  const isTo = words[start - 1]?.lower === 'to';
  const at = isTo ? start - 2 : start - 1;
  const word = words[at];
  if (word === undefined || word.role !== 'negation' || /[,;:]/.test(words[at + 1]?.gap ?? '')) return null;
  if (isTo) return word.lower === 'not' || word.lower === 'never' ? at : null;
  return word.lower === 'neither' || word.lower === 'nor' ? at : null;
}

export function readChain(
  words: readonly Word[],
  lowers: readonly string[],
  start: number,
  frames: Frames,
): Chain | null {
  let at = start;
  let modal: Chain['modal'] = null;
  // "we neither sell nor rent", "not to sell"
  let negation = negationBefore(words, start);
  let auxiliary: 'be' | 'have' | 'do' | null = null;
  let isPast = false;
  // "how they can and cannot use": both, so the later "not" denies nothing
  let isBoth = false;
  const isTo = words[start]?.lower === 'to' || isInfinitive(words, start);
  for (; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (at > start && /[;:\u2014\u2013()]/.test(word.gap)) break;
    if (at > start && word.gap.includes(',') && word.role !== 'adverb') {
      // "we may, however, share": a bracketing comma after an adverb
      if (words[at - 1]?.role !== 'adverb') break;
    }
    if (word.role === 'modal') modal ??= { at, value: frames.modals.get(word.lower) ?? 'may' };
    else if (word.role === 'negation') {
      if (!isBoth && !isFalseNegation(lowers, at, frames)) negation ??= at;
    } else if (isBe(word, frames)) auxiliary = 'be';
    else if (isHave(word, frames)) {
      auxiliary = 'have';
      isPast = true;
    } else if (isDo(word, frames)) {
      auxiliary = 'do';
      if (word.lower === 'did') isPast = true;
    } else if (word.role === 'adverb' || (word.lower === 'no' && words[at + 1]?.lower === 'longer')) continue;
    else if (modal !== null && isCoordinator(word, frames) && words[at + 1]?.role === 'modal') {
      isBoth = negation === null;
    } else if (word.lower === 'longer') negation ??= at - 1;
    else break;
  }
  const head = words[at];
  const hasAuxiliary = modal !== null || auxiliary !== null || negation !== null;
  if (head === undefined || head.role !== 'verb' || (at > start && HARD.test(head.gap))) {
    if (auxiliary === null && modal === null) return null;
    // "we are the processor": a form of be or have with no verb after it
    return {
      from: start,
      to: at,
      heads: [at - 1],
      modal,
      negation,
      isPassive: false,
      isPast,
      isTo,
      form: 'be',
      hasAuxiliary,
    };
  }
  // "are set by us", "have put in place"
  const isInvariant =
    (auxiliary === 'be' || auxiliary === 'have') && head.verbs.some((verb) => verb.form === 'ed');
  const form = isInvariant ? 'ed' : formOf(head, frames);
  const heads = [at];
  let to = at + 1;
  // coordinated verbs of the same form: "collect, use and otherwise process"
  for (let i = to; i < words.length;) {
    let j = i;
    let linked = /[,/]/.test(words[j]?.gap ?? '');
    while (isCoordinator(words[j], frames)) {
      linked = true;
      j++;
    }
    while (words[j]?.role === 'adverb' || words[j]?.role === 'negation') j++;
    const next = words[j];
    if (!linked || next === undefined || next.role !== 'verb' || formOf(next, frames) !== form) break;
    if (next.depth !== head.depth || HARD.test(next.gap)) break;
    heads.push(j);
    to = j + 1;
    i = to;
  }
  const isPassive = auxiliary === 'be' && form === 'ed';
  return {
    from: start,
    to,
    heads,
    modal,
    negation,
    isPassive,
    isPast: isPast || (form === 'ed' && auxiliary === null),
    isTo,
    form,
    hasAuxiliary,
  };
}
