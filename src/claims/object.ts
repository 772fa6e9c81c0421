// The object of a statement where it does not stand right behind the verb.

import type { Cited, DataRef } from '../model/claim.ts';
import { termsIn } from './line.ts';
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
