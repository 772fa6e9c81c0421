// A change report on a terminal: counts, each change with its redline, findings that came and went.

import { CHANGE_SHAPES, CHANGE_WORDS } from '../parts/change-words.ts';
import { changeCounts, dateRemark, noticeWords, orderedChanges, shortRedline } from '../parts/changes.ts';
import type { ReportChange, StatusChange, Versions } from '../parts/changes.ts';
import { placesOf, shortPlaces } from '../parts/places.ts';
import { visibleLine } from '../parts/visible.ts';
import { ended, SHORT_NOTICE, STATUS_WORDS } from '../parts/words.ts';
import type { ReportFinding } from '../schema.ts';
import { documentLines, titleLine } from './head.ts';
import { hanging, withPlaces } from './screen.ts';
import type { Screen } from './screen.ts';

const INDENT = 6;
const LONGEST = 900;

export function changeScreen(screen: Screen): readonly string[] {
  const { report, bold, options } = screen;
  const { versions } = report;
  if (versions === null) return [];
  const counts = screen.text(changeCounts(versions));
  const last = [...(options.next === '' ? [] : [`Next      ${options.next}`]), options.exit].filter(Boolean);
  if (options.detail === 'quiet') return [counts, ...last];
  const lines = orderedChanges(report).flatMap((change) => ['', ...changeLines(screen, change)]);
  return [
    titleLine(screen),
    '',
    ...documentLines(screen),
    '',
    bold(counts),
    ...(options.detail === 'brief' ? [] : lines),
    ...[noticeWords(versions)].flatMap((words) => (words === null ? [] : ['', `Notice    ${words}`])),
    ...(options.detail === 'brief' ? [] : consequences(screen, versions)),
    '',
    ...hanging(screen, '  ', `${SHORT_NOTICE} ${dateRemark(report) ?? ''}`.trim()),
    ...last,
  ];
}

/** What the changes of the text do to disclosures and findings. */
function consequences(screen: Screen, versions: Versions): readonly string[] {
  return [
    ...statusLines(screen, versions.elements),
    ...findingLines(screen, 'NEW FINDINGS', versions.newFindings),
    ...findingLines(screen, 'RESOLVED FINDINGS', versions.resolvedFindings),
  ];
}

function changeLines(screen: Screen, change: ReportChange): readonly string[] {
  const { report, text, bold, dim } = screen;
  const priority = change.class === 'less-protective' ? `${change.priority.toUpperCase()}  ` : '';
  const shape = screen.options.isAscii ? '' : `${CHANGE_SHAPES[change.class]} `;
  const places = [...change.before.slice(0, 2), ...change.after.slice(0, 2)];
  const head = `  ${shape}${change.id}  ${CHANGE_WORDS[change.class]}: ${priority}${text(change.title)}`;
  return [
    ...withPlaces(screen, [bold(head)], shortPlaces(placesOf(report, places), 4)),
    ...hanging(screen, ' '.repeat(INDENT), text(ended(change.reason))).map(dim),
    ...hanging(screen, ' '.repeat(INDENT), redline(change)).map((line) => paintMarks(screen, line)),
  ];
}

/** `same [-deleted-] {+inserted+}`: readable without colour, and in a log. */
function redline(change: ReportChange): string {
  const written = shortRedline(change.redline)
    .map(({ kind, text }) => {
      const words = visibleLine(text);
      return kind === 'same' ? words : kind === 'deleted' ? `[-${words}-]` : `{+${words}+}`;
    })
    .join(' ');
  return written.length <= LONGEST ? written : `${written.slice(0, LONGEST)} …`;
}

/** Colours what stands between the marks; a stretch that runs over lines is coloured where it is marked. */
function paintMarks(screen: Screen, line: string): string {
  return line
    .replace(/\[-.*?-\]/g, (words) => screen.priority('high')(words))
    .replace(/\{\+.*?\+\}/g, (words) => screen.bold(words));
}

/** Elements of the law whose status is another one now; those that were not looked for are left out. */
function statusLines(screen: Screen, elements: readonly StatusChange[]): readonly string[] {
  const moved = elements.flatMap(({ title, pack, before, after }) =>
    before === null || after === null ? [] : [{ title, pack, before, after }],
  );
  if (moved.length === 0) return [];
  const rows = moved.map(({ title, pack, before, after }) => {
    const words = `${screen.shape(before)} ${STATUS_WORDS[before]} > ${screen.shape(after)} ${STATUS_WORDS[after]}`;
    return hanging(screen, `  ${words.padEnd(32)}`, screen.text(`${title} (${pack})`));
  });
  return ['', screen.bold(`REQUIRED DISCLOSURES THAT CHANGED  ${moved.length}`), ...rows.flat()];
}

function findingLines(screen: Screen, title: string, ids: readonly string[]): readonly string[] {
  const { report, text, bold } = screen;
  if (ids.length === 0) return [];
  const findings = ids.flatMap((id): readonly ReportFinding[] =>
    report.findings.filter((each) => each.id === id),
  );
  return [
    '',
    bold(`${title}  ${findings.length}`),
    ...findings.flatMap((finding) =>
      withPlaces(
        screen,
        hanging(screen, `  ${finding.priority.toUpperCase().padEnd(8)}`, text(finding.title)),
        shortPlaces(placesOf(report, finding.evidence), 2),
      ),
    ),
  ];
}
