// Labels against claims, by the rules of the scorer of the seed policies: a pair needs a practice of the
// same family, the same polarity and the same place; pairs are one to one, as many as possible.

import { isA } from '../../lexicon/relate.ts';
import type { CompiledLexicon } from '../../lexicon/compile.ts';
import type { ConceptKind } from '../../model/lexicon.ts';
import type { Claim } from '../../model/claim.ts';
import type { Practice } from '../../model/vocabulary.ts';
import type { LabelledClaim } from '../label/notation.ts';

const FAMILIES: Readonly<Record<string, readonly Practice[]>> = {
  collect: ['collect', 'observe', 'receive', 'derive', 'track'],
  use: ['use', 'combine', 'profile', 'decide'],
  train: ['train'],
  disclose: ['disclose', 'entrust', 'disclose-legal', 'disclose-transaction', 'publish'],
  'sell-share': ['sell', 'share-ads'],
  'retain-delete': ['retain', 'delete', 'deidentify'],
  grant: ['grant', 'differ'],
  secure: ['secure'],
  notify: ['notify'],
  transfer: ['transfer'],
};
export const FAMILY_NAMES = Object.keys(FAMILIES);

/** Null for what the text says of itself. */
export function familyOf(practice: string): string | null {
  return FAMILY_NAMES.find((name) => FAMILIES[name]?.some((each) => each === practice)) ?? null;
}

/** In these families every practice is a thing of its own; in the others a finer name is a detail. */
const APART = new Set(['sell-share', 'retain-delete', 'grant']);

function kindOf(practice: string): string {
  const family = familyOf(practice);
  return family === null || APART.has(family) ? practice : family;
}

/** Same practice, whatever the polarity. */
export function isSamePractice(label: LabelledClaim, claim: Claim): boolean {
  return label.stances.some(({ practice }) => kindOf(practice) === kindOf(claim.practice.value));
}

export function fits(label: LabelledClaim, claim: Claim): boolean {
  return label.stances.some(
    ({ practice, polarity }) =>
      polarity === claim.polarity && kindOf(practice) === kindOf(claim.practice.value),
  );
}

/** Sums of credit: what was predicted and how much of it is right, what was wanted and how much was found. */
export interface Credit {
  readonly right: number;
  readonly predicted: number;
  readonly found: number;
  readonly wanted: number;
}

export const LISTS = ['data', 'recipients', 'purposes'] as const;
export type ListName = (typeof LISTS)[number];

const KINDS: Readonly<Record<ListName, ConceptKind>> = {
  data: 'data',
  recipients: 'party',
  purposes: 'purpose',
};
/** Say nothing that a label without a value would contradict. */
const GENERIC = new Set(['data', 'personal', 'any', 'anyone']);

export function valuesOf(claim: Claim, list: ListName): readonly string[] {
  const values =
    list === 'data'
      ? claim.data.map(({ value }) => value.concept)
      : list === 'recipients'
        ? claim.recipients.map(({ value }) => value.class)
        : claim.purposes.map(({ value }) => value);
  return [...new Set(values)];
}

/** 1 for an acceptable concept, a half for one above or below it, a quarter by way of a root. */
function creditOf(
  lexicon: CompiledLexicon,
  list: ListName,
  value: string,
  accepted: readonly string[],
): number {
  if (accepted.includes(value)) return 1;
  const kind = KINDS[list];
  return Math.max(
    0,
    ...accepted.map((name) => {
      if (GENERIC.has(name) && GENERIC.has(value)) return 0.5;
      const broader = isA(lexicon, kind, name, value) ? value : isA(lexicon, kind, value, name) ? name : null;
      return broader === null ? 0 : GENERIC.has(broader) ? 0.25 : 0.5;
    }),
  );
}

function isAbove(
  lexicon: CompiledLexicon,
  list: ListName,
  names: readonly string[],
  parts: readonly string[],
): boolean {
  const below = (name: string, part: string): boolean =>
    name !== part && (GENERIC.has(name) || isA(lexicon, KINDS[list], part, name));
  return names.every((name) => parts.every((part) => !GENERIC.has(part) && below(name, part)));
}

export function listCredit(
  lexicon: CompiledLexicon,
  list: ListName,
  label: LabelledClaim,
  claim: Claim,
): Credit {
  const accepted = label[list];
  // "personal information such as your name": the parts will do
  const wanted = accepted.filter(
    (names) => !accepted.some((parts) => parts !== names && isAbove(lexicon, list, names, parts)),
  );
  const values = valuesOf(claim, list).filter((value) => accepted.length > 0 || !GENERIC.has(value));
  const best = (credits: readonly number[]): number => Math.max(0, ...credits);
  const sum = (credits: readonly number[]): number => credits.reduce((total, credit) => total + credit, 0);
  return {
    right: sum(values.map((value) => best(accepted.map((names) => creditOf(lexicon, list, value, names))))),
    predicted: values.length,
    found: sum(wanted.map((names) => best(values.map((value) => creditOf(lexicon, list, value, names))))),
    wanted: wanted.length,
  };
}

export function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((value) => right.has(value));
}

/** How well a fitting pair fits; decides between claims of one sentence. */
function quality(lexicon: CompiledLexicon, label: LabelledClaim, claim: Claim): number {
  const lists = LISTS.reduce((total, list) => {
    const { right, predicted, found, wanted } = listCredit(lexicon, list, label, claim);
    return total + (predicted === 0 ? 1 : right / predicted) + (wanted === 0 ? 1 : found / wanted);
  }, 0);
  const isRight =
    label.rights.length === 0 ? claim.right === null : label.rights.includes(claim.right?.kind ?? '');
  const isExact = label.stances.some(({ practice }) => practice === claim.practice.value);
  const isPlan = isSameSet(label.plan, claim.subject.plan.values);
  const isPlace = isSameSet(label.place, claim.subject.place.values);
  return lists + (isRight ? 3 : 0) + (isExact ? 0.5 : 0) + (isPlan ? 1 : 0) + (isPlace ? 0.5 : 0);
}

/** Label → claim. */
export function pairUp(
  labels: readonly LabelledClaim[],
  claims: readonly Claim[],
  lexicon: CompiledLexicon,
): ReadonlyMap<LabelledClaim, Claim> {
  const owner = new Map<Claim, LabelledClaim>();
  const options = new Map(
    labels.map((label) => [
      label,
      claims
        .filter((claim) => fits(label, claim))
        .map((claim) => ({ claim, worth: quality(lexicon, label, claim) }))
        .toSorted((a, b) => b.worth - a.worth),
    ]),
  );
  /** Takes a claim, moving its owner to another one where that is possible. */
  const place = (label: LabelledClaim, tried: Set<Claim>): boolean => {
    for (const { claim } of options.get(label) ?? []) {
      if (tried.has(claim)) continue;
      tried.add(claim);
      const before = owner.get(claim);
      if (before !== undefined && !place(before, tried)) continue;
      owner.set(claim, label);
      return true;
    }
    return false;
  };
  const worthOf = (label: LabelledClaim): number => options.get(label)?.[0]?.worth ?? 0;
  for (const label of labels.toSorted((a, b) => worthOf(b) - worthOf(a))) place(label, new Set());
  return new Map([...owner].map(([claim, label]) => [label, claim]));
}
