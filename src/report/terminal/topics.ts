// TOPIC BY TOPIC: what each policy (and each plan) says, and which statement is more protective. Two
// policies stand in columns; more, or a narrow screen, stand below each other.

import { placesOf, shortPlaces } from '../parts/places.ts';
import { clip, displayWidth, padEnd, wrap } from '../parts/width.ts';
import { tierName } from '../parts/tiers.ts';
import type { ReportTopic } from '../schema.ts';
import { onlyInLines } from './only-in.ts';
import { hanging, rule } from './screen.ts';
import type { Screen } from './screen.ts';

const WIDE_ENOUGH = 90;
const TOPIC = 20;
const RESULT = 3;
const MOST_PLACES = 3;

export function topicLines(screen: Screen): readonly string[] {
  const { report, bold } = screen;
  if (report.topics.length === 0 || report.documents.length < 2) return [];
  if (report.documents.length > 2 && !screen.isFull) return [rule(screen), ...onlyInLines(screen)];
  const isWide = screen.width >= WIDE_ENOUGH && report.documents.length === 2;
  const dash = screen.dash;
  return [
    rule(screen),
    ...hanging(
      screen,
      bold('TOPIC BY TOPIC') + '     ',
      `last column: the more protective statement, = equal, ${dash} not ranked`,
      19,
    ),
    ...hanging(screen, ' '.repeat(19), 'Silence about a practice is not ranked. Silence about a promise is.'),
    '',
    ...(isWide ? columns(screen) : stacked(screen)),
    '',
    ...onlyInLines(screen),
  ];
}

interface Line {
  readonly text: string;
  readonly ranked: string;
}

/** The cell's words, its places at the end of the last line or on a line of their own. */
function cellLines(screen: Screen, topic: ReportTopic, document: string, width: number): readonly Line[] {
  const { report, text } = screen;
  return topic.cells
    .filter((cell) => cell.document === document)
    .flatMap((cell) => {
      const name = cell.tier === null ? '' : `${tierName(cell.tier)}: `;
      const places = shortPlaces(placesOf(report, cell.evidence), MOST_PLACES);
      const lines = wrap(`${name}${text(cell.value)}${places === '' ? '' : `  ${places}`}`.trim(), width);
      const ranked = topic.byTier.find(({ tier }) => tier === cell.tier)?.ranked ?? '';
      return lines.map((line, index) => ({ text: line, ranked: index === 0 ? ranked : '' }));
    });
}

const shownRank = (screen: Screen, ranked: string): string => (ranked === '–' ? screen.dash : ranked);

function columns(screen: Screen): readonly string[] {
  const { report, letter, text, width } = screen;
  const [a, b] = report.documents;
  if (a === undefined || b === undefined) return [];
  const column = Math.floor((width - TOPIC - 2 - RESULT) / 2);
  const head = `  ${padEnd('TOPIC', TOPIC)}${letter('A', padEnd(clip(`A ${text(a.name).toUpperCase()}`, column - 2, screen.ellipsis), column))}${letter('B', clip(`B ${text(b.name).toUpperCase()}`, column, screen.ellipsis))}`;
  const rows = report.topics.flatMap((topic) => {
    const left = cellLines(screen, topic, a.id, column - 2);
    const right = cellLines(screen, topic, b.id, column - 2);
    const titles = wrap(topic.title, TOPIC - 1);
    const hasTiers = topic.byTier.length > 0;
    return Array.from({ length: Math.max(left.length, right.length, titles.length) }, (_, index) => {
      const tier = right[index]?.ranked ?? left[index]?.ranked ?? '';
      const ranked = shownRank(
        screen,
        hasTiers
          ? tier || (index === 0 && !right.some((line) => line.ranked !== '') ? topic.ranked : '')
          : index === 0
            ? topic.ranked
            : '',
      );
      const cells =
        padEnd(titles[index] ?? '', TOPIC) +
        padEnd(left[index]?.text ?? '', column) +
        padEnd(right[index]?.text ?? '', column);
      return `  ${cells}${ranked}`.trimEnd();
    });
  });
  return [head, ...rows];
}

function stacked(screen: Screen): readonly string[] {
  const { report, bold, letter } = screen;
  return report.topics.flatMap((topic) => {
    const ranked = shownRank(screen, topic.ranked);
    const title = clip(topic.title, screen.width - 8, screen.ellipsis);
    const head = `  ${bold(title)}${' '.repeat(Math.max(2, screen.width - displayWidth(title) - 2 - ranked.length))}${ranked}`;
    const rows = report.documents.flatMap(({ id }) =>
      cellLines(screen, topic, id, screen.width - 8).map(
        (line, index) => `    ${index === 0 ? letter(id, padEnd(id, 3)) : '   '}${line.text}`,
      ),
    );
    return [head, ...rows];
  });
}
