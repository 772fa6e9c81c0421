// The named cues that a text holds: all of them, also those that begin alike ("opt out", "opt out of
// sale") or lie within one another.

import type { TermNode } from '../lexicon/compile.ts';
import { termTokens } from '../lexicon/tokens.ts';

const LONGEST = 14;

/** Names of the cues in the text. Linear in the text times the longest phrase. */
export function cuesIn(text: string, trie: TermNode): ReadonlySet<string> {
  const found = new Set<string>();
  const tokens = termTokens(text);
  for (let at = 0; at < tokens.length; at++) {
    let node: TermNode | undefined = trie;
    for (let to = at; to < tokens.length && to < at + LONGEST; to++) {
      const token = tokens[to];
      // a phrase does not run across a comma or a stop
      if (token === undefined || (to > at && (token.gap === 'comma' || token.gap === 'stop'))) break;
      node = node.next.get(token.key);
      if (node === undefined) break;
      if (node.id !== null) for (const name of node.id.split(' ')) found.add(name);
    }
  }
  return found;
}
