// Headings that the table of contents lists, captions, bullets and tables.

import {
  Bookmark,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { ParagraphChild } from 'docx';
import type { Page } from './page.ts';
import { para, run } from './page.ts';
import { visibleLine } from '../parts/visible.ts';

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A heading of level 1 to 3, bookmarked under `anchor`. */
export function heading(page: Page, level: 1 | 2 | 3, title: string, anchor: string): Paragraph {
  const shown = visibleLine(title);
  page.contents.push({ title: shown, level, href: anchor });
  return new Paragraph({
    heading: LEVELS[level - 1] ?? HeadingLevel.HEADING_3,
    children: [new Bookmark({ id: anchor, children: [run(shown)] })],
  });
}

export const bullet = (...children: readonly (ParagraphChild | string)[]): Paragraph =>
  para('ListBullet', ...children);

/** What a cell holds: words, or parts of a paragraph, or several paragraphs. */
export type CellContent = string | readonly ParagraphChild[] | readonly Paragraph[];

export interface Column {
  readonly title: string;
  /** Share of the table's width; shares are added up and scaled. */
  readonly share: number;
  /** Style of the column's cells. */
  readonly style?: string;
}

const BORDER = { style: 'single', size: 4, color: 'CBD2D9' } as const;
const BORDERS = {
  top: BORDER,
  bottom: BORDER,
  left: BORDER,
  right: BORDER,
  insideHorizontal: BORDER,
  insideVertical: BORDER,
};

/** A caption and a table whose first row repeats on every page; rows are never split. */
export function table(
  page: Page,
  /** Null for a small table that needs none. */
  caption: string | null,
  columns: readonly Column[],
  rows: readonly (readonly CellContent[])[],
  width = page.width,
): readonly (Paragraph | Table)[] {
  if (rows.length === 0) return [];
  if (caption !== null) page.tables.count += 1;
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / total));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: 'E4E7EB', color: 'auto' },
          children: [para('PAHead', title)],
        }),
    ),
  });
  const body = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (content, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              children: paragraphsOf(content, columns[index]?.style ?? 'PACell'),
            }),
        ),
      }),
  );
  return [
    ...(caption === null ? [] : [para('Caption', `Table ${page.tables.count}  ${caption}`)]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      borders: BORDERS,
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      rows: [head, ...body],
    }),
    para('PASpace'),
  ];
}

const isParagraphs = (
  content: readonly ParagraphChild[] | readonly Paragraph[],
): content is readonly Paragraph[] => content[0] instanceof Paragraph;

function paragraphsOf(content: CellContent, style: string): readonly Paragraph[] {
  if (typeof content === 'string') return [para(style, content)];
  return isParagraphs(content) ? content : [para(style, ...content)];
}
