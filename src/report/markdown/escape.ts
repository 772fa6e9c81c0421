// Words of documents and rules made inert in GitHub-flavoured Markdown: no mark-up, tag, link, mention
// or issue number can come out of a quote.

import { visibleLine } from '../parts/visible.ts';

/** A zero-width joiner-free way to stop "@name" and "#1": the entity of the sign itself. */
const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '@': '&#64;',
  '#': '&#35;',
  ':': '&#58;',
};

/** One line of plain words, safe anywhere in a paragraph, list item or table cell. */
export function md(text: string): string {
  return (
    visibleLine(text)
      .trim()
      .replace(/[\\`*_{}[\]()|~!$^=+-]/g, (sign) => (/[-+=!()]/.test(sign) ? sign : `\\${sign}`))
      .replace(/[<>&@#]/g, (sign) => ENTITIES[sign] ?? sign)
      // addresses would be linked: the colon or the dot before a name is written as an entity
      .replace(/\b(https?|ftp|mailto|javascript):/gi, (_, scheme: string) => `${scheme}&#58;`)
      .replace(/\bwww\./gi, 'www&#46;')
      .replace(/^([-+=>]|\d+[.)])/, (start) =>
        start.length > 1 ? start.replace(/([.)])$/, '\\$1') : `\\${start}`,
      )
  );
}

/** Long runs without a space are broken, so that a table keeps its shape. */
export function cell(text: string): string {
  return md(text.replace(/\S{80,}/g, (run) => `${run.slice(0, 60)}…`));
}
