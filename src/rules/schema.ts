// The schema of a rule file. A rule speaks about claims and structure; words are the last resort and
// have a name (rules/lexicon/cues*.yaml). One rule a file; its id is pack/file-name.

import { z } from 'zod';
import { CONFIDENCES, PRIORITIES } from '../model/finding.ts';
import {
  CHANNELS,
  CONDITION_KINDS,
  DUTIES,
  LEGAL_BASES,
  MODALITIES,
  POLARITIES,
  PRACTICES,
  RETENTION_KINDS,
  RIGHTS,
  SOURCES,
  TOPICS,
} from '../model/vocabulary.ts';

const text = z.string().min(1);

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}
const texts = z.array(text);
const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item.transform((value) => [value]), z.array(item)]);

/** What a claim must be like; every key given must hold. */
export const claimPatternSchema = z.strictObject({
  practice: oneOrMore(z.enum(PRACTICES)).optional(),
  polarity: z.enum(POLARITIES).optional(),
  /** Data concepts; a claim about a concept below one of them fits too. */
  data: oneOrMore(text).optional(),
  /** The claim names data more specific than "data" or "personal information". */
  hasSpecificData: z.boolean().optional(),
  recipient: oneOrMore(text).optional(),
  hasRecipient: z.boolean().optional(),
  purpose: oneOrMore(text).optional(),
  hasPurpose: z.boolean().optional(),
  source: oneOrMore(z.enum(SOURCES)).optional(),
  right: oneOrMore(z.enum(RIGHTS)).optional(),
  topic: oneOrMore(z.enum(TOPICS)).optional(),
  value: oneOrMore(text).optional(),
  duty: oneOrMore(z.enum(DUTIES)).optional(),
  hasDays: z.boolean().optional(),
  /** The deadline of the duty or right is longer than this many days. */
  overDays: z.number().int().positive().optional(),
  /** A recipient is named, not only described: "Acme Ads Inc." */
  isNamed: z.boolean().optional(),
  channel: oneOrMore(z.enum(CHANNELS)).optional(),
  basis: oneOrMore(z.enum(LEGAL_BASES)).optional(),
  retention: oneOrMore(z.enum(RETENTION_KINDS)).optional(),
  condition: oneOrMore(z.enum(CONDITION_KINDS)).optional(),
  /** Places the claim is narrowed to; `everywhere` is a claim without a place. */
  place: oneOrMore(text).optional(),
  plan: oneOrMore(text).optional(),
  age: oneOrMore(text).optional(),
  actor: oneOrMore(text).optional(),
  isFromTable: z.boolean().optional(),
  modality: oneOrMore(z.enum(MODALITIES)).optional(),
});
export type ClaimPattern = z.infer<typeof claimPatternSchema>;

type Cues = readonly string[] | undefined;

/** What stands around a cue or a claim. */
export interface Surroundings {
  readonly with?: Cues;
  readonly and?: Cues;
  readonly without?: Cues;
  readonly under?: Cues;
  readonly notUnder?: Cues;
  readonly head?: Cues;
  readonly notHead?: Cues;
  readonly notLead?: Cues;
  readonly lead?: Cues;
  readonly beside?: Cues;
  readonly nearby?: Cues;
}

const surroundings = {
  /** Cues of which one must stand in the same sentence; `and`: one of these too; `without`: none. */
  with: oneOrMore(text).optional(),
  and: oneOrMore(text).optional(),
  without: oneOrMore(text).optional(),
  /** In one of the headings above, and in none of them. */
  under: oneOrMore(text).optional(),
  notUnder: oneOrMore(text).optional(),
  /** In the passage's own label or the nearest heading. */
  head: oneOrMore(text).optional(),
  notHead: oneOrMore(text).optional(),
  /** In a sentence that introduces the item, or in the row head or column header of the cell. */
  lead: oneOrMore(text).optional(),
  notLead: oneOrMore(text).optional(),
  /** In the same paragraph, item or table row; and anywhere in the same section, its headings included. */
  beside: oneOrMore(text).optional(),
  nearby: oneOrMore(text).optional(),
};

/** Of the claims that fit, this field is counted by its different values. */
const DISTINCT = ['data', 'purpose', 'recipient', 'right', 'source'] as const;
export type Distinct = (typeof DISTINCT)[number];

interface Counted {
  readonly atLeast?: number | undefined;
}
const counted = { atLeast: z.number().int().positive().optional() };

export type Expression =
  | { readonly any: readonly Expression[] }
  | { readonly all: readonly Expression[] }
  | { readonly not: Expression }
  | ({ readonly claim: ClaimPattern; readonly distinct?: Distinct | undefined } & Counted & Surroundings)
  | ({ readonly cue: 'any' | readonly string[] } & Counted & Surroundings)
  | ({ readonly columns: readonly (readonly string[])[] } & Counted)
  | { readonly sentences: { readonly averageWordsAtMost: number } }
  | { readonly wording: readonly string[] }
  | { readonly heading: readonly string[] }
  | { readonly date: 'effective' | 'last-updated' | 'any'; readonly state: 'stated' | 'blank' }
  | { readonly placeholder: 'any' | readonly string[] }
  | { readonly fact: string };

/** The conditions of a rule: claims, named cues, dates, placeholders, joined by any, all and not. */
export const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ any: z.array(expressionSchema).min(1) }),
    z.strictObject({ all: z.array(expressionSchema).min(1) }),
    z.strictObject({ not: expressionSchema }),
    z.strictObject({
      claim: claimPatternSchema,
      distinct: z.enum(DISTINCT).optional(),
      ...counted,
      ...surroundings,
    }),
    z.strictObject({ cue: z.union([z.literal('any'), oneOrMore(text)]), ...counted, ...surroundings }),
    /** Rows of a table that has, for each list, a column whose header holds one of the cues. */
    z.strictObject({ columns: z.array(texts.min(1)).min(1), ...counted }),
    z.strictObject({ sentences: z.strictObject({ averageWordsAtMost: z.number().positive() }) }),
    /** A wording fixed by statute: letter for letter, case included; only blanks may differ. */
    z.strictObject({ wording: oneOrMore(text) }),
    z.strictObject({ heading: oneOrMore(text) }),
    z.strictObject({
      date: z.enum(['effective', 'last-updated', 'any']),
      state: z.enum(['stated', 'blank']),
    }),
    z.strictObject({ placeholder: z.union([z.literal('any'), oneOrMore(text)]) }),
    z.strictObject({ fact: text }),
  ]),
);

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
    examples: z.strictObject({ pass: texts, partial: texts.default([]), fail: texts }),
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

const shape = text.refine(isPattern, { message: 'is no regular expression' });

export const cuesSchema = z.strictObject({
  cues: z.record(
    z.string(),
    z
      .strictObject({
        about: text,
        phrases: texts.default([]),
        /** Regular expressions for what is no phrase: addresses, numbers, codes. Case matters. */
        shapes: z.array(shape).default([]),
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
      ifWrong: text,
      /** Not printed as an assumption unless a rule used it. */
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
