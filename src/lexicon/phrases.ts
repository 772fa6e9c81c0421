// Phrases over words: a trie that finds the longest phrase at a word. `*` in a phrase stands for
// one to four words. Linear in the text times the longest phrase.

export interface PhraseSet<T> {
  readonly root: PhraseNode<T>;
}
interface PhraseNode<T> {
  readonly next: Map<string, PhraseNode<T>>;
  value: T | undefined;
}

export interface PhraseHit<T> {
  readonly value: T;
  /** Index of the first word and of the word after the last. */
  readonly from: number;
  readonly to: number;
}

/** Stands in a phrase for a few words. */
export const GAP = '*';
const LONGEST_GAP = 4;

function emptyNode<T>(): PhraseNode<T> {
  return { next: new Map(), value: undefined };
}

/** Splits a phrase as the word list splits a sentence: on spaces and slashes; "e.g." is "e.g". */
export function phraseWords(phrase: string): readonly string[] {
  return phrase
    .toLowerCase()
    .split(/[\s/]+/)
    .filter((word) => word !== '');
}

/** The first entry of a phrase wins. */
export function compilePhrases<T>(entries: readonly (readonly [string, T])[]): PhraseSet<T> {
  const root = emptyNode<T>();
  for (const [phrase, value] of entries) {
    let node = root;
    for (const word of phraseWords(phrase)) {
      let following = node.next.get(word);
      if (following === undefined) {
        following = emptyNode<T>();
        node.next.set(word, following);
      }
      node = following;
    }
    node.value ??= value;
  }
  return { root };
}

/** The longest phrase that starts at word `from`, or null. */
export function phraseAt<T>(
  set: PhraseSet<T>,
  words: readonly string[],
  from: number,
  limit = words.length,
): PhraseHit<T> | null {
  // most words begin no phrase
  const { next } = set.root;
  return next.has(words[from] ?? '') || next.has(GAP) ? longestFrom(set, words, from, limit) : null;
}

function longestFrom<T>(
  set: PhraseSet<T>,
  words: readonly string[],
  from: number,
  limit: number,
): PhraseHit<T> | null {
  let best: PhraseHit<T> | null = null;
  const visit = (node: PhraseNode<T>, at: number): void => {
    if (node.value !== undefined && (best === null || at > best.to))
      best = { value: node.value, from, to: at };
    if (at >= limit) return;
    const literal = node.next.get(words[at] ?? '');
    if (literal !== undefined) visit(literal, at + 1);
    const gap = node.next.get(GAP);
    if (gap !== undefined) for (let n = 1; n <= LONGEST_GAP && at + n <= limit; n++) visit(gap, at + n);
  };
  visit(set.root, from);
  return best;
}

/** All phrases left to right, longest first at each place, not overlapping. */
export function findPhrases<T>(
  set: PhraseSet<T>,
  words: readonly string[],
  from = 0,
  to = words.length,
): readonly PhraseHit<T>[] {
  const hits: PhraseHit<T>[] = [];
  for (let at = from; at < to;) {
    const hit = phraseAt(set, words, at, to);
    if (hit === null) at++;
    else {
      hits.push(hit);
      at = hit.to;
    }
  }
  return hits;
}
