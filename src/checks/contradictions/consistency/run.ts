// The consistency checks over one document: what each kind of check does, and the order they run in.

import type { Finding } from '../../../model/finding.ts';
import type { Check, CheckKind } from '../../../rules/contradictions/checks.ts';
import type { Expression } from '../../../rules/expression.ts';
import type { CheckContext } from '../../context.ts';
import type { CompareContext } from '../context.ts';
import { compareCategoryLists } from './category-lists.ts';
import { checkReferences } from './cross-references.ts';
import { compareControllers } from './controllers.ts';
import { compareDates } from './dates.ts';
import { checkFinding } from './finding.ts';
import type { Result } from './finding.ts';
import { findLacking } from './lacks.ts';
import { findNarrowed } from './narrowed-promise.ts';
import { compareTable } from './notice-table.ts';
import { comparePair } from './pair.ts';
import { blockPlaces, findHits, sentencePlaces } from './places.ts';
import type { Place } from './places.ts';
import { compareLists } from './two-lists.ts';

interface Inputs {
  readonly places: readonly Place[];
  readonly context: CheckContext;
  readonly comparison: CompareContext;
}

type Method = (check: Check, inputs: Inputs) => readonly Result[];

const METHODS: Readonly<Record<CheckKind, Method>> = {
  pair: (check, { places, context, comparison }) => comparePair(check, places, context, comparison),
  lacks: (check, { places, context }) => findLacking(check, places, context),
  'table-against-sale': (_, { comparison }) => compareTable(comparison),
  'two-lists': (_, { comparison }) => compareLists(comparison),
  'category-lists': (_, { comparison }) => compareCategoryLists(comparison),
  'narrowed-promise': (_, { comparison }) => findNarrowed(comparison),
  'cross-references': (_, { context, comparison }) =>
    checkReferences(context.document, comparison.knowledge.texts.references),
  dates: (_, { context, comparison }) => compareDates(context.document, comparison.knowledge.texts.dates),
  controllers: (check, { places, context }) => compareControllers(check, places, context),
};

export function runConsistency(context: CheckContext, comparison: CompareContext): readonly Finding[] {
  const sentences = sentencePlaces(context, comparison.ownNames);
  const blocks = blockPlaces(sentences);
  return context.knowledge.contradictions.checks.flatMap((check) => {
    const places = check.unit === 'block' ? blocks : sentences;
    const isSaid = (expression: Expression): boolean => findHits(expression, sentences, context).length > 0;
    if (!check.given.every(isSaid) || check.unless.some(isSaid)) return [];
    return METHODS[check.kind](check, { places, context, comparison }).map((result) =>
      checkFinding(check, result, context),
    );
  });
}
