// One JSON document per policy and line, then one line with the summary: for many policies at once.

import type { Report } from '../schema.ts';

export function writeNdjson(report: Report): string {
  const { schemaVersion, tool, generatedAt, kind } = report;
  const lines = report.documents.map((document) => {
    const { id } = document;
    const own = <T extends { readonly document: string }>(rows: readonly T[]): readonly T[] =>
      rows.filter((row) => row.document === id);
    const pinpoints = Object.fromEntries(
      Object.entries(report.pinpoints).filter(([, place]) => place.document === id),
    );
    return {
      type: 'document',
      schemaVersion,
      document: { ...document, text: undefined, reading: undefined },
      assumptions: own(report.assumptions),
      limits: report.limits.filter((limit) => limit.document === id),
      pinpoints,
      claims: own(report.claims),
      elements: own(report.elements),
      findings: own(report.findings),
      cleared: own(report.cleared),
      summary: { elements: report.summary.elements[id], findings: report.summary.findings[id] },
    };
  });
  const { summary, rulePacks, mainDifference } = report;
  const topics = report.topics.map(({ id, title, ranked, reason }) => ({ id, title, ranked, reason }));
  const last = {
    type: 'summary',
    schemaVersion,
    kind,
    tool,
    generatedAt,
    documents: report.documents.length,
    rulePacks,
    mainDifference,
    topics,
    summary,
  };
  return [...lines, last].map((line) => `${JSON.stringify(line)}\n`).join('');
}
