// Source → Ingested: decode, tell the format, read blocks. Readers of the heavier formats are loaded
// when a document of that format comes.

import { hashBytes } from '../lib/hash.ts';
import type { Source } from '../model/document.ts';
import { decodeText } from './decode.ts';
import { detectFormat } from './detect.ts';
import type { Ingested } from './raw.ts';
import { readTextBlocks } from './text.ts';

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
  const {
    title,
    blocks,
    limits = [],
  } = format === 'markdown'
    ? (await import('./markdown.ts')).readMarkdownBlocks(decoded.text)
    : { ...readTextBlocks(decoded.text), limits: [] };
  return { ...base, title, blocks, limits: [...decoded.limits, ...limits] };
}
