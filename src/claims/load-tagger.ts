// Shell: loads compromise the fast way (the packed CommonJS build, on first use) and hands out a
// Tagger. Sentences are ours; of compromise's passes only those that claims need are run.

import { createRequire } from 'node:module';
import type { Tagger, Token } from './tagger.ts';

interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly normal: string;
  readonly machine?: string;
  readonly implicit?: string;
  readonly tags: ReadonlySet<string>;
}
interface View {
  readonly document: readonly (readonly Term[])[];
  compute(passes: readonly string[]): View;
}
interface Language {
  tokenize(text: string): View;
  methods(): { readonly one: { readonly tokenize: Readonly<Record<string, unknown>> } };
  plugin(plugin: unknown): void;
}

const PASSES = ['index', 'id', 'freeze', 'lexicon', 'preTagger', 'contractionTwo', 'unfreeze'];
/** Longer input makes compromise quadratic; the caller cuts sentences well below this. */
const LONGEST = 1200;
const MEMO_SIZE = 20_000;

function loadLanguage(): Language {
  const require = createRequire(import.meta.url);
  const language: Language = require('compromise/two');
  const { tokenize } = language.methods().one;
  // Our sentences are final: the library must not split them again.
  language.plugin({
    methods: { one: { tokenize: { ...tokenize, splitSentences: (text: string) => [text] } } },
  });
  return language;
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
  let language: Language | null = null;
  const memo = new Map<string, readonly Token[]>();
  return (sentence) => {
    const known = memo.get(sentence);
    if (known !== undefined) return known;
    language ??= loadLanguage();
    const terms = language.tokenize(sentence.slice(0, LONGEST)).compute(PASSES).document.flat();
    const tokens = toTokens(terms);
    if (memo.size >= MEMO_SIZE) memo.clear();
    memo.set(sentence, tokens);
    return tokens;
  };
}
