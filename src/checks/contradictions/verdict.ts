// A verdict from a row of the decision table, with the words its sentences are filled with.

import type { Claim } from '../../model/claim.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import { decisionOf } from '../../rules/contradictions/compile.ts';
import type { CompareContext } from './context.ts';
import type { DimensionRelation, PairVerdict } from './types.ts';

/** "end-user-of-customer" as words of a sentence. */
const inWords = (id: string): string => id.replaceAll('-', ' ');

function scopeWords(claim: Claim): string {
  const words = SCOPE_DIMENSIONS.flatMap((dimension) => claim.subject[dimension].values);
  return words.map(inWords).join(', ') || 'everyone';
}

const firstOf = (list: readonly string[], otherwise: string): string => list[0] ?? otherwise;

function sideWords(side: 'n' | 'b', claim: Claim): Record<string, string> {
  const data = firstOf(
    claim.data.map(({ value }) => value.surface),
    'the data',
  );
  return {
    [`${side}.data`]: data,
    [`${side}.surface`]: data,
    [`${side}.scope`]: scopeWords(claim),
    [`${side}.recipient`]: firstOf(
      claim.recipients.map(({ value }) => value.name ?? value.class),
      'others',
    ),
    [`${side}.purpose`]: firstOf(
      claim.purposes.map(({ value }) => value),
      claim.practice.value,
    ),
    [`${side}.period`]:
      claim.retention?.surface ??
      (claim.duty?.days === null || claim.duty === null
        ? 'no period'
        : `${Math.round(claim.duty.days)} days`),
    [`${side}.actor`]: claim.actor.value,
  };
}

function decidingWords(deciding: DimensionRelation | null): Record<string, string> {
  if (deciding === null) return {};
  const key = deciding.dimension === 'data' ? 'surface' : deciding.dimension;
  const words: Record<string, string> = {
    dimension: deciding.detail ?? deciding.dimension,
    'n.words': deciding.n,
    'b.words': deciding.b,
    [`n.${key}`]: deciding.n,
    [`b.${key}`]: deciding.b,
  };
  if (deciding.dimension === 'data') Object.assign(words, { 'n.data': deciding.n, 'b.data': deciding.b });
  if (deciding.dimension === 'condition') words['condition'] = deciding.n === '' ? deciding.b : deciding.n;
  return words;
}

export interface VerdictDetail {
  readonly deciding?: DimensionRelation | null;
  readonly relations?: readonly DimensionRelation[];
  readonly open?: number;
  readonly words?: Readonly<Record<string, string>>;
  readonly trace?: readonly string[];
  /** When no dimension decided: "exception", "definition". */
  readonly dimension?: string;
}

const NO_WORDS: Readonly<Record<string, string>> = {};

/** The verdict alone: most pairs are compatible, and their words are never asked for. */
export function makeVerdict(
  row: string,
  n: Claim,
  b: Claim,
  context: CompareContext,
  detail: VerdictDetail = {},
): PairVerdict {
  const { verdict, subtype } = decisionOf(context.knowledge, row);
  const deciding = detail.deciding ?? null;
  return {
    verdict,
    row,
    subtype,
    dimension: detail.dimension ?? deciding?.detail ?? deciding?.dimension ?? 'practice',
    n,
    b,
    deciding,
    open: detail.open ?? 0,
    relations: detail.relations ?? [],
    ownWords: detail.words ?? NO_WORDS,
    notes: detail.trace ?? [],
  };
}

/** Words for the sentences of the report, by placeholder. */
export function wordsOf(verdict: PairVerdict, context: CompareContext): Readonly<Record<string, string>> {
  const { n, b, deciding, relations } = verdict;
  const data = relations.find(({ dimension }) => dimension === 'data') ?? null;
  return {
    dimension: 'cases',
    'n.words': 'the one',
    'b.words': 'the other',
    condition: 'the condition',
    exception: '',
    frame: 'the law',
    store: 'the other store',
    done: context.knowledge.familyOf.get(n.practice.value)?.done ?? n.practice.value,
    ...sideWords('n', n),
    ...sideWords('b', b),
    ...decidingWords(data),
    ...decidingWords(deciding),
    ...verdict.ownWords,
  };
}
