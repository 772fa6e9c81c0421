// A word before its role in the sentence is known, and the roles there are.

export type Role =
  | 'verb'
  | 'aux'
  | 'modal'
  | 'negation'
  | 'pronoun'
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'adverb'
  | 'noun'
  | 'other';

/** A word before its role is known. */
export interface PlainWord {
  readonly text: string;
  readonly lower: string;
  /** Offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one ("" inside "sell/share" is "/"). */
  readonly gap: string;
  /** Bracket depth; 0 outside. */
  readonly depth: number;
  readonly isQuoted: boolean;
  readonly tags: ReadonlySet<string>;
  readonly isPossessive: boolean;
}
