// A negation in front turns the clause around: "under no circumstances do we sell", "nor will your data
// be shared", "at no time is it given to others". The auxiliary stands before the subject, the verb after it.

import type { Frames } from '../lexicon/frames.ts';
import { phraseAt } from '../lexicon/phrases.ts';
import type { Chain } from './chains.ts';
import type { VerbGroup } from './group.ts';
import { isBe, isDo, isHave } from './roles.ts';
import type { Word } from './words.ts';

/** Longest phrase that negates from the front, in words. */
const LONGEST = 5;

/** The word at which a negation begins that ends right before word `at`; null when none does. */
function negationBefore(lowers: readonly string[], at: number, frames: Frames): number | null {
  if (frames.negation.has(lowers[at - 1] ?? '')) return at - 1;
  for (let from = Math.max(0, at - LONGEST); from < at; from++)
    if (phraseAt(frames.negationPhrases, lowers, from)?.to === at) return from;
  return null;
}

/** A lone auxiliary: "do", "is", "will" with no verb of its own. */
const isAuxiliary = (word: Word | undefined, frames: Frames): boolean =>
  word !== undefined &&
  (isBe(word, frames) || isDo(word, frames) || isHave(word, frames) || word.role === 'modal');

/**
 * The chain with the negation, modal and voice of the auxiliary before its subject; the chain as it is
 * when no negation stands in front.
 */
export function inverted(
  words: readonly Word[],
  lowers: readonly string[],
  chain: Chain,
  before: VerbGroup | undefined,
  frames: Frames,
): Chain {
  if (before === undefined || chain.negation !== null || chain.isTo || before.to >= chain.from) return chain;
  const at = before.heads[0] ?? before.from;
  const auxiliary = words[at];
  if (auxiliary === undefined || before.heads.length !== 1 || at !== before.to - 1) return chain;
  if (!isAuxiliary(auxiliary, frames)) return chain;
  const isBroken = words.slice(before.to, chain.from + 1).some(({ gap }) => /[,;:()\u2014\u2013]/.test(gap));
  const negation = before.negation ?? negationBefore(lowers, before.from, frames);
  // "is not the data we collect": the negation follows its auxiliary, nothing is turned around
  if (isBroken || negation === null || negation > before.from) return chain;
  const isPassive = chain.isPassive || (isBe(auxiliary, frames) && chain.form === 'ed');
  return { ...chain, negation, modal: chain.modal ?? before.modal, isPassive, hasAuxiliary: true };
}
