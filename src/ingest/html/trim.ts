// What the walk could not tell from elements and names: menus, link lists and notices before the first and
// after the last prose of the page, and lists of links into the page itself.

import type { ReadingWords } from '../../model/reading.ts';
import type { RawBlock } from '../raw.ts';
import type { Emitted } from './emit.ts';

const wordCount = (text: string): number => text.split(' ').length;
const DATE = /\b(?:19|20)\d{2}\b/;
/** "+" of an accordion, "34" of a list of vendors: without letters, and too short for a telephone number or a date. */
const isMark = (text: string): boolean => !/\p{L}/u.test(text) && text.replace(/\D/g, '').length < 5;

function isProse({ block, linked }: Emitted, words: ReadingWords): boolean {
  if (block.kind === 'row') return true;
  if (block.kind === 'heading' || block.kind === 'directive') return false;
  const { text } = block.body;
  if (linked < 0.5 && wordCount(text) >= 2 && text.endsWith(':') && !words.control.test(text)) return true;
  return wordCount(text) >= 8 && linked < 0.5 && !words.notice.test(text) && /[.:;!?]["\u201D)]?$/.test(text);
}

/** What a script should have filled in or taken away: "{title}", data in braces. */
const isTemplate = (text: string): boolean =>
  /^(?:\{\{? ?[\w.-]+ ?\}?\} ?)+$|^[[{]\s?["[{][^]*["\]}]\s?[\]}]$/.test(text);

const reachesSomebody = (block: RawBlock): boolean =>
  block.links.some(({ target }) => /^(?:mailto|tel):/i.test(target));

/** A link into the page itself. */
const leadsInside = ({ block, linked }: Emitted): boolean =>
  linked > 0.8 && block.links.length > 0 && block.links.every(({ target }) => /^#./.test(target));

/** Runs of three or more links into the page: its table of contents. */
function contentsEntries(emitted: readonly Emitted[]): ReadonlySet<Emitted> {
  const found = new Set<Emitted>();
  let run: Emitted[] = [];
  const close = (): void => {
    if (run.length >= 3) for (const entry of run) found.add(entry);
    run = [];
  };
  for (const entry of emitted) {
    if (entry.block.kind !== 'heading' && leadsInside(entry)) run.push(entry);
    else close();
  }
  close();
  return found;
}

export function trimFurniture(emitted: readonly Emitted[], words: ReadingWords): readonly RawBlock[] {
  const contents = contentsEntries(emitted);
  const kept = emitted.filter(
    (entry) =>
      entry.block.kind === 'row' ||
      (!contents.has(entry) &&
        !words.control.test(entry.block.body.text) &&
        !isMark(entry.block.body.text) &&
        !isTemplate(entry.block.body.text)),
  );
  const first = kept.findIndex((entry) => isProse(entry, words));
  const last = kept.findLastIndex((entry) => isProse(entry, words));
  if (first === -1) return kept.map(({ block }) => block);
  const top = kept.findLastIndex(
    ({ block }, i) => i < first && block.kind === 'heading' && block.level === 1,
  );
  const blocks: RawBlock[] = [];
  kept.forEach((entry, index) => {
    const { block, linked } = entry;
    const { text } = block.body;
    if (index >= first && index <= last) blocks.push(block);
    else if (index < first) {
      const isAbove = index < top && !DATE.test(text);
      if (!isAbove && linked < 0.8 && !(block.kind === 'item' && wordCount(text) < 4)) blocks.push(block);
    } else if ((linked < 0.7 || reachesSomebody(block)) && !words.notice.test(text)) blocks.push(block);
  });
  return withoutEmptyEnd(blocks, last);
}

/** Headings at the end with nothing below them headed what was dropped. */
function withoutEmptyEnd(blocks: RawBlock[], last: number): readonly RawBlock[] {
  if (last === -1) return blocks;
  let end = blocks.length;
  while (end > 1 && blocks[end - 1]?.kind === 'heading') end--;
  return end === 1 ? blocks : blocks.slice(0, end);
}
