// What to fix first: at most five findings, taken in turn from the documents so that one policy's
// list cannot crowd out the other's.

import type { ReportFinding } from '../schema.ts';

const MOST = 5;

/** High findings; with fewer than `enough` of them, the first medium ones too. */
export function pickFirst(findings: readonly ReportFinding[], documents: number): string[] {
  const open = findings.filter(({ suppression }) => suppression === null).filter(isFirstOnItsPassage);
  const high = inTurn(open.filter(({ priority }) => priority === 'high'));
  const enough = Math.min(MOST, 2 * documents + 1);
  const medium = inTurn(open.filter(({ priority }) => priority === 'medium'));
  const picked = [...high.slice(0, MOST), ...medium.slice(0, Math.max(0, enough - high.length))];
  const order = findings.map(({ id }) => id);
  return picked
    .toSorted(
      (a, b) =>
        Number(a.priority !== 'high') - Number(b.priority !== 'high') ||
        order.indexOf(a.id) - order.indexOf(b.id),
    )
    .map(({ id }) => id);
}

/** First of each document, then second of each, and so on. */
function inTurn(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  const rank = new Map<ReportFinding, number>();
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const turn = seen.get(finding.document) ?? 0;
    rank.set(finding, turn);
    seen.set(finding.document, turn + 1);
  }
  return findings.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

/** Two findings on the very same words are one thing to fix; a passage that is only the closest is not what is fixed. */
function isFirstOnItsPassage(
  { document, evidence, search }: ReportFinding,
  index: number,
  all: readonly ReportFinding[],
): boolean {
  const [passage] = evidence;
  if (passage === undefined || search !== null) return true;
  return !all
    .slice(0, index)
    .some((other) => other.document === document && other.search === null && other.evidence[0] === passage);
}
