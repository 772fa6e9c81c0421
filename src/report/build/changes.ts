// Changes between two versions → rows of the report, and which findings came and went with them.

import type { VersionDiff } from '../../compare/diff/change.ts';
import type { Report } from '../schema.ts';
import type { Places } from './places.ts';

const [OLD, NEW] = [0, 1];

export function buildChanges(diff: VersionDiff | null, places: Places): Report['changes'] {
  return (diff?.changes ?? []).map((change, index) => ({
    id: `C${index + 1}`,
    type: change.type,
    class: change.class,
    priority: change.priority,
    confidence: change.confidence,
    title: change.title,
    before: places.idsOf(OLD, change.before),
    after: places.idsOf(NEW, change.after),
    reason: change.reason,
    redline: change.redline.map(({ kind, text }) => ({ kind, text })),
  }));
}

export function buildVersions(diff: VersionDiff | null, findings: Report['findings']): Report['versions'] {
  if (diff === null) return null;
  const of = (letter: string): Report['findings'] =>
    findings.filter(({ document, suppression }) => document === letter && suppression === null);
  const [old, now] = [of('A'), of('B')];
  const missingIn = (some: Report['findings'], others: Report['findings']): string[] => {
    const known = new Set(others.map(({ fingerprint }) => fingerprint));
    return some.filter(({ fingerprint }) => !known.has(fingerprint)).map(({ id }) => id);
  };
  const count = (name: string): number => diff.changes.filter((change) => change.class === name).length;
  return {
    identical: diff.isIdentical,
    editorial: diff.editorial,
    counts: {
      'less-protective': count('less-protective'),
      'more-protective': count('more-protective'),
      neutral: count('neutral'),
      unclear: count('unclear'),
    },
    newFindings: missingIn(now, old),
    resolvedFindings: missingIn(old, now),
  };
}
