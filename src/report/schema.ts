// The report: the one model that every format is written from, and its published JSON contract.
// Additions raise the minor version; removing or changing a field raises the major one.

import { z } from 'zod';
import type { LimitKind } from '../model/document.ts';
import { CONFIDENCES, FINDING_KINDS, PRIORITIES, STATUSES, VERDICTS } from '../model/finding.ts';
import { claimSchema } from './schema-claim.ts';
import { summarySchema } from './schema-summary.ts';

export const SCHEMA_VERSION = '1.0.0';
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
  'parse',
] as const satisfies readonly LimitKind[];
const CHANGE_CLASSES = ['less-protective', 'more-protective', 'neutral', 'unclear', 'editorial'] as const;

const id = z.string();
const texts = z.array(z.string());
/** Keys of `pinpoints`. */
const places = z.array(id);
const natural = z.int().nonnegative();

const packSchema = z.strictObject({
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

const ruleSchema = z.strictObject({
  id,
  pack: id,
  title: z.string(),
  requires: z.string().nullable(),
  priority: z.enum(PRIORITIES),
  matters: z.string(),
  remedy: z.string(),
  citations: texts,
});

const documentSchema = z.strictObject({
  /** A, B, C … in the order given. */
  id,
  name: z.string(),
  file: z.string(),
  format: z.enum(['text', 'markdown', 'html', 'docx', 'pdf']),
  organization: z.string().nullable(),
  title: z.string().nullable(),
  sha256: z.string(),
  encoding: z.string(),
  words: natural,
  lines: natural,
  dates: z.array(
    z.strictObject({
      kind: z.enum(['effective', 'last-updated']),
      label: z.string(),
      text: z.string(),
      iso: z.string().nullable(),
      evidence: places,
    }),
  ),
  /** Plans the text tells apart, ids. */
  tiers: texts,
  references: z.array(z.strictObject({ name: z.string(), supplied: z.boolean(), evidence: places })),
  sections: z.array(
    z.strictObject({ number: z.string().nullable(), heading: z.string(), level: natural, line: natural }),
  ),
  /** The text all offsets count in: UTF-16 units, half-open, from 0. */
  text: z.string(),
  /** What a reader sees, for files whose text is markup; null when the text itself is readable. */
  reading: z
    .array(
      z.strictObject({
        kind: z.enum(['heading', 'paragraph', 'item', 'cell']),
        line: natural,
        start: natural,
        end: natural,
        text: z.string(),
      }),
    )
    .nullable(),
});

const pinpointSchema = z.strictObject({
  document: id,
  start: natural,
  end: natural,
  line: natural,
  column: natural,
  endLine: natural,
  endColumn: natural,
  section: z.strictObject({ number: z.string().nullable(), path: texts }),
  /** `text.slice(start, end)`; for markup the visible words of that slice. */
  quote: z.string(),
});

const citationSchema = z.strictObject({
  label: z.string(),
  id,
  pack: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  inForce: z.string(),
  until: z.string().nullable(),
});

const searchSchema = z.strictObject({
  concepts: texts,
  scope: z.string(),
  lines: natural,
  closest: z.array(z.strictObject({ evidence: id, why: z.string() })),
});

const elementSchema = z.strictObject({
  document: id,
  element: id,
  title: z.string(),
  pack: id,
  status: z.enum(STATUSES),
  confidence: z.enum(CONFIDENCES),
  priority: z.enum(PRIORITIES),
  /** Labels of `citations`. */
  citations: texts,
  evidence: places,
  why: z.string(),
  lacking: texts,
  remedy: z.string(),
  assumptions: texts,
  /** Display ids of the findings that stand on this element. */
  findings: texts,
  search: searchSchema.nullable(),
});

const findingSchema = z.strictObject({
  /** Letter and number, for this report only; the fingerprint lasts. */
  id,
  document: id,
  fingerprint: z.string(),
  kind: z.enum(FINDING_KINDS),
  rules: texts,
  priority: z.enum(PRIORITIES),
  confidence: z.enum(CONFIDENCES),
  title: z.string(),
  evidence: places,
  requires: z.string().nullable(),
  citations: texts,
  decidedBy: z.string(),
  matters: z.string(),
  check: z.string().nullable(),
  suggested: z.string(),
  assumptions: texts,
  search: searchSchema.nullable(),
  conflict: z
    .strictObject({
      verdict: z.enum(VERDICTS),
      rule: z.string(),
      dimension: z.string(),
      bothHoldIf: z.string(),
      claims: texts,
      trace: texts,
    })
    .nullable(),
  suppression: z
    .strictObject({ kind: z.enum(['inline', 'accepted', 'baseline']), reason: z.string() })
    .nullable(),
  /** Null when no baseline was used. */
  baseline: z.enum(['new', 'known']).nullable(),
});

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

const changeSchema = z.strictObject({
  id,
  type: z.string(),
  class: z.enum(CHANGE_CLASSES),
  priority: z.enum(PRIORITIES),
  confidence: z.enum(CONFIDENCES),
  title: z.string(),
  before: places,
  after: places,
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
    }),
  ),
  topics: z.array(topicSchema),
  onlyIn: z.array(z.strictObject({ document: id, topics: texts })),
  changes: z.array(changeSchema),
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
