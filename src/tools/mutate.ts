// Inputs that nobody would write: mutated texts in every format, whole and broken files, each from one seed.

import { Document as WordDocument, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Format } from '../model/document.ts';
import { makePdf, wrap } from './make-pdf.ts';

export const FORMATS: readonly Format[] = ['text', 'markdown', 'html', 'docx', 'pdf'];
/** Longest piece of a text that is mutated, in units. */
const LONGEST = 20_000;
/** Most times that a snippet stands in a row: what takes a step for each pair of them shows. */
const LONGEST_RUN = 3000;
const LINES_OF_A_PAGE = 50;
const SNIPPETS = [
  '<div hidden>',
  '</p></td>',
  '<table><tr><td rowspan=3>',
  '<!-- ',
  '<a href="',
  '<details><summary>',
  '&amp;&#x;&nbsp',
  '\u0000',
  '\uFEFF\u200B\u202E',
  '\uD800',
  '\r\n\f',
  '**',
  '| a | b |\n|---|---|\n',
  '> > > - ',
  '```',
  '    ',
  '(((',
  '“” ("we")',
  '...?! ',
  '1. a) (iv) ',
  '→ → ',
  '\t\t',
  ':\n',
  'A',
  'A-',
  'A ',
  'a, ',
  'A, ',
  'A.',
  'of the ',
  'x@',
];

export type Next = () => number;

/** Numbers from 0 to 1 from a seed (mulberry32): a fault can be brought back. */
export function random(seed: number): Next {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const upTo = (next: Next, most: number): number => Math.floor(next() * most);

export function mutateText(text: string, next: Next): string {
  const from = upTo(next, text.length);
  let result = text.slice(from, from + upTo(next, LONGEST));
  for (let i = upTo(next, 20); i >= 0; i--) {
    const at = upTo(next, result.length + 1);
    const snippet = SNIPPETS[upTo(next, SNIPPETS.length)] ?? '';
    const kind = next();
    if (kind < 0.03)
      result = result.slice(0, at) + snippet.repeat(upTo(next, LONGEST_RUN)) + result.slice(at);
    else if (kind < 0.4) result = result.slice(0, at) + snippet.repeat(1 + upTo(next, 4)) + result.slice(at);
    else if (kind < 0.7) result = result.slice(0, at) + result.slice(at + upTo(next, 200));
    else if (kind < 0.9)
      result = result.slice(0, at) + String.fromCharCode(upTo(next, 65_536)) + result.slice(at);
    else result += result.slice(at, at + upTo(next, 2000));
  }
  return result;
}

function mutateBytes(bytes: Uint8Array, next: Next): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (let i = upTo(next, 12); i >= 0; i--) {
    const at = upTo(next, result.length);
    const kind = next();
    if (kind < 0.7) result[at] = upTo(next, 256);
    else if (kind < 0.85) result = result.slice(0, at);
    else result = Uint8Array.from([...result.subarray(0, at), ...result.subarray(Math.max(0, at - 500))]);
  }
  return result;
}

async function wordOf(text: string, next: Next): Promise<Uint8Array> {
  // XML has no way to write these, and the library writes them all the same
  // oxlint-disable-next-line no-control-regex -- these are the characters to leave out
  const lines = text.replace(/[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/g, '').split('\n');
  const children = lines.map((line, index) => {
    const kind = next();
    if (kind < 0.1) return new Paragraph({ text: line, heading: HeadingLevel.HEADING_2 });
    if (kind < 0.3) return new Paragraph({ text: line, bullet: { level: upTo(next, 4) } });
    if (kind < 0.95) return new Paragraph({ text: line });
    const cells = [line, lines[index + 1] ?? ''].map(
      (words) => new TableCell({ children: [new Paragraph({ text: words })] }),
    );
    return new Table({ rows: [new TableRow({ children: cells })] });
  });
  const bytes = new Uint8Array(await Packer.toBuffer(new WordDocument({ sections: [{ children }] })));
  const kind = next();
  if (kind < 0.4) return bytes;
  if (kind < 0.6) return mutateBytes(bytes, next);
  // a sound archive with a broken document in it
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...files, 'word/document.xml': strToU8(mutateText(xml, next)) });
}

function pdfOf(text: string, next: Next): Uint8Array {
  const lines = text.split('\n').flatMap((line) => wrap(line, 40 + upTo(next, 60)));
  const pages: Parameters<typeof makePdf>[0][number][] = [];
  for (let at = 0; at < lines.length; at += LINES_OF_A_PAGE)
    pages.push(
      lines.slice(at, at + LINES_OF_A_PAGE).map((line, i) => ({
        x: next() < 0.9 ? 72 : upTo(next, 600),
        y: 740 - i * (next() < 0.95 ? 14 : upTo(next, 14)),
        size: next() < 0.9 ? 10 : upTo(next, 30),
        isBold: next() < 0.1,
        text: line,
      })),
    );
  const bytes = makePdf(pages);
  return next() < 0.5 ? bytes : mutateBytes(bytes, next);
}

/** Bytes of a mutation of the text in a format. */
export async function inputOf(text: string, format: Format, next: Next): Promise<Uint8Array> {
  const mutated = mutateText(text, next);
  if (format === 'docx') return wordOf(mutated, next);
  if (format === 'pdf') return pdfOf(mutated, next);
  const bytes = new TextEncoder().encode(mutated);
  return next() < 0.9 ? bytes : mutateBytes(bytes, next);
}
