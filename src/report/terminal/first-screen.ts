// Everything above the first rule: useful on its own, at most 36 lines. When it would be longer, the
// lists are shortened step by step; counts never are.

import { placesOf, shortPlaces, spotWords } from '../parts/places.ts';
import { count, ended, SHORT_NOTICE } from '../parts/words.ts';
import { clip, wrap } from '../parts/width.ts';
import { disclosureLines } from './disclosures.ts';
import { documentLines, titleLine } from './head.ts';
import { findingCountLines } from './finding-counts.ts';
import { glanceLines } from './glance.ts';
import { protectiveLines } from './protective.ts';
import { hanging, withPlaces } from './screen.ts';
import type { Screen } from './screen.ts';

const MOST_LINES = 36;

/** How much room the lists get: 0 is tightest. */
type Room = 0 | 1 | 2 | 3;

export function firstScreen(screen: Screen): readonly string[] {
  for (const room of [3, 2, 1] as const) {
    const lines = compose(screen, room);
    if (lines.length <= MOST_LINES) return lines;
  }
  return compose(screen, 0).slice(0, MOST_LINES);
}

function compose(screen: Screen, room: Room): readonly string[] {
  const isOne = screen.report.documents.length === 1;
  const parts = [
    [titleLine(screen)],
    [...documentLines(screen), ...(room > 0 ? [legendOf(screen)] : [])],
    doubtLines(screen),
    isOne ? [] : mainDifference(screen, room),
    fixFirst(screen, room),
    disclosureLines(screen),
    findingCountLines(screen),
    isOne ? glanceLines(screen, room) : protectiveLines(screen, room),
    closing(screen),
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

/** What may be no policy at all: said before anything is said of it. */
function doubtLines({ report, width }: Screen): readonly string[] {
  const doubts = report.limits.filter(({ kind }) => kind === 'not-a-policy');
  return doubts.flatMap(({ document, statement }) =>
    wrap(`${document ?? ''}: ${ended(statement)}`, width - 4).map((line) => `  ${line}`),
  );
}

function legendOf({ report }: Screen): string {
  const place = Object.values(report.pinpoints).find(({ document }) => document === 'A');
  const line = place?.line ?? 1;
  const spot = place?.paragraph === undefined ? '' : ` of its text: ${spotWords(place)}`;
  return `     A:${line} means policy A, line ${line}${spot}.`;
}

function mainDifference(screen: Screen, room: Room): readonly string[] {
  const { report, text, bold, width } = screen;
  if (report.mainDifference.length === 0) return [];
  const lines = wrap(text(report.mainDifference.join(' ')), width - 4);
  const most = 2 + room;
  const shown =
    lines.length > most
      ? [
          ...lines.slice(0, most - 1),
          clip(`${lines[most - 1] ?? ''} ${screen.ellipsis}`, width - 4, screen.ellipsis),
        ]
      : lines;
  return [bold('MAIN DIFFERENCE'), ...shown.map((line) => `  ${line}`)];
}

/** `A  HIGH  title                          A:31`; without priority problems the part says so. */
function fixFirst(screen: Screen, room: Room): readonly string[] {
  const { report, text, bold, width } = screen;
  const findings = report.summary.fixFirst.flatMap(
    (id) => report.findings.find((finding) => finding.id === id) ?? [],
  );
  if (findings.length === 0) return [bold('FIX FIRST'), '  No finding of high or medium priority.'];
  const lines = findings.flatMap((finding) => {
    const head = `  ${finding.document.padEnd(2)} ${finding.priority.toUpperCase().padEnd(6)}  `;
    const cited =
      finding.evidence.length > 0
        ? finding.evidence
        : (finding.search?.closest.map(({ evidence }) => evidence) ?? []);
    const places = shortPlaces(placesOf(report, cited), 2);
    const title =
      room > 0
        ? text(finding.title)
        : clip(text(finding.title), width - head.length - places.length - 2, screen.ellipsis);
    const paint = (plain: string): string =>
      plain.replace(/[A-Z]{3,}/, (word) => screen.priority(finding.priority)(word));
    return withPlaces(
      screen,
      hanging({ ...screen, width: width - places.length - 2 }, head, title, head.length, paint),
      places,
    );
  });
  return [bold('FIX FIRST'), ...lines];
}

function closing({ report, width }: Screen): readonly string[] {
  const { total } = report.summary.review;
  const whom =
    report.documents.length === 1
      ? 'the company does'
      : report.documents.length === 2
        ? 'either company does'
        : 'the companies do';
  const items =
    total === 0
      ? 'No item needs a person to decide.'
      : `${count(total, 'item needs', 'items need')} a person to decide.`;
  const missing = report.documents.some(({ references }) => references.length > 0)
    ? ' Documents that were not supplied: see LIMITS.'
    : '';
  return wrap(`${SHORT_NOTICE} What ${whom} was not examined. ${items}${missing}`, width - 4).map(
    (line) => `  ${line}`,
  );
}
