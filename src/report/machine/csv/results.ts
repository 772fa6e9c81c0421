// Documents, element results, findings and all their passages, a row each.

import type { Report } from '../../schema.ts';
import { csv, fileOf, listed, PLACE, placeColumns } from './table.ts';
import type { CsvTable, Row } from './table.ts';

export function documents(report: Report): CsvTable {
  const columns = [
    'document',
    'name',
    'file',
    'organization',
    'sha256',
    'words',
    'lines',
    'effective',
    'last_updated',
    'tiers',
    'not_supplied',
    'high',
    'medium',
    'low',
    'contradictions',
    'gaps',
    'wording',
    'accepted',
  ];
  const rows = report.documents.map(
    ({ id, name, file, organization, sha256, words, lines, dates, tiers, references }): Row => {
      const counts = report.summary.findings[id];
      const dated = (kind: string): string | null => dates.find((date) => date.kind === kind)?.text ?? null;
      return {
        document: id,
        name,
        file,
        organization,
        sha256,
        words,
        lines,
        effective: dated('effective'),
        last_updated: dated('last-updated'),
        tiers: listed(tiers),
        not_supplied: listed(references.map((reference) => reference.name)),
        high: counts?.high ?? 0,
        medium: counts?.medium ?? 0,
        low: counts?.low ?? 0,
        contradictions: counts?.contradictions ?? 0,
        gaps: counts?.gaps ?? 0,
        wording: counts?.wording ?? 0,
        accepted: counts?.suppressed ?? 0,
      };
    },
  );
  return { name: 'documents.csv', text: csv(columns, rows) };
}

export function elements(report: Report): CsvTable {
  const columns = [
    'document',
    'file',
    'pack',
    'element',
    'title',
    'status',
    'confidence',
    'priority',
    'citations',
    'why',
    'lacking',
    'remedy',
    'findings',
    'looked_for',
    ...PLACE,
  ];
  const rows = report.elements.map((row): Row => ({
    document: row.document,
    file: fileOf(report, row.document),
    pack: row.pack,
    element: row.element,
    title: row.title,
    status: row.status,
    confidence: row.confidence,
    priority: row.priority,
    citations: listed(row.citations),
    why: row.why,
    lacking: listed(row.lacking),
    remedy: row.remedy,
    findings: listed(row.findings),
    looked_for: listed(row.search?.concepts ?? []),
    ...placeColumns(report, row.evidence),
  }));
  return { name: 'elements.csv', text: csv(columns, rows) };
}

export function findings(report: Report): CsvTable {
  const columns = [
    'id',
    'document',
    'file',
    'kind',
    'rules',
    'priority',
    'confidence',
    'title',
    'requires',
    'citations',
    'decided_by',
    'matters',
    'check',
    'suggested',
    'suppression',
    'reason',
    'baseline',
    'fingerprint',
    'passages',
    ...PLACE,
  ];
  const rows = report.findings.map((row): Row => ({
    id: row.id,
    document: row.document,
    file: fileOf(report, row.document),
    kind: row.kind,
    rules: listed(row.rules),
    priority: row.priority,
    confidence: row.confidence,
    title: row.title,
    requires: row.requires,
    citations: listed(row.citations),
    decided_by: row.decidedBy,
    matters: row.matters,
    check: row.check,
    suggested: row.suggested,
    suppression: row.suppression?.kind ?? null,
    reason: row.suppression?.reason ?? null,
    baseline: row.baseline,
    fingerprint: row.fingerprint,
    passages: row.evidence.length,
    ...placeColumns(report, row.evidence),
  }));
  return { name: 'findings.csv', text: csv(columns, rows) };
}

/** Every passage of every element and finding, a row each. */
export function evidence(report: Report): CsvTable {
  const columns = ['of', 'id', 'document', 'file', ...PLACE];
  const rowsOf = (of: string, name: string, document: string, ids: readonly string[]): readonly Row[] =>
    ids.map((place) => ({
      of,
      id: name,
      document,
      file: fileOf(report, document),
      ...placeColumns(report, [place]),
    }));
  const rows = [
    ...report.elements.flatMap((row) => rowsOf('element', row.element, row.document, row.evidence)),
    ...report.findings.flatMap((row) => rowsOf('finding', row.id, row.document, row.evidence)),
  ];
  return { name: 'evidence.csv', text: csv(columns, rows) };
}
