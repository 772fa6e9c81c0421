// What the build makes of the shipped words ahead of a start: the tries of the lexicon and the graph of cues.

import { compileTries } from '../lexicon/compile.ts';
import type { Lexicon, LexiconTries } from '../lexicon/compile.ts';
import { openTrie, packTrie } from '../lexicon/packed.ts';
import type { PackedTrie } from '../lexicon/packed.ts';
import type { ConceptKind } from '../model/lexicon.ts';
import { joinWays } from './cue-ways.ts';
import { compileGraph } from './cues.ts';
import { packCues } from './packed-cues.ts';
import type { PackedCues } from './packed-cues.ts';
import type { CuesFile } from './schema.ts';

export interface PackedWords {
  readonly tries: readonly (readonly [ConceptKind, PackedTrie])[];
  readonly bareScope: PackedTrie;
  readonly cues: PackedCues;
}

export function packWords(lexicon: Lexicon, cues: CuesFile['cues']): PackedWords {
  const { tries, bareScope } = compileTries(lexicon);
  return {
    tries: [...tries].map(([kind, trie]) => [kind, packTrie(trie)]),
    bareScope: packTrie(bareScope),
    cues: packCues(joinWays(compileGraph(cues))),
  };
}

export const openTries = ({ tries, bareScope }: PackedWords): LexiconTries => ({
  tries: new Map(tries.map(([kind, trie]) => [kind, openTrie(trie)])),
  bareScope: openTrie(bareScope),
});
