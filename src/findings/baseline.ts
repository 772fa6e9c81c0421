// Known findings by identity, never by count: an entry answers for exactly one finding, and an entry
// whose finding is gone is stale and visible.

import type { Finding } from '../model/finding.ts';

export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  /** Posix path relative to the baseline's folder. */
  readonly file: string;
  /** Shortened; for people who read the file. */
  readonly quote: string;
  readonly reason: string;
}

export interface BaselineResult {
  readonly findings: readonly Finding[];
  /** Entries that no finding answers to. */
  readonly stale: readonly BaselineEntry[];
}

/** `entries` are those of one file. */
export function applyBaseline(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
): BaselineResult {
  const byFingerprint = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  const met = new Set<string>();
  const marked = findings.map((finding): Finding => {
    const entry = byFingerprint.get(finding.fingerprint);
    if (entry === undefined) return finding;
    met.add(entry.fingerprint);
    if (finding.suppression !== null) return finding;
    return { ...finding, suppression: { kind: 'baseline', reason: entry.reason } };
  });
  return { findings: marked, stale: entries.filter((entry) => !met.has(entry.fingerprint)) };
}

const LONGEST_QUOTE = 120;

/** An entry for a finding; the reason of the entry it replaces is kept. */
export function baselineEntry(
  finding: Finding,
  file: string,
  before: BaselineEntry | undefined,
): BaselineEntry {
  const quote = (finding.evidence[0]?.quote ?? '').replace(/\s+/g, ' ').trim();
  return {
    fingerprint: finding.fingerprint,
    rule: finding.rules[0] ?? '',
    file,
    quote: quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE - 1)}…` : quote,
    reason: before?.reason ?? '',
  };
}

export function sortEntries(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const key = ({ file, rule, fingerprint }: BaselineEntry): string =>
    `${file}\u0000${rule}\u0000${fingerprint}`;
  return entries.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}
