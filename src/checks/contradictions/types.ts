// The words of the engine: relations between two statements, dimension by dimension, and verdicts.

import type { Claim, Exception } from '../../model/claim.ts';

/**
 * How B (what is affirmed) lies to N (what is ruled out) in one dimension: the same, inside, around,
 * partly inside, apart, or open because the text does not say.
 */
export type Relation = 'EQ' | 'SUB' | 'SUP' | 'OVL' | 'DIS' | 'UNK';

export type Dimension =
  | 'scope'
  | 'actor'
  | 'practice'
  | 'condition'
  | 'time'
  | 'data'
  | 'recipient'
  | 'purpose'
  | 'instrument'
  | 'location';

/** What is special about a relation; decides between rows of the decision table. */
export type Mark =
  | 'frame'
  | 'frame-fixed'
  | 'generic'
  | 'identifiability'
  | 'universal'
  | 'silent'
  | 'refers-back'
  | 'own-condition'
  | 'waiver'
  | 'derived'
  | 'on-behalf';

export interface DimensionRelation {
  readonly dimension: Dimension;
  readonly relation: Relation;
  /** For the trace: "advertiser ⊂ third-party". */
  readonly why: string;
  readonly mark: Mark | null;
  /** For scope: which of its eight dimensions decided. */
  readonly detail: string | null;
  /** Ids or words of the two sides, for the sentence of the report. */
  readonly b: string;
  readonly n: string;
}

/** What a claim rules out, and how it does so. */
type UniversalKind =
  'denial' | 'condition-list' | 'recipient-list' | 'purpose-list' | 'scope-list' | 'data-list';

export interface Universal {
  readonly claim: Claim;
  readonly kind: UniversalKind;
  /** The claim as a denial: for lists without the listed members, which `exceptions` let through again. */
  readonly region: Claim;
  /** The claim's own exceptions; for lists, what the list allows. */
  readonly exceptions: readonly Exception[];
}

/** Claims that stand in the items below a closed list. */
export interface ListMembers {
  readonly claims: ReadonlySet<Claim>;
  readonly blocks: ReadonlySet<number>;
}

export interface PairVerdict {
  readonly verdict: 'contradiction' | 'tension' | 'compatible';
  /** Row of decisions.yaml. */
  readonly row: string;
  readonly subtype: string;
  /** The dimension that decided, in the words of the report. */
  readonly dimension: string;
  /** The statement that rules out; for quantities the one with the earlier end. */
  readonly n: Claim;
  readonly b: Claim;
  /** The relation that decided, when one did. */
  readonly deciding: DimensionRelation | null;
  /** Number of dimensions that stay open: two open questions make a weak tension. */
  readonly open: number;
  /** All relations that were looked at, for the trace and the words of the report. */
  readonly relations: readonly DimensionRelation[];
  /** Words that no relation gives ("exception", "store"). */
  readonly ownWords: Readonly<Record<string, string>>;
  /** Further lines of the trace. */
  readonly notes: readonly string[];
}
