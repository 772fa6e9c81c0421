// One cause, one finding: a gap and the wording linked with it are told together.

import { expect, it } from 'vitest';
import { audit } from '../../src/index.ts';

const rulesOf = async (text: string, pack: string): Promise<readonly (readonly string[])[]> => {
  const { findings } = await audit({ file: 'policy.md', text }, { packs: [pack], now: '2026-11-01' });
  return findings.map(({ rules }) => rules);
};

it('tells a missing opt-out and sharing without a way out once', async () => {
  const text =
    '# Privacy policy\n\nResidents of California have rights under the CCPA. We share identifiers with ad networks for cross-context behavioral advertising.\n';
  const found = (await rulesOf(text, 'cpra')).filter((rules) =>
    rules.some((id) => ['cpra/opt-out-notice-or-link', 'cpra/contra-sale-without-link'].includes(id)),
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toEqual(
    expect.arrayContaining(['cpra/opt-out-notice-or-link', 'cpra/contra-sale-without-link']),
  );
});

it('keeps a wording apart from a gap that it is not linked with', async () => {
  const text =
    '# Privacy policy\n\nResidents of California have rights under the CCPA. You waive your rights under the CCPA.\n';
  const found = await rulesOf(text, 'cpra');
  expect(found.filter((rules) => rules.includes('cpra/risk-waiver'))).toEqual([['cpra/risk-waiver']]);
});
