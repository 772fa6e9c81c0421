// The part of a change report that is its own: what changed by class, the redline of each sentence
// concerned in character styles, what it does to the elements of the law, and a draft of a notice.

import type { Paragraph, ParagraphChild, Table } from 'docx';
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
import type { ReportChange } from '../parts/changes.ts';
import { placesOf } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import { ended, STARTING_POINT, STATUS_SHAPES, STATUS_WORDS } from '../parts/words.ts';
import { bullet, heading, table } from './blocks.ts';
import type { CellContent } from './blocks.ts';
import { para, pins, run } from './page.ts';
import type { Page } from './page.ts';

type Part = readonly (Paragraph | Table)[];

const TABLE_QUOTE = 300;

/** The table by meaning; for a landscape page. */
export function changesPart(page: Page): Part {
  const { report } = page;
  const { versions } = report;
  if (versions === null) return [];
  const notice = noticeWords(versions);
  const remark = dateRemark(report);
  return [
    heading(page, 1, 'Changes', 'changes'),
    para('Normal', changeCounts(versions)),
    ...(notice === null ? [] : [para('Normal', `Notice: ${notice}`)]),
    ...(remark === null ? [] : [para('Normal', remark)]),
    ...table(
      page,
      'Changes, least protective first',
      [
        { title: '', share: 0.8 },
        { title: 'Class', share: 2, style: 'PAStatus' },
        { title: 'Before', share: 5 },
        { title: 'After', share: 5 },
        { title: 'Reason', share: 4 },
      ],
      orderedChanges(report).map((change) => row(page, change)),
      page.wideWidth,
    ),
    ...statusTable(page),
  ];
}

function row(page: Page, change: ReportChange): readonly CellContent[] {
  const side = (ids: readonly string[]): CellContent => {
    const [place] = placesOf(page.report, ids);
    return place === undefined
      ? 'no such passage'
      : [run(`“${quoteIn(place, TABLE_QUOTE)}”`), ...pins(page, ids, 3)];
  };
  const priority = change.class === 'less-protective' ? ` ${change.priority.toUpperCase()}` : '';
  return [
    change.id,
    `${CHANGE_SHAPES[change.class]} ${CHANGE_WORDS[change.class]}${priority}`,
    side(change.before),
    side(change.after),
    `${ended(change.title)} ${ended(change.reason)}`,
  ];
}

function statusTable(page: Page): Part {
  const rows = page.report.versions?.elements ?? [];
  const status = (name: (typeof rows)[number]['before']): string =>
    name === null ? 'not looked for' : `${STATUS_SHAPES[name]} ${STATUS_WORDS[name]}`;
  return table(
    page,
    'Required disclosures whose status differs between the versions',
    [
      { title: 'Element', share: 6 },
      { title: 'Law', share: 2 },
      { title: 'Before', share: 2, style: 'PAStatus' },
      { title: 'After', share: 2, style: 'PAStatus' },
    ],
    rows.map(({ title, pack, before, after }) => [
      title,
      page.report.rulePacks.find(({ id }) => id === pack)?.label ?? pack,
      status(before),
      status(after),
    ]),
    page.wideWidth,
  );
}

/** The words of each change, old and new in one, and what to tell users. */
export function redlinePart(page: Page): Part {
  const changes = orderedChanges(page.report);
  const lines = noticeLines(page.report);
  return [
    ...(changes.length === 0
      ? []
      : [
          heading(page, 1, 'Redline', 'redline'),
          para(
            'PAFacts',
            run('inserted words', 'PAInserted'),
            run(' are underlined, '),
            run('deleted words', 'PADeleted'),
            run(' struck through.'),
          ),
          ...changes.flatMap((change) => redline(page, change)),
        ]),
    ...(lines.length === 0
      ? []
      : [
          heading(page, 1, 'Draft of a notice of changes', 'notice'),
          para('PAFacts', STARTING_POINT),
          para('Normal', NOTICE_FRAME[0]),
          ...lines.map((line) => bullet(line)),
          para('Normal', NOTICE_FRAME[1]),
        ]),
  ];
}

const STYLE_OF = { same: undefined, deleted: 'PADeleted', inserted: 'PAInserted' } as const;

function redline(page: Page, change: ReportChange): Part {
  const words = shortRedline(change.redline, 600).flatMap(({ kind, text }): readonly ParagraphChild[] => [
    run(text, STYLE_OF[kind]),
    run(' '),
  ]);
  return [
    heading(page, 2, `${change.id} ${change.title}`, `change_${change.id}`),
    para(
      'PAMeta',
      `${CHANGE_SHAPES[change.class]} ${CHANGE_WORDS[change.class]}, confidence ${change.confidence}`,
      ...pins(page, [...change.before, ...change.after]),
    ),
    ...(words.length === 0 ? [] : [para('Normal', ...words)]),
  ];
}
