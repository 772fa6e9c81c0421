// Legal notices that follow the standard one: what the software is and is not good at, and that a
// report speaks of a text and not of a company.

import type { ReportDocument } from '../schema.ts';

export const LONG_NOTICE: readonly string[] = [
  'All results come from written rules and word lists; no part of them was produced by a language model. Known weak points are tables, cross-references, definitions in other documents, negation over several sentences, and languages other than English.',
  'Priority is an order of reading and not a measure of risk. Rankings compare statements and not practices. Suggested wording is a starting point. To report an error, give the fingerprint of the finding, which is in the data of this report.',
];

/** "Statements about Acme describe the published text dated 2026-05-22, file hash …" */
export function aboutText({ name, dates, sha256 }: ReportDocument): string {
  const date = dates.find(({ iso }) => iso !== null)?.iso;
  const dated = date === undefined || date === null ? 'without a date' : `dated ${date}`;
  return `Statements about ${name} describe the text ${dated}, file hash ${sha256.slice(0, 12)}…. They are not statements about the conduct of ${name}.`;
}
