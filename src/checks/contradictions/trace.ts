// The decision path of a pair, line by line, for `--trace`: the two statements as they were read, each
// dimension that was looked at, and the row of the decision table with when it applies.

import { pinpoint } from '../../document/position.ts';
import type { Claim } from '../../model/claim.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import { decisionOf } from '../../rules/contradictions/compile.ts';
import type { ContradictionKnowledge } from '../../rules/contradictions/compile.ts';
import type { CompareContext } from './context.ts';
import type { PairVerdict } from './types.ts';

const listed = (name: string, values: readonly string[]): readonly string[] =>
  values.length === 0 ? [] : [`${name} ${[...new Set(values)].join(', ')}`];

/** `denied sell; data personal ("your data"); scope free; line 12; claim c7`. */
function described(claim: Claim, context: CompareContext): string {
  const { line } = pinpoint(context.document, claim.evidence.span);
  const data = claim.data.map(({ value }) => `${value.concept} ("${value.surface}")`);
  return [
    `${claim.polarity} ${claim.practice.value}`,
    ...listed('data', data),
    ...listed(
      'recipient',
      claim.recipients.map(({ value }) => value.name ?? value.class),
    ),
    ...listed(
      'purpose',
      claim.purposes.map(({ value }) => value),
    ),
    ...listed(
      'scope',
      SCOPE_DIMENSIONS.flatMap((dimension) => claim.subject[dimension].values),
    ),
    ...listed(
      'condition',
      claim.conditions.map(({ text }) => `"${text}"`),
    ),
    ...listed(
      'exception',
      claim.exceptions.map(({ text }) => `"${text.trim()}"`),
    ),
    ...listed('period', claim.retention === null ? [] : [claim.retention.surface]),
    `line ${line}`,
    `claim ${claim.id}`,
  ].join('; ');
}

/** "row D1: contradiction, contained. The second passage lies inside …" */
export function rowLine(row: string, knowledge: ContradictionKnowledge): string {
  const { verdict, subtype, when } = decisionOf(knowledge, row);
  return `row ${row}: ${verdict}, ${subtype.replaceAll('-', ' ')}. ${when}`;
}

/** Lines in the order of the decision. N is the passage that rules out, B the one that is held against it. */
export function traceOf(verdict: PairVerdict, context: CompareContext): readonly string[] {
  const { n, b, relations, deciding, notes, row } = verdict;
  const { relationWords } = context.knowledge;
  const looked = deciding === null || relations.includes(deciding) ? relations : [...relations, deciding];
  const decides = (dimension: string): string =>
    looked.length > 1 && dimension === deciding?.dimension ? ' – decides' : '';
  return [
    `N: ${described(n, context)}`,
    `B: ${described(b, context)}`,
    ...looked.map(
      ({ dimension, relation, why }) =>
        `${dimension}: B is ${relationWords[relation]} (${relation}: ${why})${decides(dimension)}`,
    ),
    ...notes.map((note) => `note: ${note}`),
    rowLine(row, context.knowledge),
  ];
}
