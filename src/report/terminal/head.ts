// The first lines: what this is, and which documents were read.

import { shortPlaces, placesOf } from '../parts/places.ts';
import { count, thousands } from '../parts/words.ts';
import { clip, displayWidth, padEnd, padStart } from '../parts/width.ts';
import type { ReportDocument } from '../schema.ts';
import type { Screen } from './screen.ts';

const TITLES = {
  audit: 'AUDIT OF 1 POLICY',
  comparison: 'COMPARISON OF',
  change: 'CHANGES',
  corpus: 'CORPUS OF',
} as const;
const MOST_DOCUMENTS = 8;

export function titleLine({ report, width, bold }: Screen): string {
  const title =
    report.kind === 'comparison' || report.kind === 'corpus'
      ? `${TITLES[report.kind]} ${report.documents.length} POLICIES`
      : TITLES[report.kind];
  const left = `${report.tool.name} ${report.tool.version}`;
  const right = report.generatedAt.slice(0, 10);
  const before = Math.max(2, Math.floor((width - title.length) / 2) - left.length);
  const after = Math.max(2, width - left.length - before - title.length - right.length);
  return left + ' '.repeat(before) + bold(title) + ' '.repeat(after) + right;
}

/** "effective May 22, 2026 (B:2)", "last updated: blank (A:2)", "no date found". */
function dateOf({ report, text }: Screen, document: ReportDocument): string {
  const stated = document.dates.find(({ text: words }) => words !== '');
  const [date] = stated === undefined ? document.dates : [stated];
  if (date === undefined) return 'no date found';
  const place = shortPlaces(placesOf(report, date.evidence), 1);
  if (date.text === '')
    return `${date.kind === 'effective' ? 'effective date' : 'last updated'}: blank (${place})`;
  return `${date.kind === 'effective' ? 'effective' : 'updated'} ${text(date.text)} (${place})`;
}

export function documentLines(screen: Screen): readonly string[] {
  const { report, text, letter } = screen;
  const shown = report.documents.slice(0, MOST_DOCUMENTS);
  const names = shown.map(({ name }) => clip(text(name), 24, screen.ellipsis));
  const files = shown.map(({ file }) => clip(text(file), 28, screen.ellipsis));
  const words = shown.map((document) => `${thousands(document.words)} words`);
  const most = (items: readonly string[]): number => Math.max(...items.map(displayWidth));
  const lines = shown.map((document, index) => {
    const columns = [
      padEnd(names[index] ?? '', most(names)),
      padEnd(files[index] ?? '', most(files)),
      padStart(words[index] ?? '', most(words)),
    ];
    const head = `${columns.join('   ')}   `;
    const tiers = document.tiers.length > 1 ? `   ${count(document.tiers.length, 'account tier')}` : '';
    const room = screen.width - 5 - displayWidth(head);
    const date = room < 12 ? '' : clip(dateOf(screen, document) + tiers, room, screen.ellipsis);
    return `  ${letter(document.id, padEnd(document.id, 2))} ${clip(head, screen.width - 5, screen.ellipsis)}${date}`;
  });
  const more = report.documents.length - shown.length;
  return more > 0 ? [...lines, `     and ${count(more, 'more policy', 'more policies')}`] : lines;
}
