// Plain words of the files that readers of text use: their schema, and patterns made of them.

import { z } from 'zod';

/** Words and phrases in lower case, at least one. */
export const lowerWords = z
  .array(
    z
      .string()
      .min(1)
      .regex(/^[^A-Z]+$/, 'words are written in lower case'),
  )
  .min(1);

const literal = (phrase: string): string =>
  phrase.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(' ', '\\s+');

/** Alternatives of a pattern; longer ones first, as the first alternative that fits is taken. */
export const anyOf = (phrases: readonly string[]): string =>
  phrases
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(literal)
    .join('|');
