// Phrases of named cues as one graph over folded words. A phrase is read as it is written – (a|b), [a|b]
// and * – and not multiplied out, so that a rich notation costs no more than its words.

import { GAP } from '../lexicon/edges.ts';
import { phraseKeys } from '../lexicon/trie.ts';
import { AuditError } from '../lib/errors.ts';

/** The graph, and the labels of all its edges. */
export interface CueGraph {
  readonly root: CueNode;
  readonly labels: ReadonlySet<string>;
}

export interface CueNode {
  readonly next: Map<string, CueNode[]>;
  /** What the reader may go on with without a word: the way out of a group, or around an option. */
  readonly skips: CueNode[];
  /** Where a gap of a few words leads. */
  gap: CueNode | null;
  /** Cues whose phrase ends here. */
  readonly ends: string[];
}

const PIECE = /[()[\]|*]|[^()[\]|*]+/g;
const NO_SPELLINGS = new Map<string, never>();

export const newCueNode = (): CueNode => ({ next: new Map(), skips: [], gap: null, ends: [] });

function addEdge(from: CueNode, key: string, to: CueNode): void {
  const known = from.next.get(key);
  if (known === undefined) from.next.set(key, [to]);
  else known.push(to);
}

/** Folded words by how they are written: the same ones come again and again. */
export type KnownWords = Map<string, readonly string[]>;

function addWords(from: CueNode, words: string, known: KnownWords): CueNode {
  let node = from;
  const keys = known.get(words) ?? phraseKeys(words, NO_SPELLINGS)[0] ?? [];
  known.set(words, keys);
  for (const key of keys) {
    const next = newCueNode();
    addEdge(node, key, next);
    node = next;
  }
  return node;
}

/** Adds the phrase to the graph; `name` is found where it ends. */
export function addPhrase(root: CueNode, phrase: string, name: string, known: KnownWords): void {
  const pieces = phrase.match(PIECE) ?? [];
  let at = 0;
  const broken = (): AuditError =>
    new AuditError('cue-phrase', `The phrase "${phrase}" has an unmatched bracket`, 'Close every ( and [.');
  const readSequence = (start: CueNode): CueNode => {
    let node = start;
    while (at < pieces.length) {
      const piece = pieces[at] ?? '';
      if (piece === '|' || piece === ')' || piece === ']') return node;
      at++;
      if (piece === '(' || piece === '[') node = readGroup(node, piece);
      else if (piece !== GAP) node = addWords(node, piece.trim(), known);
      else if (node !== start || start !== first) {
        node.gap ??= newCueNode();
        node = node.gap;
      }
    }
    return node;
  };
  const readGroup = (start: CueNode, opening: string): CueNode => {
    const end = newCueNode();
    if (opening === '[') start.skips.push(end);
    for (;;) {
      // each way through the group has a start of its own, so that a gap in one is not a gap in all
      const way = newCueNode();
      start.skips.push(way);
      readSequence(way).skips.push(end);
      const closing = pieces[at++];
      if (closing === (opening === '[' ? ']' : ')')) return end;
      if (closing !== '|') throw broken();
    }
  };
  const first = newCueNode();
  const last = readSequence(first);
  if (at < pieces.length) throw broken();
  last.ends.push(name);
  hoist(root, first);
}

/** The first words of a phrase become edges of the root, so that most phrases are never looked at. */
function hoist(root: CueNode, node: CueNode): void {
  for (const [key, targets] of node.next) for (const target of targets) addEdge(root, key, target);
  for (const skip of node.skips) hoist(root, skip);
}

/** Labels of all edges of the graph. */
export function labelsOfGraph(root: CueNode): ReadonlySet<string> {
  const labels = new Set<string>();
  const all = new Set([root]);
  for (const node of all) {
    for (const [label, targets] of node.next) {
      labels.add(label);
      for (const target of targets) all.add(target);
    }
    for (const skip of node.skips) all.add(skip);
    if (node.gap !== null) all.add(node.gap);
  }
  return labels;
}

/** The nodes and what is reached from them without a word. */
export function withSkips(nodes: Iterable<CueNode>): ReadonlySet<CueNode> {
  const all = new Set(nodes);
  for (const node of all) for (const skip of node.skips) all.add(skip);
  return all;
}

/** The edges of all nodes together. */
export function edgesFrom(nodes: readonly CueNode[]): ReadonlyMap<string, readonly CueNode[]> {
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined) return only.next;
  const edges = new Map<string, CueNode[]>();
  for (const { next } of nodes)
    for (const [label, targets] of next) {
      const known = edges.get(label);
      if (known === undefined) edges.set(label, [...targets]);
      else known.push(...targets);
    }
  return edges;
}
