// A trie as numbers and words, as the build writes it: a start reads it without building it, and a node
// is made when a text first comes to it.

import type { TermNode } from './trie.ts';

export interface PackedTrie {
  /** Labels of edges, and names of concepts. */
  readonly words: readonly string[];
  /**
   * For each node: word of its concept (-1 none), word of its concept when alone (-1 none), 1 when it has marks,
   * number of edges, then word and place of each edge. The root comes first.
   */
  readonly nodes: readonly number[];
}

const NONE = -1;

/** Numbers for words, in the order in which they come. */
export function wordNumbers(): {
  readonly numberOf: (word: string) => number;
  readonly words: readonly string[];
} {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    return words.push(word) - 1;
  };
  return { numberOf, words };
}

export function packTrie(root: TermNode): PackedTrie {
  const { numberOf, words } = wordNumbers();
  const places = new Map<TermNode, number>();
  let size = 0;
  const all: TermNode[] = [root];
  for (const node of all) {
    if (places.has(node)) continue;
    places.set(node, size);
    size += 4 + 2 * node.next.size;
    all.push(...node.next.values());
  }
  const nodes = [...places.keys()].flatMap(({ id, aloneId, hasMarks, next }) => [
    id === null ? NONE : numberOf(id),
    aloneId === undefined ? NONE : numberOf(aloneId),
    hasMarks === true ? 1 : 0,
    next.size,
    ...[...next].flatMap(([label, child]) => [numberOf(label), places.get(child) ?? 0]),
  ]);
  return { words, nodes };
}

/** The trie; a node's edges are made when they are first asked for. */
export function openTrie({ words, nodes }: PackedTrie): TermNode {
  const known = new Map<number, TermNode>();
  const number = (at: number): number => nodes[at] ?? NONE;
  const open = (at: number): TermNode => {
    const before = known.get(at);
    if (before !== undefined) return before;
    let next: Map<string, TermNode> | null = null;
    const aloneId = words[number(at + 1)];
    const node: TermNode = {
      get next() {
        next ??= new Map(
          Array.from({ length: number(at + 3) }, (_, i): [string, TermNode] => [
            words[number(at + 4 + 2 * i)] ?? '',
            open(number(at + 5 + 2 * i)),
          ]),
        );
        return next;
      },
      id: words[number(at)] ?? null,
      ...(aloneId === undefined ? {} : { aloneId }),
      hasMarks: number(at + 2) === 1,
    };
    known.set(at, node);
    return node;
  };
  return open(0);
}
