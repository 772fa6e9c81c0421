// Findings as machine formats list them: one place each, one message, one rule.

import { gateReport } from '../parts/gate-report.ts';
import { placesOf } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import { visibleLine } from '../parts/visible.ts';
import type { Report, ReportDocument, ReportFinding, ReportPinpoint } from '../schema.ts';

export interface Entry {
  readonly finding: ReportFinding;
  readonly document: ReportDocument;
  /** The first passage, else the closest one, else null: the beginning of the document. */
  readonly place: ReportPinpoint | null;
  readonly rule: string;
}

function entriesOf(given: Report): readonly Entry[] {
  const report = gateReport(given);
  return report.findings.flatMap((finding) => {
    const document = report.documents.find(({ id }) => id === finding.document);
    if (document === undefined) return [];
    const cited =
      finding.evidence.length > 0
        ? finding.evidence
        : (finding.search?.closest.map(({ evidence }) => evidence) ?? []);
    return [{ finding, document, place: placesOf(report, cited)[0] ?? null, rule: finding.rules[0] ?? '' }];
  });
}

/** Those that nothing silences. */
export const openEntries = (report: Report): readonly Entry[] =>
  entriesOf(report).filter(({ finding }) => finding.suppression === null);

/** Title and words of the passage, on one line. */
export function messageOf({ finding, place }: Entry): string {
  const title = visibleLine(finding.title);
  const missing = finding.evidence.length === 0 && !/not found/i.test(title) ? 'Not found: ' : '';
  const quote = place === null || finding.evidence.length === 0 ? '' : `: "${quoteIn(place, 160)}"`;
  return `${missing}${title}${quote}`;
}
