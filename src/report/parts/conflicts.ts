// Conflicts between documents of one organization: which findings they are, and what is said where
// they were not looked for.

import type { Report, ReportFinding } from '../schema.ts';
import { count } from './words.ts';

/** Findings whose passages stand in more than one document. */
export function crossConflicts({ findings, pinpoints }: Report): readonly ReportFinding[] {
  return findings.filter(
    ({ kind, suppression, evidence }) =>
      suppression === null &&
      (kind === 'conflict' || kind === 'contradiction') &&
      new Set(evidence.flatMap((key) => pinpoints[key]?.document ?? [])).size > 1,
  );
}

/** One sentence for every report of several documents; null where there is nothing to tell apart. */
export function crossConflictWords(report: Report): string | null {
  if (report.kind !== 'comparison' || report.relation === null) return null;
  if (!report.relation.sameOrganization)
    return 'Conflicts between the documents: not assessed. The documents appear to belong to unrelated organizations. If they belong to one, say so with --same-org.';
  const found = crossConflicts(report);
  return found.length === 0
    ? 'Conflicts between the documents: none found. They were read as documents of one organization.'
    : `Conflicts between the documents: ${count(found.length, 'finding')} (${found.map(({ id }) => id).join(', ')}).`;
}
