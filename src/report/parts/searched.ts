// What a report tells with the search of a finding, and so not again beside it.

import type { ReportFinding } from '../schema.ts';

/** What decided the finding is what was looked for and not found. */
export const isToldBySearch = ({ search, decidedBy }: Pick<ReportFinding, 'search' | 'decidedBy'>): boolean =>
  search !== null && /\bLooked for\b/.test(decidedBy);

/** What came closest is quoted with the search. */
export const isQuotedBySearch = ({ search }: Pick<ReportFinding, 'search'>, evidence: string): boolean =>
  search?.closest.some((each) => each.evidence === evidence) ?? false;
