// Named cues → one trie, so that a text is read once for all of them.

import { expandPattern } from '../lexicon/patterns.ts';
import { insertPhrase, phraseKeys } from '../lexicon/trie.ts';
import type { TermNode } from '../lexicon/trie.ts';
import type { Cues } from './knowledge.ts';
import type { CuesFile } from './schema.ts';

export function compileCues(entries: CuesFile['cues']): Cues {
  const trie: TermNode = { next: new Map(), id: null };
  // a phrase may stand in several cues, also written differently ("opt-out", "opt out"): its id lists them
  const shared = new Map<string, { readonly phrase: string; readonly names: Set<string> }>();
  for (const [name, cue] of Object.entries(entries)) {
    for (const phrase of cue.phrases.flatMap(expandPattern)) {
      const key = phraseKeys(phrase, new Map()).flat().join(' ');
      const entry = shared.get(key) ?? { phrase, names: new Set() };
      entry.names.add(name);
      shared.set(key, entry);
    }
  }
  for (const { phrase, names } of shared.values()) insertPhrase(trie, phrase, [...names].join(' '));
  const shapes = Object.entries(entries).flatMap(([cue, entry]) =>
    entry.shapes.map((shape) => ({ cue, pattern: new RegExp(shape, 'gu') })),
  );
  return { entries, trie, shapes };
}
