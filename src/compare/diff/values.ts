// Values of a sentence: periods, ages, addresses, names of companies. Each with its place in the text.

import { findDurations } from '../../claims/duration.ts';
import type { TimeWords } from '../../lexicon/time.ts';
import { foldWord } from '../../lexicon/fold.ts';
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

const AGE =
  /\b(?:under|below|over|least|than|turn(?:ed|s)?|age[ds]?(?:\s+of)?|ages|between|and|or|to|of|-)[\s-]+(?:the\s+ages?\s+of\s+)?(\d{1,2}|thirteen|sixteen|eighteen|fourteen|fifteen|twenty-one)s?\b(?!\s*(?:days?|months?|hours?|weeks?|calendar|business|working|%|\.\d))|\b(\d{1,2}|thirteen|sixteen|eighteen)(?:\s*\+|[\s-]+years?[\s-]+(?:old|of age))/gi;
const AGE_WORDS: Readonly<Record<string, number>> = {
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  eighteen: 18,
  'twenty-one': 21,
};

export function agesIn(text: string): readonly Value[] {
  return [...text.matchAll(AGE)].flatMap((match): readonly Value[] => {
    const word = (match[1] ?? match[2] ?? '').toLowerCase();
    const age = AGE_WORDS[word] ?? Number(word);
    if (!Number.isFinite(age) || age < 3 || age > 25) return [];
    return [{ key: String(age), surface: match[0], start: match.index, size: age }];
  });
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
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

const ADDRESS =
  /\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b|(?<=,\s)(?:\d{5}|\d{4}(?:\s?[A-Z]{2})?)\s+\p{Lu}\p{L}+|\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b|\bP\.?\s?O\.?\s+Box\s+\d+|\b\d{1,5}\s+(?:\p{Lu}[\p{L}.]*\s+){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Dr|Way|Square|Place|Court|Parkway|Highway|Quay)\b|\p{Lu}\p{L}*(?:stra(?:ße|sse)|straat|gade|gatan|vägen)\s+\d+/gu;

/** Street addresses, postal codes and boxes. */
export function addressesIn(text: string): readonly Value[] {
  return [...text.matchAll(ADDRESS)].map((match) => ({
    key: match[0]
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/[^\p{L}\p{N}]+/gu, ' '),
    surface: match[0],
    start: match.index,
    size: null,
  }));
}

const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}\p{N}]*(?:[.&'\u2019-][\p{L}\p{N}]+)*|\p{Ll}\p{Lu}[\p{L}\p{N}]+)`;
const NAME = new RegExp(`(?<![\\p{L}\\p{N}@./])${NAME_WORD}(?:\\s+(?:&\\s+)?${NAME_WORD})*`, 'gu');

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

const ENTITY = new RegExp(
  `${NAME_WORD}(?:,?\\s+(?:&\\s+)?${NAME_WORD}){0,6},?\\s+(?:Inc|LLC|L\\.L\\.C|Ltd|Limited|GmbH|AG|B\\.?V|S\\.?A|S\\.?[aà]\\.?\\s?r\\.?l|SARL|Oy|AB|AS|A/S|ApS|PLC|plc|Corp|Corporation|Pty Ltd|K\\.?K|SAS|S\\.?r\\.?l|PBC|LLP|Company|Foundation)\\b\\.?`,
  'gu',
);

/** Names that end in the form of a company. */
export function entitiesIn(text: string): readonly Value[] {
  return [...text.matchAll(ENTITY)].map((match) => ({
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
/** "(formerly Acme)" is no entry of a list. */
const OTHER_NAME = /^(?:formerly|previously|now|also) /i;
const ITEM = /[^,;:()|]+/g;

/** The parts of a list within a sentence, as their longer words: for things that no lexicon names. */
export function itemsIn(text: string): readonly Value[] {
  const items = [...text.matchAll(ITEM)].flatMap((match) => {
    let at = match.index;
    return match[0].split(/\b(?:and|or)\b/).map((surface) => {
      const start = text.indexOf(surface, at);
      at = start + surface.length;
      return { surface: surface.trim(), start: start + (surface.length - surface.trimStart().length) };
    });
  });
  if (items.length < LIST) return [];
  return items.flatMap(({ surface, start }): readonly Value[] => {
    const words = wordsOf(surface, false).map(({ key }) => key);
    const telling = words.filter((word) => word.length > 3);
    if (telling.length === 0 || words.length > LONGEST_ITEM || OTHER_NAME.test(surface)) return [];
    return [{ key: telling.join(' '), surface, start, size: null }];
  });
}

const AIM =
  /\b(?:to|for(?: the purpose of)?) (?!(?:us|you|your|our|the|a|an|any|this|that|these|those|them|their|which|whom|its|it|his|her|other|third|more)\b)(\p{Ll}+(?:[^,.;:()|]| \p{L}){4,120}?)(?=[,.;:()|]|$| (?:and|or) (?:to|for) )/gu;

/** What something is done for, as its longer words: "to evaluate your creditworthiness". */
export function aimsIn(text: string): readonly Value[] {
  return [...text.matchAll(AIM)].flatMap((match): readonly Value[] => {
    const telling = wordsOf(match[1] ?? '', false).filter(({ key }) => key.length > 3);
    const key = telling.map((word) => word.key).join(' ');
    return telling.length < 2 ? [] : [{ key, surface: match[0], start: match.index, size: null }];
  });
}

const TARGET =
  /\bwith (?!(?:you|us|respect|regard|your|our|this|these|that|those|it|them|the following|which|whom)\b)(\p{L}[^,.;:()|]{2,80}?)(?=[,.;:()|]|$| (?:and|or|to|for|in|who|that|which|when|if|so|as|under|only) )/gu;

/** With whom something is shared, as its longer words. */
export function targetsIn(text: string): readonly Value[] {
  return [...text.matchAll(TARGET)].flatMap((match): readonly Value[] => {
    const key = wordsOf(match[1] ?? '', false)
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
export function clausesIn(text: string): readonly Value[] {
  return [...text.matchAll(CLAUSE)].flatMap((match) => {
    let at = match.index;
    return match[0].split(/(?= (?:and|or|as well as|including) )/).flatMap((surface): readonly Value[] => {
      const start = at;
      at += surface.length;
      const words = wordsOf(surface, false).map(({ key }) => key);
      if (words.length < SHORTEST_CLAUSE) return [];
      return [{ key: words.join(' '), surface, start, size: null }];
    });
  });
}

/** Words of three letters and more, one by one. */
export function wordValuesIn(text: string): readonly Value[] {
  return wordsOf(text, false).flatMap(({ key, start, end }): readonly Value[] =>
    key.length < 3 || /^\p{N}/u.test(key)
      ? []
      : [{ key, surface: text.slice(start, end), start, size: null }],
  );
}
