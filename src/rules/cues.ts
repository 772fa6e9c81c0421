// Named cues → one graph of phrases and a list of forms, so that a text is read once for all of them.

import { addPhrase, newCueNode } from './cue-graph.ts';
import type { KnownWords } from './cue-graph.ts';
import type { Cues } from './knowledge.ts';
import type { CuesFile } from './schema.ts';

export function compileCues(entries: CuesFile['cues']): Cues {
  const graph = newCueNode();
  const known: KnownWords = new Map();
  for (const [name, cue] of Object.entries(entries))
    for (const phrase of cue.phrases) addPhrase(graph, phrase, name, known);
  const shapes = Object.entries(entries).flatMap(([cue, entry]) =>
    entry.shapes.map((shape) => ({ cue, pattern: new RegExp(shape, 'gu') })),
  );
  return { entries, graph, shapes };
}
