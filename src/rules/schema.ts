// The schema of a rule file. A rule speaks about claims and structure; words are the last resort and
// have a name (rules/lexicon/cues*.yaml). One rule a file; its id is pack/file-name.

import { z } from 'zod';
import { CONFIDENCES, PRIORITIES } from '../model/finding.ts';
import { expressionSchema } from './expression.ts';

const text = z.string().min(1);

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}
const texts = z.array(text);

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const ruleSchema = z
  .strictObject({
    title: text.max(80),
    /** requires: must be said · forbids: must not be said · qualifies: when said, more must stand with it. */
    kind: z.enum(['requires', 'forbids', 'qualifies']),
    /** Citation ids in rules/law; only clarity rules may do without. */
    law: texts.default([]),
    /** Citations that join while a fact holds: one duty that several states word alike. */
    lawWhen: z.record(text, texts).default({}),
    duty: text,
    /** Facts under which it applies: all must be true; "!fact" must be false. */
    applies: texts.default([]),
    /** Passages and claims below a heading with one of these cues do not count, unless one above holds `unlessUnder`. */
    notUnder: texts.default([]),
    unlessUnder: texts.default([]),
    /** Of what the text must speak for the rule to apply, for the reason why it does not: "legal bases". */
    calledBy: text.optional(),
    /** qualifies: what must be said for the rule to bite. */
    when: expressionSchema.optional(),
    /** requires, qualifies: what satisfies; forbids: what is found. */
    pattern: expressionSchema,
    partial: z.array(z.strictObject({ when: expressionSchema, lacking: text })).default([]),
    /** With the pattern satisfied, these parts must be there too, or it is partial. */
    complete: z.array(z.strictObject({ needs: expressionSchema, lacking: text })).default([]),
    /** Passages that must not count, and why ("which …"). */
    nearMisses: z.array(z.strictObject({ when: expressionSchema, why: text })).default([]),
    /** Plain words for the search record. */
    looksFor: texts.default([]),
    priority: z.enum(PRIORITIES),
    confidence: z.enum(CONFIDENCES).default('clear'),
    /** Missing is reported as review: the text alone does not settle it. */
    missingIs: z.enum(['missing', 'review', 'not-applicable']).default('missing'),
    /** At most 80 characters each; the title of the finding. */
    findings: z
      .strictObject({
        missing: text.max(80).optional(),
        partial: text.max(80).optional(),
        found: text.max(80).optional(),
      })
      .default({}),
    matters: text,
    check: text.optional(),
    remedy: text,
    effective: z.strictObject({ from: isoDate.optional(), until: isoDate.optional() }).default({}),
    /** Rules about the same cause: their gaps are one finding, named by the first. */
    linked: texts.default([]),
    formerly: texts.default([]),
    /** Run as tests; without a text that passes and one that fails a rule is unproved. */
    examples: z.strictObject({ pass: texts.min(1), partial: texts.default([]), fail: texts.min(1) }),
    note: text.optional(),
  })
  .refine((rule) => rule.kind === 'forbids' || rule.looksFor.length > 0, {
    path: ['looksFor'],
    message: 'a rule that can be missing says in plain words what it looks for',
  });

export type RuleFile = z.infer<typeof ruleSchema>;
export interface Rule extends RuleFile {
  /** pack/kebab-name */
  readonly id: string;
  readonly pack: string;
  /** "rules/packs/cpra/right-to-delete.yaml" */
  readonly file: string;
}

export const lawSchema = z.strictObject({
  /** The pack these citations belong to, and how reports name its source. */
  source: text,
  title: text,
  lastChecked: isoDate,
  inForceFrom: isoDate,
  citations: z.record(
    z.string(),
    z.strictObject({
      label: text,
      title: text,
      url: z.url().optional(),
      inForceFrom: isoDate.optional(),
      inForceUntil: isoDate.optional(),
      checked: z.enum(['S', 'Q', '2', 'K']).optional(),
    }),
  ),
});
export type LawFile = z.infer<typeof lawSchema>;

const pattern = text.refine(isPattern, { message: 'is no regular expression' });

/** Forms that a text is searched for only when it holds what they all need, which is quickly looked for. */
const gatedShape = z.strictObject({ needs: pattern, forms: z.array(pattern).min(1) });

export const cuesSchema = z.strictObject({
  cues: z.record(
    z.string(),
    z
      .strictObject({
        about: text,
        phrases: texts.default([]),
        /** Regular expressions for what is no phrase: addresses, numbers, codes. Case matters. */
        shapes: z.array(z.union([pattern, gatedShape])).default([]),
        note: text.optional(),
      })
      .refine((cue) => cue.phrases.length + cue.shapes.length > 0, { message: 'needs phrases or shapes' }),
  ),
});
export type CuesFile = z.infer<typeof cuesSchema>;

export const factsSchema = z.strictObject({
  facts: z.array(
    z.strictObject({
      id: z.string(),
      /** "CPRA applies to {name}." */
      statement: text,
      /** What shows it in the text; the first that holds is the evidence. */
      shows: expressionSchema.optional(),
      /** What shows the opposite. */
      denies: expressionSchema.optional(),
      /** What leaves it open although something shows or denies it: the text speaks both ways. */
      open: expressionSchema.optional(),
      default: z.union([z.boolean(), z.literal('unknown')]),
      /** What changes when the decision is wrong: one sentence for either way, or one for each. */
      ifWrong: z.union([text, z.strictObject({ held: text, denied: text })]),
      /** Printed as an assumption only where the text or the user decided it; a default of it is not. */
      isQuiet: z.boolean().default(false),
    }),
  ),
});
export type FactsFile = z.infer<typeof factsSchema>;
export type FactEntry = FactsFile['facts'][number];

export const presetsSchema = z.strictObject({
  presets: z.record(z.string(), z.strictObject({ about: text, packs: texts })),
});
export type PresetsFile = z.infer<typeof presetsSchema>;
