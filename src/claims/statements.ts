// Asserted verb groups of a line as drafts: who does what to which data, for whom and why.

import { findPhrases } from '../lexicon/phrases.ts';
import { isA } from '../lexicon/relate.ts';
import type { VerbReading } from '../lexicon/frames.ts';
import type { Practice } from '../model/vocabulary.ts';
import { choosePractice } from './choose.ts';
import type { Setting } from './choose.ts';
import { compose } from './compose.ts';
import type { Draft } from './draft.ts';
import { termsIn, wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import type { Slot } from './slots.ts';
import { readGroup } from './reading.ts';
import { headAt } from './stated.ts';
import { otherSense } from './senses.ts';
import { isToldBehind } from './told-behind.ts';
import type { Reading, StatementContext } from './reading.ts';
import { dataIn, recipientsIn } from './values.ts';
import type { Word } from './words.ts';

/** Drafts of every asserted group of the line. */
export function readStatements(line: Line, context: StatementContext, reader: Reader): readonly Draft[] {
  if (line.isQuestion) return [];
  return line.groups.flatMap((group, index) => {
    const reading = readGroup(line, index, context, reader);
    if (reading === null || (reading.actor.isStranger && !isWithUs(line, reading))) return [];
    return group.heads.flatMap((head) => readHead(line, reading, head, reader));
  });
}

/** "Other companies receive your address from us": whoever they are, they have it from us, or we from them. */
const isWithUs = (line: Line, { slots }: Reading): boolean =>
  slots.some(({ name, inner }) => (name === 'source' || name === 'recipient') && line.lowers[inner] === 'us');

function readHead(line: Line, reading: Reading, head: number, reader: Reader): readonly Draft[] {
  const { lexicon } = reader;
  const { group, slots, data } = reading;
  const word = line.words[head];
  if (word === undefined) return [];
  const readings = readingsOf(line, head, reading);
  if (readings.length === 0 || reading.actor.id === 'person') return [];
  const all = { from: group.to, to: reading.end };
  const regionTerms = (kind: 'party' | 'purpose' | 'measure' | 'basis') =>
    termsIn(line, kind, all.from, all.to);
  const recipientSlots = slots.filter((slot) => slot.name === 'recipient');
  const named = [
    ...recipientSlots.flatMap((slot) => recipientsIn(line, slot.from, slot.to, lexicon, 'text')),
    // "provide them with your data"
    ...reading.recipients.filter(({ via }) => via === 'coreference'),
  ];
  const isTransaction = termsIn(line, 'purpose', 0, line.words.length).some(
    (term) => term.id === 'transaction',
  );
  const setting: Setting = {
    data: data.map((ref) => ref.value.concept),
    refersBack: reading.refersBack,
    recipients: reading.recipients.map((recipient) => recipient.value.class),
    hasMeasure:
      regionTerms('measure').some(({ start }) => !isWatchingAt(line, start)) ||
      (group.isPassive && termsIn(line, 'measure', group.clauseStart, group.to).length > 0),
    isByMeasure:
      !group.isPassive &&
      group.subject !== null &&
      termsIn(line, 'measure', group.subject.from, group.subject.to).length > 0,
    hasModel:
      regionTerms('purpose').some((term) => term.id === 'model-training') ||
      findPhrases(lexicon.frames.models, line.lowers, all.from, all.to).length > 0,
    isPassive: group.isPassive,
    isOfPersons: isOfPersons(line, slots, reader),
    hasPlace: slots.some((slot) => slot.name === 'place') || isAbroad(line, reading, reader),
    hasDuration: line.durations.length > 0,
    actor: reading.actor.id,
    isTransaction,
    hasSecond: recipientSlots.some(
      (slot) => dataIn(line, slot.from, slot.to, lexicon, 'text', 'unspecified').length > 0,
    ),
    isToPerson: recipientSlots.some((slot) => isPersonAt(line, slot.inner, reader)),
  };
  const sense = otherSense(line, head, group.to, group.isPassive, reader);
  if (sense !== null)
    return sense.as === null || (data.length === 0 && !reading.refersBack)
      ? []
      : compose(line, reading, head, sense.as, [], reader);
  const stated = atHome(line, reading, readings, setting, reader);
  if (reading.isOfAbstract && stated !== 'secure') return [];
  // "sold as part of a merger": what changes hands with the business is not sold for its own sake
  const practice = stated === 'sell' && isTransaction && !reading.isDenied ? 'disclose-transaction' : stated;
  // "we will disclose to you the categories of data": an answer to the reader
  if (practice === 'disclose' && named.length === 0 && line.lowers[recipientSlots[0]?.inner ?? -1] === 'you')
    return [];
  if (practice === 'secure' && isToldBehind(line, reading.index, head, reader)) return [];
  if (isGivenToUs(line, reading, readings)) return receive(line, reading, head, reader);
  if (isGivenByReader(line, reading, practice))
    return compose(line, { ...reading, actor: US }, head, 'collect', [], reader);
  if (practice === null) return [];
  if (practice === 'transfer' && !isAbroad(line, reading, reader)) {
    return isTransaction || named.length > 0
      ? [compose(line, reading, head, 'disclose', named, reader)].flat()
      : [];
  }
  if (isToUs(line, reading, practice, named.length > 0))
    return isByNobody(line, reading, reader) || reading.actor.id === 'first-party'
      ? []
      : receive(line, reading, head, reader);
  const drafts = compose(line, reading, head, practice, named, reader);
  const open = openlyIn(line, reading, practice, reader);
  return open === null ? drafts : [...drafts, ...drafts.slice(0, 1).map((draft) => toInsecure(draft, open))];
}

/** "To measure which pages are read": no measure that is taken. */
const isWatchingAt = (line: Line, start: number): boolean =>
  line.words.some(
    (word) => word.start === start && word.verbs.some(({ practice }) => practice === 'observe'),
  );

/** "We train our employees": the object is people. */
const isOfPersons = (line: Line, slots: readonly Slot[], { lexicon }: Reader): boolean =>
  slots.some(
    (slot) =>
      slot.name === 'object' &&
      termsIn(line, 'party', slot.from, Math.min(slot.to, slot.from + LONGEST_NAME)).some(({ id }) =>
        isA(lexicon, 'party', id, 'first-party'),
      ),
  );

/** "With a particular consumer or household", not "with your user profile", "with the details you gave". */
function isPersonAt(line: Line, from: number, { lexicon }: Reader): boolean {
  const { persons, grammar } = lexicon.frames;
  for (let at = from; at < from + LONGEST_NAME; at++) {
    const word = line.words[at];
    if (word === undefined) return false;
    const isPerson = persons.has(word.lower) && !grammar.determiners.has(word.lower);
    if (isPerson) return line.words[at + 1]?.role !== 'noun';
    if (word.role !== 'determiner' && !word.tags.has('Adjective')) return false;
  }
  return false;
}

/** Words of a noun phrase in front of its head: "all of our relevant employees". */
const LONGEST_NAME = 6;

/** A country or "outside your country" behind the verb. */
const isAbroad = (line: Line, { group, end }: Reading, { lexicon }: Reader): boolean =>
  findPhrases(lexicon.frames.foreign, line.lowers, group.from, end).length > 0 ||
  // "stored in Germany" may be at home, "moved to Singapore" is not
  (line.words[headAt(group)]?.verbs.every(
    ({ practice }) => practice === 'transfer' || practice === 'disclose',
  ) === true &&
    line.lowers.slice(group.to, end).some((word) => lexicon.frames.grammar.abroad.has(word)));

/** The practice of a verb; "stored in our data centres" crosses no border, so it is storing. */
function atHome(
  line: Line,
  reading: Reading,
  readings: Word['verbs'],
  setting: Setting,
  reader: Reader,
): Practice | null {
  const practice = choosePractice(readings, setting, reader.lexicon);
  if (practice !== 'transfer' || isAbroad(line, reading, reader)) return practice;
  const staying = readings.filter((one) => one.practice === 'retain');
  return choosePractice(staying, { ...setting, hasPlace: false }, reader.lexicon) ?? practice;
}

/** "Hand over your name", "hand your name over to them": a verb of two words counts when both stand there. */
function readingsOf(line: Line, head: number, { slots }: Reading): Word['verbs'] {
  const recipient = slots.find((slot) => slot.name === 'recipient');
  const next = line.lowers[head + 1] ?? '';
  const late = recipient === undefined ? '' : (line.lowers[recipient.from - 1] ?? '');
  return (line.words[head]?.verbs ?? []).filter(
    ({ lemma }) => !lemma.includes(' ') || lemma.endsWith(` ${next}`) || lemma.endsWith(` ${late}`),
  );
}

const receive = (line: Line, reading: Reading, head: number, reader: Reader): readonly Draft[] =>
  compose(line, { ...reading, actor: { ...reading.actor, id: 'first-party' } }, head, 'receive', [], reader);

/** "Partners provide us with demographic data", "your browser sends us your address": the object is us. */
function isGivenToUs(
  line: Line,
  { slots, actor, group, data }: Reading,
  readings: readonly VerbReading[],
): boolean {
  if (group.isPassive || group.subject === null || data.length === 0) return false;
  if (actor.id === 'first-party') return false;
  if (!readings.some((reading) => reading.practice === 'disclose')) return false;
  const object = slots.find((slot) => slot.name === 'object');
  // "partners provide us with data", "merchants submit data to us"
  return (
    (object !== undefined && line.lowers[object.from] === 'us') ||
    (actor.id !== null &&
      slots.some(({ name, inner }) => name === 'recipient' && line.lowers[inner] === 'us'))
  );
}

const US: Reading['actor'] = { id: 'first-party', span: null, isStranger: false, others: [] };

/** "Data provided by you", "transmitted by your browser": given to us, not away. */
const isGivenByReader = (line: Line, { slots, group }: Reading, practice: Practice | null): boolean =>
  practice === 'disclose' &&
  group.isPassive &&
  slots.some(({ name, inner }) => name === 'agent' && /^your?$/.test(line.lowers[inner] ?? ''));

/** "partners share such information with us": nothing of ours is disclosed, we receive it. */
function isToUs(line: Line, { slots }: Reading, practice: Practice, hasRecipient: boolean): boolean {
  if (practice !== 'disclose' || hasRecipient) return false;
  return slots.some((slot) => slot.name === 'recipient' && line.lowers[slot.inner] === 'us');
}

/** Nobody is said to act: a passive, or a verb without a subject. "Merchants submit …", "they submit …" name one. */
const isByNobody = (line: Line, { actor, group }: Reading, { lexicon }: Reader): boolean =>
  actor.id === null &&
  (group.isPassive ||
    group.subject === null ||
    group.kind !== 'finite' ||
    lexicon.frames.firstParty.has(line.lowers[group.subject.to - 1] ?? ''));

/** "Debug logs are stored unencrypted": the words that say so, or null. */
function openlyIn(
  line: Line,
  { group, end }: Reading,
  practice: Practice,
  { lexicon }: Reader,
): Draft['trigger'] | null {
  if (practice !== 'retain' && practice !== 'disclose' && practice !== 'transfer') return null;
  const [hit] = findPhrases(lexicon.frames.insecure, line.lowers, group.to, end);
  return hit === undefined ? null : wordSpan(line, hit.from, hit.to);
}

const toInsecure = (draft: Draft, openly: Draft['trigger']): Draft => ({
  ...draft,
  rule: 'manner/insecure',
  practice: { ...draft.practice, value: 'secure' },
  polarity: draft.polarity === 'denied' ? 'affirmed' : 'denied',
  trigger: openly,
  negation: draft.polarity === 'denied' ? null : openly,
  recipients: [],
  retention: null,
  trace: ['data that lie open are not protected'],
});
