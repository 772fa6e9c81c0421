// Priorities as the project sets them: `off` drops a rule's findings, a word replaces the priority.
// A finding that needs review stays at most medium, whatever the configuration says.

import type { Finding, Priority } from '../model/finding.ts';
import { matchesRule } from './rule-pattern.ts';

export type Severity = Priority | 'off';

/** In the order written; the last entry that fits a rule wins. */
export type Severities = readonly { readonly rule: string; readonly severity: Severity }[];

function severityOf(rule: string, severities: Severities): Severity | null {
  return severities.findLast((entry) => matchesRule(entry.rule, rule))?.severity ?? null;
}

export function applySeverities(findings: readonly Finding[], severities: Severities): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const severity = severityOf(finding.rules[0] ?? '', severities);
    if (severity === 'off') continue;
    if (severity === null) kept.push(finding);
    else {
      const isCapped = severity === 'high' && finding.confidence === 'review';
      kept.push({ ...finding, priority: isCapped ? 'medium' : severity });
    }
  }
  return kept;
}
