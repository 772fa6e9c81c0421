// The same policy in other clothes: line endings, wrapping, numbering, order of sections, mark-up.

import { readDocument } from '../../../src/audit.ts';
import type { Block, Document } from '../../../src/model/document.ts';
import { loadKnowledge } from '../../../src/rules/load.ts';

export const read = (file: string, text: string): Promise<Document> =>
  readDocument({ file, bytes: new TextEncoder().encode(text) }, loadKnowledge());

/** Lines broken elsewhere, inside plain paragraphs only. */
export function rewrapped(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => {
      const isPlain = !/^\s*(?:[-*+>|#]|\d+[.)]|=|```|<)|^ {2}|[|`]| {2}$|\t|^\s*-{2,}|→/m.test(paragraph);
      if (!isPlain || paragraph.length < 120) return paragraph;
      let line = '';
      const lines: string[] = [];
      for (const word of paragraph.split(/\s+/)) {
        const mayBreak = /^[\p{L}“"(]/u.test(word) && line.length > 50;
        if (mayBreak) {
          lines.push(line);
          line = word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      return [...lines, line].join('\n');
    })
    .join('\n\n');
}

/** Headings of Markdown numbered from the top, whatever numbers they had. */
export function renumbered(text: string): string {
  let number = 40;
  return text.replace(/^(#{1,6}) (?:\d+(?:\.\d+)*[.)]? )?/gm, (_, marks: string) => `${marks} ${++number}. `);
}

/** The sections of the level that has most of them, last first; what stands before them stays. */
export function shuffled(document: Document): string | null {
  const levels = new Map<number, number>();
  for (const { level, block } of document.sections)
    if (block !== null) levels.set(level, (levels.get(level) ?? 0) + 1);
  const level = [...levels].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  const parents = document.sections.filter((section) => section.level === level && section.block !== null);
  const [first] = parents;
  if (first === undefined || parents.some(({ parent }) => parent !== first.parent)) return null;
  const { source } = document;
  const starts = parents.map(({ span }) => source.lastIndexOf('\n', span.start) + 1);
  // a heading inside a list belongs to its item: moved alone it is no longer Markdown for the same text
  const isInList = (start: number): boolean =>
    /^ *(?:[-*+]|\d+[.)]) +#/.test(source.slice(start, start + 40));
  if (document.format === 'markdown' && starts.some(isInList)) return null;
  const end = Math.max(...parents.map(({ span }) => span.end));
  const parts = starts.map((start, index) => source.slice(start, starts[index + 1] ?? end));
  return `${source.slice(0, starts[0])}${parts.toReversed().join('\n\n')}\n\n${source.slice(end)}`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function blockHtml(document: Document, block: Block): string {
  const text = escaped(block.body.text);
  const level = Math.max(1, document.sections[block.section]?.level ?? 2);
  if (block.kind === 'heading') return `<h${level}>${text}</h${level}>`;
  return block.kind === 'item' ? `<ul><li>${text}</li></ul>` : `<p>${text}</p>`;
}

/** The document as a page: headings, paragraphs, lists and tables. */
export function asHtml(document: Document): string {
  const done = new Set<number>();
  const parts = document.blocks.map((block) => {
    if (block.cell === null) return blockHtml(document, block);
    const { table } = block.cell;
    if (done.has(table)) return '';
    done.add(table);
    const cells = document.blocks.filter(({ cell }) => cell?.table === table);
    const rows = [...new Set(cells.map(({ cell }) => cell?.row))].map((row) => {
      const own = cells.filter(({ cell }) => cell?.row === row);
      return `<tr>${own.map(({ cell, body }) => (cell?.isHeader === true ? `<th>${escaped(body.text)}</th>` : `<td>${escaped(body.text)}</td>`)).join('')}</tr>`;
    });
    return `<table>${rows.join('\n')}</table>`;
  });
  return `<!doctype html><html><head><title>Policy</title></head><body><main>${parts.join('\n')}</main></body></html>`;
}
