// Which phrase of an entry reads given words: for explanations only, the tries answer everything else.

import type { ConceptKind } from '../model/lexicon.ts';
import type { CompiledLexicon } from './compile.ts';
import { growPattern } from './grow.ts';
import { longestAt } from './match-trie.ts';
import { CONCEPT_FILES } from './schema.ts';
import type { ConceptEntry } from './schema.ts';
import { termTokens } from './tokens.ts';
import { newNode } from './trie.ts';

function entryOf(lexicon: CompiledLexicon, kind: ConceptKind, id: string): ConceptEntry | null {
  if (!Object.values(CONCEPT_FILES).includes(kind)) return null;
  return lexicon.source.concepts[kind]?.concepts.find((entry) => entry.id === id) ?? null;
}

/** The phrase, in the notation of the file, that matches most of `words`; null when none does. */
export function patternOf(
  lexicon: CompiledLexicon,
  kind: ConceptKind,
  id: string,
  words: string,
): string | null {
  const entry = entryOf(lexicon, kind, id);
  if (entry === null) return null;
  const tokens = termTokens(words);
  let best: string | null = null;
  let longest = 0;
  for (const pattern of [...entry.phrases, ...(entry.bare ?? []), ...(entry.alone ?? [])]) {
    const root = newNode();
    growPattern(root, pattern, id, false, lexicon.spellings);
    for (let at = 0; at < tokens.length; at++) {
      const found = longestAt(root, tokens, at);
      if (found === null || found.to - at <= longest) continue;
      longest = found.to - at;
      best = pattern;
    }
  }
  return best;
}
