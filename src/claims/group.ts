// A verb group: the main verbs of a clause with what they share, its subject and its standing.

import type { Modality } from '../model/vocabulary.ts';

export type GroupKind = 'finite' | 'imperative' | 'infinitive' | 'gerund' | 'participle';

/**
 * asserted: a statement of its own · presupposed: a restrictive relative or participle ("the data we
 * collect") · conditional: inside if/when · described: how/what/why, hypotheticals · complement: the
 * infinitive of another verb ("intend to sell")
 */
export type GroupStatus = 'asserted' | 'presupposed' | 'conditional' | 'described' | 'complement';

export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  /** Word indexes of the main verbs. */
  readonly heads: readonly number[];
  readonly modal: { readonly at: number; readonly value: Modality } | null;
  /** Word index of the negation that governs the whole group. */
  readonly negation: number | null;
  readonly isPassive: boolean;
  readonly isPast: boolean;
  readonly kind: GroupKind;
  readonly status: GroupStatus;
  /** Words of the subject; null when elided or absent. */
  readonly subject: { readonly from: number; readonly to: number } | null;
  /** First word of the clause the group heads. */
  readonly clauseStart: number;
  /** Index of the group whose subject, modal and negation it shares, or that governs it. */
  readonly governor: number | null;
}
