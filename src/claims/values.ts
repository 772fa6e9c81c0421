// Terms of a line as the cited values of a claim: data references, recipients, purposes.

import { isA } from '../lexicon/relate.ts';
import { phraseAt } from '../lexicon/phrases.ts';
import type { CompiledLexicon } from '../lexicon/compile.ts';
import type { Cited, DataRef, Recipient } from '../model/claim.ts';
import type { TermMatch } from '../model/lexicon.ts';
import type { Quantifier, Via } from '../model/vocabulary.ts';
import type { Identifiability, Part, Provenance } from '../model/data-vocabulary.ts';
import { spanOf, termsIn, wordAt } from './line.ts';
import type { VerbGroup } from './group.ts';
import type { Line } from './line.ts';
import type { Slot } from './slots.ts';

const QUANTIFIERS: Readonly<Record<string, Quantifier>> = {
  all: 'all',
  any: 'all',
  every: 'all',
  some: 'some',
  certain: 'some',
  no: 'none',
  none: 'none',
  only: 'only',
  limited: 'some',
};

function identifiabilityOf(concept: string, before: string, surface: string): Identifiability {
  const words = `${before} ${surface}`.toLowerCase();
  if (concept === 'aggregate' || /\baggregate/.test(words)) return 'aggregate';
  if (
    concept === 'deidentified' ||
    /\b(de-?identified|anonymi[sz]ed|anonymous|non-?personal|non-?identif)/.test(words)
  )
    return 'deidentified';
  if (concept === 'pseudonymous' || /\b(pseudonym|hashed)/.test(words)) return 'pseudonymous';
  if (/\b(personally identif|identifiable|identifying)/.test(words)) return 'identified';
  return 'unspecified';
}

function partOf(before: string): Part {
  if (/\b(last (four|4)|partial|truncated)\b/.test(before)) return 'truncated';
  if (/\bhashed\b/.test(before)) return 'hashed';
  return 'whole';
}

/** Does the word after the term make it a modifier of something that is not data ("data controller")? */
function isModifier(line: Line, term: TermMatch, lexicon: CompiledLexicon): boolean {
  const next = line.words[wordAt(line, term.end)];
  if (next === undefined || next.gap.trim() !== '' || next.gap === '') return false;
  return lexicon.frames.abstractHeads.has(next.lower) && next.role === 'noun';
}

/** Words between "information" and what it is about: "information relating to your recent". */
const LONGEST_ABOUT = 6;

/** "Information about your device": the word before "about" says nothing that the one behind it does not. */
function isAbout(
  line: Line,
  term: TermMatch,
  next: TermMatch | undefined,
  lexicon: CompiledLexicon,
): boolean {
  if (term.id !== 'data' || next === undefined || next.id === 'data' || next.id === 'personal') return false;
  const from = wordAt(line, term.end);
  const to = wordAt(line, next.start);
  const link = phraseAt(lexicon.frames.abouts, line.lowers, from);
  if (link === null || link.to > to || to - from > LONGEST_ABOUT) return false;
  return line.words
    .slice(from, to + 1)
    .every(
      ({ gap, role }, i) =>
        !/[,;:.()]/.test(gap) && (i >= to - from || role !== 'verb' || i < link.to - from),
    );
}

export function dataIn(
  line: Line,
  from: number,
  to: number,
  lexicon: CompiledLexicon,
  via: Via,
  provenance: Provenance,
): readonly Cited<DataRef>[] {
  const refs: Cited<DataRef>[] = [];
  const terms = termsIn(line, 'data', from, to);
  for (const [index, term] of terms.entries()) {
    if (isModifier(line, term, lexicon) || isAbout(line, term, terms[index + 1], lexicon)) continue;
    const at = wordAt(line, term.start);
    const before = line.lowers.slice(Math.max(0, at - 4), at);
    const quantifier = [...before]
      .toReversed()
      .map((word) => QUANTIFIERS[word])
      .find((value) => value !== undefined);
    refs.push({
      value: {
        concept: term.id,
        surface: term.surface,
        identifiability: identifiabilityOf(term.id, before.slice(-2).join(' '), term.surface),
        provenance,
        part: partOf(`${before.join(' ')} ${term.surface}`.toLowerCase()),
        quantifier: quantifier ?? 'unspecified',
      },
      span: spanOf(line, term.start, term.end),
      via,
    });
  }
  return refs;
}

/** Parties in the slots that name who gets something; "provide them with your data" goes back to the one named last. */
export function recipientsOf(
  line: Line,
  group: VerbGroup,
  slots: readonly Slot[],
  lexicon: CompiledLexicon,
): readonly Cited<Recipient>[] {
  const named = slots
    .filter((slot) => slot.name === 'recipient' || (slot.name === 'object' && !group.isPassive))
    .flatMap((slot) => recipientsIn(line, slot.from, slot.to, lexicon, 'text'));
  const isThem = !group.isPassive && line.lowers[group.to] === 'them' && line.lowers[group.to + 1] === 'with';
  if (named.length > 0 || !isThem) return named;
  return recipientsIn(line, 0, group.from, lexicon, 'coreference')
    .filter(({ value }) => !isA(lexicon, 'party', value.class, 'first-party'))
    .slice(-1);
}

export function recipientOf(
  line: Line,
  term: TermMatch,
  lexicon: CompiledLexicon,
  via: Via,
): Cited<Recipient> {
  const isProcessor = isA(lexicon, 'party', term.id, 'processor');
  const isNamed = /^[A-Z]/.test(term.surface) && term.start > 0 && !/\s/.test(term.surface);
  return {
    value: {
      class: term.id,
      name: isNamed ? term.surface : null,
      role: isProcessor ? 'processor' : 'unknown',
      restriction: null,
    },
    span: spanOf(line, term.start, term.end),
    via,
  };
}

const NOT_RECIPIENTS = new Set(['first-party', 'person', 'end-user']);

export function recipientsIn(
  line: Line,
  from: number,
  to: number,
  lexicon: CompiledLexicon,
  via: Via,
): readonly Cited<Recipient>[] {
  return termsIn(line, 'party', from, to)
    .filter((term) => !NOT_RECIPIENTS.has(term.id))
    .map((term) => recipientOf(line, term, lexicon, via));
}

export function purposesIn(line: Line, from: number, to: number, via: Via): readonly Cited<string>[] {
  return termsIn(line, 'purpose', from, to).map((term) => ({
    value: term.id,
    span: spanOf(line, term.start, term.end),
    via,
  }));
}

/** Drops repeated values, keeping the first citation. */
export function unique<T>(cited: readonly Cited<T>[], key: (value: T) => string): readonly Cited<T>[] {
  const seen = new Set<string>();
  return cited.filter((entry) => {
    const id = key(entry.value);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
