// The schema of a consistency check (rules/packs/contradictions/*.yaml): statements that pull against
// each other although neither denies what the other affirms, and statements that lack what they need.

import { z } from 'zod';
import { CONFIDENCES, PRIORITIES, VERDICTS } from '../../model/finding.ts';
import { expressionSchema } from '../expression.ts';

const text = z.string().min(1);

/** What a check looks at. `pair` and `lacks` are told by patterns alone; the others have a method of their own. */
const CHECK_KINDS = [
  'pair',
  'lacks',
  'table-against-sale',
  'two-lists',
  'category-lists',
  'narrowed-promise',
  'cross-references',
  'dates',
  'controllers',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export const checkSchema = z
  .strictObject({
    title: text.max(80),
    kind: z.enum(CHECK_KINDS),
    /** What a reader is entitled to expect, in one sentence. */
    duty: text,
    law: z.array(text).default([]),
    /** Rules whose gap on the same passage this finding explains: it takes their place. */
    explains: z.array(text).default([]),
    /** The first passage; for `lacks` the one that needs something. */
    a: expressionSchema.optional(),
    /** The passage against it; for `lacks` what must stand somewhere. */
    b: expressionSchema.optional(),
    /** How far apart the two may be: `none`: one sentence may be both. */
    apart: z.enum(['none', 'sentence', 'block', 'section']).default('sentence'),
    /**
     * `pair`: what the two must speak of. `same`: one particular kind of content, or all data in one of
     * them; `within`: what b speaks of lies in what a is about; `phrase`: one thing of the reader's, by its words;
     * `any`: no matter.
     */
    object: z.enum(['any', 'same', 'within', 'phrase']).default('any'),
    /** `pair`: statements about different plans have nothing to do with each other, unless this is false. */
    isSamePlan: z.boolean().default(true),
    /** `lacks`: where the counterpart may stand. */
    within: z.enum(['document', 'section', 'plan']).default('document'),
    /** Whether a and b describe a sentence or a whole paragraph or item. */
    unit: z.enum(['sentence', 'block']).default('sentence'),
    /** Passages that support the finding. */
    also: expressionSchema.optional(),
    /** All of these must be true of the document. */
    given: z.array(expressionSchema).default([]),
    /** None of these may be. */
    unless: z.array(expressionSchema).default([]),
    verdict: z.enum(VERDICTS).optional(),
    looksFor: z.array(text).default([]),
    priority: z.enum(PRIORITIES),
    confidence: z.enum(CONFIDENCES),
    /** The title of the finding when it differs from the rule's. */
    finding: text.max(80).optional(),
    bothHoldIf: text.optional(),
    matters: text,
    check: text.optional(),
    remedy: text,
    formerly: z.array(text).default([]),
    examples: z.strictObject({ pass: z.array(text), fail: z.array(text) }).default({ pass: [], fail: [] }),
  })
  .refine(
    (check) =>
      check.kind !== 'pair' ||
      (check.a !== undefined &&
        check.b !== undefined &&
        check.verdict !== undefined &&
        check.bothHoldIf !== undefined),
    {
      message: 'a pair needs "a", "b", "verdict" and "bothHoldIf"',
    },
  )
  .refine(
    (check) =>
      check.kind !== 'lacks' || (check.a !== undefined && check.b !== undefined && check.looksFor.length > 0),
    {
      message: 'a check of kind lacks needs "a", "b" and "looksFor"',
    },
  )
  .refine((check) => check.confidence === 'clear' || check.check !== undefined, {
    message: 'what is not clear needs a question: "check"',
  });

type CheckFile = z.infer<typeof checkSchema>;
export interface Check extends CheckFile {
  /** contradictions/kebab-name */
  readonly id: string;
  readonly file: string;
}
