// The graph of cues with one way for each word, as the build makes it: what words of many phrases lead to
// together is one node, and so are nodes from which everything goes on alike. A reader need not bring the
// ways together while it reads.

import { edgesFrom, withSkips } from './cue-graph.ts';
import type { CueGraph, CueNode } from './cue-graph.ts';

/** Numbers for things, in the order in which they come. */
function numbering<T>(): (thing: T) => number {
  const numbers = new Map<T, number>();
  return (thing) => {
    const number = numbers.get(thing) ?? numbers.size;
    numbers.set(thing, number);
    return number;
  };
}

/** The same phrases in a graph in which no node has skips, nor two targets of a word. */
export function joinWays({ root, labels }: CueGraph): CueGraph {
  const [numberOf, numberOfJoined] = [numbering<CueNode>(), numbering<CueNode>()];
  const bySet = new Map<string, CueNode>();
  const byContent = new Map<string, CueNode>();
  const join = (nodes: Iterable<CueNode>, isBehindGap: boolean): CueNode => {
    const all = [...withSkips(nodes)];
    const numbers = all.map(numberOf).toSorted((a, b) => a - b);
    const key = `${isBehindGap ? '*' : ''}${numbers.join(' ')}`;
    const known = bySet.get(key);
    if (known !== undefined) return known;
    // a gap ends at its next word: there is no gap in a gap
    const gaps = isBehindGap ? [] : all.flatMap(({ gap }) => (gap === null ? [] : [gap]));
    const gap = gaps.length === 0 ? null : join(gaps, true);
    const next = [...edgesFrom(all)].map(([label, targets]) => [label, join(targets, false)] as const);
    const ends = [...new Set(all.flatMap((node) => node.ends))];
    const content = JSON.stringify([
      ends.toSorted(),
      gap === null ? null : numberOfJoined(gap),
      next.map(([label, target]) => `${label} ${numberOfJoined(target)}`).toSorted(),
    ]);
    const node = byContent.get(content) ?? {
      next: new Map(next.map(([label, target]) => [label, [target]])),
      skips: [],
      gap,
      ends,
    };
    byContent.set(content, node);
    bySet.set(key, node);
    return node;
  };
  return { root: join([root], false), labels };
}
