// Reads a text for the cues of a graph, one word after the other. The ways through the graph that the
// same words lead to are one state, made when a text first comes to it: what many phrases share is
// followed once, and a word that no phrase has costs a single look.

import type { EdgeLabels } from '../lexicon/edges.ts';
import type { TermToken, TokenShape } from '../lexicon/tokens.ts';
import { edgesFrom, withSkips } from './cue-graph.ts';
import type { CueGraph, CueNode } from './cue-graph.ts';

/** Names of the cues in a text. A phrase runs over a comma where it has one, or over a gap. */
export type CueReader = (tokens: readonly TermToken[]) => ReadonlySet<string>;

/** Words that a gap in a phrase may swallow. */
const LONGEST_GAP = 5;
/** States are forgotten when there are so many; texts that are no prose could make ever more. */
const MOST_STATES = 30_000;
/** Words that no phrase has, of which a run over thousands of texts meets ever more. */
const MOST_STRANGERS = 5_000;

interface State {
  /** Nodes that each edge leads to, from all the nodes of the state. */
  readonly edges: ReadonlyMap<string, readonly CueNode[]>;
  /** The marks of its edges: a word that shares none with them leads nowhere, and nothing is looked up. */
  readonly marks: number;
  /** Cues whose phrase ends here, or at the gap that begins here. */
  readonly ends: readonly string[];
  readonly next: Map<number, State | null>;
  /** What goes on after a gap of a few words. */
  readonly gap: State | null;
  /** Place up to which the gap may reach; only for the state behind a gap, in the text being read. */
  until: number;
  /** The last place where the state was taken, so that it is taken once there. */
  taken: number;
}

/** A word as the graph sees it: the edges it may take, by the number of the word. */
interface Word {
  readonly number: number;
  readonly edges: readonly string[];
  readonly marks: number;
  /** Where it leads from the start, once it is known. */
  first: State | null | undefined;
}

const NO_WORD: Word = { number: -1, edges: [], marks: 0, first: null };

/** One of 31 marks, from the letters of an edge: few states have more than a few of them. */
const markOf = (edge: string): number =>
  1 << ((edge.length * 5 + edge.charCodeAt(0) * 3 + edge.charCodeAt(edge.length - 1)) % 31);

function marksOf(edges: Iterable<string>): number {
  let marks = 0;
  for (const edge of edges) marks |= markOf(edge);
  return marks;
}

/** Edges that a word may take: its own, those of words in capitals if it is written so, and its stem. */
function edgesOf(labels: EdgeLabels, shape: TokenShape): readonly string[] {
  const edges = [labels.plain, labels.stem];
  if (shape !== 'lower') edges.push(labels.capital);
  if (shape === 'upper') edges.push(labels.upper);
  return edges;
}

/** States over the graph: each set of nodes is one state, wherever it is met. */
function openStates(): {
  readonly stateOf: (nodes: Iterable<CueNode>) => State;
  readonly count: () => number;
} {
  const numbers = new Map<CueNode, number>();
  const states = new Map<string, State>();
  const numberOf = (node: CueNode): number => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  const make = (from: Iterable<CueNode>, isBehindGap: boolean): State => {
    const all = [...withSkips(from)];
    const key = `${isBehindGap ? '*' : ''}${all
      .map(numberOf)
      .toSorted((a, b) => a - b)
      .join(' ')}`;
    const known = states.get(key);
    if (known !== undefined) return known;
    const gaps = isBehindGap ? [] : all.flatMap(({ gap }) => (gap === null ? [] : [gap]));
    const gap = gaps.length === 0 ? null : make(gaps, true);
    const ends = new Set([...all.flatMap((node) => node.ends), ...(gap?.ends ?? [])]);
    const edges = edgesFrom(all);
    const marks = marksOf(edges.keys());
    const state: State = { edges, marks, ends: [...ends], next: new Map(), gap, until: -1, taken: -1 };
    states.set(key, state);
    return state;
  };
  return { stateOf: (nodes) => make(nodes, false), count: () => states.size };
}

/** Words met so far, by how they are written. */
const noWords = (): Record<TokenShape, Map<EdgeLabels, Word>> => ({
  lower: new Map(),
  capital: new Map(),
  upper: new Map(),
});

export function cueReader({ root, labels: inGraph }: CueGraph): CueReader {
  let words = noWords();
  const strangers = {
    lower: new Set<EdgeLabels>(),
    capital: new Set<EdgeLabels>(),
    upper: new Set<EdgeLabels>(),
  };
  let count = 0;
  let states = openStates();
  let start = states.stateOf([root]);
  let tick = 0;

  const wordOf = (labels: EdgeLabels, shape: TokenShape): Word => {
    const known = words[shape].get(labels);
    if (known !== undefined) return known;
    if (strangers[shape].has(labels)) return NO_WORD;
    const edges = edgesOf(labels, shape).filter((edge) => inGraph.has(edge));
    if (edges.length === 0) {
      if (strangers[shape].size >= MOST_STRANGERS) strangers[shape].clear();
      strangers[shape].add(labels);
      return NO_WORD;
    }
    const word: Word = { number: count, edges, marks: marksOf(edges), first: undefined };
    count++;
    words[shape].set(labels, word);
    return word;
  };
  const step = (state: State, word: Word): State | null => {
    if ((state.marks & word.marks) === 0) return null;
    const known = state.next.get(word.number);
    if (known !== undefined) return known;
    let nodes: readonly CueNode[] = [];
    for (const edge of word.edges) {
      const targets = state.edges.get(edge);
      if (targets !== undefined) nodes = nodes.length === 0 ? targets : [...nodes, ...targets];
    }
    const next = nodes.length === 0 ? null : states.stateOf(nodes);
    state.next.set(word.number, next);
    return next;
  };

  return (tokens) => {
    if (states.count() + count > MOST_STATES) {
      words = noWords();
      count = 0;
      states = openStates();
      start = states.stateOf([root]);
    }
    const found = new Set<string>();
    let active: State[] = [];
    let after: State[] = [];
    let gaps: State[] = [];
    const take = (state: State | null): void => {
      if (state === null || state.taken === tick) return;
      state.taken = tick;
      after.push(state);
      if (state.ends.length > 0) for (const name of state.ends) found.add(name);
      const { gap } = state;
      if (gap === null) return;
      if (!gaps.includes(gap)) gaps.push(gap);
      // it counts from the next word on
      gap.until = tick + 1 + LONGEST_GAP;
    };
    for (const token of tokens) {
      tick++;
      const plain = wordOf(token.labels, token.shape);
      if (token.gap === 'stop') gaps = [];
      else {
        if (gaps.length > 0) gaps = gaps.filter((gap) => gap.until >= tick);
        // what this word opens, behind these, is open from the next one on
        const open = gaps.length;
        const next = token.gap === 'comma' ? wordOf(token.afterComma, token.shape) : plain;
        if (next !== NO_WORD) for (const state of active) take(step(state, next));
        if (plain !== NO_WORD)
          for (let at = 0; at < open; at++) {
            const gap = gaps[at];
            if (gap !== undefined) take(step(gap, plain));
          }
      }
      if (plain.first === undefined) plain.first = step(start, plain);
      take(plain.first);
      active = after;
      after = [];
    }
    return found;
  };
}
