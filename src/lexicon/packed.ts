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

/** What the nodes of one opened trie share. */
interface Opened {
  readonly number: (at: number) => number;
  readonly word: (number: number) => string | undefined;
  readonly open: (at: number) => TermNode;
}

/**
 * A node whose edges are made when they are first asked for. A class, because every node of every trie is
 * asked on the hottest path: getters of object literals would give each node a shape of its own.
 */
class OpenNode implements TermNode {
  id: string | null;
  aloneId?: string;
  hasMarks: boolean;
  readonly #at: number;
  readonly #trie: Opened;
  #edges: Map<string, TermNode> | null = null;

  constructor(at: number, trie: Opened) {
    const { number, word } = trie;
    this.id = word(number(at)) ?? null;
    const aloneId = word(number(at + 1));
    if (aloneId !== undefined) this.aloneId = aloneId;
    this.hasMarks = number(at + 2) === 1;
    this.#at = at;
    this.#trie = trie;
  }

  get next(): Map<string, TermNode> {
    if (this.#edges !== null) return this.#edges;
    const { number, word, open } = this.#trie;
    const edges = new Map<string, TermNode>();
    const first = this.#at + 4;
    for (let i = 0; i < number(this.#at + 3); i++)
      edges.set(word(number(first + 2 * i)) ?? '', open(number(first + 2 * i + 1)));
    this.#edges = edges;
    return edges;
  }
}

/** The trie; a node's edges are made when they are first asked for. */
export function openTrie({ words, nodes }: PackedTrie): TermNode {
  const known = new Map<number, TermNode>();
  const trie: Opened = {
    number: (at) => nodes[at] ?? NONE,
    word: (number) => words[number],
    open: (at) => {
      const before = known.get(at);
      if (before !== undefined) return before;
      const node = new OpenNode(at, trie);
      known.set(at, node);
      return node;
    },
  };
  return trie.open(0);
}
