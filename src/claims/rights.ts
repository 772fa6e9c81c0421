// Rights that a clause or list item names, with their places.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { matchTerms } from '../lexicon/match.ts';
import { RIGHTS } from '../model/vocabulary.ts';
import type { RightKind } from '../model/vocabulary.ts';

export interface RightMatch {
  readonly kind: RightKind;
  readonly start: number;
  readonly end: number;
}

const isRight = (id: string): id is RightKind => RIGHTS.some((right) => right === id);

/** Every place where a right is named, in text order. */
export function everyRight(text: string, lexicon: CompiledLexicon): readonly RightMatch[] {
  return matchTerms(lexicon, ['right'], text).flatMap(({ id, start, end }): RightMatch[] => {
    if (!isRight(id)) return [];
    // "amend or delete information": one phrase, two rights
    const isDeletion = id === 'correct' && DELETION.test(text.slice(start, end));
    return [{ kind: id, start, end }, ...(isDeletion ? [{ kind: 'delete' as const, start, end }] : [])];
  });
}

const DELETION = /\b(?:delete|erase)\b/i;

/** One match per right, the first place it is named, in text order. */
export function readRights(text: string, lexicon: CompiledLexicon): readonly RightMatch[] {
  const seen = new Set<string>();
  const matches: RightMatch[] = [];
  for (const match of everyRight(text, lexicon)) {
    if (seen.has(match.kind)) continue;
    seen.add(match.kind);
    matches.push(match);
  }
  // "opt out of sale or sharing", "sale/share": one phrase, two rights
  const sale = matches.find((match) => match.kind === 'opt-out-sale');
  if (
    sale !== undefined &&
    !seen.has('opt-out-share') &&
    /\bsale\b.{0,12}\bshar|\bsell\b.{0,6}\bshar/i.test(text.slice(sale.start, sale.end + 20))
  )
    matches.push({ kind: 'opt-out-share', start: sale.start, end: sale.end });
  return matches;
}
