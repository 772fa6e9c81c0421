// Standing of clauses that hang on another one without a conjunction that says so: what a clause has as its
// content, what something is compared with, what is told elsewhere.

import type { Frames } from '../lexicon/frames.ts';
import type { Chain } from './chains.ts';
import type { GroupStatus, VerbGroup } from './group.ts';
import { isBe } from './roles.ts';
import type { Subject } from './subjects.ts';
import type { Word } from './words.ts';

/**
 * "If you believe that we have …", "you are responsible for ensuring that your password is kept safe": what
 * a clause of the reader's has as its content is stated no more than the clause itself.
 */
export function contentStatus(
  words: readonly Word[],
  groups: readonly VerbGroup[],
  marker: number,
): GroupStatus {
  const matrix = groups.at(-1);
  if (matrix === undefined || matrix.to < marker - 1) return 'asserted';
  // "if you are in Japan, note that we share …": the order is no part of the condition
  const isOrder = matrix.from + 1 === marker && words[matrix.from]?.gap.includes(',') === true;
  if ((matrix.status === 'conditional' && !isOrder) || matrix.status === 'described') return matrix.status;
  if (matrix.kind !== 'gerund' && matrix.kind !== 'infinitive') return 'asserted';
  const above = groups.findLast(({ kind }) => kind === 'finite');
  const subject = above?.subject ?? null;
  return subject !== null && words[subject.to - 1]?.lower === 'you' ? 'described' : 'asserted';
}

/** "While you are a member, we keep …": a time, where "while we do not sell …" concedes something. */
export const isWhile = (
  words: readonly Word[],
  chain: Chain,
  { subject }: Subject,
  frames: Frames,
): boolean =>
  chain.modal === null &&
  subject !== null &&
  (isBe(words[chain.from], frames) || frames.lasting.has(words[chain.from]?.lower ?? ''));

/** The standing of what is compared with, or told elsewhere; null for any other clause. */
export function besideStatus(
  words: readonly Word[],
  lowers: readonly string[],
  chain: Chain,
  found: Subject,
  frames: Frames,
): GroupStatus | null {
  // "longer than is necessary": what is compared with
  if (frames.grammar.comparing.has(lowers[chain.from - 1] ?? '') && found.subject !== null)
    return 'conditional';
  // "the purposes set out above": no act
  if (
    frames.grammar.laid.has(lowers[chain.to - 1] ?? '') &&
    frames.grammar.behindLaid.has(lowers[chain.to] ?? '') &&
    chain.modal === null &&
    found.subject !== null &&
    words[found.subject.to - 1]?.role === 'noun'
  )
    return 'presupposed';
  return null;
}
