// Words of a text as the name of a kind of data, for a cell of a table: "your email address" is "email
// address", "session (date" is "session"; "when you use" names nothing.

import type { Grammar } from '../lexicon/grammar.ts';

/** Null where the words are a clause, or nothing but small words. */
export function nameIn(surface: string, grammar: Grammar): string | null {
  const whole = surface.split(')').length < surface.split('(').length ? surface.split('(')[0] : surface;
  const words = (whole ?? '').trim().split(/\s+/);
  const lowers = words.map((word) => word.toLowerCase().replace(/[’']s$/, ''));
  if (lowers.some((word) => grammar.plainPronouns.has(word) || grammar.questions.has(word))) return null;
  const isSmall = (word: string): boolean =>
    grammar.determiners.has(word) || grammar.prepositions.has(word) || grammar.coordinators.has(word);
  const from = lowers.findIndex((word) => !isSmall(word));
  const to = lowers.findLastIndex((word) => !isSmall(word));
  return from < 0 ? null : words.slice(from, to + 1).join(' ');
}
