// One policy in every format: the blocks of its text written as HTML, Markdown, Word and PDF.

import { Document as WordDocument, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Block, Document } from '../../src/model/document.ts';
import { makePdf, wrap } from '../../src/tools/make-pdf.ts';
import type { PdfText } from '../../src/tools/make-pdf.ts';

interface Part {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'table';
  readonly level: number;
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

/** The document's blocks with numbers put back and tables whole. */
export function partsOf(document: Document): readonly Part[] {
  const seen = new Set<number>();
  const textOf = (index: number): string => document.blocks[index]?.body.text ?? '';
  return document.blocks.flatMap((block: Block): Part[] => {
    if (block.cell !== null) {
      const table = document.tables[block.cell.table];
      if (table === undefined || seen.has(table.index)) return [];
      seen.add(table.index);
      const rows = [table.header, ...table.rows]
        .filter((row) => row.length > 0)
        .map((row) => row.map(textOf));
      return [{ kind: 'table', level: 0, text: '', rows }];
    }
    const section = document.sections[block.section];
    const isOwn = section?.block === block.index;
    const number = isOwn && section.number !== null ? `${section.number}. ` : '';
    const kind = block.kind === 'heading' ? 'heading' : block.kind === 'item' ? 'item' : 'paragraph';
    const level = kind === 'heading' ? (isOwn ? Math.min(5, section.level + 1) : 1) : block.depth;
    return [{ kind, level, text: `${number}${block.body.text}`, rows: [] }];
  });
}

/** Plain text: dashes before items, bars between cells, a blank line between blocks. */
export function toText(parts: readonly Part[]): string {
  return parts
    .map(({ kind, level, text, rows }, index) => {
      const gap = kind === 'item' && parts[index + 1]?.kind === 'item' ? '\n' : '\n\n';
      if (kind === 'table') return `${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}${gap}`;
      return `${kind === 'item' ? `${'  '.repeat(level)}- ` : ''}${text}${gap}`;
    })
    .join('');
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function toHtml(parts: readonly Part[]): string {
  const body: string[] = [];
  let depth = 0;
  const lists = (to: number): void => {
    for (; depth < to; depth++) body.push('<ul>');
    for (; depth > to; depth--) body.push('</ul>');
  };
  for (const { kind, level, text, rows } of parts) {
    lists(kind === 'item' ? level + 1 : 0);
    if (kind === 'heading') body.push(`<h${level}>${escape(text)}</h${level}>`);
    else if (kind === 'item') body.push(`<li>${escape(text)}</li>`);
    else if (kind === 'paragraph') body.push(`<p>${escape(text)}</p>`);
    else {
      const cells = (row: readonly string[], tag: string): string =>
        `<tr>${row.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
      const [head = [], ...others] = rows;
      body.push(`<table>${cells(head, 'th')}${others.map((row) => cells(row, 'td')).join('')}</table>`);
    }
  }
  lists(0);
  return `<!doctype html><html lang="en"><body><nav><a href="/">Home</a></nav><main>${body.join('\n')}</main></body></html>`;
}

const markdownText = (text: string): string =>
  text.replace(/[*_`[\]<\\|]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');

export function toMarkdown(parts: readonly Part[]): string {
  return parts
    .map(({ kind, level, text, rows }, i) => {
      const glue = kind === 'item' && parts[i + 1]?.kind === 'item' ? '\n' : '\n\n';
      if (kind === 'heading') return `${'#'.repeat(level)} ${text}${glue}`;
      if (kind === 'item') return `${'  '.repeat(level)}- ${markdownText(text)}${glue}`;
      if (kind === 'paragraph') return `${markdownText(text)}${glue}`;
      const row = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;
      const [head = [], ...others] = rows;
      return `${[row(head), `|${head.map(() => ' --- |').join('')}`, ...others.map(row)].join('\n')}\n\n`;
    })
    .join('');
}

const LEVELS = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];

export async function toWord(parts: readonly Part[]): Promise<Uint8Array> {
  const children = parts.map(({ kind, level, text, rows }) => {
    if (kind === 'heading')
      return new Paragraph({ text, heading: LEVELS[level - 1] ?? HeadingLevel.HEADING_5 });
    if (kind === 'item') return new Paragraph({ text, bullet: { level } });
    if (kind === 'paragraph') return new Paragraph({ text });
    return new Table({
      rows: rows.map(
        (row, i) =>
          new TableRow({
            tableHeader: i === 0,
            children: row.map((cell) => new TableCell({ children: [new Paragraph({ text: cell })] })),
          }),
      ),
    });
  });
  return new Uint8Array(await Packer.toBuffer(new WordDocument({ sections: [{ children }] })));
}

/** Pages with a running head and page numbers. */
export function toPdf(parts: readonly Part[]): Uint8Array {
  const pages: PdfText[][] = [];
  let y = 0;
  const line = (texts: readonly Omit<PdfText, 'y'>[], gap: number): void => {
    y -= gap;
    if (y < 80 || pages.length === 0) {
      pages.push([
        { x: 72, y: 760, size: 8, text: 'Example Corporation: privacy documents' },
        { x: 300, y: 40, size: 8, text: `Page ${pages.length + 1}` },
      ]);
      y = 720;
    }
    pages.at(-1)?.push(...texts.map((text) => ({ ...text, y })));
  };
  for (const { kind, level, text, rows } of parts) {
    if (kind === 'table') {
      const pitch = 500 / Math.max(1, rows[0]?.length ?? 1);
      for (const row of rows) {
        const cells = row.map((cell) => wrap(cell, pitch / 3.6));
        const most = Math.max(...cells.map(({ length }) => length));
        for (let i = 0; i < most; i++)
          line(
            cells.flatMap((words, column) =>
              words[i] === undefined ? [] : [{ x: 60 + column * pitch, size: 6, text: words[i] ?? '' }],
            ),
            i === 0 ? 14 : 7,
          );
      }
      continue;
    }
    const size = kind === 'heading' ? 20 - level * 2 : 10;
    const x = kind === 'item' ? 90 + level * 16 : 72;
    wrap(kind === 'item' ? `\u2022 ${text}` : text, kind === 'heading' ? 60 : 92).forEach((words, i) =>
      line(
        [{ x: kind === 'item' && i > 0 ? x + 8 : x, size, isBold: kind === 'heading', text: words }],
        i === 0 ? size * 2 : size * 1.25,
      ),
    );
  }
  return makePdf(pages);
}
