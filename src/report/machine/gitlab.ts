// GitLab Code Quality: an array of issues with a stable fingerprint each.

import type { Priority } from '../../model/finding.ts';
import type { Report } from '../schema.ts';
import { messageOf, openEntries } from './entries.ts';

const SEVERITY: Readonly<Record<Priority, string>> = { high: 'critical', medium: 'major', low: 'minor' };

export function writeGitlab(report: Report): string {
  const issues = openEntries(report).map((entry) => {
    const { document, place, finding, rule } = entry;
    return {
      description: messageOf(entry),
      check_name: rule,
      fingerprint: finding.fingerprint,
      severity: SEVERITY[finding.priority],
      location: { path: document.file, lines: { begin: place?.line ?? 1 } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
