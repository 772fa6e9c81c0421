// What two passages speak of: "documents you upload" and "uploaded documents" are one thing, "account data"
// is another, and "all personal data" holds them both.

import { matchTerms } from '../../../lexicon/match.ts';
import { stemOf } from '../../../lexicon/fold.ts';
import { termTokens } from '../../../lexicon/tokens.ts';
import type { CompareContext } from '../context.ts';
import type { Place } from './places.ts';

/** The cue of a passage that is about all data. */
const ALL = 'all-of-it';
/** Concepts that say nothing about which data are meant. */
const GENERAL = new Set(['data', 'personal', 'sensitive', 'special-category']);

interface Named {
  readonly concept: string;
  /** Stems of the words that tell it apart: ["document"], ["chat", "messag"]. */
  readonly stems: readonly string[];
}

/** Kinds of data a passage names, without "data" and "personal information". */
function namedIn(place: Place, context: CompareContext): readonly Named[] {
  const { neutral, genericHeads, possessives } = context.knowledge.frames;
  return matchTerms(context.lexicon, ['data'], context.text(place.span))
    .filter(({ id }) => !GENERAL.has(id))
    .map(({ id, surface }) => ({
      concept: id,
      stems: termTokens(surface)
        .map(({ key }) => key)
        .filter((key) => !neutral.has(key) && !genericHeads.has(key) && !possessives.has(key))
        .map(stemOf),
    }));
}

const isAll = (place: Place): boolean => place.cues.has(ALL);

/** The same words, or a concept inside the other's whose words name all of it. */
function isOne(a: Named, b: Named, context: CompareContext): boolean {
  const isShared = a.stems.some((stem) => b.stems.includes(stem));
  if (isShared) return true;
  const isBroad = ({ concept, stems }: Named): boolean =>
    stems.length === 0 && context.knowledge.frames.broad.has(concept);
  return a.concept === b.concept && (isBroad(a) || isBroad(b));
}

/** Does a passage that names no kind of data hold the words of one all the same? */
function mentions(place: Place, named: readonly Named[], context: CompareContext): boolean {
  const said = new Set(termTokens(context.text(place.span)).map(({ key }) => stemOf(key)));
  return named.some(({ stems }) => stems.length > 0 && stems.every((stem) => said.has(stem)));
}

/** Do both passages speak of one particular kind of data, or one of them of all data? */
export function sharesObject(a: Place, b: Place, context: CompareContext): boolean {
  const [inA, inB] = [namedIn(a, context), namedIn(b, context)];
  if ((isAll(a) && inB.length > 0) || (isAll(b) && inA.length > 0)) return true;
  if (inA.length === 0) return mentions(a, inB, context);
  if (inB.length === 0) return mentions(b, inA, context);
  return inA.some((one) => inB.some((other) => isOne(one, other, context)));
}

/** Does what the inner passage speaks of lie within what the outer one is about? "Personal data" holds any kind. */
export function isWithinObject(inner: Place, outer: Place, context: CompareContext): boolean {
  const [within, around] = [namedIn(inner, context), namedIn(outer, context)];
  if (around.length === 0 || isAll(outer)) return true;
  return within.some((one) => around.some((other) => isOne(one, other, context)));
}

/** "Your workout history": the words behind the possessive, two at most. */
const OF_YOURS = /\byour\s+(\p{L}[\p{L}-]*(?:\s+\p{L}[\p{L}-]*)?)/giu;
/** Whom something is kept from: what follows "to" or "with" in the promise. */
const RECIPIENTS = /\s(?:to|with)\s+(.+)$/iu;

function tellingStems(text: string, context: CompareContext): readonly string[] {
  const { neutral, genericHeads } = context.knowledge.frames;
  return termTokens(text)
    .map(({ key }) => key)
    .filter((key) => !neutral.has(key) && !genericHeads.has(key))
    .map((key) => stemOf(key));
}

/**
 * Do both passages speak of one thing of the reader's by the same words, and of one recipient where the first
 * names any? For promises of which no claim was read, since the lexicon does not know the thing.
 */
export function sharesPhrase(a: Place, b: Place, context: CompareContext): boolean {
  if (a.claims.some(({ polarity, data }) => polarity === 'denied' && data.length > 0)) return false;
  const said = context.text(a.span);
  const there = new Set(termTokens(context.text(b.span)).map(({ key }) => stemOf(key)));
  const isShared = [...said.matchAll(OF_YOURS)]
    .map(([, words = '']) => tellingStems(words, context))
    .some((stems) => stems.length > 0 && stems.every((stem) => there.has(stem)));
  if (!isShared) return false;
  const named = tellingStems(RECIPIENTS.exec(said)?.[1] ?? '', context);
  return named.length === 0 || named.some((stem) => there.has(stem));
}
