// Changes between two versions in the report: the first document is the old one, the second the new.

import { z } from 'zod';
import { CONFIDENCES, PRIORITIES, STATUSES } from '../model/finding.ts';

const CLASSES = ['less-protective', 'more-protective', 'neutral', 'unclear', 'editorial'] as const;
const natural = z.int().nonnegative();
/** Keys of `pinpoints`. */
const places = z.array(z.string());

export const changeSchema = z.strictObject({
  /** "C1", "C2" … in the order of the new version. */
  id: z.string(),
  type: z.string(),
  class: z.enum(CLASSES),
  /** What a gate goes by; above "low" only for changes that are less protective. */
  priority: z.enum(PRIORITIES),
  confidence: z.enum(CONFIDENCES),
  title: z.string(),
  before: places,
  after: places,
  reason: z.string(),
  /** Old and new sentence in one: words both have, words only the old or only the new one has. */
  redline: z.array(z.strictObject({ kind: z.enum(['same', 'deleted', 'inserted']), text: z.string() })),
});

/** Null unless the report is one of changes. */
export const versionsSchema = z
  .strictObject({
    /** Byte for byte the same. */
    identical: z.boolean(),
    /** Sentences that differ and say the same. */
    editorial: natural,
    /** Changes by class. */
    counts: z.strictObject({
      'less-protective': natural,
      'more-protective': natural,
      neutral: natural,
      unclear: natural,
    }),
    /** Display ids of findings that only the new version has, and only the old one had. */
    newFindings: z.array(z.string()),
    resolvedFindings: z.array(z.string()),
    /** Elements of the law whose status differs, in the order of the law. */
    elements: z.array(
      z.strictObject({
        element: z.string(),
        title: z.string(),
        pack: z.string(),
        /** Null: not looked for in that version. */
        before: z.enum(STATUSES).nullable(),
        after: z.enum(STATUSES).nullable(),
      }),
    ),
    /** How long people had before the new version took effect; null when its dates do not say. */
    notice: z
      .strictObject({
        /** Days from the stated update to the stated effective date. */
        days: natural,
        /** Days that the old version promised; null when it named none. */
        promised: z.number().nullable(),
        dates: places,
        promise: places,
      })
      .nullable(),
  })
  .nullable();
