// Bytes → raw blocks in one step: format, decoding, blocks. Readers of the heavier formats are loaded
// when a document of that format comes.

import { AuditError } from '../lib/errors.ts';
import { hashBytes } from '../lib/hash.ts';
import type { Format, Limit, PageStart, Source } from '../model/document.ts';
import type { ReadingWords } from '../model/reading.ts';
import { LONGEST_TEXT, decodeText } from './decode.ts';
import { formatByBytes, formatByName, formatByText } from './detect.ts';
import { checkLanguage } from './language.ts';
import { mayHoldHtml } from './markdown-html.ts';
import type { Ingested, RawBlock } from './raw.ts';
import { checkSubject } from './subject.ts';
import { readTextBlocks } from './text.ts';

interface Read {
  readonly title: string | null;
  readonly blocks: readonly RawBlock[];
  readonly limits?: readonly Limit[];
  readonly pages?: readonly PageStart[];
}

async function readBlocks(format: Format, text: string, words: ReadingWords): Promise<Read> {
  if (format === 'markdown') {
    const html = mayHoldHtml(text) ? await import('./html.ts') : null;
    const readFragment = html === null ? null : (piece: string) => html.readHtmlFragment(piece, words.layout);
    return (await import('./markdown.ts')).readMarkdownBlocks(text, words.layout, readFragment);
  }
  if (format === 'html') return (await import('./html.ts')).readHtmlBlocks(text, words);
  return readTextBlocks(text, words.layout);
}

async function readTextSource(source: Source, words: ReadingWords): Promise<Ingested> {
  const { file, bytes } = source;
  const named = formatByName(file);
  const wanted = source.format ?? (named === 'docx' || named === 'pdf' ? null : named);
  const decoded = decodeText(file, bytes, wanted);
  const format = wanted ?? formatByText(decoded.text);
  const read = await readBlocks(format, decoded.text, words);
  return {
    file,
    format,
    source: decoded.text,
    sha256: hashBytes(bytes),
    encoding: decoded.encoding,
    ...read,
    limits: [...decoded.limits, ...(read.limits ?? [])],
  };
}

async function readPacked(
  source: Source,
  format: 'docx' | 'pdf',
  { layout }: ReadingWords,
): Promise<Ingested> {
  const { file, bytes } = source;
  const read: Read & { readonly source: string } =
    format === 'pdf'
      ? await (await import('./pdf.ts')).readPdf(file, bytes, layout)
      : await (await import('./docx.ts')).readDocx(file, bytes, layout);
  return { file, format, sha256: hashBytes(bytes), encoding: 'utf-8', ...read, limits: read.limits ?? [] };
}

/** Reads a document of any format; what cannot be read, holds no text, is not English or is no policy is refused. */
export async function parseSource(source: Source, words: ReadingWords): Promise<Ingested> {
  const { file, bytes, format } = source;
  const packed = formatByBytes(file, bytes);
  if (packed === null && (format === 'docx' || format === 'pdf') && bytes.length > 0)
    throw new AuditError(
      'unreadable',
      `${file} is not a readable ${format === 'pdf' ? 'PDF' : 'Word document'}`,
      'Leave out --input-type to let the content decide.',
    );
  const ingested =
    packed === null ? await readTextSource(source, words) : await readPacked(source, packed, words);
  const hasText = ingested.blocks.some(({ body, cells }) => body.text !== '' || cells.length > 0);
  if (!hasText)
    throw new AuditError('empty-input', `${file} holds no text`, 'Give a file with the text of a policy.');
  const length = ingested.blocks.reduce((sum, { body, cells }) => sum + body.text.length + cells.length, 0);
  if (length > LONGEST_TEXT)
    throw new AuditError(
      'too-large',
      `${file} holds more than ${LONGEST_TEXT / 1_000_000} MB of text`,
      'The longest policies have about half a megabyte. Give the policy alone.',
    );
  const { blocks } = ingested;
  return {
    ...ingested,
    limits: [...ingested.limits, ...checkLanguage(file, blocks, words), ...checkSubject(file, blocks, words)],
  };
}
