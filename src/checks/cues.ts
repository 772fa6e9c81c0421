// The named cues that a text holds: all of them, also those that begin alike ("opt out", "opt out of
// sale"), lie within one another, or stretch over a gap.

import { stemOf, termTokens } from '../lexicon/tokens.ts';
import type { TermToken } from '../lexicon/tokens.ts';
import { CAPITAL, GAP, STEM, UPPER } from '../lexicon/trie.ts';
import type { TermNode } from '../lexicon/trie.ts';
import type { Block } from '../model/document.ts';
import type { Shape } from '../rules/knowledge.ts';

/** Words that a gap in a phrase may swallow. */
const LONGEST_GAP = 5;

function edgesOf(node: TermNode, token: TermToken): readonly TermNode[] {
  const plain = node.next.get(token.key);
  if (node.hasMarks !== true) return plain === undefined ? [] : [plain];
  const marks = [STEM + stemOf(token.key), CAPITAL + token.key, UPPER + token.key];
  return [plain, ...marks.map((mark) => node.next.get(mark))].filter((edge) => edge !== undefined);
}

/** Names of the cues in the text. Linear in the text times the longest phrase. */
export function cuesIn(text: string, trie: TermNode): ReadonlySet<string> {
  const found = new Set<string>();
  const tokens = termTokens(text);
  const visit = (node: TermNode, at: number, isFirst: boolean): void => {
    if (node.id !== null) for (const name of node.id.split(' ')) found.add(name);
    const token = tokens[at];
    if (token === undefined || (!isFirst && token.gap === 'stop')) return;
    // a phrase runs across a comma only over a gap
    if (isFirst || token.gap !== 'comma') for (const edge of edgesOf(node, token)) visit(edge, at + 1, false);
    const gap = node.hasMarks === true ? node.next.get(GAP) : undefined;
    if (gap === undefined) return;
    for (let to = at; to <= at + LONGEST_GAP; to++) {
      const after = tokens[to];
      if (after === undefined || after.gap === 'stop') return;
      for (const edge of edgesOf(gap, after)) visit(edge, to + 1, false);
    }
  };
  for (let at = 0; at < tokens.length; at++) visit(trie, at, true);
  return found;
}

/** A cue known by its form, and where it stands in the block's text. */
interface ShapeHit {
  readonly cue: string;
  readonly start: number;
  readonly end: number;
}

/** Addresses, numbers and codes of a block: in its text, which a sentence break may cut, or in what its links lead to. */
export function shapesIn(block: Block, shapes: readonly Shape[]): readonly ShapeHit[] {
  return shapes.flatMap(({ cue, pattern }) => [
    ...[...block.body.text.matchAll(pattern)].map((match) => ({
      cue,
      start: match.index,
      end: match.index + match[0].length,
    })),
    ...block.links
      .filter((link) => link.target.search(pattern) >= 0)
      .map(({ start, end }) => ({ cue, start, end })),
  ]);
}

/** Names of the shapes that reach into a stretch of the block's text. */
export const shapesWithin = (hits: readonly ShapeHit[], start: number, end: number): readonly string[] =>
  hits.filter((hit) => hit.start < end && start < hit.end).map((hit) => hit.cue);
