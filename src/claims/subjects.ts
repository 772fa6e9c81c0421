// The subject of a chain: the pronoun or noun phrase left of it, where its clause begins, and the
// word that introduces it (if, how, that …).

import type { Frames } from '../lexicon/frames.ts';
import { phraseAt } from '../lexicon/phrases.ts';
import { HARD } from './chains.ts';
import type { VerbGroup } from './group.ts';
import type { Chain } from './chains.ts';
import { isCoordinator } from './roles.ts';
import type { Word } from './words.ts';

function isSubjectStart(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    (word.role === 'pronoun' ||
      word.role === 'determiner' ||
      word.tags.has('Noun') ||
      // "…, dormant accounts are removed"
      (word.tags.has('Adjective') && words[at + 1]?.role === 'noun'))
  );
}

/** Where the clause of the group at `from` begins: after the last hard stop, or comma/coordinator + subject. */
function clauseStartOf(words: readonly Word[], from: number, floor: number): number {
  const depth = words[from]?.depth ?? 0;
  for (let i = from; i > floor; i--) {
    const word = words[i];
    if (word === undefined) continue;
    if (word.depth < depth) return i + 1;
    if (word.depth > depth) continue;
    if (HARD.test(word.gap)) return i;
    if (/[(]/.test(word.gap) && word.depth === depth && depth > 0) return i;
  }
  return floor;
}

/** Does a subordinator ("if", "as long as") end right before word `at`? */
export function isSubordinatorBefore(lowers: readonly string[], at: number, frames: Frames): boolean {
  for (let from = Math.max(0, at - 4); from < at; from++)
    if (phraseAt(frames.subordinators, lowers, from, at)?.to === at) return true;
  return false;
}

const isPrepositional = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.lower === 'like' || ['of', 'about', 'with', 'from', 'in', 'on'].includes(word.lower));

export interface Subject {
  readonly subject: { readonly from: number; readonly to: number } | null;
  readonly clauseStart: number;
  readonly marker: number | null;
}

/** The noun phrase or pronoun left of the group, and the word that introduces it (if, how, that …). */
export function findSubject(
  words: readonly Word[],
  lowers: readonly string[],
  chain: Chain,
  previous: Pick<VerbGroup, 'to' | 'kind' | 'status'> | undefined,
  frames: Frames,
): Subject {
  const floor = clauseStartOf(words, chain.from, 0);
  let end = chain.from;
  while (end > floor && words[end - 1]?.role === 'adverb') end--;
  const last = words[end - 1];
  if (last === undefined || end <= floor) return { subject: null, clauseStart: end, marker: null };
  if (last.lower === 'please') return { subject: null, clauseStart: end, marker: null };
  // "anything like it is kept": the pronoun belongs to the noun phrase before it
  const isWithin =
    frames.grammar.objects.has(last.lower) && isPrepositional(words[end - 2]) && end - 2 > floor;
  if (last.role === 'pronoun' && !isWithin) {
    const from = end - 1;
    return { subject: { from, to: end }, clauseStart: from, marker: from > 0 ? from - 1 : null };
  }
  if (frames.relatives.has(last.lower) && last.lower !== 'what')
    return { subject: null, clauseStart: end - 1, marker: end - 1 };
  // "for as long as is necessary": no subject
  if (isSubordinatorBefore(lowers, end, frames) && frames.grammar.be.has(lowers[chain.from] ?? ''))
    return { subject: null, clauseStart: end, marker: end - 1 };
  if (isCoordinator(last, frames)) return { subject: null, clauseStart: end, marker: end - 1 };
  // ", share it": what stands before the comma is the object of the verb before, not a subject
  if (!chain.hasAuxiliary && (words[end]?.gap ?? '').includes(','))
    return { subject: null, clauseStart: end, marker: end - 1 };
  // a noun phrase: back to a subordinator, a coordinator followed by a subject, or a comma
  const stop = Math.max(floor, Math.min(previous?.to ?? 0, end));
  // "we may limit features and your account may be closed": after a statement "and" opens the next
  const isClauseBefore = previous?.status === 'asserted' && previous.kind === 'finite' && previous.to > floor;
  let from = end - 1;
  for (; from > stop; from--) {
    const word = words[from];
    if (word === undefined) break;
    const before = words[from - 1];
    if (before === undefined) break;
    if (word.depth > (words[chain.from]?.depth ?? 0)) continue;
    if (frames.interrogatives.has(before.lower) || isSubordinatorBefore(lowers, from, frames)) break;
    if (word.gap.includes(',') && isSubjectStart(words, from) && !isCoordinator(words[from], frames)) {
      // ", your data will be deleted" after an opening clause; a list of nouns goes on
      const opening = words.slice(floor, from).some((w) => w.role === 'verb' || w.role === 'aux');
      if (opening || phraseAt(frames.subordinators, lowers, floor) !== null) break;
    }
    if (isCoordinator(before, frames) && (before.lower === 'but' || isClauseBefore)) break;
  }
  const marker = from > 0 ? from - 1 : null;
  return { subject: { from, to: end }, clauseStart: from, marker };
}
