// The body of a pull-request comment: what blocks first, short, the rest folded. It begins with a mark
// by which the comment is found again and replaced; without its first line it is a step summary.

import type { Priority } from '../../model/finding.ts';
import { PRIORITIES } from '../../model/finding.ts';
import { openEntries } from '../machine/entries.ts';
import type { Entry } from '../machine/entries.ts';
import { CHANGE_SHAPES, CHANGE_WORDS } from '../parts/change-words.ts';
import { changeCounts, noticeWords, orderedChanges, shortRedline } from '../parts/changes.ts';
import type { ReportChange } from '../parts/changes.ts';
import { placesOf } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import { count, ended, SHORT_NOTICE } from '../parts/words.ts';
import type { Report } from '../schema.ts';
import type { WriteOptions } from '../writer.ts';
import { cell, md } from './escape.ts';
import { table } from './table.ts';

export const COMMENT_MARK = '<!-- policy-audit -->';
/** GitHub refuses comments above 65,536 characters. */
const LONGEST = 60_000;
const QUOTE = 120;
/** Rows that are shown before the rest is folded away. */
const MOST_ROWS = 20;
const CUT = '\n\nShortened. The full report has the rest.\n';

type Lines = readonly string[];

export function writeComment(report: Report, { failOn }: WriteOptions): string {
  const body = report.kind === 'change' ? changeBody(report, failOn) : findingBody(report, failOn);
  const text = [COMMENT_MARK, ...body, '', SHORT_NOTICE, ''].join('\n').replace(/\n{3,}/g, '\n\n');
  if (text.length <= LONGEST) return text;
  const kept = text.slice(0, LONGEST - CUT.length - 20);
  const lines = kept.slice(0, kept.lastIndexOf('\n'));
  const isOpen = lines.lastIndexOf('<details>') > lines.lastIndexOf('</details>');
  return `${lines}${isOpen ? '\n\n</details>' : ''}${CUT}`;
}

const isAtOrAbove = (priority: Priority, failOn: WriteOptions['failOn']): boolean =>
  failOn !== 'none' && PRIORITIES.indexOf(priority) <= PRIORITIES.indexOf(failOn);

const folded = (title: string, lines: Lines): Lines =>
  lines.length === 0 ? [] : ['', `<details><summary>${title}</summary>`, '', ...lines, '', '</details>'];

function findingBody(report: Report, failOn: WriteOptions['failOn']): Lines {
  const isKnown = ({ finding }: Entry): boolean => finding.baseline === 'known';
  const entries = PRIORITIES.flatMap((priority) =>
    openEntries(report).filter(({ finding }) => finding.priority === priority),
  ).toSorted((a, b) => Number(isKnown(a)) - Number(isKnown(b)));
  const blocks = entries.filter(
    ({ finding }) => finding.confidence !== 'review' && isAtOrAbove(finding.priority, failOn),
  );
  const verdict =
    blocks.length === 0 ? 'nothing blocks' : `${count(blocks.length, 'finding')} at or above ${failOn}`;
  const silenced = (kind: string): number =>
    report.findings.filter(({ suppression }) => suppression?.kind === kind).length;
  const counts = [
    count(entries.length, 'finding'),
    `${silenced('baseline')} known before`,
    ...(silenced('upgrade') === 0 ? [] : [`${silenced('upgrade')} new because the rules changed`]),
    `${silenced('accepted') + silenced('inline')} accepted`,
    `${entries.filter(({ finding }) => finding.confidence === 'review').length} need review`,
  ];
  return [
    `**Privacy policy check: ${verdict}**`,
    '',
    `${counts.join(' · ')}.`,
    '',
    ...findingTable(entries.slice(0, MOST_ROWS)),
    ...folded(`${entries.length - MOST_ROWS} more`, findingTable(entries.slice(MOST_ROWS))),
  ];
}

function findingTable(entries: readonly Entry[]): Lines {
  if (entries.length === 0) return [];
  return table(
    ['', 'Where', 'What', 'Rule'],
    entries.map(({ finding, document, place, rule }) => [
      finding.priority.toUpperCase(),
      cell(place === null ? document.file : `${document.file}:${place.line}`),
      `${cell(finding.title)}${place === null || finding.evidence.length === 0 ? '' : `: “${cell(quoteIn(place, QUOTE))}”`}`,
      cell(rule),
    ]),
  );
}

function changeBody(report: Report, failOn: WriteOptions['failOn']): Lines {
  const { versions, documents } = report;
  if (versions === null) return [];
  const changes = orderedChanges(report);
  const blocks = changes.filter(
    (change) => change.class === 'less-protective' && isAtOrAbove(change.priority, failOn),
  ).length;
  const verdict =
    blocks === 0
      ? 'no change blocks'
      : `${count(blocks, 'change')} ${blocks === 1 ? 'makes' : 'make'} people worse off`;
  const notice = noticeWords(versions);
  return [
    `**${md(documents[1]?.file ?? 'Privacy policy')}: ${verdict}**`,
    '',
    md(changeCounts(versions)),
    ...(notice === null ? [] : ['', md(`Notice: ${notice}`)]),
    '',
    ...changeTable(report, changes.slice(0, MOST_ROWS)),
    ...folded(
      `${changes.length - MOST_ROWS} more`,
      changes.length > MOST_ROWS ? changeTable(report, changes.slice(MOST_ROWS)) : [],
    ),
    ...folded('Redline', changes.flatMap(redlineLines)),
    ...folded(`${versions.newFindings.length} new findings, ${versions.resolvedFindings.length} resolved`, [
      ...versions.newFindings.map((id) => findingLine(report, id, 'New')),
      ...versions.resolvedFindings.map((id) => findingLine(report, id, 'Resolved')),
    ]),
  ];
}

function changeTable(report: Report, changes: readonly ReportChange[]): Lines {
  if (changes.length === 0) return [];
  const side = (ids: readonly string[]): string => {
    const [place] = placesOf(report, ids);
    return place === undefined ? 'not said' : `“${cell(quoteIn(place, QUOTE))}”`;
  };
  const line = ({ after, before }: ReportChange): string => {
    const [place] = placesOf(report, after.length > 0 ? after : before);
    return place === undefined ? '' : `line ${place.line}${after.length > 0 ? '' : ' before'}`;
  };
  return table(
    ['', 'Where', 'What', 'Was → now'],
    changes.map((change) => [
      `${CHANGE_SHAPES[change.class]} ${change.class === 'less-protective' ? change.priority.toUpperCase() : CHANGE_WORDS[change.class]}`,
      line(change),
      cell(change.title),
      `${side(change.before)} → ${side(change.after)}`,
    ]),
  );
}

function redlineLines(change: ReportChange): Lines {
  const words = shortRedline(change.redline).flatMap(({ kind, text }) => {
    const safe = md(text);
    if (safe === '') return [];
    return [kind === 'same' ? safe : kind === 'deleted' ? `~~${safe}~~` : `**${safe}**`];
  });
  return [`**${change.id}** ${md(ended(change.reason))}`, '', `> ${words.join(' ')}`, ''];
}

function findingLine(report: Report, id: string, word: string): string {
  const finding = report.findings.find((each) => each.id === id);
  return finding === undefined ? '' : `- ${word}: ${finding.priority.toUpperCase()} ${md(finding.title)}`;
}
