// Data asked of the reader: "we may ask you for your phone number", "you will be asked to provide your
// name", "you are required to enter a card number". What is asked for is collected.

import { isA } from '../lexicon/relate.ts';
import { coreOf, denialAt } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { VerbGroup } from './group.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { regionEnd } from './slots.ts';
import { fromStated, headOf } from './stated.ts';
import { readActor } from './subject.ts';
import { dataIn, purposesIn, unique } from './values.ts';

/** The words behind "for", or behind the verb of giving, that "ask" leads to; null when it leads to none. */
function askedFrom(line: Line, group: VerbGroup, end: number, { lexicon }: Reader): number | null {
  for (let at = group.to; at < Math.min(end, group.to + 5); at++) {
    const word = line.lowers[at] ?? '';
    if (word === 'for') return at + 1;
    if (word === 'to' && lexicon.frames.giving.has(line.lowers[at + 1] ?? ''))
      // "to provide us with your name"
      return line.lowers[at + 2] === 'us' ? at + 3 : at + 2;
  }
  return null;
}

export function readAsked(
  line: Line,
  firstPartyNames: ReadonlySet<string>,
  reader: Reader,
): readonly Draft[] {
  const { lexicon } = reader;
  return fromStated(line, (group, index) => {
    if (!lexicon.frames.asking.has(headOf(line, group))) return [];
    const actor = readActor(line, group, lexicon, firstPartyNames).id;
    const isOfReader = group.isPassive
      ? actor === 'person'
      : actor === 'first-party' && lexicon.frames.persons.has(line.lowers[group.to] ?? '');
    if (!isOfReader) return [];
    const end = regionEnd(line.words, line.groups, index);
    const from = askedFrom(line, group, line.words.length, reader);
    if (from === null) return [];
    const data = dataIn(line, from, Math.max(from, endOfObject(line, from)), lexicon, 'text', 'provided');
    if (data.length === 0) return [];
    // "we will never ask for your password": advice against fraud, no statement of what we hold
    if (
      group.negation !== null &&
      data.every(({ value }) => isA(lexicon, 'data', value.concept, 'credential'))
    )
      return [];
    return [
      makeDraft(
        coreOf(
          line,
          'asked/collect',
          'collect',
          wordSpan(line, group.clauseStart, Math.max(end, from + 1)),
          wordSpan(line, group.from, group.to),
        ),
        {
          ...denialAt(line, group.negation),
          data: unique(data, (ref) => ref.concept + ref.surface),
          purposes: purposesIn(line, from, line.words.length, 'text'),
          trace: ['what the reader is asked for is collected'],
        },
      ),
    ];
  });
}

/** Up to the next clause or the word that opens a condition. */
function endOfObject(line: Line, from: number): number {
  let at = from;
  while (
    at < line.words.length &&
    !/[;:.\u2014]/.test(line.words[at]?.gap ?? '') &&
    !ENDING.has(line.words[at]?.role ?? '')
  )
    at++;
  return at;
}

const ENDING: ReadonlySet<string> = new Set(['aux', 'modal', 'pronoun']);
