// Values of a sentence: periods, ages, addresses, names of companies. Each with its place in the text.

import { findDurations } from '../../claims/duration.ts';
import type { TimeWords } from '../../lexicon/time.ts';
import { foldWord } from '../../lexicon/fold.ts';
import { NAME } from '../../rules/changes/forms.ts';
import type { ChangeForms } from '../../rules/changes/forms.ts';
import { wordsOf } from './words.ts';

export interface Value {
  /** Equal keys are the same value. */
  readonly key: string;
  /** As written. */
  readonly surface: string;
  readonly start: number;
  /** For ordered values: days, years. */
  readonly size: number | null;
}

/** Days of a month, and how far from it "30 days" may be and still be one. */
const MONTH = 30.4375;
const NEAR_MONTH = 0.5;

/** "30 days" is a month, "12 months" a year. */
function roundedDays(days: number): number {
  const months = Math.round(days / MONTH);
  return months > 0 && Math.abs(days - months * MONTH) <= months * NEAR_MONTH ? months * 30 : days;
}

export function periodsIn(text: string, time: TimeWords): readonly Value[] {
  return findDurations(text, time).flatMap(({ minDays, maxDays, surface, start }): readonly Value[] => {
    const found = maxDays ?? minDays;
    if (found === null) return [];
    const days = roundedDays(found);
    return [{ key: String(Math.round(days * 10) / 10), surface, start, size: days }];
  });
}

/** "Wiped every week" keeps for a week. */
export function recurrencesIn(text: string, { recurring, recurrence, days }: ChangeForms): readonly Value[] {
  if (!recurring.test(text)) return [];
  return [...text.matchAll(recurrence)].flatMap((match): readonly Value[] => {
    const size = days.get(match[0].toLowerCase());
    return size === undefined ? [] : [{ key: String(size), surface: match[0], start: match.index, size }];
  });
}

/** Values of which one comes before another: places by how well they guard data, events by when they happen. */
export function rankedIn(text: string, pattern: RegExp, { ranks }: ChangeForms): readonly Value[] {
  return [...text.matchAll(pattern)].map((match) => {
    const key = match[0].toLowerCase().replace(/\s+/g, ' ');
    return { key, surface: match[0], start: match.index, size: ranks.get(key) ?? null };
  });
}

export function agesIn(text: string, { age: pattern, ageWords }: ChangeForms): readonly Value[] {
  return [...text.matchAll(pattern)].flatMap((match): readonly Value[] => {
    const word = (match[1] ?? match[2] ?? '').toLowerCase();
    const age = ageWords.get(word) ?? Number(word);
    if (!Number.isFinite(age) || age < 3 || age > 25) return [];
    return [{ key: String(age), surface: match[0], start: match.index, size: age }];
  });
}

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
const PHONE = /(?:\+|\b)\d[\d\s().-]{7,18}\d\b/g;

export function emailsIn(text: string): readonly Value[] {
  return [...text.matchAll(EMAIL)].map((match) => {
    const surface = match[0].replace(/[.-]+$/, '');
    return { key: surface.toLowerCase(), surface, start: match.index, size: null };
  });
}

export function phonesIn(text: string): readonly Value[] {
  return [...text.matchAll(PHONE)].flatMap((match): readonly Value[] => {
    const digits = match[0].replace(/\D/g, '');
    if (digits.length < 8 || digits.length > 15 || /^(?:19|20)\d\d[-. ]\d\d/.test(match[0])) return [];
    return [{ key: digits, surface: match[0], start: match.index, size: null }];
  });
}

/** Street addresses, postal codes and boxes. */
export function addressesIn(text: string, { address }: ChangeForms): readonly Value[] {
  return [...text.matchAll(address)].map((match) => ({
    key: match[0]
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
    surface: match[0],
    start: match.index,
    size: null,
  }));
}

/** "Acme – hosting", "Acme: hosting", "Acme (hosting)": the entry of a list begins with a name. */
const NAME_FIRST = /^\s*(?:[–—:(|]|- )/;

/** Runs of capitalised words that are no common word: companies and products. */
export function namesIn(text: string, notNames: ReadonlySet<string>, isEntry: boolean): readonly Value[] {
  const names: Value[] = [];
  for (const match of text.matchAll(NAME)) {
    let at = match.index;
    for (const run of splitNames(match[0], notNames)) {
      const start = text.indexOf(run, at);
      at = start + run.length;
      const isFirst = /^[\s"'\u201C(\u2022*-]*$/.test(text.slice(0, start));
      const isHead = isEntry && NAME_FIRST.test(text.slice(at));
      if (/["\u201C\u2018]$/.test(text.slice(0, start))) continue;
      if (isFirst && !isHead && !/\s|\p{Ll}\p{Lu}/u.test(run)) continue;
      names.push({ key: run.toLowerCase(), surface: run, start, size: null });
    }
  }
  return names;
}

/** "EU-U.S.", "ISO": letters that stand for words. */
const ACRONYM = /^(?:\p{Lu}{1,3}[-.]?)+$/u;

/** The parts of a capitalised run between words that name nothing. */
function splitNames(run: string, notNames: ReadonlySet<string>): readonly string[] {
  const parts: string[][] = [[]];
  for (const word of run.split(/\s+/)) {
    if (word !== '&' && notNames.has(foldWord(word))) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts
    .map((part) => part.join(' ').replace(/^& | &$/g, ''))
    .filter((part) => part.length > 2 && !ACRONYM.test(part));
}

/** Names that end in the form of a company. */
export function entitiesIn(text: string, { entity }: ChangeForms): readonly Value[] {
  return [...text.matchAll(entity)].map((match) => ({
    key: match[0]
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
    surface: match[0],
    start: match.index,
    size: null,
  }));
}

/** A list has this many parts at least. */
const LIST = 3;
const LONGEST_ITEM = 8;
const ITEM = /[^,;:()|]+/g;

const splitAt = (text: string, between: RegExp): readonly { surface: string; start: number }[] =>
  [...text.matchAll(ITEM)].flatMap((match) => {
    let at = match.index;
    return match[0].split(between).map((surface) => {
      const start = text.indexOf(surface, at);
      at = start + surface.length;
      return { surface: surface.trim(), start: start + (surface.length - surface.trimStart().length) };
    });
  });

/** The parts of a cell between commas, semicolons, "and" and "or". */
export function partsIn(
  text: string,
  { words: forms, between }: Pick<ChangeForms, 'words' | 'between'>,
): readonly Value[] {
  return splitAt(text, between).flatMap(({ surface, start }): readonly Value[] => {
    const key = wordsOf(surface, forms)
      .map((word) => word.key)
      .filter((word) => word.length > 2)
      .join(' ');
    return key === '' ? [] : [{ key, surface, start, size: null }];
  });
}

/** The parts of a list within a sentence, as their longer words: for things that no lexicon names. */
export function itemsIn(text: string, { words: forms, between, renamed }: ChangeForms): readonly Value[] {
  const items = splitAt(text, between);
  if (items.length < LIST) return [];
  return items.flatMap(({ surface, start }): readonly Value[] => {
    const words = wordsOf(surface, forms).map(({ key }) => key);
    const telling = words.filter((word) => word.length > 3);
    if (telling.length === 0 || words.length > LONGEST_ITEM || renamed.test(surface)) return [];
    return [{ key: telling.join(' '), surface, start, size: null }];
  });
}

/** What something is done for, as its longer words: "to evaluate your creditworthiness". */
export function aimsIn(text: string, { words: forms, aim }: ChangeForms): readonly Value[] {
  return [...text.matchAll(aim)].flatMap((match): readonly Value[] => {
    const telling = wordsOf(match[1] ?? '', forms).filter(({ key }) => key.length > 3);
    const key = telling.map((word) => word.key).join(' ');
    return telling.length < 2 ? [] : [{ key, surface: match[0], start: match.index, size: null }];
  });
}

/** With whom something is shared, as its longer words. */
export function targetsIn(text: string, { words: forms, target }: ChangeForms): readonly Value[] {
  return [...text.matchAll(target)].flatMap((match): readonly Value[] => {
    const key = wordsOf(match[1] ?? '', forms)
      .map((word) => word.key)
      .filter((word) => word.length > 3)
      .join(' ');
    return key === '' ? [] : [{ key, surface: match[0], start: match.index, size: null }];
  });
}

/** Fewer words say nothing by themselves. */
const SHORTEST_CLAUSE = 4;
const CLAUSE = /[^,;:.()|]+/g;

/** The stretches of a sentence between its commas, as their words. */
export function clausesIn(text: string, { words: forms, clause }: ChangeForms): readonly Value[] {
  return [...text.matchAll(CLAUSE)].flatMap((match) => {
    let at = match.index;
    return match[0].split(clause).flatMap((surface): readonly Value[] => {
      const start = at;
      at += surface.length;
      const words = wordsOf(surface, forms).map(({ key }) => key);
      if (words.length < SHORTEST_CLAUSE) return [];
      return [{ key: words.join(' '), surface, start, size: null }];
    });
  });
}

/** Words of three letters and more, one by one. */
export function wordValuesIn(text: string, { words: forms }: ChangeForms): readonly Value[] {
  return wordsOf(text, forms).flatMap(({ key, start, end }): readonly Value[] =>
    key.length < 3 || /^\p{N}/u.test(key)
      ? []
      : [{ key, surface: text.slice(start, end), start, size: null }],
  );
}
