// Are the examples of a rule enough to prove it? Three of each kind, and one that must not count comes close.

import type { RuleCard } from '../rules/cards.ts';
import type { ExampleResult } from './examples.ts';

const FEWEST = 3;

const COUNTED = { pass: 'pass', partial: 'are partial', fail: 'fail' } as const;

const isWording = ({ kind }: Pick<RuleCard, 'kind'>): boolean =>
  kind === 'forbids' || kind === 'contradiction';

/** What is wanting, in words; nothing when the examples do. */
export function wantingExamples(
  card: Pick<RuleCard, 'kind' | 'partial' | 'examples'>,
  results: readonly ExampleResult[],
): readonly string[] {
  const asked =
    card.partial.length > 0 ? (['pass', 'partial', 'fail'] as const) : (['pass', 'fail'] as const);
  const few = asked
    .filter((kind) => card.examples[kind].length < FEWEST)
    .map((kind) => `${card.examples[kind].length} of at least ${FEWEST} examples that ${COUNTED[kind]}`);
  // a wording that is not found is a look-alike when it passes, a statement that is not made when it fails
  const side = isWording(card) ? 'pass' : 'fail';
  const isProved = results.some(({ expected, isClose }) => expected === side && isClose);
  const near = `no near-miss: none of the examples that ${side} speaks of what the rule is about`;
  return isProved ? few : [...few, near];
}
