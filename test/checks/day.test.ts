// The day of the law, as the library takes it: without one nothing is said of the age of a policy.

import { describe, expect, it } from 'vitest';
import { audit } from '../../src/index.ts';

const TEXT =
  '# Privacy policy\n\nLast updated: January 5, 2024\n\nResidents of California have rights under the CCPA. We collect your name and sell it to advertisers.\n';

const RULE = 'cpra/updated-within-12-months';

const auditOn = (now?: string) =>
  audit({ file: 'policy.md', text: TEXT }, { packs: ['cpra'], ...(now === undefined ? {} : { now }) });

async function agedOn(now?: string): Promise<boolean> {
  const { findings } = await auditOn(now);
  return findings.some(({ rules }) => rules.includes(RULE));
}

describe('the age of a policy', () => {
  it.each([
    ['2024-06-01', false],
    ['2026-06-01', true],
  ])('is told on a day: %s', async (now, isOld) => {
    expect(await agedOn(now)).toBe(isOld);
  });

  it('is not told without one: the yearly update is left for review, with the date as evidence', async () => {
    expect(await agedOn()).toBe(false);
    const { elements } = await auditOn();
    const update = elements.find(({ element }) => element === RULE);
    expect(update?.status).toBe('review');
    expect(update?.evidence.map(({ quote }) => quote)).toEqual(['Last updated: January 5, 2024']);
    expect(update?.why).toBe('Cannot be decided without a day: how old the date was then.');
  });
});
