// Does a text speak of what a rule is about? Examples that a rule must not take are only worth something
// when one of them comes close: it holds the words or the statements of the rule, without what the rule asks.

import type { CheckContext } from '../checks/context.ts';
import { evaluate } from '../checks/evaluate.ts';
import type { ClaimPattern, Expression } from '../rules/expression.ts';
import type { Rule } from '../rules/schema.ts';

/** What a claim is about; who does it, to what and when left out. */
function aboutClaim({ practice, right, topic, duty, data }: ClaimPattern): ClaimPattern {
  if (right !== undefined) return { right };
  if (topic !== undefined) return { topic };
  if (duty !== undefined) return { duty };
  return practice === undefined ? { data } : { practice };
}

/** The conditions of an expression one by one, each asked for its subject alone. */
function subjects(expression: Expression): readonly Expression[] {
  if ('any' in expression) return expression.any.flatMap(subjects);
  if ('all' in expression) return expression.all.flatMap(subjects);
  if ('not' in expression) return subjects(expression.not);
  if ('claim' in expression) return [{ claim: aboutClaim(expression.claim) }];
  if ('columns' in expression) return [{ cue: expression.columns.flat() }];
  if ('heading' in expression) return [expression, { cue: expression.heading }];
  if ('date' in expression) return [{ date: 'any', state: 'stated' }];
  if ('cue' in expression) {
    // what takes a passage out marks those that look like the one that is meant
    const { cue, head = [], lead = [], under = [], with: same = [], without = [] } = expression;
    const named = [...(cue === 'any' ? [...head, ...lead, ...under, ...same] : cue), ...without];
    return named.length === 0 ? [] : [{ cue: named }, { heading: named }];
  }
  return [];
}

/** Longer words say what a title is about; their beginnings stand for their forms. */
const STEM = 5;
const stems = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter(({ length }) => length >= STEM)
    .map((word) => word.slice(0, STEM));

const LINK_OR_GAP = /[[\]_]/;

/** Does the text hold the subject of one of the conditions, or a word of what the rule looks for? */
export function speaksOf(
  { kind, title, duty, looksFor }: Pick<Rule, 'kind' | 'title' | 'duty' | 'looksFor'>,
  expressions: readonly Expression[],
  context: CheckContext,
): boolean {
  const { source } = context.document;
  const said = new Set(stems(source));
  const words = kind === 'forbids' ? [title, duty] : [title, ...looksFor];
  return (
    words.flatMap(stems).some((stem) => said.has(stem)) ||
    expressions.some((each) => 'sentences' in each || ('placeholder' in each && LINK_OR_GAP.test(source))) ||
    expressions.flatMap(subjects).some((subject) => evaluate(subject, context).holds)
  );
}
