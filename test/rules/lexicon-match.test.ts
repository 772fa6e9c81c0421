import { expect, it } from 'vitest';
import { matchTrie } from '../../src/lexicon/match-trie.ts';
import { termTokens } from '../../src/lexicon/tokens.ts';
import { insertPhrase, newNode } from '../../src/lexicon/trie.ts';

it('comes to an end with a phrase that begins with a gap', () => {
  const root = newNode();
  insertPhrase(root, '* address', 'address');
  insertPhrase(root, 'we sell', 'other');
  const text = 'Here we keep your postal address and your name.';
  const found = matchTrie(root, 'data', termTokens(text), text);
  expect(found.map(({ id }) => id)).toContain('address');
});
