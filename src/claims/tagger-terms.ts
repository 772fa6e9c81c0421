// compromise, run so that what a word is by itself is read once: how it is written, whether it may be two words
// in one, and what the library's lexicon says of it. A sentence costs only what its words are to each other.

/** A word as compromise holds it. */
export interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly normal: string;
  readonly machine?: string;
  readonly implicit?: string;
  readonly tags: ReadonlySet<string>;
}

/** A word before anything is known of it but its letters; the passes write on it. */
interface RawTerm {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: Set<string>;
  readonly normal: string;
  readonly index?: readonly [number, number];
  alias?: readonly string[];
  machine?: string;
}
interface View {
  readonly document: readonly (readonly Term[])[];
  compute(passes: readonly string[]): View;
}
type NewView = new (document: readonly (readonly RawTerm[])[]) => View;

type Entries = Readonly<Record<string, unknown>>;

interface Model {
  readonly one: {
    readonly lexicon: Entries;
    /** First word of an entry of several → how many words the longest such entry has. */
    readonly _multiCache: Readonly<Record<string, number>>;
    readonly frozenLex: Entries;
    readonly contractions: readonly { readonly word?: string }[];
  };
}
export interface Compromise {
  tokenize(text: string): { readonly constructor: NewView };
  world(): { readonly model: Model };
  methods(): {
    readonly one: {
      readonly tokenize: {
        splitTerms(sentence: string, model: Model): readonly string[];
        splitWhitespace(raw: string, model: Model): RawTerm;
      };
    };
  };
}

const WRITING = ['normal', 'alias', 'normal', 'machine'];
/** All that claims need of a sentence. */
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
/** Words that are remembered. */
const MOST_WORDS = 10_000;
/** What may be two words in one: "don't", "5km", "10-12". */
const DIVISIBLE = /['@\d]/;

/** What a word is by itself. */
interface Word {
  readonly term: RawTerm;
  /** Under this the library's lexicon knows it. */
  readonly key: string;
  /** What the lexicon says of the word alone. */
  readonly tags: readonly string[];
  /** It may be divided or frozen: only all passes tell what becomes of it. */
  readonly isOdd: boolean;
}

const NO_TAGS: readonly string[] = [];

/** Does an entry of several words begin at word `at`? Where it ends, or `at` when none does. */
function entryEnd(words: readonly Word[], at: number, entries: Entries, { one }: Model): number {
  const key = words[at]?.key ?? '';
  const longest = Object.hasOwn(one._multiCache, key) ? (one._multiCache[key] ?? 0) : 0;
  for (let end = Math.min(at + longest, words.length); end > at + 1; end--) {
    const entry = words.slice(at, end).map((word) => word.key);
    if (Object.hasOwn(entries, entry.join(' '))) return end;
  }
  return at;
}

/** The terms of a sentence with their tags. Sentences are ours: the library must not split them again. */
export function openTerms(compromise: Compromise): (sentence: string) => readonly Term[] {
  const { model } = compromise.world();
  const { lexicon, frozenLex, contractions } = model.one;
  const { splitTerms, splitWhitespace } = compromise.methods().one.tokenize;
  const View = compromise.tokenize('').constructor;
  const divisible = new Set(contractions.map(({ word }) => word));
  const known = new Map<string, Word>();

  const read = (raw: string): Word => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    if (known.size >= MOST_WORDS) known.clear();
    const term = splitWhitespace(raw, model);
    new View([[term]]).compute(WRITING);
    const key = term.machine ?? term.normal;
    const isOdd = DIVISIBLE.test(term.normal) || divisible.has(term.normal) || Object.hasOwn(frozenLex, key);
    const alone = { ...term, tags: new Set<string>() };
    new View([[alone]]).compute(['lexicon']);
    const word: Word = { term, key, tags: [...alone.tags], isOdd };
    known.set(raw, word);
    return word;
  };

  const fresh = ({ term }: Word, index: number, tags: readonly string[]): RawTerm => {
    const { text, pre, post, normal, machine, alias } = term;
    const copy: RawTerm = { text, pre, post, tags: new Set(tags), normal, index: [0, index] };
    if (alias !== undefined) copy.alias = [...alias];
    if (machine !== undefined) copy.machine = machine;
    return copy;
  };

  return (sentence) => {
    const words = splitTerms(sentence, model).map(read);
    if (words.some(({ isOdd }, at) => isOdd || entryEnd(words, at, frozenLex, model) > at)) {
      const terms = words.map((word, index) => fresh(word, index, NO_TAGS));
      return new View([terms]).compute(PASSES).document.flat();
    }
    // words of an entry of several are left to the lexicon
    let end = 0;
    const terms = words.map((word, index) => {
      if (index >= end) end = entryEnd(words, index, lexicon, model);
      return fresh(word, index, index < end ? NO_TAGS : word.tags);
    });
    const passes = end > 0 ? ['lexicon', 'preTagger'] : ['preTagger'];
    return new View([terms]).compute(passes).document.flat();
  };
}
