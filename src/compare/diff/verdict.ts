// What is decided on an edit: atoms in their places, and the outcome they lead to.

import type { Outcome, Signal } from '../../rules/changes/schema.ts';
import type { ChangedUnit } from './align.ts';
import type { Atom } from './atoms.ts';

export interface Side {
  readonly unit: ChangedUnit;
  readonly atoms: readonly Atom[];
  /** A sentence that the other version holds nearly whole was added to: it is no new sentence. */
  readonly isGrown: boolean;
}

/** Is this said anywhere in the other version? */
export type Elsewhere = (atom: Atom) => boolean;

export interface Verdict {
  readonly signal: Signal;
  readonly outcome: Outcome;
  readonly gained: readonly Placed[];
  readonly lost: readonly Placed[];
}

/** An atom and the unit that holds it. */
export interface Placed {
  readonly atom: Atom;
  readonly side: Side;
}

export interface EditSides {
  readonly old: readonly Side[];
  readonly now: readonly Side[];
  readonly inOld: Elsewhere;
  readonly inNow: Elsewhere;
  readonly basisOrder: readonly string[];
}
