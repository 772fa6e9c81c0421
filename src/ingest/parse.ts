// Source → Ingested: decode, tell the format, read blocks. Readers of the heavier formats are loaded
// when a document of that format comes.

import { hashBytes } from '../lib/hash.ts';
import type { Format, Limit, Source } from '../model/document.ts';
import { decodeText } from './decode.ts';
import { detectFormat } from './detect.ts';
import type { Ingested, RawBlock } from './raw.ts';
import { readTextBlocks } from './text.ts';

interface Read {
  readonly title: string | null;
  readonly blocks: readonly RawBlock[];
  readonly limits?: readonly Limit[];
}

async function readBlocks(format: Format, text: string): Promise<Read> {
  if (format === 'markdown') return (await import('./markdown.ts')).readMarkdownBlocks(text);
  if (format === 'html') return (await import('./html.ts')).readHtmlBlocks(text);
  return readTextBlocks(text);
}

export async function parseSource(source: Source): Promise<Ingested> {
  const decoded = decodeText(source.file, source.bytes);
  const format = source.format ?? detectFormat(source.file, decoded.text);
  const base = {
    file: source.file,
    format,
    source: decoded.text,
    sha256: hashBytes(source.bytes),
    encoding: decoded.encoding,
  };
  const { title, blocks, limits = [] } = await readBlocks(format, decoded.text);
  return { ...base, title, blocks, limits: [...decoded.limits, ...limits] };
}
