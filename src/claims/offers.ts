// What we say to requests. Rights that we say we meet: "we will honour requests to erase your profile", "at
// your request we will correct your data", "write to us and we will remove your details", "we provide a way to
// update it". And rights refused in so many words: "we refuse all requests for deletion". What we may refuse in
// some case is no refusal.

import { findPhrases } from '../lexicon/phrases.ts';
import type { RightKind } from '../model/vocabulary.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { draftRight, toRight } from './grants.ts';
import type { VerbGroup } from './group.ts';
import { charRange, spanOf, wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { everyRight, readRights } from './rights.ts';
import { regionEnd } from './slots.ts';
import { fromStated, headAt, headOf } from './stated.ts';
import { readActor } from './subject.ts';
import { dataIn } from './values.ts';

/** Rights that we meet by an act of ours; the rest the reader has without one. */
const MET: ReadonlySet<RightKind> = new Set([
  'access',
  'correct',
  'delete',
  'restrict',
  'portability',
  'object',
  'opt-out-sale',
  'opt-out-share',
  'opt-out-targeted-ads',
  'opt-out-profiling',
  'opt-out-marketing',
]);

/** "We honour requests to", "we provide a way to": the words that make an act of ours an offer. */
function isOffering(line: Line, group: VerbGroup, end: number, { lexicon }: Reader): boolean {
  const { frames } = lexicon;
  const verb = headOf(line, group);
  const near = line.lowers.slice(group.to, Math.min(end, group.to + 5));
  if (frames.accepting.has(verb) && near.some((word) => frames.grammar.requests.has(word))) return true;
  if (frames.grammar.granting.has(verb) && near.some((word) => frames.grammar.options.has(word))) return true;
  // "we will opt you out"
  return verb === 'opt' && near.includes('out');
}

/** "At your request", or the order before it: "write to us and we will …". */
function isAsked(line: Line, group: VerbGroup, index: number, { lexicon }: Reader): boolean {
  if (findPhrases(lexicon.frames.uponRequest, line.lowers).length > 0) return true;
  const before = line.groups[index - 1];
  return (
    group.modal?.value === 'will' &&
    before?.kind === 'imperative' &&
    before.status === 'asserted' &&
    before.negation === null &&
    lexicon.frames.writing.has(headOf(line, before)) &&
    line.lowers[group.clauseStart - 1] === 'and'
  );
}

/** Words from the verb to the right it meets at most. */
const FARTHEST = 14;

/** One grant for each right met, the first place it is named. */
export function readOffers(
  line: Line,
  firstPartyNames: ReadonlySet<string>,
  reader: Reader,
): readonly Draft[] {
  const seen = new Set<RightKind>();
  return fromStated(line, (group, index) => {
    if (group.negation !== null || group.isPassive || group.isPast) return [];
    if (readActor(line, group, reader.lexicon, firstPartyNames).id !== 'first-party') return [];
    const to = regionEnd(line.words, line.groups, index);
    const isOffered = isOffering(line, group, to, reader);
    if (!isOffered && !isAsked(line, group, index, reader)) return [];
    const range = charRange(line, group.from, Math.min(to, group.to + FARTHEST));
    return everyRight(line.text, reader.lexicon).flatMap((right): Draft[] => {
      if (right.start < range.start || right.end > range.end) return [];
      if (seen.has(right.kind) || !MET.has(right.kind)) return [];
      seen.add(right.kind);
      const frame = {
        from: group.clauseStart,
        to,
        polarity: 'affirmed',
        negation: null,
        isMay: false,
      } as const;
      return [
        draftRight(line, frame, toRight(right, line, reader), right, `offer/${right.kind}`, reader, null),
      ];
    });
  });
}

/** Denied grants of the line, one for each right named. */
export function readRefusals(
  line: Line,
  firstPartyNames: ReadonlySet<string>,
  { lexicon }: Reader,
): readonly Draft[] {
  if (line.isQuestion) return [];
  const { refusing, accepting } = lexicon.frames;
  return line.groups.flatMap((group, index): readonly Draft[] => {
    const head = headAt(group);
    const verb = line.lowers[head] ?? '';
    if (group.kind !== 'finite' || group.status !== 'asserted' || group.isPassive) return [];
    if (group.modal !== null && group.modal.value !== 'will') return [];
    const isRefused = group.negation === null ? refusing.has(verb) : accepting.has(verb);
    if (!isRefused || readActor(line, group, lexicon, firstPartyNames).id !== 'first-party') return [];
    const end = regionEnd(line.words, line.groups, index);
    if (!line.lowers.slice(group.to, group.to + 4).some((word) => lexicon.frames.grammar.requests.has(word)))
      return [];
    const range = charRange(line, group.to, end);
    return readRights(line.text, lexicon)
      .filter(({ start }) => start >= range.start && start < range.end)
      .map(({ kind, start, end: until }) => {
        const trigger = spanOf(line, start, until);
        return makeDraft(
          {
            rule: `refusal/${kind}`,
            block: line.block.index,
            span: wordSpan(line, group.clauseStart, end),
            sentence: line.span,
            trigger,
            practice: { value: 'grant', span: wordSpan(line, head, head + 1), via: 'text' },
          },
          {
            polarity: 'denied',
            negation: wordSpan(line, group.negation ?? head, (group.negation ?? head) + 1),
            data: dataIn(line, group.to, end, lexicon, 'text', 'unspecified'),
            right: { kind, channels: [], deadlineDays: null, fee: 'unspecified', limits: [] },
            trace: [`requests named by ${kind} are refused`],
          },
        );
      });
  });
}
