// Findings in the order people read them: high first, then where they stand, then by rule.

import { PRIORITIES } from '../model/finding.ts';
import type { Finding } from '../model/finding.ts';

const NOWHERE = Number.MAX_SAFE_INTEGER;

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function compareFindings(a: Finding, b: Finding): number {
  return (
    PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority) ||
    (a.evidence[0]?.start ?? NOWHERE) - (b.evidence[0]?.start ?? NOWHERE) ||
    compareText(a.rules[0] ?? '', b.rules[0] ?? '') ||
    compareText(a.title, b.title)
  );
}

export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(compareFindings);
}
