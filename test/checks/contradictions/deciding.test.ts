import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareClaims } from '../../../src/checks/contradictions/compare.ts';
import { openComparison } from '../../../src/checks/contradictions/context.ts';
import { canDecide, decidingOf, kindOf } from '../../../src/checks/contradictions/deciding.ts';
import type { CompareContext } from '../../../src/checks/contradictions/context.ts';
import type { Deciding } from '../../../src/checks/contradictions/deciding.ts';
import { knowledge, readPolicy } from './read.ts';

const POLICIES = ['careless-saas.md', 'data-seller.md', 'kids-game.md'];
/** Every pair of a policy is compared, on machines of any speed. */
const PATIENCE = 60_000;

async function decidingsOf(file: string): Promise<{
  readonly context: CompareContext;
  readonly all: readonly Deciding[];
}> {
  const text = readFileSync(new URL(`../../../corpus/${file}`, import.meta.url), 'utf8');
  const { document, claims } = await readPolicy(text, file);
  const context = openComparison(document, claims, knowledge.lexicon, knowledge);
  return { context, all: claims.map((claim) => decidingOf(claim, context)) };
}

const pairsOf = (all: readonly Deciding[]): readonly (readonly [Deciding, Deciding])[] =>
  all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const));

/** Rows that no report shows: other acts, acts that only look alike to those who read both, other terms. */
const SILENT = new Set(['R0', 'R3', 'D15', 'Q6']);

describe('what can decide a pair', () => {
  it.each(POLICIES)(
    'leaves out no pair of %s that a report would show',
    async (file) => {
      const { context, all } = await decidingsOf(file);
      const lost = pairsOf(all)
        .filter(([a, b]) => !canDecide(a, b) && a.claim.polarity !== b.claim.polarity)
        .map(([a, b]) => compareClaims(a.claim, b.claim, context))
        .filter(({ row }) => !SILENT.has(row));
      expect(lost.map(({ row, n, b }) => [row, n.evidence.quote, b.evidence.quote])).toEqual([]);
    },
    PATIENCE,
  );

  it.each(POLICIES)(
    'is one answer for all claims of %s of one kind',
    async (file) => {
      const { all } = await decidingsOf(file);
      const answers = new Map<string, boolean>();
      for (const [a, b] of pairsOf(all)) {
        const key = [kindOf(a), kindOf(b)].join(' / ');
        const answer = canDecide(a, b, true);
        expect(answers.get(key) ?? answer).toBe(answer);
        answers.set(key, answer);
        if (canDecide(a, b)) expect(answer).toBe(true);
      }
    },
    PATIENCE,
  );
});
