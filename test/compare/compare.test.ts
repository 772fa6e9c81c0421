import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareAudits } from '../../src/compare/compare.ts';
import { compareTexts, knowledge, readPolicy, topic, values } from './read.ts';

const corpus = (file: string): string =>
  readFileSync(new URL(`../../corpus/${file}`, import.meta.url), 'utf8');

describe('who is more protective', () => {
  it('a denial is more protective than the practice', async () => {
    const result = await compareTexts([
      'We will never sell your personal information.',
      'We may sell your personal information to partners.',
    ]);
    expect(topic(result, 'sale')?.moreProtective).toBe(0);
    expect(values(result, 'sale')).toEqual(['never', 'sells']);
  });

  it('silence about a practice is not ranked against the practice', async () => {
    const result = await compareTexts([
      'We may sell your personal information.',
      'We collect your email address.',
    ]);
    expect(topic(result, 'sale')?.moreProtective).toBe('not-ranked');
    expect(values(result, 'sale')).toEqual(['sells', 'not found']);
  });

  it('a promise is more protective than silence about it', async () => {
    const result = await compareTexts([
      'We collect your email address.',
      'If there is a data breach, we will notify you without undue delay.',
    ]);
    expect(topic(result, 'breach-notice')?.moreProtective).toBe(1);
  });

  it('fewer days of retention are more protective, and any limit more than none', async () => {
    const days = await compareTexts([
      'We keep your account data for 2 years.',
      'We keep your account data for 30 days.',
    ]);
    expect(topic(days, 'account-retention')?.moreProtective).toBe(1);
    const open = await compareTexts([
      'We keep your account data for 2 years.',
      'We keep your personal data for as long as necessary.',
    ]);
    expect(topic(open, 'account-retention')?.moreProtective).toBe(0);
  });

  it('more days of notice before a change are more protective', async () => {
    const result = await compareTexts([
      'If we change this policy, we will notify you by email at least 7 days before the change takes effect.',
      'If we change this policy, we will notify you by email at least 30 days before the change takes effect.',
    ]);
    expect(topic(result, 'policy-changes')?.moreProtective).toBe(1);
  });

  it('equal statements are equal', async () => {
    const text = 'We do not sell your personal information. We will respond within 30 days to your request.';
    const result = await compareTexts([text, text]);
    expect(topic(result, 'sale')?.moreProtective).toBe('equal');
    expect(result.topics.filter(({ moreProtective }) => typeof moreProtective === 'number')).toEqual([]);
  });

  it('different roles and age limits are never ranked', async () => {
    const result = await compareTexts([
      'Our service is not intended for children under 13.',
      'Our service is not intended for children under 16.',
    ]);
    expect(topic(result, 'age-limit')?.moreProtective).toBe('not-ranked');
  });

  it('an opt-out is not needed where the practice is denied', async () => {
    const result = await compareTexts([
      'We do not sell your personal information.',
      'We may sell your personal information.\n\nYour rights\n\n- Opt out of sale or sharing\n',
    ]);
    expect(topic(result, 'sale-opt-out')?.moreProtective).toBe('not-ranked');
  });
});

describe('plans', () => {
  const tiered = [
    'Free accounts: We may sell personal information of Free accounts.',
    'Paid accounts: We do not sell personal information of Paid accounts.',
  ].join('\n');

  it('are cells of their own, ranked one by one; the policy counts as its least protective plan', async () => {
    const result = await compareTexts(['We never sell your personal information.', tiered]);
    expect(values(result, 'sale')).toEqual(['never', 'free: sells', 'paid: no sale']);
    expect(topic(result, 'sale')?.moreProtective).toBe(0);
    expect(topic(result, 'sale')?.byTier).toEqual([
      { tier: 'free', moreProtective: 0 },
      { tier: 'paid', moreProtective: 'equal' },
    ]);
  });

  it('are named in the main difference', async () => {
    const { mainDifference } = await compareTexts(['We never sell your personal information.', tiered]);
    expect(mainDifference.length).toBeLessThanOrEqual(3);
    expect(mainDifference[0]).toContain('says it never sells personal data (A:1).');
    expect(mainDifference[1]).toContain(
      'says it sells Free-account data (B:1) and does not sell Paid-account data (B:2).',
    );
  });
});

describe('the comparison', () => {
  it('lists what only one policy speaks of', async () => {
    const { onlyIn } = await compareTexts([
      'We do not charge a fee for your requests.',
      'We may sell your personal information.',
    ]);
    expect(onlyIn[0]?.topics).toContain('fees');
    expect(onlyIn[1]?.topics).toContain('sale');
  });

  it('tells one organization from the names of the controllers, unless told', async () => {
    const a = 'Acme, Inc. ("Acme," "we," or "us") provides a shop.';
    const b = 'Acme LLC ("Acme," "we," or "us") provides an app.';
    const c = 'Globex Ltd ("Globex", "we") provides a game.';
    expect((await compareTexts([a, b])).relation.isSameOrganization).toBe(true);
    expect((await compareTexts([a, c])).relation.isSameOrganization).toBe(false);
    expect((await compareTexts([a, c], { isSameOrganization: true })).relation.isSameOrganization).toBe(true);
  });

  it('ranks three policies: the one that says more, or none when two say it', async () => {
    const sells = 'We sell your personal information.';
    const never = 'We never sell your personal information.';
    const result = await compareTexts([sells, never, sells]);
    expect(topic(result, 'sale')?.moreProtective).toBe(1);
    expect(topic(await compareTexts([never, never, sells]), 'sale')?.moreProtective).toBe('equal');
  });

  it('describes one policy alone: topics without ranks', async () => {
    const result = await compareTexts(['We may sell your personal information.']);
    expect(topic(result, 'sale')).toMatchObject({
      moreProtective: 'not-ranked',
      reason: '',
      glance: 'Sells',
    });
    expect(result.onlyIn).toEqual([]);
  });

  it('says the same about two policies in either order', async () => {
    const audits = [
      await readPolicy(corpus('lumio.txt'), 'a.txt'),
      await readPolicy(corpus('lumetra.txt'), 'b.txt'),
    ];
    const there = compareAudits(audits, knowledge);
    const back = compareAudits(audits.toReversed(), knowledge);
    const turned = (winner: number | string): number | string =>
      typeof winner === 'number' ? 1 - winner : winner;
    expect(back.topics.map(({ id, moreProtective }) => [id, turned(moreProtective)])).toEqual(
      there.topics.map(({ id, moreProtective }) => [id, moreProtective]),
    );
  });

  it('gives every cell that is not silent a passage, quoted exactly', async () => {
    const audits = [
      await readPolicy(corpus('lumio.txt'), 'a.txt'),
      await readPolicy(corpus('lumetra.txt'), 'b.txt'),
    ];
    for (const { id, cells } of compareAudits(audits, knowledge).topics) {
      for (const { document, value, isSilent, evidence } of cells) {
        expect(value, id).not.toBe('');
        if (value.startsWith('not ') && evidence.length === 0) continue;
        expect(isSilent, id).toBe(false);
        expect(evidence.length, id).toBeGreaterThan(0);
        for (const { start, end, quote } of evidence)
          expect(audits[document]?.document.source.slice(start, end)).toBe(quote);
      }
    }
  });
});

describe('look-alikes that are no statement on a topic', () => {
  it('a sale of aggregated data is no sale of personal data', async () => {
    const result = await compareTexts([
      'We do not sell your personal information.',
      'We may use, share or sell aggregated or de-identified information for any purpose.',
    ]);
    expect(values(result, 'sale')[1]).toBe('not found');
  });

  it('training of staff is no training of models', async () => {
    const result = await compareTexts([
      'We use your content to train our models.',
      'We train our employees about the importance of confidentiality and of your privacy.',
    ]);
    expect(values(result, 'model-training')[1]).toBe('not found');
  });

  it('a fee that may be charged is no promise of a free answer', async () => {
    const result = await compareTexts([
      'Requests are free of charge.',
      'You have the right to access your data. We may charge you a small fee for repeated requests.',
    ]);
    expect(topic(result, 'fees')?.moreProtective).toBe(0);
  });
});

describe('reasons', () => {
  it('name one, two and more policies in a sentence', async () => {
    const result = await compareTexts([
      'We may sell your personal information.',
      'We collect your email address.',
      'We collect your name.',
      'We collect your phone number.',
    ]);
    expect(topic(result, 'sale')?.reason).toContain('was found in B, C and D.');
  });
});

describe('rules/topics.yaml', () => {
  const { topics, groups } = knowledge.topics;

  it('has at least thirty topics, each once, each in a known group', () => {
    expect(topics.length).toBeGreaterThanOrEqual(30);
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    for (const { group } of topics) expect(groups).toContain(group);
  });

  it('puts the main difference in words wherever a topic may head the report', () => {
    for (const { id, headline, levels } of topics.filter(
      (each) => each.headline !== undefined && each.measure === undefined,
    )) {
      expect(
        levels.some(({ says }) => says !== undefined),
        id,
      ).toBe(true);
      expect(headline, id).toBeGreaterThan(0);
    }
  });
});
