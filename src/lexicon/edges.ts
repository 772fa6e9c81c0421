// The edges that a word of a text may take in a trie or graph of phrases. The same words come again and
// again: the labels of each are made once.

import { remembered, stemOf } from './fold.ts';

/** Marks in front of a label; `GAP` alone stands for a few words. */
export const GAP = '*';
export const STEM = '~';
export const CAPITAL = '^';
export const UPPER = '^^';
export const COMMA = ',';

/** Labels of a word: as it is, by its stem, and for phrases written with a capital or in capitals. */
export interface EdgeLabels {
  readonly plain: string;
  readonly stem: string;
  readonly capital: string;
  readonly upper: string;
}

/** A word with a comma before it takes other edges than one without. */
export interface WordLabels {
  readonly bare: EdgeLabels;
  readonly afterComma: EdgeLabels;
}

const labels = (key: string, comma: string): EdgeLabels => ({
  plain: `${comma}${key}`,
  stem: `${comma}${STEM}${stemOf(key)}`,
  capital: `${comma}${CAPITAL}${key}`,
  upper: `${comma}${UPPER}${key}`,
});

/** The labels of a folded word. */
export const labelsOf = remembered((key: string): WordLabels => ({
  bare: labels(key, ''),
  afterComma: labels(key, COMMA),
}));
