// Whose data a claim speaks of: scope read from a clause, label, lead-in or heading, and merged from
// the outside in. A narrower value replaces the same dimension, others add.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import type { Scope, ScopeValue } from '../model/claim.ts';
import { SCOPE_DIMENSIONS } from '../model/vocabulary.ts';
import type { ScopeDimension, Via } from '../model/vocabulary.ts';
import { spanOf } from './line.ts';
import type { Line } from './line.ts';
import { findScope } from './scope.ts';
import type { ScopePosition } from './scope.ts';

const UNSPECIFIED: ScopeValue = { values: [], isAny: false, isExclusive: false, span: null, via: 'default' };

/** Nothing said about whom. */
export const NO_SCOPE: Scope = {
  plan: UNSPECIFIED,
  role: UNSPECIFIED,
  age: UNSPECIFIED,
  place: UNSPECIFIED,
  product: UNSPECIFIED,
  channel: UNSPECIFIED,
  accountState: UNSPECIFIED,
  preference: UNSPECIFIED,
};

const VIA: Readonly<Record<ScopePosition, Via>> = {
  heading: 'heading',
  label: 'label',
  qualifier: 'label',
  'lead-in': 'lead-in',
  clause: 'text',
  header: 'table-header',
  cell: 'text',
};

/** Scope named in part of a line, or null when it names none. */
export function scopeIn(
  line: Line,
  position: ScopePosition,
  lexicon: CompiledLexicon,
  from = 0,
  to = line.text.length,
): Scope | null {
  const hits = findScope(line.text.slice(from, to), lexicon, position);
  if (hits.length === 0) return null;
  const scope: Record<ScopeDimension, ScopeValue> = { ...NO_SCOPE };
  for (const hit of hits) {
    const known = scope[hit.dimension];
    scope[hit.dimension] = {
      values: [...new Set([...known.values, ...hit.values])],
      isAny: known.isAny || hit.isAny,
      isExclusive: known.isExclusive || hit.isExclusive,
      span: known.span ?? spanOf(line, from + hit.start, from + hit.end),
      via: VIA[position],
    };
  }
  return scope;
}

const isSet = (value: ScopeValue): boolean => value.values.length > 0 || value.isAny;

/** `inner` over `outer`, dimension by dimension. */
export function mergeScope(outer: Scope, inner: Scope | null): Scope {
  if (inner === null) return outer;
  const merged: Record<ScopeDimension, ScopeValue> = { ...outer };
  for (const dimension of SCOPE_DIMENSIONS) if (isSet(inner[dimension])) merged[dimension] = inner[dimension];
  return merged;
}
