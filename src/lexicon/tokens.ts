// Words for term look-up: hyphens and slashes split, each folded to one spelling.

import { labelsOf } from './edges.ts';
import type { EdgeLabels } from './edges.ts';
import { foldWord, remembered } from './fold.ts';

export type TokenShape = 'lower' | 'capital' | 'upper';

/** Between a word and the one before: `join` (space, hyphen, bracket), a slash or ampersand, a comma, or a stop. */
export type TokenGap = 'join' | 'slash' | 'comma' | 'stop';

export interface TermToken {
  /** Folded word. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly shape: TokenShape;
  readonly gap: TokenGap;
  /** Edges that the word takes in a trie or graph, and those it takes behind a comma. */
  readonly labels: EdgeLabels;
  readonly afterComma: EdgeLabels;
  /** A bracket stands between this word and the one before. */
  readonly isBracketed: boolean;
}

/** "U.S." and "e.g." are one word, "18+" keeps its sign, "user's" its ending. */
const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:['\u2019\u02BC]\p{L}+)*\+?/gu;
const JOINT = /^(?:[\s\-\u2010\u2011()[\]"'\u2018\u2019\u201C\u201D]*|\.)$/;
const SLASH = /^\s*[/&]\s*$/;
const COMMA = /^\s*,\s*$/;

function shapeOf(word: string): TokenShape {
  const first = word.charAt(0);
  if (first === first.toLowerCase()) return 'lower';
  return word.length > 1 && word === word.toUpperCase() ? 'upper' : 'capital';
}

/** What a word is by how it is written. */
type WrittenWord = Pick<TermToken, 'key' | 'shape' | 'labels' | 'afterComma'>;

const readWord = remembered((text: string): WrittenWord => {
  const key = foldWord(text);
  const { bare, afterComma } = labelsOf(key);
  return { key, shape: shapeOf(text), labels: bare, afterComma };
});

function gapOf(between: string): TokenGap {
  if (between === ' ' || JOINT.test(between)) return 'join';
  if (SLASH.test(between)) return 'slash';
  return COMMA.test(between) ? 'comma' : 'stop';
}

/** Texts whose words are kept: claims, checks and contradictions read the same sentences. */
const MOST_TEXTS = 4_000;
const texts = new Map<string, readonly TermToken[]>();

/** The words of a text with their places. */
export function termTokens(text: string): readonly TermToken[] {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const tokens = readTokens(text);
  texts.set(text, tokens);
  return tokens;
}

function readTokens(text: string): readonly TermToken[] {
  const tokens: TermToken[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const between = text.slice(end, start);
    const gap = tokens.length === 0 ? 'stop' : gapOf(between);
    end = start + match[0].length;
    const { key, shape, labels, afterComma } = readWord(match[0]);
    const isBracketed = between !== ' ' && /[()[\]]/.test(between);
    tokens.push({ key, start, end, shape, gap, labels, afterComma, isBracketed });
  }
  return tokens;
}
