// The report: the one model that every format is written from, and its published JSON contract.
// Additions raise the minor version; removing or changing a field raises the major one. A test holds the
// shape of each version, so that neither happens unnoticed.

import { z } from 'zod';
import type { LimitKind } from '../model/document.ts';
import { changeSchema, versionsSchema } from './schema-change.ts';
import { claimSchema } from './schema-claim.ts';
import { documentSchema, pinpointSchema } from './schema-document.ts';
import { elementSchema, findingSchema } from './schema-finding.ts';
import { citationSchema, packSchema, ruleSchema } from './schema-law.ts';
import { summarySchema } from './schema-summary.ts';

export const SCHEMA_VERSION = '1.4.0';
export const SCHEMA_NAME = 'policy-audit-report-1.schema.json';
const REPORT_KINDS = ['audit', 'comparison', 'change', 'corpus'] as const;
const BASES = ['text', 'user', 'default'] as const;
const LIMIT_KINDS = [
  'not-supplied',
  'not-checked',
  'not-readable',
  'rule-date',
  'encoding',
  'truncated',
  'depth',
  'language',
  'not-a-policy',
  'parse',
] as const satisfies readonly LimitKind[];

const id = z.string();
const texts = z.array(z.string());
/** Keys of `pinpoints`. */
const places = z.array(id);

const winner = z.union([id, z.literal('='), z.literal('–')]);

const topicSchema = z.strictObject({
  id,
  title: z.string(),
  group: z.string(),
  /** Short heading of the row in "What it says"; null for topics not shown there. */
  glance: z.string().nullable(),
  cells: z.array(
    z.strictObject({
      document: id,
      tier: z.string().nullable(),
      value: z.string(),
      isSilent: z.boolean(),
      evidence: places,
    }),
  ),
  /** Letter of the more protective document, "=" equal, "–" not ranked. */
  ranked: winner,
  byTier: z.array(z.strictObject({ tier: z.string(), ranked: winner })),
  reason: z.string(),
});

export const reportSchema = z.strictObject({
  $schema: z.literal(SCHEMA_NAME),
  schemaVersion: z.string(),
  kind: z.enum(REPORT_KINDS),
  tool: z.strictObject({ name: z.literal('policy-audit'), version: z.string() }),
  /** ISO date and time; midnight UTC of the injected date. */
  generatedAt: z.string(),
  /** Options as given, without file names. */
  options: texts,
  rulePacks: z.array(packSchema),
  rules: z.array(ruleSchema),
  documents: z.array(documentSchema),
  relation: z.strictObject({ sameOrganization: z.boolean(), basis: z.string() }).nullable(),
  mainDifference: texts,
  assumptions: z.array(
    z.strictObject({
      id,
      document: id,
      fact: z.string(),
      value: z.union([z.boolean(), z.string()]),
      statement: z.string(),
      basis: z.enum(BASES),
      evidence: places,
      ifWrong: z.string(),
    }),
  ),
  limits: z.array(
    z.strictObject({
      kind: z.enum(LIMIT_KINDS),
      document: id.nullable(),
      statement: z.string(),
      evidence: places,
    }),
  ),
  notices: texts,
  citations: z.array(citationSchema),
  pinpoints: z.record(id, pinpointSchema),
  claims: z.array(claimSchema),
  elements: z.array(elementSchema),
  findings: z.array(findingSchema),
  cleared: z.array(
    z.strictObject({
      document: id,
      evidence: places,
      rule: z.string(),
      dimension: z.string(),
      reason: z.string(),
      claims: texts,
      /** The decision path, a line a step. */
      trace: texts,
    }),
  ),
  topics: z.array(topicSchema),
  onlyIn: z.array(z.strictObject({ document: id, topics: texts })),
  changes: z.array(changeSchema),
  versions: versionsSchema,
  summary: summarySchema,
});

/** All the way down: a report is never changed once built. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

export type Report = Frozen<z.infer<typeof reportSchema>>;
export type ReportDocument = Report['documents'][number];
export type ReportPinpoint = Report['pinpoints'][string];
export type ReportElement = Report['elements'][number];
export type ReportFinding = Report['findings'][number];
export type ReportTopic = Report['topics'][number];
export type ReportSearch = NonNullable<ReportFinding['search']>;

/** JSON Schema (2020-12) of the report, generated from the schema above. */
export function reportJsonSchema(): Readonly<Record<string, unknown>> {
  return { $id: SCHEMA_NAME, title: 'policy-audit report', ...z.toJSONSchema(reportSchema) };
}
