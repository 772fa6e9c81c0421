// Terms of the lexicon in a text, by kind. What a text's words may begin is found out once, and most kinds
// need no further look.

import type { ConceptKind, TermMatch } from '../model/lexicon.ts';
import type { CompiledLexicon } from './compile.ts';
import type { EdgeLabels } from './edges.ts';
import { edgesOf, matchTrie, NOBODY, NOTHING } from './match-trie.ts';
import type { Around } from './match-trie.ts';
import { termTokens } from './tokens.ts';
import type { TermToken, TokenShape } from './tokens.ts';
import type { TermNode } from './trie.ts';

/** A text as the lexicon reads it. */
interface Reading {
  readonly tokens: readonly TermToken[];
  /** For each word the roots of which a phrase may begin there, as bits in the order of `rootsOf`. */
  readonly beginnings: readonly number[];
  /** The bits of all words: most texts hold nothing of most kinds. */
  readonly any: number;
}

/** What is known of a lexicon's texts and words: claims, checks and comparison ask about the same ones. */
interface Memory {
  readonly roots: readonly TermNode[];
  readonly kinds: readonly ConceptKind[];
  readonly texts: Map<string, Reading>;
  readonly words: Readonly<Record<TokenShape, Map<EdgeLabels, number>>>;
}

const MOST_WORDS = 10_000;
const MOST_TEXTS = 4_000;
const memories = new WeakMap<CompiledLexicon, Memory>();

function memoryOf(lexicon: CompiledLexicon): Memory {
  const known = memories.get(lexicon);
  if (known !== undefined) return known;
  const made: Memory = {
    // the words of headings and cells stand behind the kinds
    roots: [...lexicon.tries.values(), lexicon.bareScope],
    kinds: [...lexicon.tries.keys()],
    texts: new Map(),
    words: { lower: new Map(), capital: new Map(), upper: new Map() },
  };
  memories.set(lexicon, made);
  return made;
}

/** Most words begin a phrase of no kind, and the same words come again: each is asked about once. */
function beginningAt({ roots, words }: Memory, token: TermToken): number {
  const ofShape = words[token.shape];
  const known = ofShape.get(token.labels);
  if (known !== undefined) return known;
  let bits = 0;
  roots.forEach((root, i) => {
    if (edgesOf(root, token, true).length > 0) bits |= 1 << i;
  });
  if (ofShape.size >= MOST_WORDS) ofShape.clear();
  ofShape.set(token.labels, bits);
  return bits;
}

function readingOf(memory: Memory, text: string): Reading {
  const known = memory.texts.get(text);
  if (known !== undefined) return known;
  const tokens = termTokens(text);
  const beginnings = tokens.map((token) => beginningAt(memory, token));
  const any = beginnings.reduce((bits, each) => bits | each, 0);
  if (memory.texts.size >= MOST_TEXTS) memory.texts.clear();
  const made = { tokens, beginnings, any };
  memory.texts.set(text, made);
  return made;
}

const startsWith =
  ({ beginnings }: Reading, bit: number): Around['mayStart'] =>
  (at) =>
    ((beginnings[at] ?? 0) & bit) !== 0;

/** Matches of the given kinds, by start; matches of one kind do not overlap. Offsets are into `text`. */
export function matchTerms(
  lexicon: CompiledLexicon,
  kinds: readonly ConceptKind[],
  text: string,
): readonly TermMatch[] {
  const memory = memoryOf(lexicon);
  const reading = readingOf(memory, text);
  const matches: TermMatch[] = [];
  for (const kind of kinds) {
    const place = memory.kinds.indexOf(kind);
    const root = memory.roots[place];
    const bit = 1 << place;
    if (place < 0 || root === undefined || (reading.any & bit) === 0) continue;
    const around: Around = {
      stops: lexicon.stops.get(kind) ?? NOBODY,
      neighbours: lexicon.frames.grammar,
      mayStart: startsWith(reading, bit),
    };
    for (const match of matchTrie(root, kind, reading.tokens, text, around)) matches.push(match);
  }
  return matches.length < 2 ? matches : matches.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Words of scope: those of running text, or in headings and cells also those that count there only. */
export function matchScope(lexicon: CompiledLexicon, isBare: boolean, text: string): readonly TermMatch[] {
  const memory = memoryOf(lexicon);
  const reading = readingOf(memory, text);
  const place = isBare ? memory.roots.length - 1 : memory.kinds.indexOf('scope');
  const root = memory.roots[place];
  const bit = 1 << place;
  return root === undefined || (reading.any & bit) === 0
    ? []
    : matchTrie(root, 'scope', reading.tokens, text, { ...NOTHING, mayStart: startsWith(reading, bit) });
}
