// Changes between two versions → rows of the report, and which findings came and went with them.

import type { VersionDiff } from '../../compare/diff/change.ts';
import type { Report, ReportElement } from '../schema.ts';
import type { Places } from './places.ts';

const [OLD, NEW] = [0, 1];

export function buildChanges(diff: VersionDiff | null, places: Places): Report['changes'] {
  if (diff === null) return [];
  const rows = [
    ...diff.changes.map((change, index) => ({ change, id: `C${index + 1}` })),
    ...diff.wording.map((change, index) => ({ change, id: `E${index + 1}` })),
  ];
  return rows.map(({ change, id }) => ({
    id,
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

export function buildVersions(
  diff: VersionDiff | null,
  places: Places,
  findings: Report['findings'],
  elements: readonly ReportElement[],
): Report['versions'] {
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
    elements: statusChanges(elements),
    notice: buildNotice(diff, places),
  };
}

/** The new version's elements first, then those that only the old one had. */
function statusChanges(elements: readonly ReportElement[]): NonNullable<Report['versions']>['elements'] {
  const of = (letter: string): ReadonlyMap<string, ReportElement> =>
    new Map(elements.filter(({ document }) => document === letter).map((row) => [row.element, row] as const));
  const [old, now] = [of('A'), of('B')];
  return [...new Map([...now, ...old])].flatMap(([element, { title, pack }]) => {
    const [before, after] = [old.get(element)?.status ?? null, now.get(element)?.status ?? null];
    return before === after ? [] : [{ element, title, pack, before, after }];
  });
}

function buildNotice({ notice }: VersionDiff, places: Places): NonNullable<Report['versions']>['notice'] {
  if (notice === null) return null;
  const { days, dates, promised } = notice;
  return {
    days,
    promised: promised?.days ?? null,
    dates: places.idsOf(NEW, dates),
    promise: places.idsOf(OLD, promised === null ? [] : [promised.place]),
  };
}
