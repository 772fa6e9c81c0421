// The zod schemas of concept files (data, parties, purposes, rights, scope, …) and of spelling.yaml.

import { z } from 'zod';
import type { ConceptKind } from '../model/lexicon.ts';
import { SCOPE_DIMENSIONS } from '../model/vocabulary.ts';

const words = z.array(z.string().min(1));

const conceptSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/),
  parents: words.optional(),
  /** How texts say it, in the notation of patterns.ts. */
  phrases: words,
  /** Phrases that count only as an element of a list: "for security, support and billing". */
  alone: words.optional(),
  /** W3C DPV term. */
  dpv: z.string().optional(),
  /** Letters of Cal. Civ. Code §1798.140(v)(1), or SPI. */
  cpra: words.optional(),
  /** Frames in which it is sensitive: cpra, gdpr, or cpra-combined (with the code that opens it). */
  sensitive: z.array(z.enum(['cpra', 'cpra-combined', 'gdpr'])).optional(),
  /** Scope values: which dimension. */
  dimension: z.enum(SCOPE_DIMENSIONS).optional(),
  /** Concepts that share members with this one without being above or below it. */
  overlaps: words.optional(),
  /** Scope values: words that count only in headings, labels, brackets and cells. */
  bare: words.optional(),
  note: z.string().optional(),
});

export const conceptFileSchema = z.strictObject({
  concepts: z.array(conceptSchema),
  /** Phrases that contain terms and name none: "in order to", "domain name". */
  neither: words.optional(),
  /** Heads that make the term before them a mere modifier: "cookie policy", "phone support". */
  stops: words.optional(),
});
export type ConceptFile = z.infer<typeof conceptFileSchema>;
export type ConceptEntry = ConceptFile['concepts'][number];

/** Other ways to write a word: email → [e mail]. */
export const spellingSchema = z.strictObject({ spellings: z.record(z.string(), words) });
export type SpellingFile = z.infer<typeof spellingSchema>;

/** File name in rules/lexicon → kind of its concepts. */
export const CONCEPT_FILES: Readonly<Record<string, ConceptKind>> = {
  data: 'data',
  parties: 'party',
  purposes: 'purpose',
  rights: 'right',
  scope: 'scope',
  bases: 'basis',
  channels: 'channel',
  sources: 'source',
  measures: 'measure',
};
