// The examples of the contradiction pack, each read as a small policy: what must be found, and look-alikes.

import { readClaims, readDocument } from '../audit.ts';
import { findContradictions } from '../checks/contradictions/find.ts';
import { ruleCards } from '../rules/cards.ts';
import type { RuleCard } from '../rules/cards.ts';
import { formatOf } from './examples.ts';
import type { Engine, ExampleResult } from './examples.ts';

async function runOne(
  card: RuleCard,
  expected: 'pass' | 'fail',
  text: string,
  engine: Engine,
): Promise<ExampleResult> {
  const bytes = new TextEncoder().encode(text);
  const document = await readDocument({ file: 'example', bytes, format: formatOf(text) }, engine.knowledge);
  const { findings } = findContradictions(document, readClaims(document, engine), engine.knowledge);
  const found = findings.find(({ rules }) => rules.includes(card.id));
  return {
    rule: card,
    text,
    expected,
    found: found === undefined ? 'pass' : 'fail',
    why: found?.decidedBy ?? 'No passages pull against each other in the way that the rule describes.',
    quotes: found?.evidence.map(({ quote }) => quote) ?? [],
    isClose: true,
  };
}

/** The rules of the pack, and every example of theirs: in the order of their ids, passing ones first. */
export async function runContradictionExamples(
  engine: Engine,
): Promise<readonly { readonly card: RuleCard; readonly results: readonly ExampleResult[] }[]> {
  const run: { card: RuleCard; results: ExampleResult[] }[] = [];
  for (const card of ruleCards(engine.knowledge).filter(({ kind }) => kind === 'contradiction')) {
    const results: ExampleResult[] = [];
    for (const expected of ['pass', 'fail'] as const)
      for (const text of card.examples[expected]) results.push(await runOne(card, expected, text, engine));
    run.push({ card, results });
  }
  return run;
}
