// Whose data, in which situation: eight independent dimensions, compared before anything else, since
// most apparent contradictions of real policies are statements about different people.

import type { Span } from '../../model/document.ts';
import type { Claim, Scope, ScopeValue } from '../../model/claim.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import type { ScopeDimension } from '../../model/vocabulary.ts';
import type { CompareContext } from './context.ts';
import { memo } from './context.ts';
import { productsApart } from './subject-names.ts';
import { SIGNS } from './surfaces.ts';
import type { DimensionRelation, Mark, Relation } from './types.ts';

/** "under-13" → [0, 13); "adult" → [18, ∞). */
function ages(values: readonly string[]): readonly [number, number] | null {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (const value of values) {
    const under = /^under-(\d+)$/.exec(value)?.[1];
    const over = value === 'adult' ? '18' : /^over-(\d+)$/.exec(value)?.[1];
    if (under !== undefined) {
      low = 0;
      high = Math.max(high, Number(under));
    } else if (over !== undefined) {
      low = Math.min(low, Number(over));
      high = Number.POSITIVE_INFINITY;
    } else return null;
  }
  return values.length === 0 ? null : [low, high];
}

function relateAges(b: readonly string[], n: readonly string[]): Relation | null {
  const inB = ages(b);
  const inN = ages(n);
  if (inB === null || inN === null) return null;
  if (inB[0] === inN[0] && inB[1] === inN[1]) return 'EQ';
  if (inB[1] <= inN[0] || inN[1] <= inB[0]) return 'DIS';
  if (inB[0] >= inN[0] && inB[1] <= inN[1]) return 'SUB';
  if (inN[0] >= inB[0] && inN[1] <= inB[1]) return 'SUP';
  return 'OVL';
}

/** A place lies in another when its id extends it ("US-CA" in "US") or the lexicon says so. */
function isWithin(dimension: ScopeDimension, inner: string, outer: string, context: CompareContext): boolean {
  if (inner === outer) return true;
  if (dimension === 'place' && inner.startsWith(`${outer}-`)) return true;
  return context.isA('scope', inner, outer);
}

export function relateValues(
  dimension: ScopeDimension,
  b: readonly string[],
  n: readonly string[],
  context: CompareContext,
): Relation {
  const byAge = dimension === 'age' ? relateAges(b, n) : null;
  if (byAge !== null) return byAge;
  const insideN = b.filter((value) => n.some((other) => isWithin(dimension, value, other, context)));
  const insideB = n.filter((value) => b.some((other) => isWithin(dimension, value, other, context)));
  const isSub = insideN.length === b.length;
  const isSup = insideB.length === n.length;
  if (isSub && isSup) return 'EQ';
  if (isSub) return 'SUB';
  if (isSup) return 'SUP';
  return insideN.length > 0 || insideB.length > 0 ? 'OVL' : 'DIS';
}

const POPULATIONS = new Set(['collect', 'observe', 'receive', 'derive', 'use']);

/** "The data we collect", after a section that collects from the narrower population, reaches back to it. */
function refersBack(
  b: Claim,
  dimension: ScopeDimension,
  values: readonly string[],
  context: CompareContext,
): boolean {
  if (dimension === 'age' || dimension === 'place') return false;
  const { sentence, span: own, context: around } = b.evidence;
  const says = (span: Span): boolean => context.says(span, 'refers-back');
  // the sentence has been read already, its part has not
  const isSaid =
    (says(sentence) && says(own)) || around.some(({ kind, span }) => kind === 'lead-in' && says(span));
  if (!isSaid) return false;
  const key = `${dimension}|${values.join('/')}|${b.evidence.section}`;
  return memo(context.caches.refersBack, key, () => isPopulation(b, dimension, values, context));
}

/** Is there another section that collects from these people? */
function isPopulation(
  b: Claim,
  dimension: ScopeDimension,
  values: readonly string[],
  context: CompareContext,
): boolean {
  return context.claims.some(
    (claim) =>
      claim.polarity === 'affirmed' &&
      POPULATIONS.has(claim.practice.value) &&
      claim.evidence.section !== b.evidence.section &&
      claim.subject[dimension].values.some((value) => values.includes(value)),
  );
}

const isOpen = (value: ScopeValue): boolean => value.values.length === 0;

/** Acts toward everyone: a notice for one state describes them for its readers, it does not limit them. */
const STATEWIDE = new Set<string>(['heading', 'lead-in', 'label']);

const isNotice = (dimension: ScopeDimension, claim: Claim): boolean =>
  dimension === 'place' &&
  STATEWIDE.has(claim.subject.place.via) &&
  claim.practice.value !== 'grant' &&
  claim.duty === null;

interface Found {
  readonly relation: Relation;
  readonly mark: Mark | null;
}

/** How one of the eight dimensions lies; null when it does not tell the two apart. */
function relateOne(dimension: ScopeDimension, b: Claim, n: Claim, context: CompareContext): Found | null {
  const inB = b.subject[dimension];
  const inN = n.subject[dimension];
  if (isOpen(inN)) return isOpen(inB) ? null : { relation: 'SUB', mark: null };
  // what stands below "Children" without a word of them may be about everyone
  if (dimension === 'age' && inB.via === 'heading' && inN.via !== 'heading')
    return { relation: 'SUP', mark: null };
  if (isOpen(inB) && isNotice(dimension, n)) return null;
  if (isOpen(inB))
    return refersBack(b, dimension, inN.values, context)
      ? { relation: 'OVL', mark: 'refers-back' }
      : { relation: 'SUP', mark: inB.isAny ? 'universal' : null };
  const relation = relateValues(dimension, inB.values, inN.values, context);
  return relation === 'EQ' ? null : { relation, mark: null };
}

const WORST: readonly Relation[] = ['DIS', 'SUP', 'OVL', 'UNK', 'SUB', 'EQ'];

const SAME: DimensionRelation = {
  dimension: 'scope',
  relation: 'EQ',
  mark: null,
  why: 'same scope',
  detail: null,
  b: 'all',
  n: 'all',
};

/** Is the claim about everyone, everywhere? Most are, and then no dimension tells two of them apart. */
export function isUnlimited({ subject }: Claim): boolean {
  const known = unlimited.get(subject);
  if (known !== undefined) return known;
  const found = SCOPE_DIMENSIONS.every((dimension) => isOpen(subject[dimension]));
  unlimited.set(subject, found);
  return found;
}
const unlimited = new WeakMap<Scope, boolean>();

/** The scope of two claims: the dimension that sets them furthest apart. */
export function relateScope(b: Claim, n: Claim, context: CompareContext): DimensionRelation {
  const apart = productsApart(b, n, context);
  if (apart !== null) return apart;
  if (isUnlimited(b) && isUnlimited(n)) return SAME;
  let worst: Found | null = null;
  let decisive: ScopeDimension = 'place';
  for (const dimension of SCOPE_DIMENSIONS) {
    const found = relateOne(dimension, b, n, context);
    if (found === null) continue;
    if (worst !== null && WORST.indexOf(found.relation) >= WORST.indexOf(worst.relation)) continue;
    worst = found;
    decisive = dimension;
  }
  if (worst === null) return SAME;
  const { relation, mark } = worst;
  const inB = b.subject[decisive].values;
  const inN = n.subject[decisive].values;
  return {
    dimension: 'scope',
    relation,
    mark,
    why: `${decisive}: ${inB.join('/') || 'any'} ${SIGNS[relation]} ${inN.join('/') || 'any'}`,
    detail: decisive,
    b: inB.join(', ') || 'all',
    n: inN.join(', ') || 'all',
  };
}
