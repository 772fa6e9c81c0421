// Where something stands among passages and claims, looked up rather than searched: a text of a hundred
// thousand sentences asks as often.

import type { Claim } from '../model/claim.ts';
import type { CheckContext, Passage } from './context.ts';

/** The passage of a block that holds an offset of the source; passages of a block follow one another. */
export function passageAt(context: CheckContext, block: number, offset: number): Passage | undefined {
  const passages = context.passagesOf.get(block) ?? [];
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = passages[low];
  return found !== undefined && found.span.start <= offset ? found : undefined;
}

/** Passages that state something and hold one of the cues, in text order. */
export function passagesHolding(cues: readonly string[], context: CheckContext): readonly Passage[] {
  const found = cues.map(context.passagesWith).filter((passages) => passages.length > 0);
  const [only] = found;
  if (only === undefined || found.length === 1) return only ?? [];
  return [...new Set(found.flat())].toSorted((a, b) => a.index - b.index);
}

// contexts of one document that differ in their facts alone share their claims
const claimsByBlock = new WeakMap<readonly Claim[], ReadonlyMap<number, readonly Claim[]>>();

function byBlock(claims: readonly Claim[]): ReadonlyMap<number, readonly Claim[]> {
  const found = new Map<number, Claim[]>();
  for (const claim of claims) {
    const before = found.get(claim.evidence.block);
    if (before === undefined) found.set(claim.evidence.block, [claim]);
    else before.push(claim);
  }
  return found;
}

/** The claims that stand in a block. */
export function claimsIn({ claims }: CheckContext, block: number): readonly Claim[] {
  const known = claimsByBlock.get(claims) ?? byBlock(claims);
  claimsByBlock.set(claims, known);
  return known.get(block) ?? [];
}
