// The comparison: the matrix of topics by group, the differences with both quotes, what only one
// policy speaks of; for one policy, what it says.

import { crossConflictWords } from '../parts/conflicts.ts';
import { placesOf } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import { tierName } from '../parts/tiers.ts';
import { inSentence, listed } from '../parts/words.ts';
import type { ReportTopic } from '../schema.ts';
import { cell, md } from './escape.ts';
import type { Page } from './page.ts';
import { pin, pins } from './page.ts';
import { table } from './table.ts';

/** Cells of one document, plans one below the other. */
function cellsOf({ report }: Page, topic: ReportTopic, document: string): string {
  return topic.cells
    .filter((each) => each.document === document)
    .map(({ tier, value, evidence }) =>
      `${tier === null ? '' : `${cell(tierName(tier))}: `}${cell(value)} ${pins(report, evidence, 3)}`.trim(),
    )
    .join('<br>');
}

export function topicParts(page: Page): readonly (readonly string[])[] {
  const { report, heading } = page;
  const groups = [...new Set(report.topics.map(({ group }) => group))];
  const matrix = groups.flatMap((group) => {
    const rows = report.topics
      .filter((topic) => topic.group === group)
      .map((topic) => [
        cell(topic.title),
        ...report.documents.map(({ id }) => cellsOf(page, topic, id)),
        [topic.ranked, ...topic.byTier.map(({ tier, ranked }) => `${tierName(tier)}: ${ranked}`)]
          .map(cell)
          .join('<br>'),
      ]);
    return [
      `**${md(group.charAt(0).toUpperCase() + group.slice(1))}**`,
      '',
      ...table(
        ['Topic', ...report.documents.map(({ id, name }) => `${id} ${cell(name)}`), 'More protective'],
        rows,
      ),
      '',
    ];
  });
  const ranked = report.topics.filter((topic) => topic.ranked !== '–' && topic.ranked !== '=');
  return [
    [
      heading(2, 'Topics'),
      '',
      'The last column names the policy with the more protective statement; = equal, – not ranked.',
      '',
      ...matrix,
    ],
    ranked.length === 0
      ? []
      : [heading(2, 'Differences'), '', ...ranked.flatMap((topic) => differenceLines(page, topic))],
  ];
}

function differenceLines({ report }: Page, topic: ReportTopic): readonly string[] {
  const passages = topic.cells.flatMap(({ tier, evidence }) => {
    const [place] = placesOf(report, evidence);
    if (place === undefined) return [];
    const plan = tier === null ? '' : `, ${tierName(tier)}`;
    return [`- ${pin(report, place)}${md(plan)}: “${md(quoteIn(place, 200))}”`];
  });
  const name = report.documents.find(({ id }) => id === topic.ranked)?.name ?? topic.ranked;
  return [
    `**${md(topic.title)}.** More protective: ${topic.ranked} ${md(name)}. ${md(topic.reason)}`,
    '',
    ...passages,
    '',
  ];
}

export function onlyInPart({ report, heading }: Page): readonly string[] {
  const lines = report.onlyIn.flatMap(({ document, topics }) => {
    const named = topics.flatMap((id) => report.topics.find((topic) => topic.id === id) ?? []);
    if (named.length === 0) return [];
    return [
      `- Only in ${document}: ${listed(
        named.map((topic) =>
          `${md(inSentence(topic.title))} ${pins(
            report,
            topic.cells.filter((each) => each.document === document).flatMap(({ evidence }) => evidence),
            2,
          )}`.trim(),
        ),
      )}.`,
    ];
  });
  const conflicts = crossConflictWords(report);
  return [
    heading(2, 'Only in one policy'),
    '',
    'Not mentioned is not the same as not done.',
    '',
    ...lines,
    ...(conflicts === null ? [] : ['', md(conflicts)]),
  ];
}

export function saysPart(page: Page): readonly string[] {
  const { report, heading } = page;
  const rows = report.topics.map((topic) => [
    cell(topic.title),
    report.documents.map(({ id }) => cellsOf(page, topic, id)).join('<br>'),
  ]);
  return rows.length === 0 ? [] : [heading(2, 'What it says'), '', ...table(['Topic', 'Statement'], rows)];
}
