// A claim in the report: the words of the vocabulary, and the place it was read from. The claims
// command exports every field with its own citation; here stands what the other formats show.

import { z } from 'zod';
import {
  CONDITION_KINDS,
  DUTIES,
  MODALITIES,
  POLARITIES,
  PRACTICES,
  RETENTION_KINDS,
  RIGHTS,
  SCOPE_DIMENSIONS,
  STORES,
  STRENGTHS,
  TENSES,
  TOPICS,
  TRIGGERS,
} from '../model/vocabulary.ts';

const texts = z.array(z.string());
const days = z.number().nullable();

export const claimSchema = z.strictObject({
  id: z.string(),
  document: z.string(),
  practice: z.enum(PRACTICES),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  strength: z.enum(STRENGTHS),
  tense: z.enum(TENSES),
  actor: z.string(),
  data: texts,
  recipients: z.array(z.strictObject({ class: z.string(), name: z.string().nullable() })),
  purposes: texts,
  sources: texts,
  /** Only the dimensions the text narrows. */
  scope: z.partialRecord(z.enum(SCOPE_DIMENSIONS), texts),
  retention: z
    .strictObject({
      kind: z.enum(RETENTION_KINDS),
      minDays: days,
      maxDays: days,
      trigger: z.enum(TRIGGERS),
      store: z.enum(STORES),
      text: z.string(),
    })
    .nullable(),
  right: z.strictObject({ kind: z.enum(RIGHTS), channels: texts, deadlineDays: days }).nullable(),
  duty: z
    .strictObject({ kind: z.enum(DUTIES), days, channels: texts, measure: z.string().nullable() })
    .nullable(),
  legalBases: texts,
  topic: z.enum(TOPICS).nullable(),
  value: z.string().nullable(),
  conditions: z.array(z.strictObject({ kind: z.enum(CONDITION_KINDS), text: z.string() })),
  exceptions: texts,
  isDerived: z.boolean(),
  evidence: z.string(),
});
