// Phrases as a trie over folded words. Built once; a document's own terms are added to a copy of the
// paths they touch, so that the shared lexicon never changes.

import { CAPITAL, COMMA, GAP, STEM, UPPER } from './edges.ts';
import { foldWord, stemOf } from './fold.ts';

export interface TermNode {
  readonly next: Map<string, TermNode>;
  /** Concept that a phrase ending here names; '' for words that look like a term and are none. */
  id: string | null;
  /** Concept that a phrase ending here names when it stands alone, as an element of a list. */
  aloneId?: string;
  /** Has edges other than plain words: verbs, capitals, gaps. */
  hasMarks?: boolean;
}

/** Other ways to write a word, as folded words: "email" → [["e", "mail"]]. */
export type Spellings = ReadonlyMap<string, readonly (readonly string[])[]>;

const PART = /[*,]|~?(?:\p{L}\.){2,}|~?[\p{L}\p{N}]+(?:['\u2019]\p{L}+)*\+?/gu;

const NO_SPELLINGS: Spellings = new Map();

export const newNode = (): TermNode => ({ next: new Map(), id: null });

const copyNode = (node: TermNode): TermNode => ({ ...node, next: new Map(node.next) });

function markOf(word: string): string {
  if (word.charAt(0) === word.charAt(0).toLowerCase()) return '';
  return word.length > 1 && word === word.toUpperCase() ? UPPER : CAPITAL;
}

/** Edge labels of a phrase, one list for each way to spell it. */
export function phraseKeys(phrase: string, spellings: Spellings): readonly (readonly string[])[] {
  let forms: readonly (readonly string[])[] = [[]];
  let comma = '';
  for (const part of phrase.match(PART) ?? []) {
    if (part === COMMA) {
      comma = COMMA;
      continue;
    }
    const before = comma;
    comma = '';
    if (part === GAP) forms = forms.map((form) => [...form, GAP]);
    else if (part.startsWith(STEM)) {
      const stem = `${before}${STEM}${stemOf(foldWord(part.slice(1)))}`;
      forms = forms.map((form) => [...form, stem]);
    } else {
      const key = foldWord(part);
      const mark = markOf(part);
      const ways = [[key], ...(mark === '' ? (spellings.get(key) ?? []) : [])];
      forms = forms.flatMap((form) =>
        ways.map((way) => [...form, ...way.map((word, i) => (i === 0 ? `${before}${mark}${word}` : word))]),
      );
    }
  }
  return forms.filter((form) => form.length > 0);
}

const isMarked = (key: string): boolean => /^,?[*~^]|^,/.test(key);

type Insertion = 'first' | 'copy' | 'alone';

function insertKeys(root: TermNode, keys: readonly string[], id: string, how: Insertion): void {
  let node = root;
  for (const key of keys) {
    const known = node.next.get(key);
    const next = known === undefined ? newNode() : how === 'copy' ? copyNode(known) : known;
    if (next !== known) node.next.set(key, next);
    if (isMarked(key)) node.hasMarks = true;
    node = next;
  }
  // a document's own meaning replaces the general one
  if (how === 'copy') node.id = id;
  else if (how === 'alone') node.aloneId ??= id;
  else node.id ??= id;
}

/** Adds a phrase; the first entry of a phrase wins. */
export function insertPhrase(root: TermNode, phrase: string, id: string, spellings = NO_SPELLINGS): void {
  for (const keys of phraseKeys(phrase, spellings)) insertKeys(root, keys, id, 'first');
}

/** Adds a phrase that counts only as an element of a list. */
export function insertAlone(root: TermNode, phrase: string, id: string, spellings = NO_SPELLINGS): void {
  for (const keys of phraseKeys(phrase, spellings)) insertKeys(root, keys, id, 'alone');
}

/** The trie with more phrases, which win over its own; `root` stays as it is. */
export function withPhrases(
  root: TermNode,
  phrases: readonly (readonly [string, string])[],
  spellings: Spellings,
): TermNode {
  const copy = copyNode(root);
  for (const [phrase, id] of phrases) {
    for (const keys of phraseKeys(phrase.toLowerCase(), spellings)) insertKeys(copy, keys, id, 'copy');
  }
  return copy;
}
