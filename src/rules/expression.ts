// What a rule can ask of a document: claims, cues, headings, dates, placeholders, facts, and any, all and not
// of them. A lawyer can read an expression aloud.

import { z } from 'zod';
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
  | ({ readonly cue: 'any' | readonly string[]; readonly within?: 'section' | undefined } & Counted &
      Surroundings)
  | ({ readonly columns: readonly (readonly string[])[] } & Counted)
  | { readonly sentences: { readonly averageWordsAtMost: number } }
  | { readonly wording: readonly string[] }
  | { readonly heading: readonly string[] }
  | {
      readonly date: 'effective' | 'last-updated' | 'any';
      readonly state: 'stated' | 'blank';
      readonly olderThanMonths?: number | undefined;
    }
  | {
      readonly placeholder: 'any' | readonly string[];
      /** `none`: words left to fill in, or a link without a target; `page`: a link to its own page ("#"). */
      readonly target?: 'none' | 'page' | undefined;
    }
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
    z.strictObject({
      cue: z.union([z.literal('any'), oneOrMore(text)]),
      /** `atLeast` passages of one section: what is scattered over the text is not counted together. */
      within: z.literal('section').optional(),
      ...counted,
      ...surroundings,
    }),
    /** Rows of a table that has, for each list, a column whose header holds one of the cues. */
    z.strictObject({ columns: z.array(texts.min(1)).min(1), ...counted }),
    z.strictObject({ sentences: z.strictObject({ averageWordsAtMost: z.number().positive() }) }),
    /** A wording fixed by statute: letter for letter, case included; only blanks may differ. */
    z.strictObject({ wording: oneOrMore(text) }),
    z.strictObject({ heading: oneOrMore(text) }),
    z.strictObject({
      date: z.enum(['effective', 'last-updated', 'any']),
      state: z.enum(['stated', 'blank']),
      /** The newest of these dates lies more than this many months before the day of the law. */
      olderThanMonths: z.number().int().positive().optional(),
    }),
    z.strictObject({
      placeholder: z.union([z.literal('any'), oneOrMore(text)]),
      target: z.enum(['none', 'page']).optional(),
    }),
    z.strictObject({ fact: text }),
  ]),
);
