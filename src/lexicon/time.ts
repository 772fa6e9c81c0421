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
}

const tag = <T>(list: readonly string[], value: T): [string, T][] => list.map((phrase) => [phrase, value]);

export function compileTime(file: TimeFile): TimeWords {
  return {
    numbers: new Map(Object.entries(file.numbers)),
    units: new Map(Object.entries(file.units)),
    bounds: compilePhrases([
      ...tag(file.atMost, 'atMost' as const),
      ...tag(file.atLeast, 'atLeast' as const),
      ...tag(file.approximately, 'approximately' as const),
    ]),
    phrases: compilePhrases([
      ...tag(file.untilEvent, 'until-event' as const),
      ...tag(file.criteria, 'criteria' as const),
      ...tag(file.legal, 'legal' as const),
      ...tag(file.indefinitely, 'indefinite' as const),
      ...tag(file.discretionary, 'discretionary' as const),
      ...tag(file.rolling, 'rolling' as const),
      ...tag(file.immediately, 'immediate' as const),
    ]),
    eventEnds: new Set(file.eventEnds),
    triggers: compilePhrases(TRIGGERS.flatMap((trigger) => tag(file.triggers[trigger] ?? [], trigger))),
    stores: compilePhrases(STORES.flatMap((store) => tag(file.stores[store] ?? [], store))),
    notice: compilePhrases(tag(file.notice, true as const)),
  };
}
