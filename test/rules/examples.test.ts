// Every example of every shipped rule, run as `policy-audit test-rules` runs them.

import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { runExamples } from '../../src/cli/examples.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const engine = { knowledge: loadKnowledge(), tagger: loadTagger() };
const packs = [...new Set(engine.knowledge.rules.map(({ pack }) => pack))];

it('covers the packs', () => {
  expect(packs).toEqual(
    expect.arrayContaining(['gdpr', 'cpra', 'coppa', 'clarity', 'caloppa', 'us', 'tx', 'ftc']),
  );
});

describe.each(packs)('the examples of the pack %s', (pack) => {
  const rules = engine.knowledge.rules.filter((rule) => rule.pack === pack);
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', async (_, rule) => {
    const wrong = (await runExamples(rule, engine))
      .filter(({ expected, found }) => expected !== found)
      .map(({ text, expected, found, why }) => ({ text, expected, found, why }));
    expect(wrong).toEqual([]);
  });
});

describe.each(packs)('the pack %s', (pack) => {
  const rules = engine.knowledge.rules.filter((rule) => rule.pack === pack);
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s has three of each kind', (_, rule) => {
    const { examples, partial, complete } = rule;
    expect(examples.pass.length).toBeGreaterThanOrEqual(3);
    expect(examples.fail.length).toBeGreaterThanOrEqual(3);
    if (partial.length + complete.length > 0) expect(examples.partial.length).toBeGreaterThanOrEqual(3);
  });
});
