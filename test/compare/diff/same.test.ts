// A policy in other clothes is the same policy: no rewriting of its form is a change of meaning.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../src/compare/diff/diff.ts';
import type { Document } from '../../../src/model/document.ts';
import { loadKnowledge } from '../../../src/rules/load.ts';
import { asHtml, read, renumbered, rewrapped, shuffled } from './rewrite.ts';

const knowledge = loadKnowledge();
const CORPUS = new URL('../../../corpus/', import.meta.url);
const SHARED = new URL('../../../../shared/corpora/policies-dev/', import.meta.url);

interface Policy {
  readonly file: string;
  readonly text: string;
}

function policiesIn(folder: URL): readonly Policy[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/.test(name) && name !== 'README.md')
    .toSorted()
    .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));
}

const own = policiesIn(CORPUS);
const shared = policiesIn(SHARED);
/** Long policies on a busy machine. */
const PATIENCE = 120_000;

function told(before: Document, after: Document): readonly string[] {
  const { changes } = diffDocuments(before, after, knowledge);
  return changes.map(({ type, reason }) => `${type}: ${reason}`);
}

async function expectSame({ file, text }: Policy): Promise<void> {
  const before = await read(file, text);
  const forms: readonly (readonly [string, string, string | null])[] = [
    ['itself', file, text],
    ['CRLF', file, text.replace(/\r?\n/g, '\r\n')],
    ['re-wrapped', file, rewrapped(text)],
    ['re-numbered', file, renumbered(text)],
    ['shuffled', file, shuffled(before)],
    ['HTML', 'policy.html', asHtml(before)],
  ];
  const found: string[] = [];
  for (const [form, name, other] of forms) {
    if (other === null) continue;
    const after = await read(name, other);
    // a page is only the same policy once its mark-up is read
    if (after.blocks.some(({ body }) => body.text.includes('<h1>') || body.text.includes('</p>'))) continue;
    found.push(...told(before, after).map((change) => `${form}: ${change}`));
  }
  expect(found).toEqual([]);
}

const isHere = shared.length > 0;
const why = isHere ? '' : ' (SKIPPED: ../shared is not here)';
const some = isHere ? shared : [{ file: 'none', text: '' }];

describe('a policy rewritten in form only', () => {
  it.each(own)('$file of the corpus has no change of meaning', expectSame, PATIENCE);
  it.skipIf(!isHere).each(some)(`$file of policies-dev has no change of meaning${why}`, expectSame, PATIENCE);
});
