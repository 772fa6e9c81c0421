// Phrases of one trie in a text: leftmost longest, on word boundaries. Linear in the text times the longest
// phrase.

import type { ConceptKind, TermMatch } from '../model/lexicon.ts';
import { sharedHeads } from './coordinate.ts';
import type { TermHit } from './coordinate.ts';
import { GAP } from './edges.ts';
import type { TermToken } from './tokens.ts';
import type { TermNode } from './trie.ts';

const LONGEST_GAP = 5;

interface Found {
  readonly id: string;
  readonly to: number;
  /** First word that a gap swallowed; null for a phrase found word for word. */
  readonly gapFrom: number | null;
}

const NO_EDGES: readonly TermNode[] = [];

/** Where a word may lead. Most lead nowhere: nothing is made for them. */
export function edgesOf(node: TermNode, token: TermToken, isFirst: boolean): readonly TermNode[] {
  const labels = !isFirst && token.gap === 'comma' ? token.afterComma : token.labels;
  const plain = node.next.get(labels.plain);
  if (node.hasMarks !== true) return plain === undefined ? NO_EDGES : [plain];
  const stem = node.next.get(labels.stem);
  const capital = token.shape === 'lower' ? undefined : node.next.get(labels.capital);
  const upper = token.shape === 'upper' ? node.next.get(labels.upper) : undefined;
  if (stem === undefined && capital === undefined && upper === undefined)
    return plain === undefined ? NO_EDGES : [plain];
  return [plain, stem, capital, upper].filter((edge) => edge !== undefined);
}

/** Words around a phrase that counts only when it stands alone (rules/lexicon/grammar.yaml), as folded words. */
export interface Neighbours {
  readonly aloneBehind: ReadonlySet<string>;
  readonly aloneBefore: ReadonlySet<string>;
  readonly periodStarts: ReadonlySet<string>;
}
export const NOBODY: ReadonlySet<string> = new Set();
const NO_NEIGHBOURS: Neighbours = { aloneBehind: NOBODY, aloneBefore: NOBODY, periodStarts: NOBODY };

const isEdge = (token: TermToken): boolean => token.gap !== 'join' || token.isBracketed;

/** Do words `from` to `to` make an element of a list, or all there is? */
function isAlone(tokens: readonly TermToken[], from: number, to: number, around: Neighbours): boolean {
  const first = tokens[from];
  const before = tokens[from - 1];
  const next = tokens[to];
  const opens =
    first === undefined || before === undefined || isEdge(first) || around.aloneBehind.has(before.key);
  if (!opens || next === undefined || isEdge(next)) return opens;
  return around.aloneBefore.has(next.key) || opensPeriod(tokens, to, around);
}

/** "logs | for 30 days", and not "details for your account". */
function opensPeriod(tokens: readonly TermToken[], at: number, { periodStarts }: Neighbours): boolean {
  const then = tokens[at + 1]?.key ?? '';
  return tokens[at]?.key === 'for' && (/^\d/.test(then) || periodStarts.has(then));
}

/** The best phrase that starts at word `at`: the longest found word for word, or the nearest over a gap. */
export function longestAt(
  root: TermNode,
  tokens: readonly TermToken[],
  at: number,
  neighbours: Neighbours = NO_NEIGHBOURS,
): Found | null {
  const opening = tokens[at];
  if (opening === undefined || edgesOf(root, opening, true).length === 0) return null;
  let plain: Found | null = null;
  let gapped: Found | null = null;
  const visit = (node: TermNode, next: number, gapFrom: number | null): void => {
    if (node.id !== null) {
      if (gapFrom === null && (plain === null || next > plain.to)) plain = { id: node.id, to: next, gapFrom };
      if (gapFrom !== null && (gapped === null || next < gapped.to))
        gapped = { id: node.id, to: next, gapFrom };
    }
    if (node.aloneId !== undefined && gapFrom === null && (plain === null || next > plain.to)) {
      if (isAlone(tokens, at, next, neighbours)) plain = { id: node.aloneId, to: next, gapFrom };
    }
    const token = tokens[next];
    if (token === undefined || (next > at && token.gap === 'stop')) return;
    if (node.hasMarks === true)
      for (const edge of edgesOf(node, token, next === at)) visit(edge, next + 1, gapFrom);
    else {
      const labels = next > at && token.gap === 'comma' ? token.afterComma : token.labels;
      const edge = node.next.get(labels.plain);
      if (edge !== undefined) visit(edge, next + 1, gapFrom);
    }
    const gap = node.hasMarks === true ? node.next.get(GAP) : undefined;
    if (gap === undefined) return;
    for (let to = next; to <= next + LONGEST_GAP; to++) {
      const after = tokens[to];
      if (after === undefined || after.gap === 'stop') return;
      for (const edge of edgesOf(gap, after, true)) visit(edge, to + 1, gapFrom ?? next);
    }
  };
  visit(root, at, null);
  return prefer(plain, gapped, at);
}

/** Several words found as written say more than a pattern over a gap; a single word says less. */
function prefer(plain: Found | null, gapped: Found | null, at: number): Found | null {
  if (plain === null || gapped === null) return plain ?? gapped;
  return plain.to - at > 1 ? plain : gapped;
}

/** What the words around a term decide about it. */
export interface Around {
  /** Heads after which a term is only a modifier. */
  readonly stops: ReadonlySet<string>;
  readonly neighbours: Neighbours;
  /** May a phrase begin at this word? */
  readonly mayStart: (at: number) => boolean;
}
export const NOTHING: Around = { stops: NOBODY, neighbours: NO_NEIGHBOURS, mayStart: () => true };

/** Is the term only a modifier of what follows it ("cookie policy", "phone support")? */
function isStopped(
  tokens: readonly TermToken[],
  to: number,
  text: string,
  stops: ReadonlySet<string>,
): boolean {
  const next = tokens[to];
  const last = tokens[to - 1];
  if (next === undefined || last === undefined || !stops.has(next.key)) return false;
  return /^[\s\-\u2010\u2011]$/.test(text.slice(last.end, next.start));
}

/** "your email" + "email address": a phrase that begins inside another of its concept and ends later goes on. */
function grown(
  root: TermNode,
  tokens: readonly TermToken[],
  at: number,
  found: Found,
  neighbours: Neighbours,
): Found {
  if (found.id === '' || found.gapFrom !== null) return found;
  for (let from = at + 1; from < found.to; from++) {
    const next = longestAt(root, tokens, from, neighbours);
    if (next !== null && next.id === found.id && next.gapFrom === null && next.to > found.to)
      return { ...found, to: next.to };
  }
  return found;
}

function findHits(
  root: TermNode,
  tokens: readonly TermToken[],
  text: string,
  { stops, neighbours, mayStart }: Around,
): readonly TermHit[] {
  const hits: TermHit[] = [];
  for (let at = 0; at < tokens.length;) {
    const first = mayStart(at) ? longestAt(root, tokens, at, neighbours) : null;
    if (first === null) {
      at++;
      continue;
    }
    const whole = grown(root, tokens, at, first, neighbours);
    const found = isStopped(tokens, whole.to, text, stops) ? first : whole;
    const isNone = found.id === '' || isStopped(tokens, found.to, text, stops);
    // the object of a verb before may be the object of the next verb too: "provide and improve our site"
    const last = hits.at(-1);
    if (last !== undefined && last.to > at) hits[hits.length - 1] = { ...last, to: at };
    hits.push({ id: isNone ? null : found.id, from: at, to: found.to });
    // a phrase that may begin with a gap swallows no word of its own
    at = Math.max(at + 1, found.gapFrom ?? found.to);
  }
  return hits;
}

/** Matches of one trie, by start, not overlapping. */
export function matchTrie(
  root: TermNode,
  kind: ConceptKind,
  tokens: readonly TermToken[],
  text: string,
  around: Around = NOTHING,
): readonly TermMatch[] {
  const hits = findHits(root, tokens, text, around);
  const all = kind === 'data' ? sharedHeads(root, tokens, hits) : hits;
  return all.flatMap(({ id, from, to }): readonly TermMatch[] => {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (id === null || first === undefined || last === undefined) return [];
    return [{ kind, id, start: first.start, end: last.end, surface: text.slice(first.start, last.end) }];
  });
}
