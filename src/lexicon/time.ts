// time.yaml: words of durations, and their compiled form.

import { z } from 'zod';
import { STORES, TRIGGERS } from '../model/vocabulary.ts';
import type { Store, Trigger } from '../model/vocabulary.ts';
import { compilePhrases } from './phrases.ts';
import type { PhraseSet } from './phrases.ts';

const words = z.array(z.string().min(1));
const numbers = z.record(z.string(), z.number().positive());
export const timeSchema = z.strictObject({
  numbers,
  /** Days per unit. */
  units: numbers,
  atMost: words,
  atLeast: words,
  approximately: words,
  indefinitely: words,
  discretionary: words,
  rolling: words,
  immediately: words,
  none: words,
  criteria: words,
  legal: words,
  untilEvent: words,
  /** Words behind which an event is over. */
  eventEnds: words,
  triggers: z.partialRecord(z.enum(TRIGGERS), words),
  stores: z.partialRecord(z.enum(STORES), words),
  /** Words around a period that make it one of notice or response, not of retention. */
  notice: words,
});
export type TimeFile = z.infer<typeof timeSchema>;

export interface TimeWords {
  readonly numbers: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, number>;
  readonly bounds: PhraseSet<'atMost' | 'atLeast' | 'approximately'>;
  readonly phrases: PhraseSet<
    'indefinite' | 'discretionary' | 'rolling' | 'immediate' | 'criteria' | 'legal' | 'until-event'
  >;
  readonly eventEnds: ReadonlySet<string>;
  readonly triggers: PhraseSet<Trigger>;
  readonly stores: PhraseSet<Store>;
  readonly notice: PhraseSet<true>;
  /** Letters of which a text in lower case holds some when it holds a duration: most sentences hold none. */
  readonly hints: RegExp;
}

const tag = <T>(list: readonly string[], value: T): [string, T][] => list.map((phrase) => [phrase, value]);

/** Units, and of each phrase its longest word. */
function hintsOf(units: readonly string[], phrases: readonly string[]): RegExp {
  const longest = (phrase: string): string =>
    phrase.split(/[\s/]+/).reduce((best, word) => (word.length > best.length ? word : best));
  const letters = [...new Set([...units, ...phrases.map(longest)])].map((word) =>
    word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '\\$&'),
  );
  return new RegExp(letters.join('|'));
}

export function compileTime(file: TimeFile): TimeWords {
  const { untilEvent, criteria, legal, indefinitely, discretionary, rolling, immediately } = file;
  return {
    numbers: new Map(Object.entries(file.numbers)),
    units: new Map(Object.entries(file.units)),
    bounds: compilePhrases([
      ...tag(file.atMost, 'atMost' as const),
      ...tag(file.atLeast, 'atLeast' as const),
      ...tag(file.approximately, 'approximately' as const),
    ]),
    phrases: compilePhrases([
      ...tag(untilEvent, 'until-event' as const),
      ...tag(criteria, 'criteria' as const),
      ...tag(legal, 'legal' as const),
      ...tag(indefinitely, 'indefinite' as const),
      ...tag(discretionary, 'discretionary' as const),
      ...tag(rolling, 'rolling' as const),
      ...tag(immediately, 'immediate' as const),
    ]),
    hints: hintsOf(Object.keys(file.units), [
      ...untilEvent,
      ...criteria,
      ...legal,
      ...indefinitely,
      ...discretionary,
      ...rolling,
      ...immediately,
    ]),
    eventEnds: new Set(file.eventEnds),
    triggers: compilePhrases(TRIGGERS.flatMap((trigger) => tag(file.triggers[trigger] ?? [], trigger))),
    stores: compilePhrases(STORES.flatMap((store) => tag(file.stores[store] ?? [], store))),
    notice: compilePhrases(tag(file.notice, true as const)),
  };
}
