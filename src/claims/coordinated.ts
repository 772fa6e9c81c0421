// Verbs joined to those before them: the participles of one passive, the infinitives of one verb, and the
// order behind an aim that only looks like one.

import type { Frames } from '../lexicon/frames.ts';
import { HARD } from './chains.ts';
import type { Chain } from './chains.ts';
import type { GroupKind, VerbGroup } from './group.ts';
import { isCoordinator } from './roles.ts';
import type { Word } from './words.ts';

/** Does a mark that ends a clause stand between the words? */
export const isHardStop = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to + 1).some((word) => HARD.test(word.gap));

/** "Your data are read by our staff, kept for a year and then erased": the passive whose auxiliary a participle shares. */
function passiveBefore(
  words: readonly Word[],
  groups: readonly VerbGroup[],
  chain: Chain,
  frames: Frames,
): VerbGroup | null {
  const before = groups.at(-1);
  if (before?.kind !== 'finite' || !before.isPassive || chain.hasAuxiliary) return null;
  if (isHardStop(words, before.to, chain.from) || chain.from - before.to > LONGEST_TAIL) return null;
  if (words[chain.from]?.verbs.some(({ form }) => form === 'ed') !== true) return null;
  if (words[chain.from]?.depth !== words[before.from]?.depth) return null;
  let at = chain.from - 1;
  while (words[at]?.role === 'adverb') at--;
  if (isCoordinator(words[at], frames)) return words[at]?.lower === 'but' ? null : before;
  return /,/.test(words[chain.from]?.gap ?? '') && isJoinedLater(words, chain.to, frames) ? before : null;
}

/** ", kept for a year and then erased": one more participle ends the list. */
const isJoinedLater = (words: readonly Word[], from: number, frames: Frames): boolean =>
  words.slice(from, from + LONGEST_TAIL).some((word, i, tail) => {
    const next = tail[i + 1]?.role === 'adverb' ? tail[i + 2] : tail[i + 1];
    return isCoordinator(word, frames) && next?.role === 'verb' && next.lower.endsWith('ed');
  });

/** Words between two participles of a list at most. */
const LONGEST_TAIL = 14;

/** The participle as a passive of its own, with the subject, modal and negation of the one before; or null. */
export function sharedPassive(
  words: readonly Word[],
  groups: readonly VerbGroup[],
  chain: Chain,
  frames: Frames,
): VerbGroup | null {
  const passive = passiveBefore(words, groups, chain, frames);
  if (passive === null) return null;
  return {
    ...passive,
    from: chain.from,
    to: chain.to,
    heads: chain.heads,
    clauseStart: chain.from,
    governor: groups.length - 1,
  };
}

/** "Has committed to not link them and to not share them": the second "to" hangs on what the first hangs on. */
export function secondInfinitive(
  words: readonly Word[],
  groups: readonly VerbGroup[],
  chain: Chain,
  kind: GroupKind,
): number | null {
  const before = groups.at(-1);
  if (kind !== 'infinitive' || before?.kind !== 'infinitive' || isHardStop(words, before.to, chain.from))
    return null;
  let at = chain.from - 1;
  while (['negation', 'adverb'].includes(words[at]?.role ?? '') || words[at]?.lower === 'to') at--;
  const isJoined = words[at]?.lower === 'and' || words[at]?.lower === 'or';
  return isJoined && at < chain.from - 1 ? before.governor : null;
}

/** "To opt out of our newsletter, click the link": an order, where "to detect fraud, report it and …" is a list. */
export const isOrderBehindAim = (
  words: readonly Word[],
  aim: VerbGroup | undefined,
  chain: Chain,
  frames: Frames,
): boolean =>
  aim?.kind === 'infinitive' &&
  aim.from <= 2 &&
  /,/.test(words[chain.from]?.gap ?? '') &&
  frames.ordering.has(words[chain.from]?.lower ?? '');
