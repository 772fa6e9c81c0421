// Terms of the lexicon in a text: leftmost longest per kind, on word boundaries.

import type { ConceptKind, TermMatch } from '../model/lexicon.ts';
import { GAP } from './compile.ts';
import type { CompiledLexicon, TermNode } from './compile.ts';
import { termTokens } from './tokens.ts';
import type { TermToken } from './tokens.ts';

const LONGEST_GAP = 4;

function longestAt(root: TermNode, tokens: readonly TermToken[], at: number): { readonly id: string; readonly to: number } | null {
  let best: { id: string; to: number } | null = null;
  const visit = (node: TermNode, next: number): void => {
    if (node.id !== null && (best === null || next > best.to)) best = { id: node.id, to: next };
    const token = tokens[next];
    if (token === undefined || (next > at && !token.joins)) return;
    const literal = node.next.get(token.key);
    if (literal !== undefined) visit(literal, next + 1);
    const gap = node.next.get(GAP);
    if (gap === undefined) return;
    for (let to = next; to <= next + LONGEST_GAP; to++) {
      const after = tokens[to];
      if (after === undefined || !after.joins) return;
      const beyond = gap.next.get(after.key);
      if (beyond !== undefined) visit(beyond, to + 1);
    }
  };
  visit(root, at);
  return best;
}

/** Matches of the given kinds, by start; matches of one kind do not overlap. Offsets are into `text`. */
export function matchTerms(lexicon: CompiledLexicon, kinds: readonly ConceptKind[], text: string): readonly TermMatch[] {
  const tokens = termTokens(text);
  const matches: TermMatch[] = [];
  for (const kind of kinds) {
    const root = lexicon.tries.get(kind);
    if (root !== undefined) matches.push(...matchTrie(root, kind, tokens, text));
  }
  return matches.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Matches of one trie. */
export function matchTrie(root: TermNode, kind: ConceptKind, tokens: readonly TermToken[], text: string): readonly TermMatch[] {
  const matches: TermMatch[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hit = longestAt(root, tokens, at);
    const first = tokens[at];
    const last = hit === null ? undefined : tokens[hit.to - 1];
    if (hit === null || first === undefined || last === undefined) {
      at++;
      continue;
    }
    matches.push({ kind, id: hit.id, start: first.start, end: last.end, surface: text.slice(first.start, last.end) });
    at = hit.to;
  }
  return matches;
}
