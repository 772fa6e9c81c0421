// Findings as results, the other passages of a contradiction as related locations. "Not found" stands at
// the closest passage. In the full profile also elements that pass or do not apply, and cleared pairs.

import type { Location, Result } from 'sarif';
import { shortHash } from '../../lib/hash.ts';
import { placesOf, shortPlace } from '../parts/places.ts';
import { ended } from '../parts/words.ts';
import type { Report, ReportElement, ReportFinding, ReportPinpoint } from '../schema.ts';
import { locationOf, startOf } from './location.ts';
import type { DescribedRules } from './rules.ts';
import { LEVELS } from './rules.ts';
import { taxonomyIndex } from './taxonomies.ts';
import { sarifText } from './text.ts';

export function resultsOf(
  report: Report,
  letters: readonly string[],
  rules: DescribedRules,
  isFull: boolean,
): readonly Result[] {
  const own = <T extends { readonly document: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ document }) => letters.includes(document));
  const findings = own(report.findings).map((finding) => findingResult(report, finding, rules, isFull));
  if (!isFull) return findings;
  const silent = own(report.elements).filter(
    ({ status, findings: ids }) => ids.length === 0 && status !== 'missing' && status !== 'partial',
  );
  return [
    ...findings,
    ...silent.map((element) => elementResult(report, element, rules)),
    ...own(report.cleared).map((pair) => clearedResult(report, pair)),
  ];
}

function findingResult(
  report: Report,
  finding: ReportFinding,
  rules: DescribedRules,
  isFull: boolean,
): Result {
  const [first = '', ...others] = finding.rules;
  const passages = placesOf(report, finding.evidence);
  const closest = placesOf(report, finding.search?.closest.map(({ evidence }) => evidence) ?? []);
  const places = passages.length > 0 ? passages : closest;
  const related = places.slice(1).map((place, index) =>
    locationOf(report, place, {
      id: index + 1,
      message: { text: passages.length > 0 ? 'The other passage.' : 'Closest, not enough.' },
    }),
  );
  const [place] = places;
  const isReview = finding.confidence === 'review';
  const graded =
    isReview && isFull
      ? ({ kind: 'review', level: 'none' } as const)
      : ({ kind: 'fail', level: isReview ? 'note' : LEVELS[finding.priority] } as const);
  return {
    ruleId: first,
    ruleIndex: rules.indexOf(first),
    ...graded,
    message: { text: messageOf(finding, places, passages.length > 0) },
    locations: [place === undefined ? startOf(report, finding.document) : locationOf(report, place)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: {
      'policyAudit/v1': finding.fingerprint,
      primaryLocationLineHash: lineHash(report, finding, place),
    },
    ...(finding.baseline === null
      ? {}
      : { baselineState: finding.baseline === 'known' ? ('unchanged' as const) : ('new' as const) }),
    ...(finding.suppression === null
      ? {}
      : {
          suppressions: [
            {
              kind: finding.suppression.kind === 'inline' ? ('inSource' as const) : ('external' as const),
              status: 'accepted' as const,
              justification: finding.suppression.reason,
            },
          ],
        }),
    ...taxaOf(report, finding.citations),
    properties: {
      id: finding.id,
      kind: finding.kind,
      priority: finding.priority,
      confidence: finding.confidence,
      ...(others.length === 0 ? {} : { otherRules: [...others] }),
      ...(finding.check === null ? {} : { check: finding.check }),
    },
  };
}

/** "Title. See [B:25](1)." with links to the other passages. */
function messageOf(finding: ReportFinding, places: readonly ReportPinpoint[], isFound: boolean): string {
  const title = sarifText(finding.title);
  const head = isFound || /not found/i.test(title) ? title : `Not found: ${title}`;
  const links = places.slice(1).map((place, index) => `[${shortPlace(place)}](${index + 1})`);
  const parts = [
    ended(head),
    links.length === 0 ? '' : `Against ${links.join(', ')}.`,
    finding.requires === null ? '' : sarifText(ended(finding.requires)),
    sarifText(ended(finding.matters)),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Hash of the line's words and of the rule: the same when the paragraph moves. */
function lineHash(report: Report, finding: ReportFinding, place: ReportPinpoint | undefined): string {
  if (place === undefined) return `${shortHash(`${finding.rules[0] ?? ''} not found`, 16)}:1`;
  const text = report.documents.find(({ id }) => id === place.document)?.text ?? '';
  const from = place.start - place.column + 1;
  const end = text.slice(place.start).search(/[\r\n]/);
  const line = text.slice(from, end < 0 ? text.length : place.start + end);
  return `${shortHash(line.replace(/\s+/g, ' ').trim(), 16)}:1`;
}

function taxaOf(report: Report, citations: readonly string[]): Pick<Result, 'taxa'> {
  const taxa = citations.flatMap((label) => {
    const citation = report.citations.find((each) => each.label === label);
    return citation === undefined
      ? []
      : [{ id: label, toolComponent: { name: citation.pack, index: taxonomyIndex(report, citation.pack) } }];
  });
  return taxa.length === 0 ? {} : { taxa };
}

function elementResult(report: Report, element: ReportElement, rules: DescribedRules): Result {
  const [place] = placesOf(report, element.evidence);
  const kind =
    element.status === 'satisfied' ? 'pass' : element.status === 'review' ? 'review' : 'notApplicable';
  return {
    ruleId: element.element,
    ruleIndex: rules.indexOf(element.element),
    kind,
    level: 'none',
    message: { text: sarifText(`${element.title}: ${ended(element.why)}`) },
    locations: [place === undefined ? startOf(report, element.document) : locationOf(report, place)],
    ...taxaOf(report, element.citations),
  };
}

function clearedResult(report: Report, pair: Report['cleared'][number]): Result {
  const locations: readonly Location[] = placesOf(report, pair.evidence).map((place, index) =>
    locationOf(report, place, index === 0 ? {} : { id: index, message: { text: 'The other passage.' } }),
  );
  const [first, ...related] = locations;
  return {
    ruleId: 'contradictions/cleared',
    kind: 'informational',
    level: 'none',
    message: { text: sarifText(ended(pair.reason)) },
    locations: [first ?? startOf(report, pair.document)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
  };
}
