// The graph of cues as numbers and words, as the build writes it. A node is made when a text first comes to it.

import { wordNumbers } from '../lexicon/packed.ts';
import type { CueGraph, CueNode } from './cue-graph.ts';

export interface PackedCues {
  /** Labels of edges, then names of cues. */
  readonly words: readonly string[];
  /** How many of the words are labels. */
  readonly labels: number;
  /**
   * For each node: place of its gap (-1 none), number of ends and their words, number of skips and their places,
   * number of edges and for each its word and place. The root comes first.
   */
  readonly nodes: readonly number[];
}

const NONE = -1;

const edgesOf = (node: CueNode): readonly (readonly [string, CueNode])[] =>
  [...node.next].flatMap(([label, targets]) => targets.map((target) => [label, target] as const));

export function packCues({ root, labels }: CueGraph): PackedCues {
  const { numberOf, words } = wordNumbers();
  for (const label of labels) numberOf(label);
  const places = new Map<CueNode, number>();
  let size = 0;
  const all: CueNode[] = [root];
  for (const node of all) {
    if (places.has(node)) continue;
    places.set(node, size);
    const edges = edgesOf(node);
    size += 4 + node.ends.length + node.skips.length + 2 * edges.length;
    all.push(...edges.map(([, target]) => target), ...node.skips, ...(node.gap === null ? [] : [node.gap]));
  }
  const placeOf = (node: CueNode): number => places.get(node) ?? NONE;
  const nodes = [...places.keys()].flatMap((node) => {
    const edges = edgesOf(node);
    return [
      node.gap === null ? NONE : placeOf(node.gap),
      node.ends.length,
      ...node.ends.map(numberOf),
      node.skips.length,
      ...node.skips.map(placeOf),
      edges.length,
      ...edges.flatMap(([label, target]) => [numberOf(label), placeOf(target)]),
    ];
  });
  return { words, labels: labels.size, nodes };
}

/** What the nodes of one opened graph share. */
interface Opened {
  readonly number: (at: number) => number;
  readonly word: (number: number) => string;
  readonly open: (at: number) => CueNode;
}

const listAt = <T>({ number }: Opened, at: number, toItem: (value: number) => T): T[] =>
  Array.from({ length: number(at) }, (_, i) => toItem(number(at + 1 + i)));

/** A node that makes what it leads to when it is first asked for; a class, so that all nodes have one shape. */
class OpenCue implements CueNode {
  readonly ends: string[];
  readonly #at: number;
  readonly #skipsAt: number;
  readonly #graph: Opened;
  #skips: CueNode[] | null = null;
  #edges: Map<string, CueNode[]> | null = null;

  constructor(at: number, graph: Opened) {
    this.ends = listAt(graph, at + 1, graph.word);
    this.#at = at;
    this.#skipsAt = at + 2 + graph.number(at + 1);
    this.#graph = graph;
  }

  get skips(): CueNode[] {
    this.#skips ??= listAt(this.#graph, this.#skipsAt, this.#graph.open);
    return this.#skips;
  }

  get gap(): CueNode | null {
    const place = this.#graph.number(this.#at);
    return place === NONE ? null : this.#graph.open(place);
  }

  get next(): Map<string, CueNode[]> {
    this.#edges ??= this.#readEdges(this.#skipsAt + 1 + this.#graph.number(this.#skipsAt));
    return this.#edges;
  }

  #readEdges(at: number): Map<string, CueNode[]> {
    const { number, word, open } = this.#graph;
    const edges = new Map<string, CueNode[]>();
    for (let i = 0; i < number(at); i++) {
      const label = word(number(at + 1 + 2 * i));
      const target = open(number(at + 2 + 2 * i));
      const others = edges.get(label);
      if (others === undefined) edges.set(label, [target]);
      else others.push(target);
    }
    return edges;
  }
}

/** The graph; what a node leads to is made when it is first asked for. */
export function openCues({ words, labels, nodes }: PackedCues): CueGraph {
  const known = new Map<number, CueNode>();
  const graph: Opened = {
    number: (at) => nodes[at] ?? NONE,
    word: (number) => words[number] ?? '',
    open: (at) => {
      const before = known.get(at);
      if (before !== undefined) return before;
      const node = new OpenCue(at, graph);
      known.set(at, node);
      return node;
    },
  };
  return { root: graph.open(0), labels: new Set(words.slice(0, labels)) };
}
