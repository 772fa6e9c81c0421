// The shape of rules/contradictions/*.yaml: practice matrix, definition frames, decision table, cues.
// What a lawyer edits; the engine in checks/contradictions only follows it.

import { z } from 'zod';
import { CONFIDENCES, PRIORITIES } from '../../model/finding.ts';
import { PRACTICES } from '../../model/vocabulary.ts';

const words = z.array(z.string().min(1));
const practice = z.enum(PRACTICES);

const MATRIX_LEVELS = ['contradiction', 'tension'] as const;
const MATRIX_MARKS = ['frame', 'value', 'hold', 'purpose'] as const;
const level = z.enum(MATRIX_LEVELS);

const cell = z.union([level, z.tuple([level, z.enum(MATRIX_MARKS)])]);

export const practicesFileSchema = z.strictObject({
  families: z.array(
    z.strictObject({
      id: z.string(),
      rule: z.string().regex(/^contradictions\/[a-z-]+$/),
      practices: z.array(practice).min(1),
      /** Completes "said not to be …". */
      done: z.string(),
      priority: z.enum(PRIORITIES),
      law: words,
      /** Rules whose gap on the same passage a finding of this family explains. */
      explains: words.default([]),
      /** Why a contradiction in this family matters. */
      matters: z.string(),
      /** Run as tests: policies that contradict themselves, and look-alikes that do not. */
      examples: z.strictObject({ pass: words.min(1), fail: words.min(1) }),
    }),
  ),
  titles: z.strictObject({
    contradiction: words.min(1),
    tension: words.min(1),
  }),
  matrix: z.partialRecord(practice, z.partialRecord(practice, cell)),
  everyAct: z.strictObject({ verbs: words, acts: z.array(practice).min(1) }),
  valuable: words,
  valuableRecipients: words,
  lookAlikes: z.array(
    z.strictObject({
      denied: practice,
      affirmed: practice,
      reason: z.string(),
    }),
  ),
});

export const framesFileSchema = z.strictObject({
  frames: z.array(
    z.strictObject({
      id: z.enum(['cpra', 'gdpr']),
      name: z.string(),
      /** Day from which this list applies. */
      since: z.iso.date(),
      law: z.string(),
      sensitive: words,
      combined: z.array(z.strictObject({ data: z.string(), with: words, note: z.string() })),
      processorIsThirdParty: z.boolean(),
    }),
  ),
  toUs: words,
  identifying: words,
  nearSensitive: words,
  openPersonal: words,
  possessives: words,
  identifyingWords: words,
  directWords: words,
  genericHeads: words,
  ambiguous: words,
  authors: z.strictObject({
    nobody: words,
    title: words,
    verbs: words,
    legalForms: words,
  }),
  demonstratives: words,
  ownThings: words,
  middles: words,
  otherSubjects: words,
  auxiliaries: words,
  neutral: words,
  genericOver: z.strictObject({ data: words, party: words }),
  broad: z.record(z.string(), words),
  overlappingPurposes: z.array(z.tuple([z.string(), z.string()])),
});

/** Words and phrases in lower case. */
const low = words.min(1);

export const textsFileSchema = z.strictObject({
  references: z.strictObject({
    words: low,
    own: low,
    here: low,
    titled: low,
    foreign: low,
    leads: low,
    light: low,
  }),
  dates: z.strictObject({
    subjects: low,
    updated: low,
    effective: low,
    labels: low,
    joined: low,
    leads: low,
    pointing: low,
    parts: low,
    others: low,
  }),
  phrases: z.strictObject({ fillers: low, relative: low }),
  lists: z.strictObject({ opens: low, joins: low }),
  narrowing: z.strictObject({
    noPurpose: low,
    only: low,
    purposeLeads: low,
    remainder: low,
    saysWhich: low,
    defined: low,
    periods: low,
    negativeCells: low,
  }),
  documents: z.strictObject({
    nouns: z.array(low).min(1),
    short: z.record(z.string(), z.string()),
    alone: low,
    never: low,
    itself: low,
    kinds: low,
    foreign: low,
    determiners: low,
  }),
});

const DECISION_VERDICTS = ['contradiction', 'tension', 'compatible'] as const;

export const decisionsFileSchema = z.strictObject({
  /** Each relation in words, for a decision path. */
  relations: z.record(z.enum(['EQ', 'SUB', 'SUP', 'OVL', 'DIS', 'UNK']), z.string()),
  decisions: z.array(
    z
      .strictObject({
        row: z.string(),
        verdict: z.enum(DECISION_VERDICTS),
        subtype: z.string(),
        /** When the row applies, in one sentence. */
        when: z.string(),
        title: z.string().optional(),
        confidence: z.enum(CONFIDENCES).optional(),
        bothHoldIf: z.string().optional(),
        check: z.string().optional(),
        suggested: z.string().optional(),
        reason: z.string().optional(),
        interesting: z.boolean().optional(),
      })
      .refine(
        (row) => (row.verdict === 'compatible' ? row.reason !== undefined : row.bothHoldIf !== undefined),
        {
          message: 'a compatible row needs "reason", any other "bothHoldIf"',
        },
      )
      .refine((row) => row.verdict !== 'tension' || row.check !== undefined, {
        message: 'a tension needs "check"',
      }),
  ),
});

export type PracticesFile = z.infer<typeof practicesFileSchema>;
export type FramesFile = z.infer<typeof framesFileSchema>;
export type TextsFile = z.infer<typeof textsFileSchema>;
export type DecisionsFile = z.infer<typeof decisionsFileSchema>;
export type Family = PracticesFile['families'][number];
export type FrameRow = FramesFile['frames'][number];
export type Decision = DecisionsFile['decisions'][number];
export type MatrixLevel = (typeof MATRIX_LEVELS)[number];
export type MatrixMark = (typeof MATRIX_MARKS)[number];
