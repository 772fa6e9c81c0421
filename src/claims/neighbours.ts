// What the words beside a word say of it: a break, a plural, a noun in front of its subject, the first verb
// behind one.

import type { Frames } from '../lexicon/frames.ts';
import { phraseAt } from '../lexicon/phrases.ts';
import type { PlainWord, Role } from './plain-word.ts';

export const isPlural = (draft: PlainWord): boolean =>
  draft.tags.has('Plural') || (/[^s]s$/.test(draft.lower) && !draft.tags.has('Verb'));

/** "Networks", "cookies": what ends like a plural, whatever the tagger says, and is no verb that we know. */
export const isPluralForm = ({ lower }: PlainWord, { verbs }: Frames): boolean =>
  /[^s]s$/.test(lower) && !verbs.has(lower);

export const isBreak = (gap: string): boolean => /[;:\u2014\u2013(]|,/.test(gap);

/** "Board content is used", "Log data may be kept": a noun in front of the subject, no order. */
export function isFirstOfSubject(
  form: string | undefined,
  next: PlainWord | undefined,
  afterNext: PlainWord | undefined,
  frames: Frames,
): boolean {
  if (form === 'ed' || form === 'ing' || next === undefined || afterNext === undefined) return false;
  if (isBreak(next.gap) || isBreak(afterNext.gap) || !next.tags.has('Noun') || next.tags.has('Pronoun'))
    return false;
  return (
    frames.grammar.be.has(afterNext.lower) ||
    frames.grammar.have.has(afterNext.lower) ||
    frames.modals.has(afterNext.lower)
  );
}

/** The last word of what training makes, behind another: "language models". */
export function isModel(drafts: readonly PlainWord[], at: number, { models }: Frames): boolean {
  if (!drafts[at]?.tags.has('Verb')) return false;
  for (let from = Math.max(0, at - 2); from < at; from++) {
    const lowers = drafts.slice(from, at + 1).map(({ lower }) => lower);
    if (phraseAt(models, lowers, 0)?.to === lowers.length) return true;
  }
  return false;
}

/** "These networks also track your …", "ad networks place cookies": the first verb behind a subject in front. */
export function opensPredicate(
  drafts: readonly PlainWord[],
  roles: readonly Role[],
  at: number,
  before: number,
  frames: Frames,
): boolean {
  if (roles.slice(0, at).some((role) => role === 'verb' || role === 'aux' || role === 'modal')) return false;
  const next = drafts[at + 1];
  if (next === undefined || isBreak(next.gap)) return false;
  return (
    before < at - 1 ||
    next.tags.has('Determiner') ||
    next.isPossessive ||
    ((isPlural(next) || isPluralForm(next, frames)) && at <= LONGEST_SUBJECT)
  );
}

/** Words of a short subject: "third-party ad networks". */
const LONGEST_SUBJECT = 5;
