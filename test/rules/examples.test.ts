// Every example of every shipped rule, run as `policy-audit test-rules` runs them.

import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { runExamples } from '../../src/cli/examples.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const engine = { knowledge: loadKnowledge(), tagger: loadTagger() };
const packs = [...new Set(engine.knowledge.rules.map(({ pack }) => pack))];
/** Packs in which some rules have fewer than three texts of a kind. */
const short = new Set(['gdpr', 'clarity', 'cpra']);

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

describe.each(packs.filter((pack) => !short.has(pack)))('the pack %s', (pack) => {
  const rules = engine.knowledge.rules.filter((rule) => rule.pack === pack);
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s has three of each kind', (_, { examples }) => {
    expect(examples.pass.length).toBeGreaterThanOrEqual(3);
    expect(examples.fail.length).toBeGreaterThanOrEqual(3);
  });
});
