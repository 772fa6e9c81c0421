// How many words a document has: what a reader would count.

import type { Block } from '../model/document.ts';

/** Pieces between spaces that hold a letter or a digit. */
export const countWords = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.body.text.match(/[\p{L}\p{N}][^ ]*/gu)?.length ?? 0), 0);
