// Negation that stands outside the verb group: "no personal data is sold", "refrain from selling".

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { findPhrases, phraseAt } from '../lexicon/phrases.ts';
import type { VerbGroup } from './group.ts';
import type { Line } from './line.ts';
import { headAt, headOf } from './stated.ts';

/** "no", "none of" right at the start of the object or subject denies the clause. */
export function determinerNegation(
  line: Line,
  from: number,
  to: number,
  lexicon: CompiledLexicon,
): number | null {
  for (let i = from; i < Math.min(to, from + 2); i++)
    if (lexicon.frames.negatingDeterminers.has(line.lowers[i] ?? '') && line.lowers[i + 1] !== 'longer')
      return i;
  return null;
}

/** "Neither we nor our partners sell …", "None of our partners sell …", "Nobody reads …": the subject denies. */
export function subjectNegation(line: Line, group: VerbGroup, lexicon: CompiledLexicon): number | null {
  const { subject } = group;
  if (subject === null) return null;
  const [excluded] = findPhrases(
    lexicon.frames.excluding,
    line.lowers,
    Math.max(0, subject.from - 2),
    subject.from + 2,
  );
  if (excluded !== undefined) return excluded.from;
  for (let at = Math.max(group.clauseStart - 1, subject.from - 1, 0); at <= subject.from; at++) {
    const word = line.lowers[at] ?? '';
    if (/[,;:]/.test(line.words[at + 1]?.gap ?? '')) continue;
    if (word === 'neither' || lexicon.frames.negatingDeterminers.has(word)) return at;
  }
  return null;
}

export function phraseNegation(line: Line, group: VerbGroup, lexicon: CompiledLexicon): number | null {
  for (let i = Math.max(0, group.from - 6); i < group.from; i++) {
    const hit = phraseAt(lexicon.frames.negationPhrases, line.lowers, i);
    if (hit !== null && hit.to >= group.from - 1 && hit.to <= group.from + 1) return i;
  }
  return null;
}

/** "No current plans or intention to": words between the two verbs at most. */
const FARTHEST_NOUN = 7;

/**
 * The word that denies what leads to the verb ("no plans to sell"); "open" where it leaves open whether we do
 * ("no duty to delete"), null when there is none.
 */
export function plannedNot(
  line: Line,
  governor: VerbGroup,
  group: VerbGroup,
  lexicon: CompiledLexicon,
): number | 'open' | null {
  if (group.kind !== 'infinitive' || group.from - governor.to > FARTHEST_NOUN) return null;
  const negation = determinerNegation(line, governor.to, group.from, lexicon);
  const isPlan = line.lowers
    .slice(governor.to, group.from)
    .some((word) => lexicon.frames.grammar.plans.has(word));
  return negation === null || isPlan ? negation : 'open';
}

/** "We prevent our hosting and content providers from creating a profile": the verb that denies what is behind it. */
export const forbiddenBy = (line: Line, governor: VerbGroup, { frames }: CompiledLexicon): number | null =>
  governor.negation === null && frames.grammar.forbidding.has(headOf(line, governor))
    ? headAt(governor)
    : null;
