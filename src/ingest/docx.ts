// Word → blocks: mammoth turns styles into HTML, the HTML reader into blocks; the text that spans count in
// has one paragraph a line, so that a line number is the number of the paragraph.

import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { AuditError } from '../lib/errors.ts';
import type { Limit } from '../model/document.ts';
import type { LayoutWords } from '../model/layout.ts';
import { flatten } from './flatten.ts';
import { readConverted } from './html.ts';
import type { RawBlock } from './raw.ts';
import { checkWordArchive } from './zip.ts';

export interface ReadFile {
  readonly source: string;
  readonly title: string | null;
  readonly blocks: readonly RawBlock[];
  readonly limits: readonly Limit[];
}

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  'u => u',
  // what is struck out or a comment is not part of the text
  'comment-reference => ',
];

/** Marks of notes in the text, and the arrows back to them: they are no words. The notes stand at the end. */
const NOTE_MARKS =
  /<sup><a href="#(?:foot|end)note-\d+" id="[\w-]*">\[\d+\]<\/a><\/sup>| ?<a href="#(?:foot|end)note-ref-\d+">\u2191<\/a>/g;

type Input = Parameters<typeof mammoth.convertToHtml>[0];

async function toHtml(file: string, bytes: Uint8Array): Promise<string> {
  try {
    // the library asks for Node's Buffer, and reads any bytes
    const input = { buffer: bytes } as unknown as Input;
    const image = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml(input, { styleMap: STYLES, convertImage: image });
    return value.replace(NOTE_MARKS, '');
  } catch {
    throw new AuditError(
      'unreadable',
      `${file} is not a readable Word document`,
      'Open it in a word processor and save it again as .docx.',
    );
  }
}

/** Text boxes that newer programs draw have an older form beside them, which is read; without it they are not. */
function boxesUnread(bytes: Uint8Array): readonly Limit[] {
  const name = 'word/document.xml';
  const xml = strFromU8(unzipSync(bytes, { filter: (file) => file.name === name })[name] ?? new Uint8Array());
  const count = (tag: RegExp): number => (xml.match(tag) ?? []).length;
  const unread = count(/<wps:txbx[\s>]/g) - count(/<v:textbox[\s>]/g);
  if (unread <= 0) return [];
  const statement = `The text of ${unread === 1 ? 'a text box' : `${unread} text boxes`} was not read.`;
  return [{ kind: 'not-checked', statement, spans: [] }];
}

export async function readDocx(file: string, bytes: Uint8Array, layout: LayoutWords): Promise<ReadFile> {
  await checkWordArchive(file, bytes);
  const html = await toHtml(file, bytes);
  const boxes = boxesUnread(bytes);
  const { title, blocks, limits } = readConverted(html, layout);
  const { source, blocks: placed } = flatten(blocks);
  return {
    source,
    title,
    blocks: placed,
    limits: [...limits.map((limit) => ({ ...limit, spans: [] })), ...boxes],
  };
}
