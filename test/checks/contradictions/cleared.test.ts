import { describe, expect, it } from 'vitest';
import { policyOf, readPolicy } from './read.ts';

interface Case {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  readonly rule: string;
  /** Words of the two passages of the cleared pair. */
  readonly passages: readonly [string, string];
}

const CASES: readonly Case[] = [
  {
    name: 'reports of vulnerabilities and requests run on two clocks',
    a: '## Rights\n\nTo use your rights, write to us. We will respond to your request within 30 days.',
    b: '## Security\n\nIf you find a vulnerability, tell us. We will respond within 72 hours.',
    rule: 'L1',
    passages: ['72 hours', '30 days'],
  },
  {
    name: 'a denial for children and what adults are asked for by name',
    a: '## Sign-up\n\n- Full name and email address when you open an account\n\n## Logs\n\nWe collect your IP address.',
    b: '## Children\n\nWe do not knowingly collect personal data from anyone under 13.',
    rule: 'D12',
    passages: ['under 13', 'IP address'],
  },
  {
    name: 'not disclosed for sale, and a sale of the business',
    a: 'We do not disclose your personal information for sale.',
    b: 'We may disclose personal information in a merger or acquisition.',
    rule: 'D15',
    passages: ['for sale', 'merger'],
  },
  {
    name: 'content owned by us for one plan and by you for another',
    a: '## Free Accounts\n\nAcme owns all data for Free Accounts.',
    b: '## Paid Accounts\n\nYou own your files.',
    rule: 'D2',
    passages: ['owns all data', 'You own'],
  },
  {
    name: 'what you provide and what public sources hold',
    a: '## Information you provide\n\n- Your name.',
    b: '## Information from third parties\n\n- Public sources (for example registers of companies).',
    rule: 'L15',
    passages: ['Public sources', 'Information you provide'],
  },
  {
    name: 'kinds of cookies in one list, purposes of cookies in another',
    a: '## What we collect\n\nWe collect session cookies, login cookies and advertising cookies.',
    b: '## Cookies\n\nWe use cookies for security, analytics and advertising.',
    rule: 'L16',
    passages: ['session cookies', 'security, analytics'],
  },
];

describe('pairs that look like a contradiction are listed with the reason', () => {
  it.each(CASES)('$name', async ({ a, b, rule, passages }) => {
    const { cleared, findings } = await readPolicy(policyOf(a, b));
    const pairs = cleared.filter((pair) => pair.rule === rule);
    const said = pairs.map((pair) => [pair.a.quote, pair.b.quote, pair.reason]);
    expect(said).toContainEqual([
      expect.stringContaining(passages[0]),
      expect.stringContaining(passages[1]),
      expect.stringMatching(/^[A-Z].+\.$/),
    ]);
    expect(findings.filter(({ conflict }) => conflict !== null)).toEqual([]);
  });
});
