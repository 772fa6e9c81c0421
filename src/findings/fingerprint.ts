// The identity of a finding across edits. Line numbers, offsets, section numbers and the file's name
// are not part of it, so text may move; the quoted words are, so that a fixed finding and a new one
// of the same rule never pass for each other.

import { hashText } from '../lib/hash.ts';
import type { Finding } from '../model/finding.ts';
import { normaliseQuote } from './normalise.ts';

const VERSION = 'v1';

/** "Not found": the passages beside it are only what came closest, and may change with any edit. */
export function isAbsence(finding: Finding): boolean {
  return finding.kind === 'gap' && finding.search !== null;
}

/** The quotes that make the finding what it is, in an order that no edit changes. */
function identifyingQuotes(finding: Finding): readonly string[] {
  if (isAbsence(finding)) return [];
  const quotes = finding.evidence.map((place) => normaliseQuote(place.quote));
  if (finding.kind === 'gap') return quotes.slice(0, 1);
  // Further places of a contradiction repeat one of its two sides.
  return (finding.conflict === null ? quotes : quotes.slice(0, 2)).toSorted();
}

/** Findings with their fingerprints; equal ones are numbered in the order they stand. */
export function assignFingerprints(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = JSON.stringify([finding.rules[0] ?? '', finding.kind, ...identifyingQuotes(finding)]);
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    const text = ordinal === 0 ? identity : `${identity}#${ordinal}`;
    return { ...finding, fingerprint: `${VERSION}:${hashText(text)}` };
  });
}
