// How the data of one statement lie to the data of another. Lists are taken apart: the closest pair of
// members decides. The frame (CPRA, GDPR, plain words) fixes "sensitive", "personal" and "identifying".

import { termTokens } from '../../lexicon/tokens.ts';
import type { Claim, DataRef } from '../../model/claim.ts';
import type { Frame } from '../../model/vocabulary.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import { surfaceKey } from '../../rules/contradictions/compile.ts';
import type { CompareContext } from './context.ts';
import { memo } from './context.ts';
import { closest } from './relation.ts';
import { wordBefore } from './pointed.ts';
import { relateSensitive } from './sensitive.ts';
import { relateSurfaces } from './surfaces.ts';
import type { DimensionRelation, Mark, Relation } from './types.ts';

const ANONYMOUS = new Set(['deidentified', 'aggregate']);

/** Does the reference stand for data that identify nobody? */
export const isAnonymous = (ref: DataRef): boolean =>
  ANONYMOUS.has(ref.identifiability) || ANONYMOUS.has(ref.concept);

const isHashed = (ref: DataRef): boolean =>
  ref.part === 'hashed' || ref.identifiability === 'pseudonymous' || ref.concept === 'pseudonymous';

interface DataRelation {
  readonly relation: Relation;
  readonly mark: Mark | null;
  readonly why: string;
}

const out = (relation: Relation, why: string, mark: Mark | null = null): DataRelation => ({
  relation,
  mark,
  why,
});

/** "your data", "user data": all of it, without a legal test. */
function isEverything(ref: DataRef, context: CompareContext): boolean {
  return memo(context.caches.isEverything, ref.surface, () => {
    const { frames } = context.knowledge;
    const [first, ...rest] = termTokens(ref.surface).map((token) => token.key);
    if (first === undefined || !frames.possessives.has(first)) return false;
    return rest.length > 0 && rest.every((key) => frames.genericHeads.has(key));
  });
}

const isIdentifying = (ref: DataRef, context: CompareContext): boolean =>
  ref.identifiability === 'identified' ||
  termTokens(ref.surface).some((token) => context.knowledge.frames.identifyingWords.has(token.key));

/** The law or the definition under which the ruling-out statement is read. */
export function frameOf(claim: Claim, context: CompareContext): Frame {
  if (claim.frame !== 'ordinary') return claim.frame;
  return context.personalMeanings.length > 0 ? 'policy-defined' : 'ordinary';
}

const isFixed = (frame: Frame): boolean => frame === 'cpra' || frame === 'gdpr';

/** Does the document's own definition of personal information name these words? */
function isDefinedPersonal(b: DataRef, context: CompareContext): boolean {
  if (context.personalMeanings.length === 0) return false;
  return memo(context.caches.isDefined, b.surface, () => {
    const key = ` ${surfaceKey(b.surface)} `;
    return context.personalMeanings.some((meaning) => meaning.includes(key));
  });
}

function relateToPersonal(b: DataRef, n: DataRef, frame: Frame, context: CompareContext): DataRelation {
  const { frames } = context.knowledge;
  if (b.concept === 'personal') return out('EQ', 'personal data in both');
  if (isEverything(n, context)) return out('SUB', `${b.concept} ⊂ "${n.surface}"`);
  if (frames.genericData.has(b.concept) && surfaceKey(b.surface) === 'data')
    return out('OVL', `"${b.surface}" may or may not be personal`, 'generic');
  if (b.concept === 'data') return out('OVL', `"${b.surface}" may or may not be personal`, 'generic');
  const isFrameFixed = (): boolean => isFixed(frame) || isDefinedPersonal(b, context);
  if (isIdentifying(n, context)) {
    const isCertain = [...frames.identifying].some((id) => context.isA('data', b.concept, id));
    if (isCertain) return out('SUB', `${b.concept} identifies a person`);
    return isFrameFixed()
      ? out('SUB', `${b.concept} is personal in the ${frame} frame`, 'frame-fixed')
      : out('UNK', `whether ${b.concept} identifies a person is open`, 'frame');
  }
  const isOpen =
    frames.openPersonal.has(b.concept) ||
    [...frames.openPersonal].some((id) => id.startsWith('user-') && context.isA('data', b.concept, id));
  if (!isOpen && context.isA('data', b.concept, 'personal')) return out('SUB', `${b.concept} ⊂ personal`);
  return isFrameFixed()
    ? out('SUB', `${b.concept} is personal in the ${frame} frame`, 'frame-fixed')
    : out('UNK', `whether ${b.concept} is personal is open`, 'frame');
}

/** One data reference of B against one of N. `frame` is N's. */
function relateRefs(b: DataRef, n: DataRef, frame: Frame, context: CompareContext): DataRelation {
  if (isAnonymous(b) !== isAnonymous(n))
    return out('DIS', 'one is about data that identify nobody', 'identifiability');
  if (isAnonymous(b)) return out('EQ', 'data that identify nobody in both');
  if (b.part === 'truncated' && n.part === 'whole' && n.concept !== 'data' && n.concept !== 'personal')
    return out('DIS', `a part of ${n.concept} is not the whole`);
  if (n.concept === 'sensitive' || n.concept === 'special-category')
    return relateSensitive(b, n, frame, context);
  if (n.concept === 'data')
    return b.concept === 'data' ? out('EQ', 'data in both') : out('SUB', `${b.concept} ⊂ any data`);
  if (n.concept === 'personal') return relateToPersonal(b, n, frame, context);
  if (b.concept === 'data' || b.concept === 'personal') {
    const mark = b.quantifier === 'all' ? 'universal' : null;
    return out('SUP', `"${b.surface}" is wider than ${n.concept}`, mark);
  }
  const related = relateSurfaces(b, n, context);
  const isContained = related.relation === 'EQ' || related.relation === 'SUB';
  if (isContained && isHashed(b) && !isHashed(n))
    return out('UNK', `a hash of ${b.concept}`, 'identifiability');
  const { ambiguous } = context.knowledge.frames;
  if (isContained && ambiguous.has(surfaceKey(n.surface)) && !ambiguous.has(surfaceKey(b.surface)))
    return out('OVL', `"${n.surface}" may mean something else`, 'generic');
  return { mark: null, ...related };
}

type RefPair = DataRelation & { readonly one: DataRef; readonly other: DataRef };

/** The members of the two lists that lie closest; behind two that are one nothing closer is looked for. */
function closestRefs(b: Claim, n: Claim, frame: Frame, context: CompareContext): RefPair | null {
  const pairs: RefPair[] = [];
  for (const { value: one } of b.data)
    for (const { value: other } of n.data) {
      const { relation, mark, why } = relateRefs(one, other, frame, context);
      if (relation === 'UNK' && mark === 'frame' && isDirect(n, other, context)) continue;
      pairs.push({ one, other, relation, mark, why });
      if (relation === 'EQ' && mark === null) return closest(pairs);
    }
  return closest(pairs);
}

/** The data dimension of two claims. */
export function relateData(b: Claim, n: Claim, context: CompareContext): DimensionRelation {
  const frame = frameOf(n, context);
  if (n.data.length === 0) return dimension('SUB', 'any data', null, nameOf(b), 'any data');
  if (b.data.length === 0) {
    const covers = n.data.some(({ value }) => value.concept === 'data' || isEverything(value, context));
    if (covers) return dimension('SUB', 'data not named, any ruled out', 'silent', 'data', nameOf(n));
    const isGeneral = n.data.some(({ value }) => value.concept === 'personal');
    return isGeneral
      ? dimension('OVL', 'data not named', 'generic', 'data', nameOf(n))
      : dimension('SUP', 'data not named', 'silent', 'data', nameOf(n));
  }
  const best = closestRefs(b, n, frame, context);
  if (best === null)
    return dimension('DIS', 'only what names a person by itself is ruled out', null, nameOf(b), nameOf(n));
  if (isGeneric(best.one) && isGeneric(best.other)) {
    const apart = relateKinds(b, n, best, context);
    if (apart !== null) return apart;
  }
  return dimension(best.relation, best.why, best.mark, best.one.surface, best.other.surface);
}

/** "Directly identifying information". */
const isDirect = (n: Claim, ref: DataRef, context: CompareContext): boolean => {
  const span = n.data.find(({ value }) => value === ref)?.span ?? null;
  return (
    span !== null &&
    context.knowledge.frames.directWords.has(wordBefore(n, span.start, context).toLowerCase())
  );
};

const isGeneric = ({ concept }: DataRef): boolean => concept === 'data' || concept === 'personal';

/** Two general references that each name, or one of which names, whose data are meant; null when neither does. */
function relateKinds(
  b: Claim,
  n: Claim,
  { one, other }: { readonly one: DataRef; readonly other: DataRef },
  context: CompareContext,
): DimensionRelation | null {
  const [kind, otherKind] = [kindOf(b, one, context), kindOf(n, other, context)];
  if (kind !== '' && otherKind !== '' && !isOneKind(kind, otherKind))
    return dimension('DIS', `${kind} and ${otherKind} are two kinds`, null, kind, otherKind);
  if (one.concept !== 'personal' || other.concept !== 'personal' || kind === otherKind) return null;
  const words = `${kind} ${one.surface}`.trim();
  return dimension('UNK', 'one names a kind of personal data', 'frame', words, other.surface);
}

/** "User" and "Users", "Our Users". */
const isOneKind = (a: string, b: string): boolean => {
  const [one, other] = [surfaceKey(a), surfaceKey(b)];
  return one.includes(other) || other.includes(one);
};

/** "About Users": not a place or a plan, which are the scope. */
function ownerOf(claim: Claim, at: number, after: string): string {
  const found = /^[\p{L}\s]{0,40}?\s(?:about|of|relating to)\s+(?:our\s+)?(\p{Lu}[\p{L}-]+)/u.exec(after);
  const end = at + (found?.[0].length ?? 0);
  const isScope = SCOPE_DIMENSIONS.some((name) => {
    const { span } = claim.subject[name];
    return span !== null && span.start < end && span.end > at;
  });
  return isScope ? '' : (found?.[1] ?? '');
}

/** "Partner Personal Information", "personal information about Partners": whose it is, by a capitalised word; else ''. */
const kindOf = (claim: Claim, ref: DataRef, context: CompareContext): string =>
  memo(
    memo(context.caches.kinds, claim, () => new Map<DataRef, string>()),
    ref,
    () => readKind(claim, ref, context),
  );

function readKind(claim: Claim, ref: DataRef, context: CompareContext): string {
  const span = claim.data.find(({ value }) => value === ref)?.span ?? null;
  if (span === null || isScoped(claim, span.start)) return '';
  const before = context.text({ start: claim.evidence.sentence.start, end: span.start });
  const words = /(?:\p{Lu}[\p{L}-]+(?:\s+|$))+$/u.exec(before)?.[0].trim() ?? '';
  const after = context.document.source.slice(span.end, claim.evidence.sentence.end);
  if (words === '') return ownerOf(claim, span.start, `${context.text(span)}${after}`);
  const isOpening = words.length === before.trim().length;
  const keys = termTokens(words).map(({ key }) => key);
  const { possessives, demonstratives } = context.knowledge.frames;
  const isNamed = keys.some((key) => !possessives.has(key) && !demonstratives.has(key));
  return isOpening || !isNamed ? '' : words;
}

/** Does a scope end right before the place ("Free Account personal information")? */
const isScoped = (claim: Claim, at: number): boolean =>
  SCOPE_DIMENSIONS.some((name) => {
    const { span } = claim.subject[name];
    return span !== null && span.start <= at && at - span.end <= 2;
  });

const nameOf = (claim: Claim): string => claim.data[0]?.value.surface ?? 'data';

const dimension = (
  relation: Relation,
  why: string,
  mark: Mark | null,
  b: string,
  n: string,
): DimensionRelation => ({
  dimension: 'data',
  relation,
  why,
  mark,
  detail: null,
  b,
  n,
});
