// The remaining dimensions: conditions, tense, instruments, places.

import type { Claim, Condition } from '../../model/claim.ts';
import { surfaceKey } from '../../rules/contradictions/compile.ts';
import type { CompareContext } from './context.ts';
import { foldWord } from '../../lexicon/fold.ts';
import { closest, relation } from './relation.ts';
import type { Dimension, DimensionRelation, Mark, Relation } from './types.ts';

/** Conditions of B that take it out of an unlimited denial only if the denial is read with them. */
const GATES = new Set(['consent', 'opt-in', 'user-direction']);

export function relateCondition(b: Claim, n: Claim): DimensionRelation {
  const limiting = n.conditions.filter(
    ({ sense, kind }) => sense !== 'regardless' && kind !== 'as-described',
  );
  if (limiting.length > 0) {
    const best = closest(limiting.map((condition) => ({ condition, ...relateOne(b.conditions, condition) })));
    if (best !== null)
      return relation(
        'condition',
        best.relation,
        best.why,
        best.mark,
        b.conditions[0]?.text ?? '',
        best.condition.text,
      );
  }
  const gate = b.conditions.find(({ kind, sense }) => GATES.has(kind) && sense !== 'regardless');
  // who makes exceptions, or does not say "never", leaves room for what people choose themselves
  const isAbsolute = n.strength === 'categorical' && n.exceptions.length === 0;
  if (gate !== undefined && isAbsolute)
    return relation(
      'condition',
      'UNK',
      'B rests on a choice that N does not mention',
      'own-condition',
      gate.text,
      '',
    );
  if (gate !== undefined)
    return relation('condition', 'DIS', 'B rests on a choice of the person', 'own-condition', gate.text, '');
  return relation('condition', b.conditions.length > 0 ? 'SUB' : 'EQ', 'N has no condition');
}

function relateOne(
  conditions: readonly Condition[],
  n: Condition,
): { readonly relation: Relation; readonly why: string; readonly mark: Mark | null } {
  if (conditions.some(({ kind, sense }) => kind === n.kind && sense === 'regardless'))
    return { relation: 'SUB', why: `B waives "${n.text}"`, mark: 'waiver' };
  const same = conditions.find(
    ({ kind, text }) => kind === n.kind && (text === n.text || surfaceKey(text) === surfaceKey(n.text)),
  );
  if (same !== undefined) return { relation: 'EQ', why: 'same condition', mark: null };
  // "if you opt out, we do not …": a rule for that case, taken out of whatever else is said
  return { relation: 'SUP', why: `N holds only "${n.text}"`, mark: null };
}

/** "Health data: not collected": a participle without an auxiliary states a practice, not the past. */
function isElliptic({ negation, evidence }: Claim, context: CompareContext): boolean {
  if (negation === null || negation.start > evidence.sentence.end) return false;
  const before = context.text({ start: evidence.sentence.start, end: negation.start });
  const last = foldWord(/([\p{L}’']+)[^\p{L}]*$/u.exec(before)?.[1] ?? '');
  return !context.knowledge.frames.auxiliaries.has(last) && context.text(negation).toLowerCase() === NOT;
}

const NOT = 'not';

export function relateTime(b: Claim, n: Claim, context: CompareContext): DimensionRelation {
  const isPast = (claim: Claim): boolean =>
    claim.tense === 'past-12-months' || (claim.tense === 'past' && !isElliptic(claim, context));
  const open = isPast(n) !== isPast(b);
  return relation(
    'time',
    open ? 'UNK' : 'EQ',
    open ? 'one about the past, one standing' : 'same time',
    null,
    b.tense,
    n.tense,
  );
}

/** "by means of cookies", "in the United States": words as written. */
function relateWords(dimension: Dimension, b: readonly string[], n: readonly string[]): DimensionRelation {
  if (n.length === 0) return relation(dimension, b.length === 0 ? 'EQ' : 'SUB', `any ${dimension}`);
  if (b.length === 0) return relation(dimension, 'SUP', `${dimension} not named`, 'silent', '', n.join(', '));
  const keys = n.map(surfaceKey);
  const isShared = b
    .map(surfaceKey)
    .some((key) => keys.some((other) => key.includes(other) || other.includes(key)));
  return relation(
    dimension,
    isShared ? 'EQ' : 'DIS',
    isShared ? `same ${dimension}` : `different ${dimension}`,
    null,
    b.join(', '),
    n.join(', '),
  );
}

/** "We do not collect X from third parties" says nothing of X from elsewhere. */
export function relateSource(b: Claim, n: Claim): DimensionRelation {
  const listN: readonly string[] = n.sources
    .map(({ value }) => value)
    .filter((value) => value !== 'person' && value !== 'unspecified');
  const listB: readonly string[] = b.sources.map(({ value }) => value);
  if (listN.length === 0) return relation('instrument', 'EQ', 'any source');
  if (listB.length === 0)
    return relation('instrument', 'SUP', 'source not named', 'silent', '', listN.join(', '));
  const isShared = listB.some((value) => listN.includes(value));
  return relation(
    'instrument',
    isShared ? 'EQ' : 'DIS',
    isShared ? 'same source' : 'different sources',
    null,
    listB.join(', '),
    listN.join(', '),
  );
}

/** "As defined by the CCPA" names no means. */
function meansOf({ instruments, evidence }: Claim, context: CompareContext): readonly string[] {
  const { defined } = context.knowledge.texts.narrowing;
  return instruments
    .filter(
      ({ span }) =>
        span === null || !defined.test(context.text({ start: evidence.trigger.end, end: span.end })),
    )
    .map(({ value }) => value);
}

export const relateInstrument = (b: Claim, n: Claim, context: CompareContext): DimensionRelation =>
  relateWords('instrument', meansOf(b, context), meansOf(n, context));

/** Places matter for transfers only: elsewhere "in your account" and the like say nothing about a region. */
export function relateLocation(b: Claim, n: Claim): DimensionRelation {
  if (n.practice.value !== 'transfer') return relation('location', 'EQ', 'no place');
  return relateWords(
    'location',
    b.locations.map(({ value }) => value),
    n.locations.map(({ value }) => value),
  );
}
