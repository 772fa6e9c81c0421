// layout.yaml: the words that tell headings, labels, dates, definitions and the parts of a web page.

import { z } from 'zod';
import type { LayoutWords, PageNames } from '../model/layout.ts';
import { anyOf, lowerWords as words } from './plain-words.ts';

const pageSchema = z.strictObject({
  positions: words,
  areas: words,
  furniture: words,
  banners: words,
  content: words,
  panels: words,
  headingButtons: words,
  headings: words,
  panelTitles: z.strictObject({ of: words, parts: words }),
  cookieSettings: words,
  settings: words,
  scripted: words,
});

export const layoutSchema = z.strictObject({
  clause: z.strictObject({ words, headings: words, labels: words }),
  headingStarts: words,
  dateLines: words,
  dates: z.strictObject({ effective: words, updated: words, before: words, behind: words, joined: words }),
  tableHeads: words,
  pointers: words,
  definitions: z.strictObject({ headings: words, firstParty: words, services: words, means: words }),
  placeholders: z.strictObject({ words, sites: words }),
  page: pageSchema,
});
export type LayoutFile = z.infer<typeof layoutSchema>;

const wholeWord = (phrases: readonly string[]): RegExp => new RegExp(`\\b(?:${anyOf(phrases)})\\b`, 'i');
const whole = (phrases: readonly string[]): RegExp => new RegExp(`^(?:${anyOf(phrases)})$`, 'i');
const part = (phrases: readonly string[]): RegExp => new RegExp(anyOf(phrases), 'i');

/** Words of a class name: "site-nav", "nav_main". */
const inName = (pattern: string): string => `(?:^|[\\s_-])(?:${pattern})(?:$|[\\s_-])`;

function compilePage(page: LayoutFile['page']): PageNames {
  const { panelTitles, banners } = page;
  const area = `(?:(?:${anyOf(page.positions)})[_-]?)?(?:${anyOf(page.areas)})`;
  return {
    furniture: new RegExp(`${inName(area)}|${inName(anyOf(page.furniture))}|${anyOf(banners)}`, 'i'),
    // "tab" at the end of a name, and not in "table"
    content: new RegExp(`${anyOf(page.content)}|tab$`, 'i'),
    panel: part(page.panels),
    panelTitle: new RegExp(`(?:${anyOf(panelTitles.of)})[\\w-]*(?:${anyOf(panelTitles.parts)})`, 'i'),
    headingButton: part(page.headingButtons),
    heading: new RegExp(inName(anyOf(page.headings)), 'i'),
    settings: new RegExp(`${anyOf(page.settings)}|cookie[\\w-]*(?:${anyOf(page.cookieSettings)})`, 'i'),
    scripted: new RegExp(`${anyOf(page.scripted)}|(?:^|\\s)js-`, 'i'),
  };
}

function compileDateLabel({ effective, updated, before, behind, joined }: LayoutFile['dates']): RegExp {
  const update = `(?:(?:${anyOf(before)})\\s+)?(?:${anyOf(updated)})(?:\\s+(?:${anyOf(behind)}))?`;
  const join = `\\s*[:\\u2014\\u2013-]?\\s*(?:(?:${anyOf(joined)})\\s+)?`;
  return new RegExp(`\\b(?:(${anyOf(effective)})|(${update}))\\b${join}`, 'gi');
}

export function compileLayout(file: LayoutFile): LayoutWords {
  const { clause, definitions, placeholders } = file;
  return {
    clause: wholeWord([...clause.words, ...clause.headings]),
    labelClause: wholeWord([...clause.words, ...clause.labels]),
    headingStarts: new Set(file.headingStarts),
    dateLine: new RegExp(`^(?:${anyOf(file.dateLines)})\\b`, 'i'),
    dateLabel: compileDateLabel(file.dates),
    tableHead: wholeWord(file.tableHeads),
    pointer: new RegExp(`\\b(?:${anyOf(file.pointers)})\\b[^.]{0,80}\\.$`, 'i'),
    definitions: {
      heading: wholeWord(definitions.headings),
      firstParty: whole(definitions.firstParty),
      service: whole(definitions.services),
      means: new RegExp(
        `["\\u201C]([^"\\u201C\\u201D]{1,60})["\\u201D]\\s+(?:${anyOf(definitions.means)})\\b`,
        'gi',
      ),
    },
    placeholders: {
      words: wholeWord(placeholders.words),
      site: new RegExp(`^https?://(?:www\\.)?(?:${anyOf(placeholders.sites)})/?$`, 'i'),
    },
    page: compilePage(file.page),
  };
}
