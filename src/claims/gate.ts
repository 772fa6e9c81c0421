// Which blocks are worth reading at all. Cheap and generous: it may only drop what can hold no claim.

import type { Block } from '../model/document.ts';

/** A block without a letter, or of a single character, states nothing. */
export function isLikelyClaim(block: Block): boolean {
  return block.body.text.length > 1 && /\p{L}/u.test(block.body.text);
}
