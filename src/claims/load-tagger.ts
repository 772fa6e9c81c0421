// Shell: loads compromise the fast way (as the build prepared it, on first use) and hands out a
// Tagger. Sentences are ours; of compromise's passes only those that claims need are run.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { openTerms } from './tagger-terms.ts';
import type { Compromise, Term } from './tagger-terms.ts';
import type { Tagger, Token } from './tagger.ts';

/** Longer input makes compromise quadratic; the caller cuts sentences well below this. */
const LONGEST = 1200;
/** Sentences that are remembered. Few come again in another policy, and to hold them costs. */
const MOST_SENTENCES = 2_000;

/** Where the build puts the library with its model made; source code that runs unbuilt has the package only. */
const PREPARED = fileURLToPath(new URL('../language.cjs', import.meta.url));

function loadLanguage(): Compromise {
  return createRequire(import.meta.url)(existsSync(PREPARED) ? PREPARED : 'compromise/two');
}

/** `pre + text + post` of all terms rebuild the sentence, so offsets come from adding lengths. */
function toTokens(terms: readonly Term[]): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let last: { readonly start: number; readonly end: number } = { start: 0, end: 0 };
  for (const term of terms) {
    const start = at + term.pre.length;
    const end = start + term.text.length;
    at = end + term.post.length;
    const place = term.text === '' ? last : { start, end };
    tokens.push({
      text: term.text,
      normal: term.implicit ?? term.normal,
      start: place.start,
      end: place.end,
      tags: term.tags,
    });
    last = place;
  }
  return tokens;
}

/** A tagger with a bounded memo; compromise is loaded when the first sentence arrives. */
export function loadTagger(): Tagger {
  let terms: ((sentence: string) => readonly Term[]) | null = null;
  const memo = new Map<string, readonly Token[]>();
  return (sentence) => {
    const known = memo.get(sentence);
    if (known !== undefined) return known;
    terms ??= openTerms(loadLanguage());
    const tokens = toTokens(terms(sentence.slice(0, LONGEST)));
    if (memo.size >= MOST_SENTENCES) memo.clear();
    memo.set(sentence, tokens);
    return tokens;
  };
}
