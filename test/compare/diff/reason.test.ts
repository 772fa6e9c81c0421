import { expect, it } from 'vitest';
import { diffDocuments } from '../../../src/compare/diff/diff.ts';
import { loadKnowledge } from '../../../src/rules/load.ts';
import { read } from './rewrite.ts';

const BEFORE = 'Privacy policy\n\nWe collect your name. We never sell your personal information.\n';

it('names what is new without the small words around it', async () => {
  const after = BEFORE.replace('your personal information', 'the personal information of paid users');
  const diff = diffDocuments(
    await read('policy.txt', BEFORE),
    await read('policy.txt', after),
    loadKnowledge(),
  );
  const [change] = diff.changes;
  expect(change?.class).toBe('less-protective');
  expect(change?.reason).toContain('"paid users"');
  expect(change?.reason).not.toContain('"the"');
});
