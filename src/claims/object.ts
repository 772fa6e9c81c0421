// The object of a statement where it does not stand right behind the verb.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import type { Frames } from '../lexicon/frames.ts';
import type { Cited, DataRef } from '../model/claim.ts';
import { spanOf, termsIn, wordAt } from './line.ts';
import type { Line, Reader } from './line.ts';
import type { Slot } from './slots.ts';
import { dataIn } from './values.ts';

/**
 * Data that stand behind the party: "provide advertisers with your data", "share with our partners
 * the following data", "collect from you your name".
 */
export function displacedObject(
  line: Line,
  slots: readonly Slot[],
  { lexicon }: Reader,
): readonly Cited<DataRef>[] | null {
  const object = slots.find((slot) => slot.name === 'object');
  const marked = slots.find((slot) => slot.name === 'recipient' || slot.name === 'source');
  if (marked === undefined) return null;
  const isOpen = object === undefined || object.to - object.from <= 1;
  const parties = object === undefined ? [] : termsIn(line, 'party', object.from, object.to);
  const isDitransitive =
    line.lowers[marked.from] === 'with' && (parties.length > 0 || isPronoun(line, object));
  if (!isOpen && !isDitransitive) return null;
  const data = dataIn(line, marked.from, marked.to, lexicon, 'text', 'unspecified');
  return data.length > 0 ? data : null;
}

const isPronoun = (line: Line, slot: Slot | undefined): boolean =>
  slot !== undefined && line.words[slot.from]?.role === 'pronoun';

const isGeneric = ({ value }: Cited<DataRef>): boolean =>
  value.concept === 'data' || value.concept === 'personal';

/**
 * "This information", "such data": what was named before, when all that the words say is that. The refs
 * as they are when nothing more specific was named.
 */
export function resolveDemonstrative(
  line: Line,
  refs: readonly Cited<DataRef>[],
  before: number,
  antecedents: readonly Cited<DataRef>[],
  { lexicon }: Reader,
): readonly Cited<DataRef>[] {
  const [ref] = refs;
  if (ref === undefined || refs.length !== 1 || !isGeneric(ref) || ref.span === null) return refs;
  const at = wordOf(line, ref.span.start);
  const surface = ref.value.surface.toLowerCase();
  const { demonstratives } = lexicon.frames.grammar;
  if (!demonstratives.has(line.lowers[at - 1] ?? '') && !demonstratives.has(surface.split(' ')[0] ?? ''))
    return refs;
  // "this information about you", "such data as …": the words go on to say which
  const next = line.words[at + surface.split(' ').length];
  if (
    next !== undefined &&
    next.gap.trim() === '' &&
    ['as', 'about', 'that', 'you', 'which'].includes(next.lower)
  )
    return refs;
  const earlier = dataIn(
    line,
    0,
    Math.max(0, Math.min(before, at - 1)),
    lexicon,
    'coreference',
    'unspecified',
  );
  const named = (earlier.length > 0 ? earlier : antecedents).filter((each) => !isGeneric(each));
  return named.length === 0 ? refs : named.map((each) => ({ ...each, via: 'coreference' as const }));
}

const PRONOUN_REFERENCE = /^(?:it|them|this|these|those|such|they|that)$/;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** "Retain this", "it is kept"; "these changes", "this notice" name something that is no data. */
export function isPronounAlone(line: Line, { from, to }: Range, { standIns }: Frames): boolean {
  if (!PRONOUN_REFERENCE.test(line.lowers[from] ?? '')) return false;
  const next = from + 1 < to ? line.words[from + 1] : undefined;
  return (
    next === undefined ||
    !['noun', 'other'].includes(next.role) ||
    !/^\s?$/.test(next.gap) ||
    standIns.has(next.lower)
  );
}

/** "The confidentiality of your data", "a request for deletion of your data": the head is no data. */
export function isOfAbstract(
  line: Line,
  { from }: Range,
  data: readonly Cited<DataRef>[],
  { frames }: CompiledLexicon,
): boolean {
  const first = data[0]?.span;
  if (first === undefined || first === null) return false;
  let isAbstract = false;
  for (let at = from; at < line.words.length; at++) {
    const word = line.words[at];
    if (word === undefined || spanOf(line, word.start, word.end).end > first.start) break;
    // "during your use of the site, data are generated": a phrase in front
    if (word.role === 'verb' || (at > from && /[,;:(]/.test(word.gap))) return false;
    isAbstract ||=
      at < from + LONGEST_HEAD &&
      frames.abstractHeads.has(word.lower) &&
      ['of', 'for', 'in'].includes(line.lowers[at + 1] ?? '');
  }
  return isAbstract && !/[,;:(]/.test(line.words[wordOf(line, first.start)]?.gap ?? '');
}

const wordOf = (line: Line, start: number): number =>
  line.words.findIndex((word) => spanOf(line, word.start, word.end).start >= start);

/** Words up to the head of an object: "the privacy and security of". */
const LONGEST_HEAD = 7;

/** "Information | from your browser": a name of data that begins in a range ends it, though a slot opens within. */
export function withTerm(line: Line, { from, to }: { readonly from: number; readonly to: number }): number {
  const first = line.words[from];
  const last = line.words[to - 1];
  if (first === undefined || last === undefined || to <= from) return to;
  const over = line.terms.find(
    ({ kind, start, end }) =>
      kind === 'data' && start >= first.start && start <= last.start && end > last.end,
  );
  return over === undefined ? to : wordAt(line, over.end);
}
