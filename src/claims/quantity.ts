// Quantities of time: "30 days", "12–24 months", "thirty (30) days", "one-year".

import type { TimeWords } from '../lexicon/time.ts';

export interface TimeToken {
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /\d+(?:[.,]\d+)?|\p{L}+(?:[-'\u2019]\p{L}+)*|[≤≥<>+\u2013\u2014-]/gu;

/** As the words of time.yaml are written. */
export const lowerOf = (text: string): string => text.toLowerCase().replace(/\u2019/g, "'");

export const tokensOf = (text: string): readonly TimeToken[] =>
  Array.from(text.matchAll(TOKEN), (m) => ({
    lower: lowerOf(m[0]),
    start: m.index,
    end: m.index + m[0].length,
  }));

export interface Quantity {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
}

function numberAt(
  tokens: readonly TimeToken[],
  at: number,
  time: TimeWords,
): { readonly value: number; readonly to: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (/^\d/.test(token.lower)) return { value: Number(token.lower.replace(',', '')), to: at + 1 };
  const word = time.numbers.get(token.lower);
  if (word === undefined) return null;
  // "thirty (30)": the figure repeats the word
  const next = tokens[at + 1];
  if (next !== undefined && /^\d/.test(next.lower) && Number(next.lower) === word)
    return { value: word, to: at + 2 };
  return { value: word, to: at + 1 };
}

/** "30 days", "12–24 months", "6 to 12 months", "five (5) business days", "one-year". */
export function quantityAt(
  tokens: readonly TimeToken[],
  at: number,
  text: string,
  time: TimeWords,
): Quantity | null {
  const first = numberAt(tokens, at, time);
  if (first === null) {
    const joined = /^([a-z]+)-(hour|day|week|month|year)s?$/.exec(tokens[at]?.lower ?? '');
    const value = time.numbers.get(joined?.[1] ?? '');
    const unit = time.units.get(joined?.[2] ?? '');
    return value !== undefined && unit !== undefined
      ? { low: value * unit, high: value * unit, from: at, to: at + 1 }
      : null;
  }
  let to = first.to;
  let high = first.value;
  const link = tokens[to]?.lower ?? '';
  if (link === '-' || link === '\u2013' || link === '\u2014' || link === 'to' || link === 'or') {
    const second = numberAt(tokens, to + 1, time);
    if (second !== null) {
      high = second.value;
      to = second.to;
    } else if (link === '-' && time.units.has(tokens[to + 1]?.lower ?? '')) to++;
  }
  while (
    ['business', 'calendar', 'working', 'full', 'additional', 'consecutive'].includes(tokens[to]?.lower ?? '')
  )
    to++;
  const unitToken = tokens[to];
  const unit = time.units.get(unitToken?.lower.replace(/'s?$/, '').replace(/s'$/, 's') ?? '');
  if (unit === undefined || unitToken === undefined) return null;
  // "18 years of age", "13 years old", "a day": an age or an idiom, no period
  const after = text.slice(unitToken.end, unitToken.end + 24).toLowerCase();
  if (/^(?:'s)?\s*(?:of age|old|or older|or younger|and older)/.test(after)) return null;
  const article = tokens[at]?.lower;
  if ((article === 'a' || article === 'an') && /^(?:\s*(?:ago|to|at a time))/.test(after)) return null;
  return { low: first.value * unit, high: high * unit, from: at, to: to + 1 };
}
