// How firmly a clause speaks: strength, hedges, quantifier, tense, exclusives.

import type { Frames } from '../lexicon/frames.ts';
import { findPhrases } from '../lexicon/phrases.ts';
import type { Cited } from '../model/claim.ts';
import type { Hedge, Quantifier, Strength, Tense } from '../model/vocabulary.ts';
import type { VerbGroup } from './group.ts';
import { wordSpan } from './line.ts';
import type { Line } from './line.ts';

export interface Manner {
  readonly strength: Strength;
  readonly hedges: readonly Cited<Hedge>[];
  readonly quantifier: Quantifier;
  readonly tense: Tense;
  readonly isRecipientExclusive: boolean;
  readonly isPurposeExclusive: boolean;
}

export function readManner(line: Line, group: VerbGroup, head: number, end: number, frames: Frames): Manner {
  const from = group.subject?.from ?? group.clauseStart;
  const hedges = findPhrases(frames.hedges, line.lowers, Math.min(from, group.from), end).map((hit) => ({
    value: hit.value,
    span: wordSpan(line, hit.from, hit.to),
    via: 'text' as const,
  }));
  const isCategorical =
    findPhrases(frames.categorical, line.lowers, from, Math.min(end, group.to + 4)).length > 0;
  const softening = hedges.some((hedge) => hedge.value !== 'directly-or-indirectly');
  const only = line.lowers.findIndex((word, i) => i >= from && i < end && frames.exclusives.has(word));
  const exclusive = only === -1 ? null : exclusiveTarget(line, only, group, head, frames);
  const pastYear = findPhrases(frames.pastTwelveMonths, line.lowers, 0, line.lowers.length).length > 0;
  return {
    strength: isCategorical ? 'categorical' : softening ? 'hedged' : 'plain',
    hedges,
    quantifier:
      only !== -1
        ? 'only'
        : isCategorical && line.lowers.slice(from, end).includes('all')
          ? 'all'
          : 'unspecified',
    tense:
      pastYear && group.isPast
        ? 'past-12-months'
        : group.isPast && !group.isPassive
          ? 'past'
          : group.modal?.value === 'will'
            ? 'future'
            : 'standing',
    isRecipientExclusive: exclusive === 'recipient',
    isPurposeExclusive: exclusive === 'purpose',
  };
}

function exclusiveTarget(
  line: Line,
  only: number,
  group: VerbGroup,
  head: number,
  frames: Frames,
): 'recipient' | 'purpose' | 'scope' {
  const next = line.lowers[only + 1] ?? '';
  // "to these recipients only: A and B"
  const isBeforeList = line.text[line.words[only]?.end ?? 0] === ':';
  const isReceived = line.lowers.slice(group.to, only).some((word) => word === 'with' || word === 'to');
  if (only > head && isBeforeList && isReceived) return 'recipient';
  const following =
    only < head
      ? (line.lowers.slice(group.to).find((word) => frames.grammar.recipientMarks.has(word)) ?? '')
      : next;
  const at = only < head ? line.lowers.indexOf(following, group.to) : only + 1;
  const isVerb = line.words[at + 1]?.role === 'verb';
  if (following === 'with' || (following === 'to' && !isVerb) || following === 'in' || following === 'as')
    return 'recipient';
  if (following === 'to' && isVerb) return 'purpose';
  if (following === 'for' && (isVerb || line.words[at + 1]?.tags.has('Gerund') === true)) return 'purpose';
  if (following === 'for')
    return /purpose/.test(line.lowers.slice(at, at + 5).join(' ')) ? 'purpose' : 'scope';
  return 'scope';
}
