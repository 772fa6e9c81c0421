// What the readers of a text need to know of its language: plain words, handed in, so that no stage before the
// lexicon looks for a file.

import type { LayoutWords } from './layout.ts';

/** Words in lower case; abbreviations without their last full stop. */
export interface ReadingWords {
  /** Abbreviations that never end a sentence: "e.g.". */
  readonly neverLast: ReadonlySet<string>;
  /** Abbreviations that end a sentence where a starter follows: "Inc.". */
  readonly maybeLast: ReadonlySet<string>;
  /** Abbreviated places, which name what follows: "U.S. Data Privacy Act". */
  readonly places: ReadonlySet<string>;
  /** First words of sentences, which follow no abbreviation within one. */
  readonly starters: ReadonlySet<string>;
  /** Starters that are also part of names of laws. */
  readonly nameWords: ReadonlySet<string>;
  /** Nouns that a number follows: "section", "article". */
  readonly numbered: ReadonlySet<string>;
  /** Ends with what refers to a place by its number: "see", "see section". */
  readonly referring: RegExp;
  /** What numbers a part of a text, before the number: "section ". */
  readonly parts: RegExp;
  /** Whole text of a control of a page, or of several in a row. */
  readonly control: RegExp;
  /** Text that belongs to the page's owner rather than to the policy: "© …, all rights reserved". */
  readonly notice: RegExp;
  /** The commonest words of English. */
  readonly functionWords: ReadonlySet<string>;
  readonly layout: LayoutWords;
  /** Words by which a text speaks of personal data, each as often as it occurs. */
  readonly subject: RegExp;
}
