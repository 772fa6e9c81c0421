// Rule packs, rules and citations in the report.

import { z } from 'zod';
import { PRIORITIES } from '../model/finding.ts';

const id = z.string();
const texts = z.array(z.string());
const natural = z.int().nonnegative();

export const packSchema = z.strictObject({
  id,
  /** Short name for tables: "CPRA". */
  label: z.string(),
  title: z.string(),
  source: z.string(),
  /** ISO dates; '' when the pack cites no law. */
  inForce: z.string(),
  reviewed: z.string(),
  elements: natural,
});

export const ruleSchema = z.strictObject({
  id,
  pack: id,
  title: z.string(),
  requires: z.string().nullable(),
  priority: z.enum(PRIORITIES),
  matters: z.string(),
  remedy: z.string(),
  citations: texts,
});

export const citationSchema = z.strictObject({
  label: z.string(),
  id,
  pack: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  inForce: z.string(),
  until: z.string().nullable(),
});
