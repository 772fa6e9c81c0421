// A change report in Markdown: counts, a table by meaning, the redline of each sentence concerned, and
// the findings that came and went. Also the body of a pull-request comment.

import { CHANGE_SHAPES, CHANGE_WORDS } from '../parts/change-words.ts';
import {
  changeCounts,
  dateRemark,
  NOTICE_FRAME,
  noticeLines,
  noticeWords,
  orderedChanges,
  shortRedline,
} from '../parts/changes.ts';
import type { ReportChange, StatusChange } from '../parts/changes.ts';
import { placesOf } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import { ended, STARTING_POINT, STATUS_SHAPES, STATUS_WORDS } from '../parts/words.ts';
import { cell, md } from './escape.ts';
import type { Page } from './page.ts';
import { pins } from './page.ts';
import { table } from './table.ts';

const TABLE_QUOTE = 160;

export function changeParts(page: Page): readonly (readonly string[])[] {
  const { report, heading } = page;
  const { versions } = report;
  if (versions === null) return [];
  const changes = orderedChanges(report);
  return [
    [
      heading(2, 'Changes'),
      '',
      md(changeCounts(versions)),
      '',
      ...[noticeWords(versions)].flatMap((words) => (words === null ? [] : [md(`Notice: ${words}`), ''])),
      ...[dateRemark(report)].flatMap((words) => (words === null ? [] : [md(words), ''])),
      ...table(
        ['', 'Class', 'Before', 'After', 'Reason'],
        changes.map((change) => row(page, change)),
      ),
    ],
    changes.length === 0
      ? []
      : [heading(2, 'Redline'), '', ...changes.flatMap((change) => redlineLines(page, change))],
    statusTable(page, versions.elements),
    findingList(page, 'New findings', versions.newFindings),
    findingList(page, 'Resolved findings', versions.resolvedFindings),
    draft(page),
  ];
}

/** What to tell users, as a draft. */
function draft({ report, heading }: Page): readonly string[] {
  const lines = noticeLines(report);
  if (lines.length === 0) return [];
  return [
    heading(2, 'Draft of a notice of changes'),
    '',
    STARTING_POINT,
    '',
    `> ${md(NOTICE_FRAME[0])}`,
    '>',
    ...lines.map((line) => `> - ${md(line)}`),
    '>',
    `> ${md(NOTICE_FRAME[1])}`,
    '',
  ];
}

function row({ report }: Page, change: ReportChange): readonly string[] {
  const side = (ids: readonly string[]): string => {
    const [place] = placesOf(report, ids);
    return place === undefined
      ? 'no such passage'
      : `“${cell(quoteIn(place, TABLE_QUOTE))}” ${pins(report, ids, 3)}`;
  };
  const priority = change.class === 'less-protective' ? ` ${change.priority.toUpperCase()}` : '';
  return [
    change.id,
    `${CHANGE_SHAPES[change.class]} ${CHANGE_WORDS[change.class]}${priority}`,
    side(change.before),
    side(change.after),
    `${cell(change.title)}. ${cell(ended(change.reason))}`,
  ];
}

function redlineLines({ report }: Page, change: ReportChange): readonly string[] {
  const words = shortRedline(change.redline, 300).map(({ kind, text }) => {
    const safe = md(text);
    if (safe === '') return '';
    return kind === 'same' ? safe : kind === 'deleted' ? `~~${safe}~~` : `**${safe}**`;
  });
  return [
    `**${change.id}** ${CHANGE_SHAPES[change.class]} ${md(change.title)} ${pins(report, [...change.before, ...change.after])}`,
    '',
    `> ${words.filter((each) => each !== '').join(' ')}`,
    '',
  ];
}

function statusTable({ report, heading }: Page, elements: readonly StatusChange[]): readonly string[] {
  if (elements.length === 0) return [];
  const status = (name: StatusChange['before']): string =>
    name === null ? 'not looked for' : `${STATUS_SHAPES[name]} ${STATUS_WORDS[name]}`;
  return [
    heading(2, `Required disclosures that changed (${elements.length})`),
    '',
    ...table(
      ['Element', 'Law', 'Before', 'After'],
      elements.map(({ title, pack, before, after }) => [
        cell(title),
        cell(report.rulePacks.find(({ id }) => id === pack)?.label ?? pack),
        status(before),
        status(after),
      ]),
    ),
  ];
}

function findingList({ report, heading }: Page, title: string, ids: readonly string[]): readonly string[] {
  const findings = ids.flatMap((id) => report.findings.filter((finding) => finding.id === id));
  if (findings.length === 0) return [];
  return [
    heading(2, `${title} (${findings.length})`),
    '',
    ...findings.map((finding) =>
      `- **${finding.id} ${finding.priority.toUpperCase()}** ${md(finding.title)} ${pins(report, finding.evidence, 3)}`.trimEnd(),
    ),
  ];
}
