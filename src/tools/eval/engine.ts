// The pipeline with the shipped rules, loaded once, for measuring.

import { auditSource } from '../../audit.ts';
import type { AuditOptions, Audited } from '../../audit.ts';
import { loadTagger } from '../../claims/load-tagger.ts';
import { AuditError } from '../../lib/errors.ts';
import type { Source } from '../../model/document.ts';
import { loadKnowledge } from '../../rules/load.ts';

/** The day whose law the figures are about; fixed, so that they can be compared. */
export const EVAL_DATE = '2026-11-24';

export function openEngine(): AuditOptions {
  return { knowledge: loadKnowledge(), tagger: loadTagger(), packs: ['all'], now: EVAL_DATE };
}

/** Audits every source; those that cannot be read are named on standard error and left out. */
export async function auditTexts(
  sources: readonly Source[],
  options: AuditOptions,
): Promise<readonly Audited[]> {
  const audits: Audited[] = [];
  for (const source of sources) {
    try {
      audits.push(await auditSource(source, options));
    } catch (error) {
      if (!(error instanceof AuditError)) throw error;
      console.error(`${source.file}: ${error.message}`);
    }
  }
  return audits;
}
