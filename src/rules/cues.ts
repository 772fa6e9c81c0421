// Named cues → one graph of phrases and a list of forms, so that a text is read once for all of them.

import { addPhrase, labelsOfGraph, newCueNode } from './cue-graph.ts';
import type { CueGraph, KnownWords } from './cue-graph.ts';
import type { Cues, Shape } from './knowledge.ts';
import type { CuesFile } from './schema.ts';

/** The phrases of all cues as one graph. */
export function compileGraph(entries: CuesFile['cues']): CueGraph {
  const root = newCueNode();
  const known: KnownWords = new Map();
  for (const [name, cue] of Object.entries(entries))
    for (const phrase of cue.phrases) addPhrase(root, phrase, name, known);
  return { root, labels: labelsOfGraph(root) };
}

export function compileCues(entries: CuesFile['cues'], graph = compileGraph(entries)): Cues {
  const shapes = new Map<string, Shape[]>();
  for (const [cue, entry] of Object.entries(entries))
    for (const shape of entry.shapes) {
      const { needs, forms } = typeof shape === 'string' ? { needs: shape, forms: [shape] } : shape;
      const made = forms.map((form) => ({ cue, pattern: new RegExp(form, 'gu') }));
      shapes.set(needs, [...(shapes.get(needs) ?? []), ...made]);
    }
  return {
    entries,
    graph,
    shapes: [...shapes].map(([needs, forms]) => ({ needs: new RegExp(needs, 'u'), forms })),
  };
}
