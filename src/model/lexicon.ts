// The lexicon as the stages use it: concepts with phrases, parents and frame membership, scope
// values, and practice frames. Read from rules/lexicon/*.yaml, validated at load, compiled once.

export type ConceptKind =
  'data' | 'party' | 'purpose' | 'right' | 'scope' | 'basis' | 'channel' | 'source' | 'measure' | 'cue';

export interface Concept {
  readonly id: string;
  readonly kind: ConceptKind;
  readonly parents: readonly string[];
  /** Lower-case surface forms; singular and plural both match. Longest match wins. */
  readonly phrases: readonly string[];
  /** W3C DPV term, "dpv:EmailAddress" or "pd:…". */
  readonly dpv: string | null;
  /** Free-form properties: cpra letters, sensitive frames, dimension for scope values, role for parties. */
  readonly properties: Readonly<Record<string, string | readonly string[] | boolean>>;
}

/** A concept found in a text; offsets into that text. */
export interface TermMatch {
  readonly kind: ConceptKind;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}
