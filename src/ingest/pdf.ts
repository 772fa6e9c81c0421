// PDF → blocks: text with its positions from unpdf, lines, running heads and feet out, blocks by size,
// weight and gaps. The text that spans count in has one paragraph a line; pages are kept beside it.

import { getDocumentProxy } from 'unpdf';
import { AuditError } from '../lib/errors.ts';
import type { Limit, PageStart } from '../model/document.ts';
import type { LayoutWords } from '../model/layout.ts';
import type { ReadFile } from './docx.ts';
import { flatten } from './flatten.ts';
import { findPlaceholders } from './links.ts';
import { toBlocks } from './pdf/blocks.ts';
import { dropRunningLines } from './pdf/furniture.ts';
import { pageLines } from './pdf/lines.ts';
import type { Glyphs, PdfLine } from './pdf/lines.ts';

const MOST_PAGES = 500;
const MOST_TEXT = 5_000_000;

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(file: string, bytes: Uint8Array): Promise<Proxy> {
  try {
    // the library takes the buffer over: it gets a copy
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new AuditError(
      'unreadable',
      isLocked ? `${file} is protected by a password` : `${file} is not a readable PDF`,
      isLocked
        ? 'Save a copy without the password.'
        : 'Open it in a PDF reader and save or print it again as PDF.',
    );
  }
}

/** Names of the fonts that say they are bold. */
function boldFonts(
  page: Awaited<ReturnType<Proxy['getPage']>>,
  names: ReadonlySet<string>,
): ReadonlySet<string> {
  const bold = new Set<string>();
  for (const name of names) {
    if (!page.commonObjs.has(name)) continue;
    const font: unknown = page.commonObjs.get(name);
    const title = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
    if (/bold|black|heavy|semibold|demi/i.test(title)) bold.add(name);
  }
  return bold;
}

async function readPage(proxy: Proxy, number: number): Promise<readonly PdfLine[]> {
  const page = await proxy.getPage(number);
  // loads the fonts, whose names tell bold text
  await page.getOperatorList();
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ('str' in item ? [item] : []));
  const bold = boldFonts(page, new Set(texts.map(({ fontName }) => fontName)));
  const glyphs = texts.flatMap(({ str, transform, width, fontName }): Glyphs[] => {
    const [a, b, , d, x, y]: unknown[] = transform;
    if (typeof x !== 'number' || typeof y !== 'number' || typeof a !== 'number' || typeof b !== 'number')
      return [];
    // text that stands upright on its side is a stamp, not the policy
    if (str.trim() === '' || Math.abs(b) > Math.abs(a)) return [];
    return [
      {
        text: str,
        x,
        y,
        width,
        size: typeof d === 'number' ? Math.abs(d) : Math.abs(a),
        isBold: bold.has(fontName),
      },
    ];
  });
  const [left = 0, , right = 612] = page.view;
  page.cleanup();
  return pageLines(number, glyphs, right - left);
}

export async function readPdf(
  file: string,
  bytes: Uint8Array,
  layout: LayoutWords,
): Promise<ReadFile & { readonly pages: readonly PageStart[] }> {
  const proxy = await open(file, bytes);
  const limits: Limit[] = [];
  const lines: (readonly PdfLine[])[] = [];
  const unreadable: number[] = [];
  let length = 0;
  const count = Math.min(proxy.numPages, MOST_PAGES);
  try {
    for (let number = 1; number <= count; number++) {
      const page = await readPage(proxy, number).catch((): null => null);
      if (page === null) unreadable.push(number);
      lines.push(page ?? []);
      length += (page ?? []).reduce((sum, { text }) => sum + text.length, 0);
      if (length > MOST_TEXT)
        throw new AuditError('too-large', `${file} holds more than 5 MB of text`, 'Give the policy alone.');
    }
  } finally {
    await proxy.destroy();
  }
  if (length === 0)
    throw new AuditError(
      'empty-input',
      `${file} holds no text: its pages are pictures`,
      'It is probably a scan. Run text recognition (OCR) on it, or give the policy as a web page or Word document.',
    );
  if (proxy.numPages > MOST_PAGES)
    limits.push({ kind: 'truncated', statement: `Only the first ${MOST_PAGES} pages were read.`, spans: [] });
  if (unreadable.length > 0)
    limits.push({
      kind: 'not-readable',
      statement: `Pages that could not be read: ${unreadable.join(', ')}.`,
      spans: [],
    });
  const blank = lines.flatMap((page, i) => (page.length === 0 && !unreadable.includes(i + 1) ? [i + 1] : []));
  if (blank.length > 0)
    limits.push({
      kind: 'not-readable',
      statement: `Pages without text, pictures perhaps: ${blank.join(', ')}.`,
      spans: [],
    });
  const found = toBlocks(dropRunningLines(lines).flat(), layout);
  const { source, blocks, starts } = flatten(found.map(({ block }) => block));
  const pages = found.flatMap(({ page }, i): PageStart[] =>
    i > 0 && found[i - 1]?.page === page ? [] : [{ page, start: starts[i] ?? 0 }],
  );
  const linked = blocks.map((block) => ({ ...block, links: findPlaceholders(block.body.text, layout) }));
  const [first] = linked;
  const isTitle = first?.kind === 'heading' && first.level === 1 && first.number === null;
  return {
    source,
    title: isTitle ? first.body.text : null,
    blocks: isTitle ? linked.map((block, i) => (i === 0 ? { ...block, level: 0 } : block)) : linked,
    limits,
    pages,
  };
}
