// The counts and lists that every first screen and cover shows. Built once: no format counts again.

import { z } from 'zod';

const natural = z.int().nonnegative();
const perStatus = z.strictObject({
  satisfied: natural,
  partial: natural,
  missing: natural,
  review: natural,
  'not-applicable': natural,
});

export const summarySchema = z.strictObject({
  /** By document, then pack. */
  elements: z.record(z.string(), z.record(z.string(), perStatus)),
  findings: z.record(
    z.string(),
    z.strictObject({
      total: natural,
      high: natural,
      medium: natural,
      low: natural,
      contradictions: natural,
      gaps: natural,
      wording: natural,
      other: natural,
      suppressed: natural,
    }),
  ),
  /** Ids of at most five findings, by priority, then document and number. */
  fixFirst: z.array(z.string()),
  /** What needs a person: elements at "needs review" and findings at confidence "review" that add to them. */
  review: z.strictObject({ total: natural, elements: natural, findings: z.array(z.string()) }),
  cleared: natural,
  pairsCompared: natural,
  topics: z.strictObject({
    total: natural,
    moreProtective: z.record(z.string(), natural),
    equal: natural,
    notRanked: natural,
  }),
  /** By document: one to six sentences made from the results. */
  sentences: z.record(z.string(), z.array(z.string())),
});
