// "The Notes app does not record where you are", "The Maps app records …": two products of one author, each
// named as the subject of its own sentence.

import type { Claim } from '../../model/claim.ts';
import { memo } from './context.ts';
import type { CompareContext } from './context.ts';
import { relation } from './relation.ts';
import type { DimensionRelation } from './types.ts';

/** Capitalised words behind an article, with the noun they name. */
const NAMED = /^[^\p{L}]*(?:The|Our)\s+((?:\p{Lu}[\p{L}\p{N}-]*\s+)+)\p{Ll}+\s/u;

/** The name in the subject of the claim's sentence; '' where it has none, or the author's own. */
const nameIn = (claim: Claim, context: CompareContext): string =>
  memo(context.caches.subjectNames, claim.evidence.trigger.start, () => {
    const { sentence, trigger } = claim.evidence;
    if (trigger.start <= sentence.start || claim.actor.value !== 'first-party') return '';
    const name = NAMED.exec(context.text({ start: sentence.start, end: trigger.start }))?.[1]?.trim() ?? '';
    return context.ownNames.includes(name) ? '' : name;
  });

/** The scope of two statements that each name another product; null when they do not. */
export function productsApart(b: Claim, n: Claim, context: CompareContext): DimensionRelation | null {
  const inN = nameIn(n, context);
  if (inN === '') return null;
  const inB = nameIn(b, context);
  if (inB === '' || inB === inN) return null;
  return { ...relation('scope', 'DIS', `${inB} ≠ ${inN}`, null, inB, inN), detail: 'product' };
}
