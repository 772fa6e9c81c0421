// Element results and findings in the report, with their search records.

import { z } from 'zod';
import { CONFIDENCES, FINDING_KINDS, PRIORITIES, STATUSES, VERDICTS } from '../model/finding.ts';

const id = z.string();
const texts = z.array(z.string());
/** Keys of `pinpoints`. */
const places = z.array(id);
const natural = z.int().nonnegative();

const searchSchema = z.strictObject({
  concepts: texts,
  scope: z.string(),
  lines: natural,
  closest: z.array(z.strictObject({ evidence: id, why: z.string() })),
});

export const elementSchema = z.strictObject({
  document: id,
  element: id,
  title: z.string(),
  pack: id,
  status: z.enum(STATUSES),
  confidence: z.enum(CONFIDENCES),
  priority: z.enum(PRIORITIES),
  /** Labels of `citations`. */
  citations: texts,
  evidence: places,
  why: z.string(),
  lacking: texts,
  remedy: z.string(),
  assumptions: texts,
  /** Display ids of the findings that stand on this element. */
  findings: texts,
  search: searchSchema.nullable(),
});

export const findingSchema = z.strictObject({
  /** Letter and number, for this report only; the fingerprint lasts. */
  id,
  document: id,
  fingerprint: z.string(),
  kind: z.enum(FINDING_KINDS),
  rules: texts,
  priority: z.enum(PRIORITIES),
  confidence: z.enum(CONFIDENCES),
  title: z.string(),
  evidence: places,
  requires: z.string().nullable(),
  citations: texts,
  decidedBy: z.string(),
  matters: z.string(),
  check: z.string().nullable(),
  suggested: z.string(),
  assumptions: texts,
  search: searchSchema.nullable(),
  conflict: z
    .strictObject({
      verdict: z.enum(VERDICTS),
      rule: z.string(),
      dimension: z.string(),
      bothHoldIf: z.string(),
      claims: texts,
      trace: texts,
    })
    .nullable(),
  suppression: z
    .strictObject({ kind: z.enum(['inline', 'accepted', 'baseline', 'upgrade']), reason: z.string() })
    .nullable(),
  /** Null when no baseline was used. */
  baseline: z.enum(['new', 'known']).nullable(),
});
