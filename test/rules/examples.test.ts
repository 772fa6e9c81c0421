// Every example of every shipped rule, run as `policy-audit test-rules` runs them.

import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { runContradictionExamples } from '../../src/cli/contradiction-examples.ts';
import { wantingExamples } from '../../src/cli/example-counts.ts';
import { runExamples } from '../../src/cli/examples.ts';
import { ruleCards } from '../../src/rules/cards.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const NO_CARD = { kind: 'requires', partial: [], examples: { pass: [], partial: [], fail: [] } } as const;
const engine = { knowledge: loadKnowledge(), tagger: loadTagger() };
const cards = new Map(ruleCards(engine.knowledge).map((card) => [card.id, card]));
const packs = [...new Set(engine.knowledge.rules.map(({ pack }) => pack))];

it('covers the packs', () => {
  expect(packs).toEqual(
    expect.arrayContaining(['gdpr', 'cpra', 'coppa', 'clarity', 'caloppa', 'us', 'tx', 'ftc']),
  );
});

describe.each(packs)('the examples of the pack %s', (pack) => {
  const rules = engine.knowledge.rules.filter((rule) => rule.pack === pack);
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s', async (_, rule) => {
    const results = await runExamples(rule, engine);
    const wrong = results
      .filter(({ expected, found }) => expected !== found)
      .map(({ text, expected, found, why }) => ({ text, expected, found, why }));
    expect(wrong).toEqual([]);
    expect(wantingExamples(cards.get(rule.id) ?? NO_CARD, results)).toEqual([]);
  });
});

it('keeps the examples of the contradiction pack, three of each kind', async () => {
  const runs = await runContradictionExamples(engine);
  expect(runs.length).toBeGreaterThan(50);
  expect(
    runs.flatMap(({ card, results }) => [
      ...results
        .filter(({ expected, found }) => expected !== found)
        .map(({ expected, found, text }) => ({ rule: card.id, expected, found, text })),
      ...wantingExamples(card, results),
    ]),
  ).toEqual([]);
});

describe('examples that are wanting', () => {
  const card = {
    kind: 'requires',
    partial: ['the period'],
    examples: { pass: ['a'], partial: [], fail: ['b', 'c', 'd'] },
  } as const;
  const failing = {
    rule: { id: 'own/one', file: 'own/one.yaml' },
    text: 'b',
    expected: 'fail',
    found: 'fail',
    why: '',
    quotes: [],
  } as const;

  it('counts three of each kind, and of partial ones where a rule has them', () => {
    expect(wantingExamples(card, [{ ...failing, isClose: true }])).toEqual([
      '1 of at least 3 examples that pass',
      '0 of at least 3 examples that are partial',
    ]);
  });

  it('asks for one that comes close without counting', () => {
    expect(
      wantingExamples({ ...card, partial: [], examples: { ...card.examples, pass: ['a', 'b', 'c'] } }, [
        { ...failing, isClose: false },
      ]),
    ).toEqual(['no near-miss: none of the examples that fail speaks of what the rule is about']);
  });
});
