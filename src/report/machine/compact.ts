// One line a finding, "file:line:column: priority: message [rule]": for editors and grep.

import { visible } from '../parts/visible.ts';
import type { Report } from '../schema.ts';
import { messageOf, openEntries } from './entries.ts';

export function writeCompact(report: Report): string {
  return openEntries(report)
    .map((entry) => {
      const { document, place, finding, rule } = entry;
      return `${visible(document.file)}:${place?.line ?? 1}:${place?.column ?? 1}: ${finding.priority}: ${messageOf(entry)} [${visible(rule)}]\n`;
    })
    .join('');
}
