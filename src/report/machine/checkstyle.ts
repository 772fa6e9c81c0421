// Checkstyle XML: what reviewdog, Jenkins and others read.

import type { Priority } from '../../model/finding.ts';
import type { Report } from '../schema.ts';
import { messageOf, openEntries } from './entries.ts';
import { element, xmlFile } from './xml.ts';

const SEVERITY: Readonly<Record<Priority, string>> = { high: 'error', medium: 'warning', low: 'info' };

export function writeCheckstyle(report: Report): string {
  const entries = openEntries(report);
  const files = report.documents.map(({ id, file }) => {
    const errors = entries
      .filter(({ document }) => document.id === id)
      .map((entry) =>
        element('error', {
          line: entry.place?.line ?? 1,
          column: entry.place?.column ?? 1,
          severity: SEVERITY[entry.finding.priority],
          message: messageOf(entry),
          source: `policy-audit.${entry.rule}`,
        }),
      );
    return element('file', { name: file }, errors);
  });
  return xmlFile(element('checkstyle', { version: '4.3' }, files));
}
