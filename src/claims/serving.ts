// What cookies and data are said to do: "these cookies allow us to count visits", "this information is
// needed to prevent fraud", "it helps advertisers to show relevant ads". Data that serve a purpose are used
// for it; cookies that do are set.

import { isA } from '../lexicon/relate.ts';
import { findPhrases, phraseAt } from '../lexicon/phrases.ts';
import type { Cited, DataRef } from '../model/claim.ts';
import { coreOf } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { VerbGroup } from './group.ts';
import { termsIn, wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { isBe } from './roles.ts';
import { readSlots, regionEnd } from './slots.ts';
import { fromStated, headAt, headOf } from './stated.ts';
import { subjectRange } from './subject.ts';
import { dataIn, purposesIn, recipientsIn, unique } from './values.ts';

/** Words of a subject at most: "the information that we collect automatically when you visit". */
const LONGEST_SUBJECT = 14;

/** The data a clause is about: its subject, or what a pronoun in its place goes back to. */
function subjectOf(
  line: Line,
  index: number,
  antecedents: readonly Cited<DataRef>[],
  { lexicon }: Reader,
): readonly Cited<DataRef>[] {
  const group = line.groups[index];
  if (group?.subject === undefined || group.subject === null) return [];
  const { from, to } = subjectRange(line, line.groups, index);
  if (to - from > LONGEST_SUBJECT) return [];
  const named = dataIn(line, from, to, lexicon, 'text', 'unspecified');
  // "A cookie that helps …", "a person's data": one of a kind, no statement about ours
  if (named.length > 0) return lexicon.frames.grammar.indefinite.has(line.lowers[from] ?? '') ? [] : named;
  const isPronoun = to - from === 1 && lexicon.frames.grammar.pointing.has(line.lowers[from] ?? '');
  return isPronoun ? antecedents.map((ref) => ({ ...ref, via: 'coreference' as const })) : [];
}

/** Does the clause say that its subject serves something: "enables us to", "is necessary for"? */
function isServing(line: Line, group: VerbGroup, { lexicon }: Reader): boolean {
  const head = headOf(line, group);
  if (!group.isPassive && lexicon.frames.serving.has(head)) return true;
  for (let at = headAt(group); at <= group.to + 1; at++)
    if (phraseAt(lexicon.frames.needed, line.lowers, at) !== null) return true;
  return false;
}

/** "Your location enables us to find shops": the subject itself is data; "let us know" asks for an answer. */
function isLettingUs(line: Line, group: VerbGroup, index: number, { lexicon }: Reader): boolean {
  const { subject } = group;
  const next = line.groups[index + 1];
  if (subject === null || line.lowers[group.to] !== 'us' || next?.kind !== 'infinitive') return false;
  if (lexicon.frames.assertive.has(line.lowers[next.from] ?? '')) return false;
  const isPointing =
    subject.to - subject.from === 1 && lexicon.frames.grammar.pointing.has(line.lowers[subject.from] ?? '');
  const named = termsIn(line, 'data', subject.from, subject.to);
  return isPointing || named.some(({ id }) => lexicon.concepts.get('data')?.has(id) === true);
}

/** "Our main legal basis": words up to the noun at most. */
const EARLIEST = 4;

/** "The purpose of the processing is to prevent abuse", "our legal basis for marketing is your consent". */
function readPurpose(line: Line, group: VerbGroup, index: number, { lexicon }: Reader): readonly Draft[] {
  const { nouns, grammar } = lexicon.frames;
  const { from, to } = subjectRange(line, line.groups, index);
  if (to - from > LONGEST_SUBJECT) return [];
  const words = line.lowers.slice(from, to);
  const first = words.slice(0, EARLIEST);
  const isAim = first.some((word) => grammar.purposeNouns.has(word));
  const isGround = first.some((word) => grammar.grounds.has(word));
  if (!isAim && !isGround) return [];
  const data = dataIn(line, from, to, lexicon, 'text', 'unspecified');
  const isOfProcessing = findPhrases(nouns, line.lowers, from, to).some(
    ({ value, from: at }) => value !== 'grant' && !grammar.purposeNouns.has(line.lowers[at] ?? ''),
  );
  if (data.length === 0 && !isOfProcessing) return [];
  const end = regionEnd(line.words, line.groups, index);
  const purposes = unique(
    purposesIn(line, isGround ? from : group.to, isGround ? to : line.words.length, 'text'),
    String,
  );
  if (purposes.length === 0) return [];
  return [
    makeDraft(
      coreOf(
        line,
        'purpose/use',
        'use',
        wordSpan(line, from, Math.max(end, group.to)),
        wordSpan(line, from, to),
      ),
      {
        data: unique(data, (ref) => ref.concept + ref.surface),
        purposes,
        trace: ['says what data are used for'],
      },
    ),
  ];
}

export function readServing(
  line: Line,
  antecedents: readonly Cited<DataRef>[],
  reader: Reader,
): readonly Draft[] {
  const { lexicon } = reader;
  return fromStated(line, (group, index) => {
    if (group.negation !== null) return [];
    if (isBe(line.words[headAt(group)], lexicon.frames)) {
      const told = readPurpose(line, group, index, reader);
      if (told.length > 0) return told;
    }
    if (!isServing(line, group, reader)) return [];
    const subject = subjectOf(line, index, antecedents, reader);
    if (subject.length === 0) return [];
    const cookies = subject.filter(({ value }) => isA(lexicon, 'data', value.concept, 'cookie'));
    const end = regionEnd(line.words, line.groups, index);
    const purposes = unique(purposesIn(line, group.to, end, 'text'), String);
    const isCookie = cookies.length > 0;
    // "your location enables us to find shops": an act of ours, whatever it is called
    const isForUs = isLettingUs(line, group, index, reader);
    if (purposes.length === 0 && !isCookie && !isForUs) return [];
    const object = readSlots(line.words, group.to, end, lexicon.frames, false).find(
      ({ name }) => name === 'object',
    );
    const [party] =
      object === undefined
        ? []
        : recipientsIn(
            line,
            object.from,
            Math.min(object.to, line.groups[index + 1]?.from ?? object.to),
            lexicon,
            'text',
          );
    return [
      makeDraft(
        coreOf(
          line,
          `serving/${isCookie ? 'track' : 'use'}`,
          isCookie ? 'track' : 'use',
          wordSpan(line, group.subject?.from ?? group.clauseStart, end),
          wordSpan(line, group.from, group.to),
        ),
        {
          actor:
            party === undefined
              ? { value: 'first-party', span: null, via: 'default' }
              : { value: party.value.class, span: party.span, via: 'text' },
          modality: { value: group.modal?.value ?? 'does', span: null, via: 'default' },
          data: unique(isCookie ? cookies : subject, (ref) => ref.concept + ref.surface),
          purposes,
          trace: ['what data are said to serve is what they are used for'],
        },
      ),
    ];
  });
}
