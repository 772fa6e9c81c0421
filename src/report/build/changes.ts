// Changes between two versions → rows of the report, and which findings came and went with them.

import type { VersionDiff } from '../../compare/diff/change.ts';
import type { Report, ReportElement } from '../schema.ts';
import type { Places } from './places.ts';

type Finding = Report['findings'][number];

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
  // a gap stays the same gap when the sentence that half fills it is written anew
  const isIn = (one: Finding, others: Report['findings']): boolean =>
    others.some(
      ({ fingerprint, kind, rules }) =>
        fingerprint === one.fingerprint ||
        (kind === 'gap' && one.kind === 'gap' && rules[0] === one.rules[0]),
    );
  // what the new version leaves undecided is not resolved: its status is among those that changed
  const undecided = new Set(
    elements
      .filter(({ document, status }) => document === 'B' && status === 'review')
      .map(({ element }) => element),
  );
  const isUndecided = ({ rules }: Finding): boolean => rules.some((rule) => undecided.has(rule));
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
    newFindings: now.filter((one) => !isIn(one, old)).map(({ id }) => id),
    resolvedFindings: old.filter((one) => !isIn(one, now) && !isUndecided(one)).map(({ id }) => id),
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
