// The tables of a report as CSV files: stable columns, new ones at the end.

import type { Report } from '../schema.ts';
import { claims } from './csv/claims.ts';
import { changes, topics } from './csv/compared.ts';
import { documents, elements, evidence, findings } from './csv/results.ts';
import type { CsvTable } from './csv/table.ts';

export type { CsvTable } from './csv/table.ts';

export function csvTables(report: Report): readonly CsvTable[] {
  return [
    documents(report),
    elements(report),
    findings(report),
    claims(report),
    topics(report),
    changes(report),
    evidence(report),
  ];
}

/** What `-f csv` prints: the findings, of a report of changes the changes. */
export function writeCsv(report: Report): string {
  return report.kind === 'change' ? changes(report).text : findings(report).text;
}
