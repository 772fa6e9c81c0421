// A sentence as words: tokens of the tagger with slashes split, quotes and brackets known, and the
// role of each word decided. The tagger errs on practice words ("server logs", "AWS shares"), so
// words of the lexicon are decided here from their neighbours.

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

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u2010\u2011]/g, '-');
}

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

function draftWords(sentence: string, tokens: readonly Token[]): readonly PlainWord[] {
  const drafts: PlainWord[] = [];
  let end = 0;
  let depth = 0;
  let isQuoted = false;
  for (const token of tokens) {
    const isImplicit = token.text === '';
    for (const part of isImplicit
      ? [{ text: token.normal, start: token.start, end: token.end }]
      : splitSlash(token)) {
      const gap = part.start > end ? sentence.slice(end, part.start) : '';
      for (const unit of gap) {
        if ('([{'.includes(unit)) depth++;
        else if (')]}'.includes(unit)) depth = Math.max(0, depth - 1);
        else if ('\u201C"'.includes(unit)) isQuoted = unit === '"' ? !isQuoted : true;
        else if (unit === '\u201D') isQuoted = false;
      }
      const folded = fold(part.text);
      const isPossessive = /'s?$/.test(folded) || token.tags.has('Possessive');
      // "cannot" expands like "don't": the tagger gives "can" and an implicit "not"
      const isContracted =
        (folded.includes("'") || folded === 'cannot') && token.normal !== '' && !isPossessive;
      const lower = isImplicit || isContracted ? token.normal : folded.replace(/'s?$/, '').replace(/\.$/, '');
      drafts.push({
        text: part.text,
        lower,
        start: part.start,
        end: part.end,
        gap,
        depth,
        isQuoted,
        tags: token.tags,
        isPossessive,
      });
      end = Math.max(end, part.end);
    }
  }
  return drafts;
}

export function readWords(sentence: string, tokens: readonly Token[], frames: Frames): readonly Word[] {
  const drafts = draftWords(sentence, tokens);
  const roles: Role[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i];
    if (draft === undefined) continue;
    const basic = basicRole(draft, frames);
    if (basic !== null) roles.push(basic);
    else if (isVerbHere(drafts, roles, i, frames)) roles.push('verb');
    // what the tagger takes for a verb, and the neighbours do not, is a noun ("Board content is used")
    else if (NOUN_TAGS.some((tag) => draft.tags.has(tag)) || frames.verbs.has(draft.lower))
      roles.push('noun');
    else roles.push('other');
  }
  return drafts.map((draft, i) => {
    const role = roles[i] ?? 'other';
    return { ...draft, role, verbs: role === 'verb' ? (frames.verbs.get(draft.lower) ?? []) : [] };
  });
}
