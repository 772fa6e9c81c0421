// What a unit says, as atoms that can be looked for in the other version: a signal and its value.

import { matchTerms } from '../../lexicon/match.ts';
import type { CompiledLexicon } from '../../lexicon/compile.ts';
import type { ConceptKind } from '../../model/lexicon.ts';
import type { ChangeKnowledge } from '../../rules/changes/compile.ts';
import type { ChangeForms } from '../../rules/changes/forms.ts';
import type { Signal } from '../../rules/changes/schema.ts';
import { answersOf, fromValue, headOf, holdsWords, isHeader, partsOf } from './cells.ts';
import type { Found } from './cells.ts';
import { isDenied } from './context.ts';
import type { Reading } from './context.ts';
import {
  addressesIn,
  agesIn,
  aimsIn,
  clausesIn,
  emailsIn,
  entitiesIn,
  itemsIn,
  namesIn,
  periodsIn,
  phonesIn,
  rankedIn,
  recurrencesIn,
  targetsIn,
  wordValuesIn,
} from './values.ts';
import type { Value } from './values.ts';

export interface Atom {
  readonly signal: Signal;
  /** Signal, polarity and value: equal keys say the same. */
  readonly key: string;
  readonly isDenied: boolean;
  /** Concept or value; '' for cues. */
  readonly value: string;
  /** The words as written. */
  readonly surface: string;
  /** Offset in the unit's text. */
  readonly at: number;
  readonly size: number | null;
  /** How often the unit says it: two sentences made one still say it twice. */
  readonly times: number;
}

type ValueKind = Extract<Signal, { readonly value: string }>['value'];

/** Lines this short are titles: their capitals name nothing. */
const SHORT_LINE = 4;
/** Words of the longest entry of a list that is still a name for one thing. */
const LONGEST_ENTRY = 40;
/** Characters of it in a reason. */
const SHOWN = 80;

export interface AtomReader {
  readonly lexicon: CompiledLexicon;
  readonly changes: ChangeKnowledge;
}

/** An entry of a list as a whole: for lists of things that no lexicon names. */
function entryOf({ unit }: Reading, { aimOnly, act }: ChangeForms): readonly Found[] {
  const isItem = unit.block.kind === 'item' && unit.block.sentences.length <= 1 && !act.test(unit.text);
  if (!(isItem || aimOnly.test(unit.text)) || unit.words.length > LONGEST_ENTRY) return [];
  return [{ value: unit.key, surface: unit.text.slice(0, SHOWN), start: 0, size: null }];
}

function valuesOf(
  kind: Exclude<ValueKind, 'entry' | 'answer' | 'head' | 'run' | 'part'>,
  text: string,
  reader: AtomReader,
  isEntry: boolean,
): readonly Value[] {
  const { forms } = reader.changes;
  switch (kind) {
    case 'period':
      return [...periodsIn(text, reader.lexicon.time), ...recurrencesIn(text, forms)];
    case 'place':
      return rankedIn(text, forms.place, forms);
    case 'event':
      return rankedIn(text, forms.event, forms);
    case 'age':
      return agesIn(text, forms);
    case 'email':
      return emailsIn(text);
    case 'phone':
      return phonesIn(text);
    case 'name':
      return namesIn(text, reader.changes.notNames, isEntry);
    case 'entity':
      return entitiesIn(text, forms);
    case 'address':
      return addressesIn(text, forms);
    case 'item':
      return itemsIn(text, forms);
    case 'clause':
      return clausesIn(text, forms);
    case 'aim':
      return aimsIn(text, forms);
    case 'target':
      return targetsIn(text, forms);
    case 'word':
      return wordValuesIn(text, forms);
  }
}

function foundBy(signal: Signal, reading: Reading, reader: AtomReader): readonly Found[] {
  const { text } = reading.unit;
  const { forms } = reader.changes;
  if ('cue' in signal)
    return signal.cue.flatMap((set) =>
      reading.find(set).map(({ start, surface }) => ({ value: '', surface, start, size: null })),
    );
  if ('value' in signal) {
    // a run-in label is a title, but in a list of companies the name of one: its capitals name nothing
    const { label } = reading.unit.block;
    const isTitle = label !== null && text.startsWith(label.name) && !reading.isBeside(forms.vendorList);
    const from = signal.value === 'name' && isTitle ? label.end : 0;
    if (signal.value === 'entry') return entryOf(reading, forms);
    if (signal.value === 'answer') return answersOf(signal, reading, reader.changes.yes);
    if (signal.value === 'head') return headOf(signal, reading);
    if (signal.value === 'part') return partsOf(signal, reading, forms);
    // told from the words that changed, not from the sentence alone
    if (signal.value === 'run') return [];
    return valuesOf(signal.value, text, reader, reading.isBeside(forms.vendorList))
      .filter(({ start, surface }) => start >= from && holdsWords(signal, reading, start, surface))
      .map(fromValue);
  }
  const kinds: readonly ConceptKind[] = [signal.concepts];
  return matchTerms(reader.lexicon, kinds, text)
    .filter(({ id }) => !(signal.ignore ?? []).includes(id) && (signal.only?.includes(id) ?? true))
    .map(({ id, surface, start }) => ({ value: id, surface, start, size: null }));
}

/** Is all there that a signal asks of a sentence? */
export function holds(signal: Signal, reading: Reading): boolean {
  const { needs, under, beside, unless, notBeside } = signal;
  if (needs !== undefined && !needs.every((set) => reading.find(set).length > 0)) return false;
  // an entry of a list does not say itself what the list is about
  const isEntry = 'value' in signal && signal.value === 'entry';
  const isUnder = isEntry ? reading.isAround : reading.isUnder;
  if (under !== undefined && !under.some((set) => isUnder(set))) return false;
  if (beside !== undefined && !beside.some((set) => reading.isBeside(set))) return false;
  if (notBeside !== undefined && notBeside.some((set) => reading.isBeside(set))) return false;
  return unless === undefined || !unless.some((set) => reading.find(set).length > 0);
}

/** Lead-ins say nothing by themselves: what they lead to does. */
const isLeadIn = ({ unit }: Reading): boolean => unit.text.trimEnd().endsWith(':');

/** All atoms of a unit, in the order of the signals; headings that name a topic say nothing. */
export function atomsOf(reading: Reading, reader: AtomReader): readonly Atom[] {
  const { block, words } = reading.unit;
  const { forms } = reader.changes;
  if (isHeader(reading)) return [];
  if (block.kind === 'heading' && !forms.statement.test(reading.unit.text)) return [];
  if (reader.changes.silent.some((set) => reading.find(set).length > 0)) return [];
  const isTitle = block.kind === 'paragraph' && words.length <= SHORT_LINE;
  const atoms = new Map<string, Atom>();
  for (const signal of reader.changes.signals) {
    if (isTitle && 'value' in signal && signal.value === 'name') continue;
    if (signal.fallback === true && 'cue' in signal && isLeadIn(reading)) continue;
    if (!holds(signal, reading)) continue;
    for (const { value, surface, start, size } of foundBy(signal, reading, reader)) {
      const denied =
        signal.denied !== undefined &&
        ('cue' in signal
          ? isDenied(reading.tokens, { start, end: start + surface.length }, forms.negations, forms.turns)
          : isDenied(reading.tokens, { start, end: start + 1 }, forms.negationsOfThings, forms.turns));
      const key = `${signal.id}|${denied ? 'no' : 'yes'}|${value}`;
      const first = atoms.get(key);
      const at = first?.at ?? start;
      // a statement told by several phrases reaches from the first to the last of them
      const words = value === '' ? reading.unit.text.slice(at, start + surface.length) : surface;
      if (first === undefined || value === '')
        atoms.set(key, {
          signal,
          key,
          isDenied: first?.isDenied ?? denied,
          value,
          surface: words,
          at,
          size,
          // phrases side by side are one turn of speech
          times: (first?.times ?? 0) + (first === undefined || start > at + first.surface.length + 1 ? 1 : 0),
        });
    }
  }
  const all = [...atoms.values()];
  return all.filter(
    ({ signal }) => !(signal.without ?? []).some((id) => all.some((other) => other.signal.id === id)),
  );
}
