// The zod schema of concept files (data, parties, purposes, rights, scope, …).

import { z } from 'zod';
import type { ConceptKind } from '../model/lexicon.ts';

const words = z.array(z.string().min(1));

export const conceptSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/),
  parents: words.optional(),
  phrases: words,
  /** W3C DPV term. */
  dpv: z.string().optional(),
  /** Letters of Cal. Civ. Code §1798.140(v)(1), or SPI. */
  cpra: words.optional(),
  /** Frames in which it is sensitive: cpra, gdpr, or cpra-combined (with the code that opens it). */
  sensitive: words.optional(),
  /** Scope values: which dimension. */
  dimension: z.string().optional(),
  overlaps: words.optional(),
  /** Scope values: words that count only in headings, labels, brackets and cells. */
  bare: words.optional(),
  note: z.string().optional(),
});

export const conceptFileSchema = z.strictObject({ concepts: z.array(conceptSchema) });
export type ConceptFile = z.infer<typeof conceptFileSchema>;
export type ConceptEntry = ConceptFile['concepts'][number];

/** File name in rules/lexicon → kind of its concepts. */
export const CONCEPT_FILES: Readonly<Record<string, ConceptKind>> = {
  data: 'data', parties: 'party', purposes: 'purpose', rights: 'right', scope: 'scope', bases: 'basis', channels: 'channel', measures: 'measure',
};
