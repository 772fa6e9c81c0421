// Which sentences are labelled: the same ones every time, by the hash of their place, spread over all
// policies. A policy is wholly in one part, and wholly blind or not.

import { hashText } from '../../lib/hash.ts';
import { unitId } from './units.ts';
import type { Unit } from './units.ts';

export const PARTS = ['tune', 'check'] as const;
export type Part = (typeof PARTS)[number];

export interface Seat {
  readonly file: string;
  readonly part: Part;
  readonly isBlind: boolean;
}

const byHash = <T>(items: readonly T[], key: (item: T) => string): readonly T[] =>
  items
    .map((item) => ({ item, hash: hashText(key(item)) }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ item }) => item);

/** Two of three policies to tune on, one to check with; half of each blind. */
export function seatFiles(files: readonly string[]): readonly Seat[] {
  return byHash(files, (file) => file).map((file, rank) => ({
    file,
    part: rank % 3 === 2 ? 'check' : 'tune',
    isBlind: rank % 6 < 3,
  }));
}

/** Words that announce a practice. Broad on purpose: the sample must not follow the tool's own lexicon. */
const CUES =
  /\b(collect|gather|obtain|receiv|provid|record|log|track|us(e|es|ed|ing)\b|process|analy[sz]|combin|shar(e|ed|ing)\b|disclos|transfer|transmit|s[eo]ll?d?\b|rent|trade|retain|keep|stor(e|ed|ing|age)\b|delet|eras|remov|anonymi|aggregat|de-?identif|encrypt|protect|safeguard|secur|right|request|opt|withdraw|object|notif|access|correct|third part|partners?|cookies?|train)/i;

/** Of ten sentences, seven with a word of a practice. */
const SHARE_WITH_CUE = 0.7;

/** The first `count` units of one policy by hash, most of them with a cue. A greater count only adds to a smaller one. */
function firstUnits(file: string, units: readonly Unit[], count: number): readonly Unit[] {
  const shuffled = byHash(units, ({ span }) => `${file}#${unitId(span)}`);
  const withCue = shuffled.filter(({ text }) => CUES.test(text));
  const others = shuffled.filter(({ text }) => !CUES.test(text));
  const cued = Math.max(Math.round(count * SHARE_WITH_CUE), count - others.length);
  return [...withCue.slice(0, cued), ...others].slice(0, count);
}

/** `count` units of one policy, in the order of the text; every further round draws others. */
export function sampleUnits(file: string, units: readonly Unit[], count: number, round = 1): readonly Unit[] {
  const before = new Set(firstUnits(file, units, count * (round - 1)));
  return firstUnits(file, units, count * round)
    .filter((unit) => !before.has(unit))
    .toSorted((a, b) => a.span.start - b.span.start);
}
