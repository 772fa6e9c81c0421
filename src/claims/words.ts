// A sentence as words: tokens of the tagger with slashes split, quotes and brackets known, and the
// role of each word decided. The tagger errs on practice words ("server logs", "AWS shares"), so
// words of the lexicon are decided here from their neighbours.

import { remembered } from '../lexicon/fold.ts';
import type { Frames, VerbReading } from '../lexicon/frames.ts';
import { basicRole, isVerbHere } from './roles.ts';
import type { PlainWord, Role } from './plain-word.ts';
import type { Token } from './tagger.ts';

export interface Word extends PlainWord {
  readonly role: Role;
  /** Practice readings of this form; empty unless `role` is 'verb'. */
  readonly verbs: readonly VerbReading[];
}

const NOUN_TAGS = ['Noun', 'Adjective', 'Verb'] as const;

/** A word as it is compared. */
interface Folded {
  /** Lower case, one kind of apostrophe and of hyphen. */
  readonly whole: string;
  /** Without the ending of a possessive, and without a full stop. */
  readonly bare: string;
  readonly isPossessive: boolean;
}

const foldOf = remembered((text: string): Folded => {
  const whole = text
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u2010\u2011]/g, '-');
  return { whole, bare: whole.replace(/'s?$/, '').replace(/\.$/, ''), isPossessive: /'s?$/.test(whole) };
});

/** Splits "sell/share" but not "and/or", paths or numbers. */
function splitSlash(token: Token): readonly { text: string; start: number; end: number }[] {
  const whole = [{ text: token.text, start: token.start, end: token.end }];
  if (!token.text.includes('/') || /^and\/or$|\d|:\/\/|\./i.test(token.text)) return whole;
  const parts = [];
  let at = token.start;
  for (const text of token.text.split('/')) {
    if (text !== '') parts.push({ text, start: at, end: at + text.length });
    at += text.length + 1;
  }
  return parts.length > 1 ? parts : whole;
}

/** A word whose role is about to be decided. */
type Undecided = { -readonly [K in keyof Word]: Word[K] };

const NO_VERBS: readonly VerbReading[] = [];

function draftWords(sentence: string, tokens: readonly Token[]): readonly Undecided[] {
  const drafts: Undecided[] = [];
  let end = 0;
  let depth = 0;
  let isQuoted = false;
  for (const token of tokens) {
    const isImplicit = token.text === '';
    for (const part of isImplicit
      ? [{ text: token.normal, start: token.start, end: token.end }]
      : splitSlash(token)) {
      const gap = part.start > end ? sentence.slice(end, part.start) : '';
      for (const unit of gap === ' ' ? '' : gap) {
        if ('([{'.includes(unit)) depth++;
        else if (')]}'.includes(unit)) depth = Math.max(0, depth - 1);
        else if ('\u201C"'.includes(unit)) isQuoted = unit === '"' ? !isQuoted : true;
        else if (unit === '\u201D') isQuoted = false;
      }
      const folded = foldOf(part.text);
      const isPossessive = folded.isPossessive || token.tags.has('Possessive');
      // "cannot" expands like "don't": the tagger gives "can" and an implicit "not"
      const isContracted =
        (folded.whole.includes("'") || folded.whole === 'cannot') && token.normal !== '' && !isPossessive;
      drafts.push({
        text: part.text,
        lower: isImplicit || isContracted ? token.normal : folded.bare,
        start: part.start,
        end: part.end,
        gap,
        depth,
        isQuoted,
        tags: token.tags,
        isPossessive,
        role: 'other',
        verbs: NO_VERBS,
      });
      end = Math.max(end, part.end);
    }
  }
  return drafts;
}

function roleOf(
  drafts: readonly Word[],
  at: number,
  draft: Word,
  roles: readonly Role[],
  frames: Frames,
): Role {
  const basic = basicRole(draft, frames);
  // "we either delete it or make it anonymous": one of two acts, no determiner
  if (
    basic === 'determiner' &&
    frames.grammar.pairing.has(draft.lower) &&
    isBeforeAct(drafts, at, roles, frames)
  )
    return 'adverb';
  if (basic !== null) return basic;
  if (isVerbHere(drafts, roles, at, frames)) return 'verb';
  // what the tagger takes for a verb, and the neighbours do not, is a noun ("Board content is used")
  return NOUN_TAGS.some((tag) => draft.tags.has(tag)) || frames.verbs.has(draft.lower) ? 'noun' : 'other';
}

const SUBJECT_END: ReadonlySet<Role> = new Set(['pronoun', 'modal', 'aux', 'adverb', 'negation']);

const isBeforeAct = (drafts: readonly Word[], at: number, roles: readonly Role[], frames: Frames): boolean =>
  SUBJECT_END.has(roles[at - 1] ?? 'other') && frames.verbs.has(drafts[at + 1]?.lower ?? '');

export function readWords(sentence: string, tokens: readonly Token[], frames: Frames): readonly Word[] {
  const drafts = draftWords(sentence, tokens);
  const roles: Role[] = [];
  for (const [at, draft] of drafts.entries()) {
    draft.role = roleOf(drafts, at, draft, roles, frames);
    if (draft.role === 'verb') draft.verbs = frames.verbs.get(draft.lower) ?? NO_VERBS;
    roles.push(draft.role);
  }
  return drafts;
}
