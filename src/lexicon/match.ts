// Terms of the lexicon in a text: leftmost longest per kind, on word boundaries. Linear in the text
// times the longest phrase.

import type { ConceptKind, TermMatch } from '../model/lexicon.ts';
import type { CompiledLexicon } from './compile.ts';
import { sharedHeads } from './coordinate.ts';
import type { TermHit } from './coordinate.ts';
import { GAP } from './edges.ts';
import { termTokens } from './tokens.ts';
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
function edgesOf(node: TermNode, token: TermToken, isFirst: boolean): readonly TermNode[] {
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

/** Words an element of a list may stand behind, and before. */
const LIST_BEFORE = new Set(
  (
    'and or for including include includes included as e.g. like both our namely of ' +
    'collect collects collected gather store stores stored retain keep kept delete share shares disclose sell ' +
    'record log save monitor scan read receive obtain upload no any'
  ).split(' '),
);
const LIST_AFTER = new Set(
  'and or purpose reason etc is are was were will may must can shall when if where from until till before up'.split(
    ' ',
  ),
);
/** "for" behind a word opens a purpose as often as a period; only before these it is a period. */
const PERIOD_STARTS = new Set('up as at no a an one two three six twelve least most about around'.split(' '));
const isEdge = (token: TermToken): boolean => token.gap !== 'join' || token.isBracketed;

/** Do words `from` to `to` make an element of a list, or all there is? */
function isAlone(tokens: readonly TermToken[], from: number, to: number): boolean {
  const first = tokens[from];
  const before = tokens[from - 1];
  const next = tokens[to];
  const opens = first === undefined || before === undefined || isEdge(first) || LIST_BEFORE.has(before.key);
  return opens && (next === undefined || isEdge(next) || LIST_AFTER.has(next.key) || opensPeriod(tokens, to));
}

/** "logs | for 30 days", and not "details for your account". */
function opensPeriod(tokens: readonly TermToken[], at: number): boolean {
  const then = tokens[at + 1]?.key ?? '';
  return tokens[at]?.key === 'for' && (/^\d/.test(then) || PERIOD_STARTS.has(then));
}

/** The best phrase that starts at word `at`: the longest found word for word, or the nearest over a gap. */
export function longestAt(root: TermNode, tokens: readonly TermToken[], at: number): Found | null {
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
      if (isAlone(tokens, at, next)) plain = { id: node.aloneId, to: next, gapFrom };
    }
    const token = tokens[next];
    if (token === undefined || (next > at && token.gap === 'stop')) return;
    for (const edge of edgesOf(node, token, next === at)) visit(edge, next + 1, gapFrom);
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

const NO_STOPS: ReadonlySet<string> = new Set();

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
function grown(root: TermNode, tokens: readonly TermToken[], at: number, found: Found): Found {
  if (found.id === '' || found.gapFrom !== null) return found;
  for (let from = at + 1; from < found.to; from++) {
    const next = longestAt(root, tokens, from);
    if (next !== null && next.id === found.id && next.gapFrom === null && next.to > found.to)
      return { ...found, to: next.to };
  }
  return found;
}

function findHits(
  root: TermNode,
  tokens: readonly TermToken[],
  text: string,
  stops: ReadonlySet<string>,
): readonly TermHit[] {
  const hits: TermHit[] = [];
  for (let at = 0; at < tokens.length;) {
    const first = longestAt(root, tokens, at);
    if (first === null) {
      at++;
      continue;
    }
    const whole = grown(root, tokens, at, first);
    const found = isStopped(tokens, whole.to, text, stops) ? first : whole;
    const isNone = found.id === '' || isStopped(tokens, found.to, text, stops);
    // the object of a verb before may be the object of the next verb too: "provide and improve our site"
    const last = hits.at(-1);
    if (last !== undefined && last.to > at) hits[hits.length - 1] = { ...last, to: at };
    hits.push({ id: isNone ? null : found.id, from: at, to: found.to });
    at = found.gapFrom ?? found.to;
  }
  return hits;
}

/** Matches of one trie, by start, not overlapping. */
export function matchTrie(
  root: TermNode,
  kind: ConceptKind,
  tokens: readonly TermToken[],
  text: string,
  stops: ReadonlySet<string> = NO_STOPS,
): readonly TermMatch[] {
  const hits = findHits(root, tokens, text, stops);
  const all = kind === 'data' ? sharedHeads(root, tokens, hits) : hits;
  return all.flatMap(({ id, from, to }): readonly TermMatch[] => {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (id === null || first === undefined || last === undefined) return [];
    return [{ kind, id, start: first.start, end: last.end, surface: text.slice(first.start, last.end) }];
  });
}

/** Matches of the given kinds, by start; matches of one kind do not overlap. Offsets are into `text`. */
export function matchTerms(
  lexicon: CompiledLexicon,
  kinds: readonly ConceptKind[],
  text: string,
): readonly TermMatch[] {
  const tokens = termTokens(text);
  const matches: TermMatch[] = [];
  for (const kind of kinds) {
    const root = lexicon.tries.get(kind);
    if (root !== undefined) matches.push(...matchTrie(root, kind, tokens, text, lexicon.stops.get(kind)));
  }
  return matches.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
