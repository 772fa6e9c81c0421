// practices.yaml and modality.yaml as they are written: their schemas.

import { z } from 'zod';
import { CONDITION_KINDS, HEDGES, MODALITIES, PRACTICES } from '../model/vocabulary.ts';

const words = z.array(z.string().min(1));

export const practicesSchema = z.strictObject({
  practices: z.array(
    z.strictObject({
      practice: z.enum(PRACTICES),
      parent: z.enum(PRACTICES).optional(),
      verbs: words,
      weak: words,
      nouns: words,
      openers: words,
      object: z.enum(['data', 'data-or-recipient', 'measure', 'model', 'person', 'none']),
      open: z.enum(['data', 'recipient', 'purpose', 'right', 'duration', 'measure', 'none']),
      predicates: words.optional(),
    }),
  ),
});

export const modalitySchema = z.strictObject({
  irregular: z.record(z.string(), z.tuple([z.string(), z.string()])),
  modals: z.partialRecord(z.enum(MODALITIES), words),
  negation: words,
  negationPhrases: words,
  negatingDeterminers: words,
  falseNegation: words,
  asking: words,
  giving: words,
  choosing: words,
  applying: words,
  serving: words,
  needed: words,
  pursuing: words,
  raising: words,
  disclosable: words,
  guarding: words,
  leave: words,
  measuresTaken: words,
  aims: words,
  openings: words,
  abouts: words,
  engaging: words,
  gathering: words,
  seeing: words,
  accessible: words,
  excluding: words,
  light: words,
  happening: words,
  demands: words,
  categorical: words,
  hedges: z.record(z.enum(HEDGES), words),
  intends: words,
  control: words,
  obliges: words,
  insecure: words,
  choiceVerbs: words,
  models: words,
  foreign: words,
  assertive: words,
  subordinators: words,
  interrogatives: words,
  relatives: words,
  fronting: words,
  openPredicates: words,
  considerations: words,
  leaving: words,
  lasting: words,
  refusing: words,
  accepting: words,
  slots: z.strictObject({
    recipient: words,
    duration: words,
    source: words,
    purpose: words,
    instrument: words,
    condition: words,
    exception: words,
    elaboration: words,
    place: words,
    continuation: words,
  }),
  persons: words,
  firstParty: words,
  pronounObjects: words,
  conditions: z.partialRecord(z.enum(CONDITION_KINDS), words),
  waivers: words,
  exclusives: words,
  universal: words,
  concessions: words,
  tense: z.strictObject({ 'past-12-months': words }),
  abstractHeads: words,
  partitives: words,
});

export type PracticesFile = z.infer<typeof practicesSchema>;
export type ModalityFile = z.infer<typeof modalitySchema>;
export type PracticeEntry = PracticesFile['practices'][number];
export type SlotKind = keyof ModalityFile['slots'];
