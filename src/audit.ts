// The table of contents: one call per stage, pure over readonly data.
// Source → Document → Claim[] → CheckResult → findings → Audit → Comparison. Reports are made from these.

import { extractClaims } from './claims/extract.ts';
import type { Tagger } from './claims/tagger.ts';
import { runChecks } from './checks/run.ts';
import type { CheckOptions } from './checks/run.ts';
import { nameDocument } from './checks/name.ts';
import { buildDocument } from './document/build.ts';
import type { BaselineEntry } from './findings/baseline.ts';
import type { Notice } from './findings/notice.ts';
import { refineFindings } from './findings/pipeline.ts';
import type { RefineOptions } from './findings/pipeline.ts';
import { parseSource } from './ingest/parse.ts';
import { contradictionRuleIds } from './rules/contradictions/compile.ts';
import type { Knowledge } from './rules/knowledge.ts';
import type { Audit } from './model/audit.ts';
import type { Claim } from './model/claim.ts';
import type { Document, Source } from './model/document.ts';

export interface AuditOptions extends CheckOptions {
  readonly knowledge: Knowledge;
  readonly tagger: Tagger;
  /** What a project decided about findings; left out, all of them stand. */
  readonly refine?: Partial<RefineOptions>;
}

/** An audit, with remarks that belong to the run rather than to a passage. */
export interface Audited extends Audit {
  readonly notices: readonly Notice[];
  /** Baseline entries of this file that no finding answers to. */
  readonly stale: readonly BaselineEntry[];
}

/** `reading` tells sentences, furniture and the language; any knowledge has it. */
export async function readDocument(
  source: Source,
  { reading }: Pick<Knowledge, 'reading'>,
): Promise<Document> {
  return buildDocument(await parseSource(source, reading), reading);
}

export function readClaims(
  document: Document,
  options: Pick<AuditOptions, 'knowledge' | 'tagger'>,
): readonly Claim[] {
  return extractClaims(document, options.knowledge.lexicon, options.tagger);
}

export async function auditSource(source: Source, options: AuditOptions): Promise<Audited> {
  return auditDocument(await readDocument(source, options.knowledge), options);
}

export function auditDocument(document: Document, options: AuditOptions): Audited {
  const claims = readClaims(document, options);
  const result = runChecks(document, claims, options.knowledge, options);
  const refined = refineFindings(result.findings, document, { ...defaultRefine(options), ...options.refine });
  return { document, ...nameDocument(document, claims), claims, ...result, ...refined };
}

function defaultRefine({ knowledge }: AuditOptions): RefineOptions {
  const rules = [...knowledge.rules.map(({ id }) => id), ...contradictionRuleIds(knowledge.contradictions)];
  return {
    severities: [],
    directives: { rules, unsuppressible: [], isReasonRequired: true, reportsUnused: true },
    acceptances: [],
    baseline: [],
    today: '',
  };
}
