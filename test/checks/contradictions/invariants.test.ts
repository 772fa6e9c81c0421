import { describe, expect, it } from 'vitest';
import { policyOf, readPolicy, verdictOf } from './read.ts';

const SELLS = 'We may sell usage data of Free Accounts.';
const NEVER = 'We never sell your data.';

const rows = (text: string): Promise<readonly string[]> =>
  readPolicy(text).then(({ findings }) =>
    findings.map(({ conflict, rules }) => `${rules[0] ?? ''} ${conflict?.rule ?? ''}`),
  );

describe('what must not change a verdict', () => {
  it('says a repeated statement once', async () => {
    const once = await readPolicy(policyOf(NEVER, SELLS));
    const twice = await readPolicy(policyOf(NEVER, `# Summary\n\n${NEVER}`, SELLS, `# More\n\n${SELLS}`));
    expect(once.findings).toHaveLength(1);
    expect(twice.findings).toHaveLength(1);
    expect(twice.findings[0]?.evidence.length).toBeGreaterThan(once.findings[0]?.evidence.length ?? 0);
  });

  it('finds the same when sections move', async () => {
    const parts = [
      '## Sale\n\nWe never sell your data.',
      '## Accounts\n\nWe may sell usage data of Free Accounts.',
      '## Other\n\nWe collect your name.',
    ];
    expect(await rows(policyOf(...parts))).toEqual(await rows(policyOf(...parts.toReversed())));
  });

  it('reads case, quotes, dashes, no-break spaces and line breaks alike', async () => {
    const plain = policyOf(
      'We do not sell your personal information.',
      'We share identifiers with ad partners for cross-context behavioral advertising.',
    );
    const odd = policyOf(
      'We do not\u00a0sell your\npersonal information.',
      'We share identifiers with ad partners for cross\u2011context behavioral advertising.',
    );
    expect(await rows(odd)).toEqual(await rows(plain));
  });

  it('gives a list item the verdict of the sentence', async () => {
    const denial = 'We do not collect your phone number.';
    const asSentence = await readPolicy(policyOf(denial, 'We collect your phone number.'));
    const asItem = await readPolicy(policyOf(denial, 'We collect:\n\n- your phone number\n- your name'));
    expect([verdictOf(asSentence), verdictOf(asItem)]).toEqual(['C', 'C']);
  });

  it('gives a table row the verdict of its sentences', async () => {
    const denial = 'We never sell location data.';
    const asTable = await readPolicy(
      policyOf(
        denial,
        '## Categories\n\n| Category | Examples | Sold |\n| --- | --- | --- |\n| Geolocation | location data | Yes |',
      ),
    );
    const asSentence = await readPolicy(policyOf(denial, 'We sell your location data.'));
    expect([verdictOf(asTable), verdictOf(asSentence)]).toEqual(['C', 'C']);
  });

  it('does not depend on documents read before', async () => {
    const before = await rows(policyOf(NEVER, SELLS));
    await readPolicy(policyOf('We sell everything.', 'Raw Inputs: content you submit.'));
    expect(await rows(policyOf(NEVER, SELLS))).toEqual(before);
  });

  it('gives the same verdict for Paid as for Free', async () => {
    const inFree = await readPolicy(
      policyOf('We do not sell data of Free Accounts.', 'We may sell usage data of Free Accounts.'),
    );
    const inPaid = await readPolicy(
      policyOf('We do not sell data of Paid Accounts.', 'We may sell usage data of Paid Accounts.'),
    );
    expect(verdictOf(inPaid)).toBe(verdictOf(inFree));
  });
});

describe('what must change a verdict', () => {
  it('turns a contradiction by negating the affirmation', async () => {
    expect(
      verdictOf(
        await readPolicy(policyOf('We do not collect your phone number.', 'We collect your phone number.')),
      ),
    ).toBe('C');
    expect(
      verdictOf(
        await readPolicy(
          policyOf('We do not collect your phone number.', 'We do not collect your name or phone number.'),
        ),
      ),
    ).toBe('K');
  });

  it('clears by an exception in the same sentence', async () => {
    expect(
      verdictOf(
        await readPolicy(
          policyOf(
            'We do not share your email address, except with resellers.',
            'We share your email address with resellers.',
          ),
        ),
      ),
    ).toBe('K');
    expect(
      verdictOf(
        await readPolicy(
          policyOf('We do not share your email address.', 'We share your email address with resellers.'),
        ),
      ),
    ).toBe('C');
  });

  it('clears by scope, and lists the pair with its reason', async () => {
    const read = await readPolicy(
      policyOf('We do not sell data of Paid Accounts.', 'We may sell data of Free Accounts.'),
    );
    expect(verdictOf(read)).toBe('K');
    expect(read.cleared).toEqual([
      expect.objectContaining({ dimension: 'plan', rule: 'D2', reason: 'Different plan: paid, free.' }),
    ]);
  });
});

describe('precision on ordinary sentences', () => {
  it.each([
    [
      'a name of a link',
      'Click “Do Not Sell or Share My Personal Information”.',
      'We may sell your personal information.',
    ],
    [
      'a denial for one case',
      'If you opt out, your data will not be shared with advertisers.',
      'We share your data with advertisers.',
    ],
    [
      'a denial narrowed by words no field reads',
      'We do not collect images from cameras inside the vehicle.',
      'We collect images from your profile.',
    ],
    [
      'data that pass through',
      'We do not store your card number.',
      'We collect your card number when you pay.',
    ],
    [
      'what others may not do',
      'Our providers may not use your data for their own purposes.',
      'We use your data to improve our services.',
    ],
    [
      'the sale of the business',
      'We do not sell your personal information.',
      'If we are acquired, your personal information may be transferred to the new owner.',
    ],
    [
      'two clocks',
      'We will respond to your request within 30 days.',
      'We confirm receipt of your request within 10 days.',
    ],
    ['a promise and a disclaimer', 'All data is encrypted in transit.', 'No system is perfectly secure.'],
  ])('lets stand: %s', async (_, a, b) => {
    expect(verdictOf(await readPolicy(policyOf(a, b)))).toBe('K');
  });
});
