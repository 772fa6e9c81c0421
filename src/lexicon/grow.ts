// Patterns into a trie without writing out every phrase they stand for: what follows a group of
// alternatives is built once and shared by all of them. A shared node is copied before it changes.

import { expandPattern } from './patterns.ts';
import { insertAlone, insertPhrase, newNode, phraseKeys } from './trie.ts';
import type { Spellings, TermNode } from './trie.ts';

const GROUP = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/g;
/** Groups inside groups, in words or before a comma are rare: those patterns are written out. */
const IRREGULAR = /[([][^)\]]*[([]|[^\s([][([]|[)\]][^\s,)\]]|,\s*[([]|[([][^)\]]*,/;

type Keys = readonly string[];

const shared = new WeakSet<TermNode>();

const isMarked = (key: string): boolean => /^,?[*~^]|^,/.test(key);

/** The ways to go on at each place of a pattern. */
function partsOf(pattern: string, spellings: Spellings): readonly (readonly Keys[])[] {
  const parts: Keys[][] = [];
  let at = 0;
  const literal = (text: string): void => {
    if (text.trim() !== '') parts.push([...phraseKeys(text, spellings)]);
  };
  for (const match of pattern.matchAll(GROUP)) {
    literal(pattern.slice(at, match.index));
    at = match.index + match[0].length;
    const choices = (match[1] ?? match[2] ?? '').split('|');
    const ways: Keys[] = choices.flatMap((choice) => phraseKeys(choice, spellings));
    parts.push(match[2] === undefined ? ways : [...ways, []]);
  }
  literal(pattern.slice(at));
  return parts;
}

function ownChild(node: TermNode, key: string): TermNode {
  const known = node.next.get(key);
  if (known !== undefined && !shared.has(known)) return known;
  const own = known === undefined ? newNode() : { ...known, next: new Map(known.next) };
  // what hangs below a copied node hangs below the original too
  for (const child of own.next.values()) shared.add(child);
  node.next.set(key, own);
  return own;
}

function mergeInto(node: TermNode, other: TermNode): void {
  node.id ??= other.id;
  if (other.aloneId !== undefined) node.aloneId ??= other.aloneId;
  if (other.hasMarks === true) node.hasMarks = true;
  for (const [key, child] of other.next) {
    if (node.next.has(key)) mergeInto(ownChild(node, key), child);
    else {
      shared.add(child);
      node.next.set(key, child);
    }
  }
}

function attach(root: TermNode, keys: Keys, tail: TermNode): void {
  let node = root;
  for (const [i, key] of keys.entries()) {
    if (isMarked(key)) node.hasMarks = true;
    if (i === keys.length - 1 && !node.next.has(key)) {
      shared.add(tail);
      node.next.set(key, tail);
      return;
    }
    node = ownChild(node, key);
  }
  mergeInto(node, tail);
}

function writeOut(root: TermNode, pattern: string, id: string, isAlone: boolean, spellings: Spellings): void {
  for (const phrase of expandPattern(pattern))
    if (isAlone) insertAlone(root, phrase, id, spellings);
    else insertPhrase(root, phrase, id, spellings);
}

/** Adds all phrases of a pattern; the first entry of a phrase wins. */
export function growPattern(
  root: TermNode,
  pattern: string,
  id: string,
  isAlone: boolean,
  spellings: Spellings,
): void {
  if (IRREGULAR.test(pattern)) {
    const own = newNode();
    writeOut(own, pattern, id, isAlone, spellings);
    mergeInto(root, own);
    return;
  }
  const parts = partsOf(pattern, spellings);
  // a pattern of optional parts only would name everything
  let tail: TermNode = newNode();
  if (isAlone) tail.aloneId = id;
  else tail.id = id;
  for (const ways of parts.toReversed()) {
    const node = newNode();
    for (const keys of ways) attach(node, keys, tail);
    tail = node;
  }
  if (tail.id !== null || tail.aloneId !== undefined) tail = { ...tail, id: null };
  mergeInto(root, tail);
}
