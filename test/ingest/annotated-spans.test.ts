// Text that people marked on real pages must be in the Document. Runs where the annotated pages are there.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { readDocument } from '../../src/audit.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const PLACE = path.resolve(import.meta.dirname, '../../../shared/corpora/c3pa-dev');

interface Line {
  readonly file: string;
  readonly texts: readonly string[];
}

/** Letters and digits alone: a browser's selection breaks lines and cells elsewhere. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Share of a passage's runs of four words that the text holds. */
function shareIn(passage: string, text: string): number {
  const words = passage
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== '');
  const runs = words.slice(0, Math.max(1, words.length - 3)).map((_, i) => words.slice(i, i + 4).join(''));
  return runs.filter((run) => text.includes(run)).length / Math.max(1, runs.length);
}

const isIn = (passage: string, text: string): boolean =>
  text.includes(bare(passage)) || shareIn(passage, text) >= 0.8;

/** All text of a page, furniture and hidden parts too. */
const visible = (html: string): string =>
  load(html)('body').find('script, style').remove().end().find('*').append(' ').end().text();

it.skipIf(!existsSync(PLACE))(
  'holds at least 99 of 100 passages that were marked on real pages (where they are there)',
  async () => {
    const lines = readFileSync(path.join(PLACE, 'annotations.jsonl'), 'utf8').trim().split('\n');
    let marked = 0;
    const lost: string[] = [];
    for (const line of lines) {
      const { file, texts } = JSON.parse(line) as Line;
      const document = await readDocument(
        { file, bytes: readFileSync(path.join(PLACE, file)) },
        loadKnowledge(),
      );
      const text = bare(document.blocks.map(({ body }) => body.text).join(' '));
      const words = texts.map((each) => each.replace(/(?:^|\|\|\|)\s*\d+:/g, ' ').replaceAll('|||', ' '));
      // a selection over parts that stand apart on the page is no passage of it either
      const page = bare(visible(document.source));
      words.forEach((passage, index) => {
        if (!isIn(passage, page)) return;
        marked++;
        if (!isIn(passage, text)) lost.push(`${file} ${index}`);
      });
    }
    console.info(`${marked - lost.length} of ${marked} passages`);
    expect(marked).toBeGreaterThan(5000);
    expect(lost.length / marked, lost.slice(0, 20).join(', ')).toBeLessThan(0.01);
  },
  300_000,
);
