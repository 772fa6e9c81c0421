// Figures of labelled sentences: what was found, missed and wrongly claimed, and how well the fields of the
// found claims agree.

import type { CompiledLexicon } from '../../lexicon/compile.ts';
import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/document.ts';
import type { LabelledClaim } from '../label/notation.ts';
import { overlaps } from '../label/units.ts';
import { familyOf, fits, isSamePractice, isSameSet, LISTS, listCredit, pairUp } from './label-match.ts';
import type { Credit, ListName } from './label-match.ts';

export interface JudgedUnit {
  readonly span: Span;
  /** Which draw of sentences it is of, from 1. */
  readonly round: number;
  readonly pairs: readonly (readonly [LabelledClaim, Claim])[];
  readonly missed: readonly LabelledClaim[];
  readonly wrong: readonly Claim[];
  /** Missed labels whose practice was claimed with the other polarity. */
  readonly reversed: readonly LabelledClaim[];
}

interface LabelledSpan extends Span {
  readonly round?: number;
  readonly claims: readonly LabelledClaim[];
}

/** What is scored: stated practices. Closures and duties of the reader are neither. */
const isScored = ({ practice, derivedFrom, modality }: Claim): boolean =>
  familyOf(practice.value) !== null && derivedFrom.length === 0 && modality.value !== 'user-must';

const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Every claim is judged at the one labelled sentence that it covers most of, if any. */
export function judge(
  units: readonly LabelledSpan[],
  claims: readonly Claim[],
  lexicon: CompiledLexicon,
): readonly JudgedUnit[] {
  const at = new Map<LabelledSpan, Claim[]>(units.map((unit) => [unit, []]));
  for (const claim of claims.filter(isScored)) {
    const { span } = claim.evidence;
    const [unit] = units
      .filter((each) => overlaps(each, span))
      .toSorted((a, b) => shared(b, span) - shared(a, span));
    if (unit !== undefined) at.get(unit)?.push(claim);
  }
  return units.map((unit) => judgeUnit(unit, at.get(unit) ?? [], lexicon));
}

function judgeUnit(unit: LabelledSpan, claims: readonly Claim[], lexicon: CompiledLexicon): JudgedUnit {
  const required = unit.claims.filter(({ isOptional }) => !isOptional);
  const arguable = unit.claims.filter(({ isOptional }) => isOptional);
  const pairs = pairUp(required, claims, lexicon);
  const taken = new Set(pairs.values());
  const missed = required.filter(
    (label) => !pairs.has(label) && !isMerged(label, [...pairs.values()], lexicon),
  );
  const wrong = claims.filter((claim) => !taken.has(claim) && !arguable.some((label) => fits(label, claim)));
  return {
    span: { start: unit.start, end: unit.end },
    round: unit.round ?? 1,
    pairs: [...pairs],
    missed,
    wrong,
    reversed: missed.filter((label) => wrong.some((claim) => isSamePractice(label, claim))),
  };
}

/** A claim of the same practice that was found for another label names everything this one lists. */
function isMerged(label: LabelledClaim, found: readonly Claim[], lexicon: CompiledLexicon): boolean {
  const isNamed = (claim: Claim): boolean =>
    LISTS.every((list) => {
      const { found: named, wanted } = listCredit(lexicon, list, label, claim);
      return named === wanted;
    });
  const listsAny = LISTS.some((list) => label[list].length > 0);
  return listsAny && label.rights.length === 0 && found.some((claim) => fits(label, claim) && isNamed(claim));
}

export type Figures = Record<string, number | null>;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const f1 = (precision: number | null, recall: number | null): number | null =>
  precision === null || recall === null
    ? null
    : precision + recall === 0
      ? 0
      : (2 * precision * recall) / (precision + recall);

/** Precision, recall and polarity errors, or null where there is nothing to count. */
export function headline(judged: readonly JudgedUnit[]): Figures {
  const count = (key: 'pairs' | 'missed' | 'wrong' | 'reversed'): number =>
    judged.reduce((total, unit) => total + unit[key].length, 0);
  const [found, missed, wrong, reversed] = [
    count('pairs'),
    count('missed'),
    count('wrong'),
    count('reversed'),
  ];
  const [precision, recall] = [share(found, found + wrong), share(found, found + missed)];
  return {
    precision,
    recall,
    f1: f1(precision, recall),
    'polarity errors': share(reversed, found + reversed),
  };
}

/** Family → found, missed, wrong. */
export function byFamily(
  judged: readonly JudgedUnit[],
): ReadonlyMap<string, { found: number; missed: number; wrong: number }> {
  const table = new Map<string, { found: number; missed: number; wrong: number }>();
  const add = (practice: string, key: 'found' | 'missed' | 'wrong'): void => {
    const family = familyOf(practice) ?? 'meta';
    const row = table.get(family) ?? { found: 0, missed: 0, wrong: 0 };
    row[key]++;
    table.set(family, row);
  };
  for (const { pairs, missed, wrong } of judged) {
    for (const [{ stances }] of pairs) add(stances[0]?.practice ?? '', 'found');
    for (const { stances } of missed) add(stances[0]?.practice ?? '', 'missed');
    for (const { practice } of wrong) add(practice.value, 'wrong');
  }
  return table;
}

type Pair = readonly [LabelledClaim, Claim];

function listF1(pairs: readonly Pair[], list: ListName, lexicon: CompiledLexicon): number | null {
  const credits = pairs.map(([label, claim]) => listCredit(lexicon, list, label, claim));
  const sum = (key: keyof Credit): number => credits.reduce((total, credit) => total + credit[key], 0);
  return f1(share(sum('right'), sum('predicted')), share(sum('found'), sum('wanted')));
}

/** Within 3 % or a day. */
const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= Math.max(1, 0.03 * b);

/** The number of the label is met by the claim's greatest bound, or its least where it has no other. */
export function isRetentionRight([{ retention: wanted }, { retention: got }]: Pair): boolean {
  if (wanted === null || got === null) return wanted === got;
  if (wanted.maxDays === null) return wanted.kinds.includes(got.kind);
  return near(got.maxDays ?? got.minDays, wanted.maxDays);
}

/** Agreement of the fields on found claims. */
export function fieldFigures(judged: readonly JudgedUnit[], lexicon: CompiledLexicon): Figures {
  const pairs = judged.flatMap((unit) => unit.pairs);
  const rate = (over: readonly Pair[], holds: (pair: Pair) => boolean): number | null =>
    share(over.filter(holds).length, over.length);
  const lists = LISTS.map((list) => [`${list} F1`, listF1(pairs, list, lexicon)] as const);
  const timed = pairs.filter(([label]) => label.retention !== null);
  const granted = pairs.filter(([label, claim]) => label.rights.length > 0 || claim.right !== null);
  return {
    ...Object.fromEntries(lists),
    plan: rate(pairs, ([label, claim]) => isSameSet(label.plan, claim.subject.plan.values)),
    place: rate(pairs, ([label, claim]) => isSameSet(label.place, claim.subject.place.values)),
    'retention values': rate(timed, isRetentionRight),
    rights: rate(granted, ([label, claim]) => label.rights.includes(claim.right?.kind ?? '')),
  };
}
