// The schema of rules/topics.yaml: the rows of a comparison. A topic says which claims speak on it, how
// what they say is put in a few words, and which of two statements is the more protective one.

import { z } from 'zod';
import { HEDGES, PRACTICES, STORES, STRENGTHS, TRIGGERS } from '../model/vocabulary.ts';
import { claimPatternSchema } from './expression.ts';

const text = z.string().min(1);
const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item.transform((value) => [value]), z.array(item).min(1)]);

/**
 * A claim pattern of the rules with what comparing needs beside it. `practice` is exact here: narrower
 * practices are listed where they count.
 */
const topicClaimSchema = claimPatternSchema.extend({
  practice: oneOrMore(z.enum(PRACTICES)).optional(),
  /** These data concepts themselves, not what lies below them. */
  dataIs: oneOrMore(text).optional(),
  hasData: z.boolean().optional(),
  /** Narrowed by place, age, role, product, channel, state of the account or preference; plans aside. */
  isNarrowed: z.boolean().optional(),
  role: oneOrMore(text).optional(),
  hasAge: z.boolean().optional(),
  hasPlace: z.boolean().optional(),
  isAnyPlace: z.boolean().optional(),
  strength: oneOrMore(z.enum(STRENGTHS)).optional(),
  hedge: oneOrMore(z.enum(HEDGES)).optional(),
  store: oneOrMore(z.enum(STORES)).optional(),
  trigger: oneOrMore(z.enum(TRIGGERS)).optional(),
  /** Retention with a bound in days. */
  hasPeriod: z.boolean().optional(),
  hasRight: z.boolean().optional(),
  hasDuty: z.boolean().optional(),
  hasChannel: z.boolean().optional(),
  hasBasis: z.boolean().optional(),
  /** "only with": the list of recipients is closed. */
  isRecipientClosed: z.boolean().optional(),
  isPurposeClosed: z.boolean().optional(),
  /** A recipient is named, not only its class. */
  hasName: z.boolean().optional(),
  /** A recipient may use the data for stated ends only. */
  isRestricted: z.boolean().optional(),
  hasValue: z.boolean().optional(),
  fee: oneOrMore(z.enum(['none', 'possible', 'stated'])).optional(),
  /** Named cues that the claim's sentence holds, or must not hold. */
  cue: oneOrMore(text).optional(),
  withoutCue: oneOrMore(text).optional(),
});

/** A sentence that holds a cue, for statements that no claim carries. */
const topicPassageSchema = z.strictObject({
  passage: oneOrMore(text),
  with: oneOrMore(text).optional(),
  without: oneOrMore(text).optional(),
  /** A heading above holds one of these. */
  under: oneOrMore(text).optional(),
  /** A claim in the same paragraph or item. */
  beside: topicClaimSchema.optional(),
});

const topicPatternSchema = z.union([topicPassageSchema, topicClaimSchema]);

/** What a template may be filled with (src/compare/value.ts). */
export const SLOTS = [
  'data',
  'recipients',
  'names',
  'purposes',
  'rights',
  'channels',
  'measures',
  'period',
  'days',
  'count',
  'ages',
  'value',
  'sources',
  'who',
  'object',
] as const;
export type SlotName = (typeof SLOTS)[number];

const isSlot = (name: string): boolean => SLOTS.some((slot) => slot === name);
const template = text.refine(
  (value) => [...value.matchAll(/\{(\w*)\}/g)].every(([, name = '']) => isSlot(name)),
  { message: `slots are ${SLOTS.map((slot) => `{${slot}}`).join(' ')}` },
);

const levelSchema = z.strictObject({
  when: oneOrMore(topicPatternSchema),
  /** A promise beats silence; a practice is not ranked against silence; neutral is shown and not ranked. */
  is: z.enum(['promise', 'practice', 'neutral']),
  /** Position among the topic's levels, 0 the most protective; left out: one more than the level before. */
  rank: z.int().nonnegative().optional(),
  /** Left out of the words when an earlier level of its kind is said too. */
  isWeaker: z.boolean().default(false),
  /** A few words; {slots} are filled from the claims. */
  value: template,
  /** For the main difference, after "says it": "sells {object}". */
  says: template.optional(),
  /** A statement on the topic that fits takes this level out of the ranking: it is settled there. */
  settledBy: oneOrMore(topicPatternSchema).optional(),
});

const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: text.max(40),
  group: text,
  /** Row of "What it says" that shows the topic when one policy stands alone. */
  glance: text.optional(),
  /** Order in which topics are tried for the main difference; left out: never. */
  headline: z.int().positive().optional(),
  /** What silence is about, after "says nothing on". */
  about: text,
  /** Why the topic is never ranked. */
  unranked: text.optional(),
  /** The document needs no such statement because it denies the practice. */
  moot: z.strictObject({ when: oneOrMore(topicPatternSchema), value: text }).optional(),
  /** Plans that differ get a line of their own. */
  hasTiers: z.boolean().default(false),
  /** Which of a document's statements counts: the least protective, or the most. */
  counts: z.enum(['worst', 'best']),
  /** The document promises and takes back: not ranked. */
  isMixedUnranked: z.boolean().default(false),
  /** Settles equal levels by a number. */
  measure: z
    .strictObject({
      by: z.enum(['period', 'deadline', 'notice', 'rights', 'channels', 'names']),
      better: z.enum(['fewer', 'more']),
    })
    .optional(),
  levels: z.array(levelSchema).min(1),
});

export const topicsSchema = z.strictObject({
  /** Groups in the order of the report. */
  groups: z.array(text).min(1),
  /** Ids in plain words where losing the hyphens is not enough. */
  words: z.record(z.string(), text).default({}),
  topics: z.array(topicSchema),
});

export type TopicsFile = z.infer<typeof topicsSchema>;
export type TopicRule = TopicsFile['topics'][number];
export type TopicLevel = TopicRule['levels'][number];
export type TopicClaimPattern = z.infer<typeof topicClaimSchema>;
export type TopicPassagePattern = z.infer<typeof topicPassageSchema>;
export type TopicPattern = TopicClaimPattern | TopicPassagePattern;

/** Every cue a topic names, for the loader to check. */
export function cuesOfTopics({ topics }: TopicsFile): readonly string[] {
  const ofPattern = (pattern: TopicPattern): readonly string[] =>
    'passage' in pattern
      ? [
          ...pattern.passage,
          ...(pattern.with ?? []),
          ...(pattern.without ?? []),
          ...(pattern.under ?? []),
          ...(pattern.beside === undefined ? [] : ofPattern(pattern.beside)),
        ]
      : [...(pattern.cue ?? []), ...(pattern.withoutCue ?? [])];
  return topics.flatMap(({ levels, moot }) =>
    [
      ...levels.flatMap(({ when, settledBy }) => [...when, ...(settledBy ?? [])]),
      ...(moot?.when ?? []),
    ].flatMap(ofPattern),
  );
}
