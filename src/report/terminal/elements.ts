// ELEMENT BY ELEMENT: one table a law, statuses side by side, with where they stand in the text.

import { placesOf, shortPlaces } from '../parts/places.ts';
import { clip, displayWidth, padEnd } from '../parts/width.ts';
import { count } from '../parts/words.ts';
import type { Report, ReportElement } from '../schema.ts';
import { hanging, rule } from './screen.ts';
import type { Screen } from './screen.ts';

type Pack = Report['rulePacks'][number];

const CITE = 18;
const LEAST_CELL = 12;
const MOST_COLUMNS = 4;

export function elementLines(screen: Screen): readonly string[] {
  const { report, bold } = screen;
  const packs = report.rulePacks.filter(({ elements }) => elements > 0);
  if (packs.length === 0) return [];
  return [
    rule(screen),
    bold('ELEMENT BY ELEMENT'),
    ...packs.flatMap((pack) => ['', ...packTable(screen, pack)]),
  ];
}

/** The provision alone: the law is the table's title. */
function shortCite(label: string): string {
  const words = label.split(' ');
  const isNumber = (word: string): boolean => /^[^("]*\d/.test(word) && !/^[^(]*\)/.test(word);
  const at = words.findLastIndex(isNumber);
  // without a number the last two words say most: "FAQ N"
  return words.slice(at === -1 ? -2 : at).join(' ');
}

function packTable(screen: Screen, pack: Pack): readonly string[] {
  const { report, width, letter, ellipsis } = screen;
  const own = report.elements.filter((element) => element.pack === pack.id);
  if (own.every(({ status }) => status === 'not-applicable')) {
    return hanging(
      screen,
      `  ${pack.label}   `,
      `${count(pack.elements, 'element')}, not applicable under the assumptions below.`,
    );
  }
  const documents = report.documents;
  const isShort = documents.length > MOST_COLUMNS || width - 24 - CITE < documents.length * LEAST_CELL;
  const cell = isShort
    ? 5
    : Math.min(20, Math.max(LEAST_CELL, Math.floor((width - 40 - CITE) / documents.length)));
  const title = width - 2 - CITE - cell * documents.length;
  const heads = documents.map(({ id, name }) =>
    letter(
      id,
      padEnd(clip(isShort ? id : `${id} ${screen.text(name).toUpperCase()}`, cell - 1, ellipsis), cell),
    ),
  );
  const ids = [...new Set(own.map(({ element }) => element))];
  const rows = ids.map((id) => {
    const results = documents.map((document) =>
      own.find((each) => each.element === id && each.document === document.id),
    );
    const [any] = results.filter((result) => result !== undefined);
    const cells = results.map((result) =>
      padEnd(isShort ? shapeOf(screen, result) : statusCell(screen, result, cell - 1), cell),
    );
    const name = padEnd(clip(screen.text(any?.title ?? id), title - 2, ellipsis), title);
    return `  ${name}${cells.join('')}${clip(shortCite(any?.citations[0] ?? ''), CITE, ellipsis)}`.trimEnd();
  });
  return [`  ${padEnd(pack.label, title)}${heads.join('')}CITE`.trimEnd(), ...rows];
}

const shapeOf = (screen: Screen, result: ReportElement | undefined): string =>
  result === undefined ? '' : screen.shape(result.status);

/** "● B:90 B:97", "○ not found", "– no sale" cut to the cell. */
function statusCell(screen: Screen, result: ReportElement | undefined, width: number): string {
  if (result === undefined) return '';
  const shape = screen.shape(result.status);
  const room = width - displayWidth(shape) - 1;
  for (let most = 3; most > 0; most--) {
    const places = shortPlaces(placesOf(screen.report, result.evidence), most);
    if (places !== '' && displayWidth(places) <= room) return `${shape} ${places}`;
  }
  const words = {
    satisfied: '',
    partial: '',
    missing: 'not found',
    review: 'not settled',
    'not-applicable': 'n/a',
  }[result.status];
  return `${shape} ${words}`.trimEnd();
}
