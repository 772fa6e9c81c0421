// The language parse the claims stage asks for. The shell hands in a function that knows the fast
// way to load compromise, so that the pure middle stays free of Node.

export interface Token {
  /** The word as written, without surrounding space and punctuation. */
  readonly text: string;
  /** Lower-case normal form; contractions are expanded ("don't" → "do", "not"). */
  readonly normal: string;
  /** Offsets into the sentence; implicit tokens of a contraction share its span. */
  readonly start: number;
  readonly end: number;
  /** compromise tags: Verb, Noun, Plural, Modal, Negative, Pronoun, Determiner, Preposition … */
  readonly tags: ReadonlySet<string>;
}

export type Tagger = (sentence: string) => readonly Token[];
