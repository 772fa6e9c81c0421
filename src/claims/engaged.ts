// Parties set to work on data: "we use service providers to process your payments", "we work with vendors
// who store your files". Whoever works on the data receives them.

import { isA } from '../lexicon/relate.ts';
import { coreOf, denialAt } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { regionEnd } from './slots.ts';
import { fromStated, headOf } from './stated.ts';
import { readActor } from './subject.ts';
import { dataIn, purposesIn, recipientsIn, unique } from './values.ts';

export function readEngaged(
  line: Line,
  firstPartyNames: ReadonlySet<string>,
  reader: Reader,
): readonly Draft[] {
  const { lexicon } = reader;
  return fromStated(line, (group, index) => {
    if (group.isPassive) return [];
    if (!lexicon.frames.engaging.has(headOf(line, group))) return [];
    if (readActor(line, group, lexicon, firstPartyNames).id !== 'first-party') return [];
    const end = regionEnd(line.words, line.groups, index);
    const next = line.groups[index + 1];
    // the party is the object itself, not something further on
    const objectEnd = Math.min(end, next?.from ?? end, group.to + LONGEST_OBJECT);
    const parties = recipientsIn(line, group.to, objectEnd, lexicon, 'text').filter(({ value }) =>
      ['processor', 'third-party', 'affiliate'].some((kind) => isA(lexicon, 'party', value.class, kind)),
    );
    if (
      parties.length === 0 ||
      next === undefined ||
      dataIn(line, group.to, objectEnd, lexicon, 'text', 'unspecified').length > 0
    )
      return [];
    const data = dataIn(line, next.from, line.words.length, lexicon, 'text', 'unspecified');
    const purposes = purposesIn(line, objectEnd, line.words.length, 'text');
    if (data.length === 0 && purposes.length === 0) return [];
    const areProcessors = parties.every(
      ({ value }) => isA(lexicon, 'party', value.class, 'processor') || value.class === 'third-party',
    );
    return [
      makeDraft(
        coreOf(
          line,
          'engaged/party',
          areProcessors ? 'entrust' : 'disclose',
          wordSpan(line, group.clauseStart, line.words.length),
          wordSpan(line, group.from, group.to),
        ),
        {
          ...denialAt(line, group.negation),
          data: unique(data, (ref) => ref.concept + ref.surface),
          recipients: unique(parties, (party) => party.class + (party.name ?? '')),
          purposes: unique(purposes, String),
          trace: ['who works on the data receives them'],
        },
      ),
    ];
  });
}

/** Words of a party at most: "carefully selected third-party service providers and partners". */
const LONGEST_OBJECT = 12;
