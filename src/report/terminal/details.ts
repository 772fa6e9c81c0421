// Findings of one document: the high ones and what contradicts itself in full, the other medium ones
// on a line each, the low ones as a list. With --full, everything in full.

import { placesOf, shortPlaces } from '../parts/places.ts';
import { count } from '../parts/words.ts';
import { clip, padEnd } from '../parts/width.ts';
import type { ReportDocument, ReportFinding } from '../schema.ts';
import { findingBlock } from './finding.ts';
import { hanging, rule, withPlaces } from './screen.ts';
import type { Screen } from './screen.ts';

const isInFull = (finding: ReportFinding, { options }: Screen): boolean =>
  finding.priority === 'high' ||
  (options.isTraced && finding.conflict !== null) ||
  (finding.priority === 'medium' && (finding.kind === 'contradiction' || finding.kind === 'conflict'));

export function detailLines(screen: Screen): readonly string[] {
  return screen.report.documents.flatMap((document, index) => [
    ...(index === 0 ? [] : ['']),
    ...ofDocument(screen, document),
  ]);
}

function ofDocument(screen: Screen, document: ReportDocument): readonly string[] {
  const { report, text, bold, isFull } = screen;
  const counts = report.summary.findings[document.id];
  const own = report.findings.filter((finding) => finding.document === document.id);
  const open = own.filter(({ suppression }) => suppression === null);
  const numbers = `   ${count(counts?.total ?? 0, 'finding')}: ${counts?.high ?? 0} high, ${counts?.medium ?? 0} medium, ${counts?.low ?? 0} low`;
  const name = clip(text(document.name).toUpperCase(), screen.width - numbers.length - 3, screen.ellipsis);
  const title = padEnd(document.id, 3) + name + numbers;
  const isRead = (finding: ReportFinding): boolean =>
    isFull || finding.priority !== 'low' || isInFull(finding, screen);
  const read = open.filter(isRead);
  const low = open.filter((finding) => !isRead(finding));
  return [
    rule(screen),
    bold(title),
    ...(open.length === 0 ? ['', '  No findings.'] : []),
    ...readLines(screen, read),
    ...(low.length > 0
      ? ['', ...low.flatMap((finding, index) => lowLine(screen, finding, index === 0))]
      : []),
    ...acceptedLines(
      screen,
      own.filter(({ suppression }) => suppression !== null),
    ),
  ];
}

/** In the order of their numbers: some in full, each set apart, the others on lines of their own. */
function readLines(screen: Screen, findings: readonly ReportFinding[]): readonly string[] {
  let wasInFull = true;
  return findings.flatMap((finding) => {
    const isNow = screen.isFull || isInFull(finding, screen);
    const gap = isNow || wasInFull ? [''] : [];
    wasInFull = isNow;
    return [...gap, ...(isNow ? findingBlock(screen, finding) : oneLine(screen, finding))];
  });
}

function placesFor({ report }: Screen, finding: ReportFinding): string {
  if (finding.evidence.length > 0) return shortPlaces(placesOf(report, finding.evidence), 3);
  const [closest] = finding.search?.closest ?? [];
  return closest === undefined ? '' : `closest ${shortPlaces(placesOf(report, [closest.evidence]))}`;
}

function oneLine(screen: Screen, finding: ReportFinding): readonly string[] {
  const head = `${padEnd(finding.id, 6)} ${finding.priority.toUpperCase().padEnd(7)}`;
  const places = placesFor(screen, finding);
  const review = finding.confidence === 'review' ? '; review' : '';
  const room = { ...screen, width: screen.width - places.length - 2 };
  const paint = (plain: string): string =>
    screen.letter(finding.document, plain.slice(0, 7)) + screen.priority(finding.priority)(plain.slice(7));
  return withPlaces(screen, hanging(room, head, screen.text(finding.title) + review, 15, paint), places);
}

function lowLine(screen: Screen, finding: ReportFinding, isFirst: boolean): readonly string[] {
  const places = placesFor(screen, finding);
  const cited = places === '' ? '' : ` (${places})`;
  const review = finding.confidence === 'review' ? '; review' : '';
  return hanging(
    screen,
    `${isFirst ? 'Low   ' : '      '}${padEnd(finding.id, 6)} `,
    `${screen.text(finding.title)}${review}${cited}`,
  );
}

function acceptedLines(screen: Screen, findings: readonly ReportFinding[]): readonly string[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap((finding, index) =>
    hanging(
      screen,
      `${index === 0 ? 'Left out  ' : '          '}${padEnd(finding.id, 6)} `,
      `${screen.text(finding.title)}: ${screen.text(finding.suppression?.reason ?? '') || 'no reason given'}`,
    ),
  );
  return ['', ...lines];
}
