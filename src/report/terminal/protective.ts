// MORE PROTECTIVE STATEMENTS: how many topics each policy says more on, and which.

import { count, inSentence } from '../parts/words.ts';
import { clip, displayWidth, padEnd } from '../parts/width.ts';
import { hanging } from './screen.ts';
import type { Screen } from './screen.ts';

const MOST_DOCUMENTS = 6;

export function protectiveLines(screen: Screen, room: number): readonly string[] {
  const { report, bold, text, width, ellipsis } = screen;
  const { topics } = report.summary;
  if (topics.total === 0) return [];
  const documents = report.documents.slice(0, MOST_DOCUMENTS);
  const names = documents.map(({ name }) => clip(text(name), 20, ellipsis));
  const counts = documents.map(({ id }, index) => `${names[index] ?? ''} ${topics.moreProtective[id] ?? 0}`);
  const title = `MORE PROTECTIVE STATEMENTS, ${count(topics.total, 'TOPIC', 'TOPICS')}`;
  const tail = [...counts, `equal ${topics.equal}`, `not ranked ${topics.notRanked}`];
  const head = [title, ...tail].join('   ');
  const column = Math.max(...names.map(displayWidth)) + 4;
  const rows = documents.flatMap(({ id }, index) => {
    const won = report.topics
      .filter(({ ranked }) => ranked === id)
      .toSorted((a, b) => Number(a.glance === null) - Number(b.glance === null))
      .map(({ title: words }) => inSentence(words));
    if (won.length === 0) return [];
    const lines = hanging(screen, `  ${padEnd(names[index] ?? '', column - 2)}`, won.join(', '));
    return room >= 2 || lines.length === 1
      ? lines
      : [`${clip((lines[0] ?? '').replace(/,$/, ''), width - 2, '')} ${ellipsis}`];
  });
  return [
    ...(displayWidth(head) <= width
      ? [head.replace(title, bold(title))]
      : [bold(title), ...hanging(screen, '  ', tail.join('  '))]),
    ...rows,
  ];
}
