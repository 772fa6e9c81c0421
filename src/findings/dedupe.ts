// One cause, one finding: the same rule on the same passages is said once.

import type { Finding } from '../model/finding.ts';

function placeKey(finding: Finding): string {
  const places = finding.evidence.map(({ start, end }) => `${start}-${end}`).toSorted();
  return JSON.stringify([finding.rules[0] ?? '', finding.kind, finding.title, ...places]);
}

export function dropDuplicates(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = placeKey(finding);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
