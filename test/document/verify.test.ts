import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/audit.ts';
import { verifyDocument } from '../../src/document/verify.ts';
import { read } from '../ingest/read.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Files of a folder; every sixth of a large one, so that a run stays short. */
function sample(folder: string): readonly string[] {
  const files = readdirSync(folder)
    .filter((file) => /\.(?:txt|md|html)$/.test(file))
    .toSorted();
  return files.length < 20 ? files : files.filter((_, index) => index % 6 === 0);
}

async function problemsIn(folder: string): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const file of sample(folder)) {
    const document = await readDocument(
      { file, bytes: readFileSync(path.join(folder, file)) },
      loadKnowledge(),
    );
    problems.push(...verifyDocument(document).map((problem) => `${file}: ${problem}`));
  }
  return problems;
}

describe('verifyDocument', () => {
  it('finds nothing wrong in the corpus', async () => {
    expect(await problemsIn(path.join(ROOT, 'corpus'))).toEqual([]);
  });

  for (const folder of ['c3pa-dev/html', 'policies-dev', 'seeds']) {
    const place = path.join(ROOT, '../shared/corpora', folder);
    it.skipIf(!existsSync(place))(`finds nothing wrong in ${folder} (where it is there)`, async () => {
      expect(await problemsIn(place)).toEqual([]);
    });
  }

  it('names a block whose text is not what its source says', async () => {
    const document = await read('We collect your name and address.\n', 'a.txt');
    const [block] = document.blocks;
    if (block === undefined) throw new Error('no block');
    const broken = { ...document, source: document.source.replace('name', 'date') };
    expect(verifyDocument(broken).join()).toContain('in the source');
  });

  it('names sections that lie outside their parents', async () => {
    const document = await read('# A\n\nWe use it.\n\n## B\n\nWe keep it.\n\n## C\n\nWe sell it.\n', 'a.md');
    const sections = document.sections.map((section) =>
      section.heading === 'C' ? { ...section, span: { start: 0, end: 9999 } } : section,
    );
    expect(verifyDocument({ ...document, sections }).join()).toContain('outside');
  });
});
