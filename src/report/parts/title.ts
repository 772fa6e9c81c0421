// The title of a report: what it is and of whom.

import type { Report } from '../schema.ts';
import { listed } from './words.ts';

const MOST_NAMES = 3;

export function titleOf(report: Report): string {
  const names = report.documents.map(({ name }) => name);
  const who = names.length > MOST_NAMES ? `${names.length} policies` : listed(names);
  switch (report.kind) {
    case 'audit':
      return `Compliance gap report: ${who}`;
    case 'comparison':
      return `${who}: comparison`;
    case 'change':
      return `${who}: changes`;
    case 'corpus':
      return `Corpus of ${names.length} policies`;
  }
}
