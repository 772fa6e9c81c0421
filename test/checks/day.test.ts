// The day of the law, as the library takes it: without one nothing is said of the age of a policy.

import { describe, expect, it } from 'vitest';
import { audit } from '../../src/index.ts';

const TEXT =
  '# Privacy policy\n\nLast updated: January 5, 2024\n\nResidents of California have rights under the CCPA. We collect your name and sell it to advertisers.\n';

async function agedOn(now?: string): Promise<boolean> {
  const { findings } = await audit(
    { file: 'policy.md', text: TEXT },
    { packs: ['cpra'], ...(now === undefined ? {} : { now }) },
  );
  return findings.some(({ rules }) => rules.includes('cpra/updated-within-12-months'));
}

describe('the age of a policy', () => {
  it.each([
    ['2024-06-01', false],
    ['2026-06-01', true],
  ])('is told on a day: %s', async (now, isOld) => {
    expect(await agedOn(now)).toBe(isOld);
  });

  it('is not told without one', async () => {
    expect(await agedOn()).toBe(false);
  });
});
