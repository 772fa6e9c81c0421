// The examples inside rule files, each read as a small policy of its own under the rule's conditions.

import { openContext } from '../checks/context.ts';
import type { CheckContext, FactValue } from '../checks/context.ts';
import { readElement } from '../checks/element.ts';
import { decideFacts } from '../checks/facts.ts';
import { wordingFindings } from '../checks/gaps.ts';
import { readClaims, readDocument } from '../audit.ts';
import type { Tagger } from '../claims/tagger.ts';
import type { Format } from '../model/document.ts';
import type { RuleCard } from '../rules/cards.ts';
import type { Expression } from '../rules/expression.ts';
import type { Knowledge } from '../rules/knowledge.ts';
import type { Rule } from '../rules/schema.ts';
import { speaksOf } from './near-miss.ts';

export type Outcome = 'pass' | 'partial' | 'fail' | 'not applicable';

/** Whose example it is. */
export type Exemplified = Pick<RuleCard, 'id' | 'file'>;

export interface ExampleResult {
  readonly rule: Exemplified;
  readonly text: string;
  readonly expected: Outcome;
  readonly found: Outcome;
  /** What the check says of the example: the reason, the passages it matched. */
  readonly why: string;
  readonly quotes: readonly string[];
  /** The text speaks of what the rule is about, whatever it says of it. */
  readonly isClose: boolean;
}

export interface Engine {
  readonly knowledge: Knowledge;
  readonly tagger: Tagger;
}

/** Examples with headings, tables, links or lists that stand apart are Markdown, all others plain text. */
export function formatOf(text: string): Format {
  return /^#|^\||\n\n- |\]\([^)\s]*\)/m.test(text) ? 'markdown' : 'text';
}

/** What the rule applies to, and the first act that it cites, are taken as given: examples need not say it each time. */
function given({ applies, lawWhen }: Rule): ReadonlyMap<string, FactValue> {
  return new Map<string, FactValue>([
    ...Object.keys(lawWhen)
      .slice(0, 1)
      .map((fact) => [fact, true] as const),
    ...applies.map((fact) => [fact.replace(/^!/, ''), !fact.startsWith('!')] as const),
  ]);
}

/** Dates in examples are held against the day when the law was last checked. */
async function open(rule: Rule, text: string, engine: Engine): Promise<CheckContext> {
  const bytes = new TextEncoder().encode(text);
  const document = await readDocument({ file: 'example', bytes, format: formatOf(text) }, engine.knowledge);
  const day =
    engine.knowledge.packs
      .map(({ lastChecked }) => lastChecked)
      .toSorted()
      .at(-1) ?? null;
  const context = openContext(document, readClaims(document, engine), engine.knowledge, day);
  const decided = decideFacts(context, given(rule), 'Example');
  return { ...context, facts: new Map(decided.map(({ entry, value }) => [entry.id, value])) };
}

const STATUSES = {
  satisfied: 'pass',
  partial: 'partial',
  missing: 'fail',
  review: 'fail',
  'not-applicable': 'not applicable',
} as const;

/** What must be said, or must not; what only calls for it is in every example. */
const conditionsOf = ({ pattern, partial, complete, nearMisses }: Rule): readonly Expression[] => [
  pattern,
  ...partial.map(({ when }) => when),
  ...complete.map(({ needs }) => needs),
  ...nearMisses.map(({ when }) => when),
];

async function runExample(
  rule: Rule,
  text: string,
  expected: Outcome,
  engine: Engine,
): Promise<ExampleResult> {
  const context = await open(rule, text, engine);
  const base = { rule, text, expected, isClose: speaksOf(rule, conditionsOf(rule), context) };
  if (rule.kind === 'forbids') {
    const findings = wordingFindings(rule, context);
    return {
      ...base,
      found: findings.length > 0 ? 'fail' : 'pass',
      why: findings[0]?.decidedBy ?? 'Nothing matches the rule.',
      quotes: findings.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)),
    };
  }
  const { status, why, evidence } = readElement(rule, context, new Set());
  const isTold = status !== 'not-applicable' || rule.missingIs !== 'not-applicable';
  return {
    ...base,
    found: isTold ? STATUSES[status] : 'fail',
    why,
    quotes: evidence.map(({ quote }) => quote),
  };
}

/** Every example of a rule, in the order of the file. */
export async function runExamples(rule: Rule, engine: Engine): Promise<readonly ExampleResult[]> {
  const results: ExampleResult[] = [];
  for (const expected of ['pass', 'partial', 'fail'] as const)
    for (const text of rule.examples[expected]) results.push(await runExample(rule, text, expected, engine));
  return results;
}
