// Durations by our own grammar: "thirty (30) days", "12–24 months", "≤ 24 months", "life of account +
// up to 7 years", "as long as necessary", "at our discretion". A general number parser reads these
// wrongly ("thirty (30)" as 60).

import { findPhrases } from '../lexicon/phrases.ts';
import type { TimeWords } from '../lexicon/time.ts';
import { lowerOf, quantityAt, tokensOf } from './quantity.ts';
import type { Quantity, TimeToken } from './quantity.ts';
import type { RetentionKind, Store, Trigger } from '../model/vocabulary.ts';

export interface DurationMatch {
  readonly kind: RetentionKind;
  /** Days; null = no bound. */
  readonly minDays: number | null;
  readonly maxDays: number | null;
  readonly isApproximate: boolean;
  readonly trigger: Trigger;
  readonly store: Store;
  readonly criterion: string | null;
  /** A notice or response period by the words around it. */
  readonly isNotice: boolean;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

function wordsAround(tokens: readonly TimeToken[], from: number, to: number): readonly string[] {
  return tokens.slice(Math.max(0, from), Math.min(tokens.length, to)).map((token) => token.lower);
}

function triggerNear(tokens: readonly TimeToken[], at: number, to: number, time: TimeWords): Trigger {
  const after = findPhrases(time.triggers, wordsAround(tokens, at, to + 14))[0];
  if (after !== undefined) return after.value;
  const before = findPhrases(time.triggers, wordsAround(tokens, at - 14, at)).at(-1);
  return before?.value ?? 'unspecified';
}

const storeNear = (tokens: readonly TimeToken[], at: number, time: TimeWords): Store =>
  findPhrases(time.stores, wordsAround(tokens, at - 10, at + 6))[0]?.value ?? 'unspecified';

/** A year count after "since", a "within the last 12 months" frame: not a period of keeping. */
function isFrame(tokens: readonly TimeToken[], at: number): boolean {
  const before = wordsAround(tokens, at - 3, at);
  return before.some((word) =>
    [
      'last',
      'past',
      'preceding',
      'previous',
      'prior',
      'twelve-month',
      'every',
      'each',
      'per',
      'once',
      'under',
      'age',
      'aged',
      'over',
    ].includes(word),
  );
}

function readQuantity(
  tokens: readonly TimeToken[],
  quantity: Quantity,
  text: string,
  time: TimeWords,
): DurationMatch {
  const before = wordsAround(tokens, quantity.from - 4, quantity.from);
  const sign = tokens[quantity.from - 1]?.lower ?? '';
  const near = findPhrases(time.bounds, wordsAround(tokens, quantity.from - 6, quantity.from)).map(
    (hit) => hit.value,
  );
  const atMost = near.includes('atMost') || sign === '≤' || sign === '<';
  const atLeast = near.includes('atLeast') || sign === '≥' || sign === '>';
  const isApproximate =
    near.includes('approximately') ||
    findPhrases(time.bounds, wordsAround(tokens, quantity.to, quantity.to + 3)).some(
      (hit) => hit.value === 'approximately',
    );
  // "life of account + up to 7 years"
  const eventPlus =
    before.includes('+') ||
    before.includes('plus') ||
    (findPhrases(time.phrases, wordsAround(tokens, quantity.from - 10, quantity.from)).some(
      (hit) => hit.value === 'until-event',
    ) &&
      (before.includes('and') || before.includes('then')));
  const isRange = quantity.low !== quantity.high;
  const kind: RetentionKind = eventPlus
    ? 'event-plus'
    : isRange
      ? 'range'
      : atMost
        ? 'max'
        : atLeast
          ? 'min'
          : 'fixed';
  const start = tokens[quantity.from]?.start ?? 0;
  const end = tokens[quantity.to - 1]?.end ?? start;
  const boundStart = atMost || atLeast ? boundFrom(tokens, quantity.from, time) : start;
  return {
    kind,
    minDays: kind === 'range' ? quantity.low : kind === 'min' || kind === 'fixed' ? quantity.low : null,
    maxDays: kind === 'min' ? null : quantity.high,
    isApproximate,
    trigger: eventPlus ? 'account-closure' : triggerNear(tokens, quantity.from, quantity.to, time),
    store: storeNear(tokens, quantity.from, time),
    criterion: null,
    isNotice: findPhrases(time.notice, wordsAround(tokens, quantity.from - 10, quantity.to + 6)).length > 0,
    start: boundStart,
    end,
    surface: text.slice(boundStart, end),
  };
}

function boundFrom(tokens: readonly TimeToken[], from: number, time: TimeWords): number {
  if (/^[≤≥<>]$/.test(tokens[from - 1]?.lower ?? '')) return tokens[from - 1]?.start ?? 0;
  for (let at = Math.max(0, from - 5); at < from; at++) {
    const hit = findPhrases(time.bounds, wordsAround(tokens, at, from))[0];
    if (hit !== undefined && hit.from === 0) return tokens[at]?.start ?? 0;
  }
  return tokens[from]?.start ?? 0;
}

const KIND_OF_PHRASE = {
  indefinite: 'indefinite',
  discretionary: 'discretionary',
  rolling: 'rolling',
  immediate: 'max',
  criteria: 'criteria',
  legal: 'legal',
  'until-event': 'until-event',
} as const;

/** All durations of a text, left to right. */
export function findDurations(text: string, time: TimeWords): readonly DurationMatch[] {
  if (!time.hints.test(lowerOf(text))) return [];
  const tokens = tokensOf(text);
  const lowers = tokens.map((token) => token.lower);
  const matches: DurationMatch[] = [];
  for (let at = 0; at < tokens.length;) {
    const quantity = quantityAt(tokens, at, text, time);
    const isCycle = quantity !== null && tokens[at - 1]?.lower === 'every';
    if (quantity !== null && isCycle) {
      matches.push({ ...readQuantity(tokens, quantity, text, time), kind: 'rolling', minDays: null });
      at = quantity.to;
      continue;
    }
    if (quantity === null || isFrame(tokens, at)) {
      at = quantity === null ? at + 1 : quantity.to;
      continue;
    }
    matches.push(readQuantity(tokens, quantity, text, time));
    at = quantity.to;
  }
  for (const hit of findPhrases(time.phrases, lowers)) {
    const start = tokens[hit.from]?.start ?? 0;
    const end = tokens[hit.to - 1]?.end ?? start;
    const isTaken = matches.some(
      (match) =>
        match.kind === 'event-plus' &&
        match.start - end < 20 &&
        match.start >= end &&
        hit.value === 'until-event',
    );
    if (isTaken) continue;
    const isImmediate = hit.value === 'immediate';
    matches.push({
      kind: KIND_OF_PHRASE[hit.value],
      minDays: null,
      maxDays: isImmediate ? 0 : null,
      isApproximate: false,
      trigger:
        hit.value === 'until-event' && triggerNear(tokens, hit.from, hit.to, time) === 'unspecified'
          ? 'account-closure'
          : triggerNear(tokens, hit.from, hit.to, time),
      store: storeNear(tokens, hit.from, time),
      criterion: hit.value === 'criteria' || hit.value === 'legal' ? clauseFrom(text, start) : null,
      isNotice: false,
      start,
      end,
      surface: hit.value === 'until-event' ? eventFrom(text, start, end, time) : text.slice(start, end),
    });
  }
  return matches.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The words with the event they wait for: "for the life of" → "for the life of the account". */
function eventFrom(text: string, start: number, end: number, { eventEnds }: TimeWords): string {
  const behind = /^(?: [\p{L}\p{N}'’-]+){1,6}/u.exec(text.slice(end))?.[0] ?? '';
  const words = behind.split(' ');
  const stop = words.findIndex((word) => eventEnds.has(word));
  return [text.slice(start, end), ...words.slice(1, stop === -1 ? words.length : stop)].join(' ');
}

function clauseFrom(text: string, start: number): string {
  const stop = text.slice(start).search(/[.;]/);
  return text.slice(start, stop === -1 ? text.length : start + stop).slice(0, 200);
}
