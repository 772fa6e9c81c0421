// What the text shows of regimes, roles and practices decides which rules apply; each such inference is an
// assumption with what follows if it is wrong, and what the user declares comes first.

import { describe, expect, it } from 'vitest';
import { auditSource } from '../../src/audit.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const knowledge = loadKnowledge();
const tagger = loadTagger();

async function audit(text: string, assume: readonly (readonly [string, boolean])[] = []) {
  const { assumptions, elements } = await auditSource(
    { file: 'policy.txt', bytes: new TextEncoder().encode(text) },
    { knowledge, tagger, packs: ['strict'], now: '2026-11-25', assume: new Map(assume) },
  );
  return {
    of: (fact: string) => assumptions.find((assumption) => assumption.fact === fact),
    statusOf: (id: string) => elements.find(({ element }) => element === id)?.status,
  };
}

const EUROPEAN = 'Privacy notice under the GDPR\n\nWe keep your name and your address.\n';

describe('the role of the company', () => {
  it.each([
    ['We act solely as a data processor: customers decide what is kept.', false],
    ['We process personal data exclusively on behalf of our customers.', false],
    ['We are the data controller for your account.', true],
    ['For customer data we act only as a processor.', true],
    ['We only act as a processor for some features. As the controller we decide on accounts.', true],
    ['We bake bread.', true],
  ])('is read from: %s', async (sentence, isController) => {
    const { of, statusOf } = await audit(`${EUROPEAN}\n${sentence}\n`);
    expect(of('controller')?.value).toBe(isController);
    expect(of('controller')?.ifWrong).toMatch(isController ? /not applicable/ : /elements apply/);
    expect(statusOf('gdpr/supervisory-authority-complaint') === 'not-applicable').toBe(!isController);
  });

  it('is what the user declares', async () => {
    const { of, statusOf } = await audit(EUROPEAN, [['controller', false]]);
    expect(of('controller')).toMatchObject({ value: false, basis: 'user' });
    expect(statusOf('gdpr/supervisory-authority-complaint')).toBe('not-applicable');
  });
});

describe('what the text shows', () => {
  it.each([
    ['collects-sensitive', 'California residents: we collect precise geolocation and passport numbers.'],
    ['financial-incentive', 'California residents: members of our rewards program get discounts for data.'],
    [
      'significant-decisions',
      'California residents: we use automated decisionmaking technology to decide on credit applications.',
    ],
    ['sells', 'California residents: we sell personal information to advertisers.'],
    ['state-va', 'Residents of Virginia may appeal under the Virginia Consumer Data Protection Act.'],
  ])('of %s is an assumption with its passage: %s', async (fact, sentence) => {
    const found = (await audit(`Privacy policy\n\n${sentence}\n`)).of(fact);
    expect(found).toMatchObject({ value: true, basis: 'text' });
    expect(found?.evidence.length).toBeGreaterThan(0);
    expect(found?.ifWrong).not.toBe('');
  });

  it('is not told of facts of which it says nothing', async () => {
    const { of } = await audit('Privacy policy\n\nCalifornia residents may ask us what we know.\n');
    expect(['financial-incentive', 'data-broker', 'significant-decisions', 'state-va'].map(of)).toEqual(
      Array.from({ length: 4 }),
    );
  });
});
