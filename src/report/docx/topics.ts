// What each policy says, topic by topic; for several, which statement protects more and why.

import type { Paragraph, Table } from 'docx';
import { placesOf } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import { tierName } from '../parts/tiers.ts';
import { inSentence, listed } from '../parts/words.ts';
import type { ReportTopic } from '../schema.ts';
import { bullet, heading, table } from './blocks.ts';
import type { CellContent } from './blocks.ts';
import type { Page } from './page.ts';
import { para, pin, pins, run } from './page.ts';

const NOT_RANKED = new Set(['–', '=']);

export function topicPart(page: Page): readonly (Paragraph | Table)[] {
  const { report } = page;
  if (report.topics.length === 0) return [];
  const isOne = report.documents.length === 1;
  const groups = [...new Set(report.topics.map(({ group }) => group))];
  return [
    heading(page, 1, isOne ? 'What it says' : 'Topic by topic', 'topics'),
    ...(isOne
      ? []
      : [
          para(
            'Normal',
            'The last column names the policy with the more protective statement; = equal, – not ranked. Silence about a practice is not ranked; silence about a promise is.',
          ),
        ]),
    ...groups.flatMap((group) => {
      const topics = report.topics.filter((topic) => topic.group === group);
      const rows = topics.map((topic): readonly CellContent[] => [
        topic.title,
        ...report.documents.map(({ id }) => cellsOf(page, topic, id)),
        ...(isOne
          ? []
          : [
              [topic.ranked, ...topic.byTier.map(({ tier, ranked }) => `${tierName(tier)}: ${ranked}`)].join(
                ', ',
              ),
            ]),
      ]);
      const columns = [
        { title: 'Topic', share: 3 },
        ...report.documents.map(({ id, name }) => ({
          title: isOne ? 'Statement' : `${id} ${name}`,
          share: 6,
        })),
        ...(isOne ? [] : [{ title: 'More protective', share: report.documents.length > 3 ? 4 : 2.4 }]),
      ];
      const title = group.charAt(0).toUpperCase() + group.slice(1);
      return table(page, title, columns, rows, page.wideWidth);
    }),
  ];
}

function cellsOf(page: Page, topic: ReportTopic, document: string): readonly Paragraph[] {
  const cells = topic.cells.filter((each) => each.document === document);
  return cells.length === 0
    ? [para('PACell')]
    : cells.map(({ tier, value, evidence }) =>
        para(
          'PACell',
          ...(tier === null ? [] : [run(`${tierName(tier)}: `, 'PALabel')]),
          value,
          ...pins(page, evidence, 3),
        ),
      );
}

export function differencePart(page: Page): readonly (Paragraph | Table)[] {
  const { report } = page;
  const ranked = report.topics.filter((topic) => !NOT_RANKED.has(topic.ranked));
  if (report.documents.length < 2 || ranked.length === 0) return [];
  return [
    heading(page, 1, 'Differences', 'differences'),
    ...ranked.flatMap((topic) => {
      const name = report.documents.find(({ id }) => id === topic.ranked)?.name ?? topic.ranked;
      const passages = topic.cells.flatMap(({ tier, evidence }) => {
        const [place] = placesOf(report, evidence);
        if (place === undefined) return [];
        const plan = tier === null ? '' : `${tierName(tier)}: `;
        return [bullet(pin(page, place), run(`  ${plan}“${quoteIn(place, 240)}”`))];
      });
      return [
        para(
          'Normal',
          run(`${topic.title}.  `, 'PALabel'),
          `More protective: ${topic.ranked} ${name}. ${topic.reason}`,
        ),
        ...passages,
      ];
    }),
    ...onlyIn(page),
  ];
}

function onlyIn(page: Page): readonly Paragraph[] {
  const { report } = page;
  const lines = report.onlyIn.flatMap(({ document, topics }) => {
    const titles = topics.flatMap((id) => report.topics.find((topic) => topic.id === id)?.title ?? []);
    return titles.length === 0 ? [] : [bullet(`Only in ${document}: ${listed(titles.map(inSentence))}.`)];
  });
  return lines.length === 0 ? [] : [para('Normal', run('Only in one policy', 'PALabel')), ...lines];
}
