// Modifiers that share the head of the term after them: in "device, browser and usage information" the
// first two mean "device information" and "browser information".

import type { TermToken } from './tokens.ts';
import type { TermNode } from './trie.ts';

/** A phrase found: words `from` to `to` (exclusive); `id` null for words that only look like a term. */
export interface TermHit {
  readonly id: string | null;
  readonly from: number;
  readonly to: number;
}

const COORDINATORS = new Set(['and', 'or']);
/** Modifiers before the term that has the head, and words in each. */
const LONGEST_CHAIN = 8;
const LONGEST_MODIFIER = 3;

/** The concept of exactly these words, or null. */
function conceptOf(root: TermNode, keys: readonly string[]): string | null {
  let node: TermNode | undefined = root;
  for (const key of keys) node = node?.next.get(key);
  return node?.id ?? null;
}

/** Where the words end that a coordinator, slash or comma joins to word `at`; null when none does. */
function coordinatedBefore(tokens: readonly TermToken[], at: number): number | null {
  let end = at;
  let token = tokens[end];
  let isJoined = token?.gap === 'comma' || token?.gap === 'slash';
  for (; token !== undefined && token.gap !== 'stop'; token = tokens[end]) {
    const before = tokens[end - 1];
    if (before === undefined || !COORDINATORS.has(before.key)) break;
    end--;
    isJoined = before.gap !== 'stop';
  }
  return isJoined ? end : null;
}

/** The hits, and one for each modifier that borrows the head of a hit; in order. */
export function sharedHeads(
  root: TermNode,
  tokens: readonly TermToken[],
  hits: readonly TermHit[],
): readonly TermHit[] {
  const endingAt = new Map(hits.map((hit) => [hit.to, hit]));
  const taken = new Set<number>();
  for (const hit of hits) for (let i = hit.from; i < hit.to; i++) taken.add(i);
  const found: TermHit[] = [];
  for (const hit of hits) {
    if (hit.id === null || hit.to - hit.from < 2) continue;
    const head = tokens[hit.to - 1]?.key;
    if (head === undefined) continue;
    let end = coordinatedBefore(tokens, hit.from);
    for (let n = 0; n < LONGEST_CHAIN && end !== null && end > 0; n++) {
      // a modifier that is a term of its own stays what it is: "name, usage and device information"
      const own = endingAt.get(end);
      const link = own ?? modifierBefore(root, tokens, end, head, taken);
      if (link === null) break;
      if (own === undefined) {
        found.push(link);
        for (let i = link.from; i < link.to; i++) taken.add(i);
      }
      end = coordinatedBefore(tokens, link.from);
    }
  }
  return found.length === 0 ? hits : [...hits, ...found].toSorted((a, b) => a.from - b.from);
}

function modifierBefore(
  root: TermNode,
  tokens: readonly TermToken[],
  end: number,
  head: string,
  taken: ReadonlySet<number>,
): TermHit | null {
  const keys: string[] = [];
  let best: TermHit | null = null;
  for (let from = end - 1; from >= 0 && end - from <= LONGEST_MODIFIER && !taken.has(from); from--) {
    const token = tokens[from];
    if (token === undefined) break;
    keys.unshift(token.key);
    const id = conceptOf(root, [...keys, head]);
    if (id !== null && id !== '') best = { id, from, to: end };
    if (token.gap !== 'join') break;
  }
  return best;
}
