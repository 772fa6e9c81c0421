// Shell: loads compromise the fast way (as the build prepared it, on first use) and hands out a
// Tagger. Sentences are ours; of compromise's passes only those that claims need are run.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
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
/** A word before anything is known of it but its letters. */
interface RawTerm {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: Set<string>;
  readonly normal: string;
  alias?: readonly string[];
  machine?: string;
}
type NewView = new (document: readonly (readonly RawTerm[])[]) => View;
interface Language {
  readonly newView: NewView;
  /** Cuts a sentence into words with the space and punctuation around them. */
  readonly cut: (sentence: string) => readonly string[];
  readonly toTerm: (raw: string) => RawTerm;
}
interface Compromise {
  tokenize(text: string): { readonly constructor: NewView };
  world(): { readonly model: unknown };
  methods(): {
    readonly one: {
      readonly tokenize: {
        splitTerms(sentence: string, model: unknown): readonly string[];
        splitWhitespace(raw: string, model: unknown): RawTerm;
      };
    };
  };
}

/** What compromise reads in a word alone, and what it reads in a sentence. */
const WORD_PASSES = ['normal', 'alias', 'normal', 'machine'];
const PASSES = [
  'contractions',
  'index',
  'id',
  'freeze',
  'lexicon',
  'preTagger',
  'contractionTwo',
  'unfreeze',
];
/** Longer input makes compromise quadratic; the caller cuts sentences well below this. */
const LONGEST = 1200;
/** Words and sentences that are remembered. Few sentences come again in another policy, and to hold them costs. */
const MOST_WORDS = 20_000;
const MOST_SENTENCES = 2_000;

/** Where the build puts the library with its model made; source code that runs unbuilt has the package only. */
const PREPARED = fileURLToPath(new URL('../language.cjs', import.meta.url));

function loadLanguage(): Language {
  const require = createRequire(import.meta.url);
  const compromise: Compromise = require(existsSync(PREPARED) ? PREPARED : 'compromise/two');
  const { model } = compromise.world();
  const { splitTerms, splitWhitespace } = compromise.methods().one.tokenize;
  return {
    newView: compromise.tokenize('').constructor,
    // our sentences are final: the library must not split them again
    cut: (sentence) => splitTerms(sentence, model),
    toTerm: (raw) => splitWhitespace(raw, model),
  };
}

/** The words of a sentence, fresh for the passes to write on; what a word is by itself is read once. */
function openWords({ cut, toTerm, newView: View }: Language): (sentence: string) => readonly RawTerm[] {
  const known = new Map<string, RawTerm>();
  const read = (raw: string): RawTerm => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    if (known.size >= MOST_WORDS) known.clear();
    const term = toTerm(raw);
    new View([[term]]).compute(WORD_PASSES);
    known.set(raw, term);
    return term;
  };
  return (sentence) =>
    cut(sentence).map((raw) => {
      const { text, pre, post, normal, machine, alias } = read(raw);
      const term: RawTerm = { text, pre, post, tags: new Set(), normal };
      if (alias !== undefined) term.alias = [...alias];
      if (machine !== undefined) term.machine = machine;
      return term;
    });
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
  let tag: Tagger | null = null;
  const memo = new Map<string, readonly Token[]>();
  return (sentence) => {
    const known = memo.get(sentence);
    if (known !== undefined) return known;
    tag ??= openTagger(loadLanguage());
    const tokens = tag(sentence.slice(0, LONGEST));
    if (memo.size >= MOST_SENTENCES) memo.clear();
    memo.set(sentence, tokens);
    return tokens;
  };
}

function openTagger(language: Language): Tagger {
  const wordsOf = openWords(language);
  const { newView: View } = language;
  return (sentence) => toTokens(new View([wordsOf(sentence)]).compute(PASSES).document.flat());
}
