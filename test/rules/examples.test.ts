import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { runExamples } from './run-examples.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const knowledge = loadKnowledge();
const tagger = loadTagger();
const packs = ['gdpr', 'clarity'];

describe.each(packs)('the examples of the pack %s', (pack) => {
  it.each(knowledge.rules.filter((rule) => rule.pack === pack).map((rule) => [rule.id, rule] as const))(
    '%s',
    async (_, rule) => {
      const wrong = (await runExamples(rule, { knowledge, tagger })).filter(({ isRight }) => !isRight);
      expect(wrong).toEqual([]);
    },
  );
});
