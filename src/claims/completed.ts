// Items that finish the clause their lead-in broke off: "We will not: | sell your data", "We share data if: |
// you agree". The item is read behind the words that it needs, and stands for itself.

import { joinMapped, sliceMapped } from '../lib/mapped-text.ts';
import type { MappedText, Span } from '../model/document.ts';
import type { Draft } from './draft.ts';
import { readLine } from './line.ts';
import type { Line, Reader } from './line.ts';
import type { Word } from './words.ts';

export interface Broken {
  /** The words in front of the items: a clause without its verb, or the conjunction of a condition. */
  readonly text: MappedText;
  readonly isCondition: boolean;
  /** "Unless:", "only if:": the items say when a denial does not hold. */
  readonly isUnless: boolean;
  /** "The devices of our partners:": a subject, for items with an auxiliary: "do not record sound". */
  readonly isSubject: boolean;
}

/** The most words that a clause in front may have. */
const LONGEST = 40;

const OPENS_CONDITION: ReadonlySet<string> = new Set(['if', 'when', 'where', 'unless', 'whenever', 'once']);

const part = (line: Line, start: number, end: number): MappedText =>
  sliceMapped(line.block.body, line.offset + start, line.offset + end);

/** "… we also", "… will never": may the next word be the verb of the clause? */
function awaitsVerb(words: readonly Word[]): boolean {
  let at = words.length - 1;
  while (at > 0 && words[at]?.role === 'adverb') at--;
  const last = words[at];
  const before = words[at - 1];
  if (last === undefined) return false;
  if (last.role === 'modal' || last.role === 'negation') return true;
  if (last.lower === 'to') return before?.role === 'negation';
  const isSubject = last.lower === 'we' || last.lower === 'they';
  return isSubject && (before === undefined || before.role === 'conjunction' || /[,;:]/.test(last.gap));
}

/** What a lead-in leaves for its items to finish; null when it is whole. */
export function brokenOff(line: Line): Broken | null {
  const { words, text } = line;
  if (!/:\s*$/.test(text) || line.isQuestion || words.length > LONGEST) return null;
  const last = words.at(-1);
  if (last === undefined) return null;
  const at = OPENS_CONDITION.has(last.lower) ? words.length - 1 : words.length - 2;
  const marker = words[at];
  const isSubject = last.role === 'pronoun' && !last.isPossessive;
  if (marker !== undefined && OPENS_CONDITION.has(marker.lower) && (last === marker || isSubject))
    return {
      text: part(line, marker.start, last.end),
      isCondition: true,
      isUnless: marker.lower === 'unless',
      isSubject: false,
    };
  if (awaitsVerb(words))
    return { text: part(line, 0, last.end), isCondition: false, isUnless: false, isSubject: false };
  // a name alone ("Tips:") does nothing
  const isTold = line.groups.some(({ status }) => status === 'presupposed');
  const isStated = line.groups.some(({ status, kind }) => status === 'asserted' && kind !== 'participle');
  return last.role === 'noun' && isTold && !isStated
    ? { text: part(line, 0, last.end), isCondition: false, isUnless: false, isSubject: true }
    : null;
}

/** "What we never do": a heading whose items say what. */
export function brokenHeading(line: Line): Broken | null {
  const { words, lowers } = line;
  const last = words.at(-1);
  const from = lowers.lastIndexOf('we');
  if (last === undefined || last.lower !== 'do' || from === -1 || line.isQuestion) return null;
  const between = words.slice(from + 1, -1);
  return between.some(({ role }) => role === 'negation')
    ? {
        text: part(line, words[from]?.start ?? 0, words.at(-2)?.end ?? 0),
        isCondition: false,
        isUnless: false,
        isSubject: false,
      }
    : null;
}

/** In the middle of a clause its first word is small: a capital would make it a name. */
const inMiddle = (item: MappedText): MappedText =>
  /^\p{Lu}\p{Ll}/u.test(item.text)
    ? { ...item, text: item.text.charAt(0).toLowerCase() + item.text.slice(1) }
    : item;

export interface Completed {
  readonly line: Line;
  /** Source offset at which the item itself begins. */
  readonly from: number;
}

/** The most words of an item that may stand before its verb: "never knowingly sell". */
const BEFORE_VERB = 3;

/** The item behind the words it finishes; null when the two make no clause. */
export function completed(item: Line, broken: Broken, reader: Reader): Completed | null {
  if (item.words.length === 0) return null;
  if (broken.isSubject && !reader.lexicon.frames.grammar.do.has(item.lowers[0] ?? '')) return null;
  const own = sliceMapped(item.block.body, item.offset, item.offset + item.text.length);
  const body = joinMapped(broken.text, inMiddle(own));
  const line = readLine({ ...item.block, body }, 0, body.text, false, reader);
  const start = broken.text.text.length + 1;
  const first = line.words.findIndex((word) => word.start >= start);
  const isFinished = line.groups.some(
    ({ heads, kind, status }) =>
      kind === 'finite' &&
      (broken.isCondition ? status === 'conditional' : status === 'asserted') &&
      heads.some((at) => at >= first && (broken.isCondition || at < first + BEFORE_VERB)),
  );
  if (!isFinished) return null;
  return { line: { ...line, span: item.span }, from: item.span.start };
}

/** The part of a place that the item itself has; what stands in the lead-in alone keeps its place there. */
const behind = (span: Span, from: number): Span =>
  span.end <= from ? span : { start: Math.max(from, span.start), end: span.end };

/** What the item says, without what its lead-in says alone. */
export function ofItem(drafts: readonly Draft[], { from }: Completed): readonly Draft[] {
  return drafts
    .filter(({ trigger }) => trigger.start >= from)
    .map((draft) => ({
      ...draft,
      span: behind(draft.span, from),
      sentence: behind(draft.sentence, from),
      conditions: draft.conditions.map((one) => ({ ...one, span: behind(one.span, from) })),
      exceptions: draft.exceptions.map((one) => ({ ...one, span: behind(one.span, from) })),
    }));
}
