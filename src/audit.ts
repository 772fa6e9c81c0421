// The table of contents: one call per stage, pure over readonly data.
// Source → Document → Claim[] → CheckResult → Audit → Comparison. Reports are made from these.

import { extractClaims } from './claims/extract.ts';
import type { Tagger } from './claims/tagger.ts';
import { runChecks } from './checks/run.ts';
import type { CheckOptions } from './checks/run.ts';
import { nameDocument } from './checks/name.ts';
import { buildDocument } from './document/build.ts';
import { parseSource } from './ingest/parse.ts';
import type { Knowledge } from './rules/knowledge.ts';
import type { Audit } from './model/audit.ts';
import type { Claim } from './model/claim.ts';
import type { Document, Source } from './model/document.ts';

export interface AuditOptions extends CheckOptions {
  readonly knowledge: Knowledge;
  readonly tagger: Tagger;
}

export async function readDocument(source: Source): Promise<Document> {
  return buildDocument(await parseSource(source));
}

export function readClaims(
  document: Document,
  options: Pick<AuditOptions, 'knowledge' | 'tagger'>,
): readonly Claim[] {
  return extractClaims(document, options.knowledge.lexicon, options.tagger);
}

export async function auditSource(source: Source, options: AuditOptions): Promise<Audit> {
  return auditDocument(await readDocument(source), options);
}

export function auditDocument(document: Document, options: AuditOptions): Audit {
  const claims = readClaims(document, options);
  const result = runChecks(document, claims, options.knowledge, options);
  return { document, ...nameDocument(document, claims), claims, ...result };
}
