// Edits of a policy of our own: what each changes in meaning, and that wording changes nothing.

import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../src/compare/diff/diff.ts';
import { loadKnowledge } from '../../../src/rules/load.ts';
import { read } from './rewrite.ts';

const knowledge = loadKnowledge();

const POLICY = `# Privacy Notice

Effective as of March 2021

## 1. Who we are

Northwind Travel Ltd ("Northwind", "we") is the controller of your personal data.

## 2. Personal data we collect

### Information you give us

When you book a trip or contact us, we collect your name, postal address, email address, phone number, payment card details, passport number and travel preferences.

### Information we collect automatically

When you visit our website, we collect your IP address, browser type, pages viewed and device identifiers by means of cookies and similar technologies. With your consent, our app collects your precise location.

### Information from others

We receive information about you from travel agents, airlines and social media platforms.

## 3. Why we use it

| Purpose | Data | Legal basis |
| --- | --- | --- |
| Book and manage trips | Identity, contact, payment | Performance of a contract |
| Customer support | Contact, messages | Legitimate interests |
| Marketing and personalised advertising | Contact, usage | Consent |
| Security and fraud prevention | Device, usage | Legitimate interests |
| Analytics and improving our services | Usage | Legitimate interests |

## 4. Who receives it

We share your personal data with:

- airlines, hotels and car rental companies, to fulfil your booking;
- service providers such as hosting, email and payment companies, including Amazon Web Services and Adyen;
- advertising partners, to show you offers on other websites;
- authorities, when the law requires it.

We never share your passport number with advertisers.

## 5. International transfers

We transfer data to the United States on the basis of standard contractual clauses approved by the European Commission.

## 6. How long we keep it

We keep booking data for seven years for tax reasons. Marketing data is deleted after two years without contact. Server logs are kept for 90 days.

## 7. Your rights

You have the right to access, rectify, erase and port your data, to restrict or object to processing, and to withdraw consent. You can complain to a supervisory authority. We answer requests within one month, free of charge.

You can unsubscribe from marketing at any time and change cookie settings in the cookie banner.

## 8. Children

Children under 16 may not create an account.

## 9. Security

We encrypt payment data and restrict access to employees who need it.

## 10. Changes

We will notify you of material changes by email or on our website before they take effect.

## 11. Contact

Write to privacy@northwind.example or Northwind Travel Ltd, 5 Harbour Road, Bristol BS1 4XJ. Our data protection officer is Jane Roe.
`;

type Row = readonly [before: string, after: string, type: string, direction: string];

const CHANGES: readonly Row[] = [
  [
    'phone number, payment card details',
    'phone number, date of birth, payment card details',
    'data-type-added',
    'less-protective',
  ],
  [
    'passport number and travel preferences',
    'passport number, dietary and health requirements and travel preferences',
    'data-type-added',
    'less-protective',
  ],
  [
    'by means of cookies and similar technologies',
    'by means of cookies, pixels and session replay tools that record your mouse movements',
    'data-type-added',
    'less-protective',
  ],
  [
    'travel agents, airlines and social media platforms',
    'travel agents, airlines, data brokers and social media platforms',
    'data-type-added',
    'less-protective',
  ],
  [
    'With your consent, our app collects your precise location.',
    'Our app collects your precise location.',
    'opt-out-removed',
    'less-protective',
  ],
  [
    '| Marketing and personalised advertising | Contact, usage | Consent |',
    '| Marketing and personalised advertising | Contact, usage | Legitimate interests |',
    'legal-basis-changed',
    'less-protective',
  ],
  [
    'including Amazon Web Services and Adyen',
    'including Amazon Web Services, Zendesk and Adyen',
    'recipient-added',
    'less-protective',
  ],
  [
    'including Amazon Web Services and Adyen',
    'including Amazon Web Services and Stripe',
    'recipient-added',
    'neutral',
  ],
  [', including Amazon Web Services and Adyen', '', 'recipient-removed', 'more-protective'],
  [
    '- authorities, when',
    '- our parent company and other companies of the Northwind group;\n- authorities, when',
    'recipient-added',
    'less-protective',
  ],
  [
    '- authorities, when',
    '- insurers and debt collectors;\n- authorities, when',
    'recipient-added',
    'less-protective',
  ],
  [
    '- authorities, when',
    '- buyers of our business;\n- authorities, when',
    'recipient-added',
    'less-protective',
  ],
  [
    '- advertising partners, to show you offers on other websites;\n',
    '',
    'recipient-removed',
    'more-protective',
  ],
  ['We never share your passport number with advertisers.', '', 'recipient-added', 'less-protective'],
  [
    ' on the basis of standard contractual clauses approved by the European Commission',
    '',
    'transfer-mechanism-changed',
    'neutral',
  ],
  ['for seven years', 'for ten years', 'retention-lengthened', 'less-protective'],
  [
    'after two years without contact',
    'after one year without contact',
    'retention-shortened',
    'more-protective',
  ],
  ['Server logs are kept for 90 days.', '', 'retention-lengthened', 'less-protective'],
  [
    'Server logs are kept for 90 days.',
    'Server logs are kept for as long as necessary.',
    'retention-lengthened',
    'less-protective',
  ],
  [', to restrict or object to processing,', '', 'right-removed', 'less-protective'],
  ['within one month', 'within 45 days', 'notice-period-changed', 'less-protective'],
  ['Children under 16', 'Children under 13', 'children-age-changed', 'less-protective'],
  [
    'We encrypt payment data and restrict access',
    'We restrict access',
    'security-changed',
    'less-protective',
  ],
  [
    ' by email or on our website before they take effect',
    ' on our website',
    'notice-period-changed',
    'less-protective',
  ],
  [
    'We will notify you of material changes',
    'We may notify you of material changes',
    'notice-period-changed',
    'less-protective',
  ],
  ['privacy@northwind.example', 'dpo@northwind.example', 'contact-changed', 'neutral'],
  ['5 Harbour Road, Bristol BS1 4XJ', '77 Queen Square, Bristol BS1 5RA', 'contact-changed', 'neutral'],
  [' Our data protection officer is Jane Roe.', '', 'contact-changed', 'neutral'],
  [
    'Northwind Travel Ltd ("Northwind", "we") is the controller',
    'Northwind Holdings GmbH ("Northwind", "we") is the controller',
    'controller-changed',
    'neutral',
  ],
  ['Effective as of March 2021', 'Effective as of July 2021', 'effective-date-changed', 'neutral'],
  [
    '## 8. Children',
    '## 8. Automated decisions\n\nWe use artificial intelligence to set prices on the basis of your profile.\n\n## 9. Children',
    'purpose-added',
    'less-protective',
  ],
  [
    'We receive information about you from',
    'We also buy information about you from credit bureaus. We receive information about you from',
    'data-type-added',
    'less-protective',
  ],
];

const WORDING: readonly (readonly [before: string, after: string])[] = [
  [
    'We answer requests within one month, free of charge.',
    'We will answer your requests within one month and free of charge.',
  ],
  [
    'We keep booking data for seven years for tax reasons.',
    'Booking data is kept for seven (7) years, for tax reasons.',
  ],
  ['You can unsubscribe from marketing at any time', 'You may at any time unsubscribe from our marketing'],
  ['## 7. Your rights', '## 7. What are my rights?'],
  ['Write to privacy@northwind.example', 'Please write to privacy@northwind.example'],
  [
    'airlines, hotels and car rental companies, to fulfil your booking',
    'airlines, hotels, and car-rental companies in order to fulfil your booking',
  ],
  ['We share your personal data with:', 'Your personal data is shared with:'],
  ['When you visit our website, we collect', 'We collect, when you visit our website,'],
];

async function diffOf(before: string, after: string) {
  expect(POLICY).toContain(before);
  const text = POLICY.replace(before, after);
  const versions = [await read('policy.md', POLICY), await read('policy.md', text)] as const;
  return { text, diff: diffDocuments(...versions, knowledge) };
}

describe('a change of meaning', () => {
  it.each(CHANGES)('"%s" to "%s" is %s, %s', async (before, after, type, direction) => {
    const { text, diff } = await diffOf(before, after);
    expect(diff.changes.map((change) => [change.type, change.class])).toEqual([[type, direction]]);
    for (const change of diff.changes) {
      for (const place of change.before) expect(POLICY.slice(place.start, place.end)).toBe(place.quote);
      for (const place of change.after) expect(text.slice(place.start, place.end)).toBe(place.quote);
    }
  });

  it('is told apart from others in the same sentence', async () => {
    const { diff } = await diffOf(
      'We keep booking data for seven years for tax reasons.',
      'We keep booking data for ten years for tax reasons and share it with data brokers.',
    );
    expect(diff.changes.map(({ type }) => type).toSorted()).toEqual([
      'recipient-added',
      'retention-lengthened',
    ]);
  });

  it('is one when several places repeat it', async () => {
    const twice = (age: string): string =>
      `${POLICY}\nChildren under ${age} may not create an account with us.\n`;
    const text = twice('13').replace('Children under 16', 'Children under 13');
    const diff = diffDocuments(
      await read('policy.md', twice('16')),
      await read('policy.md', text),
      knowledge,
    );
    expect(diff.changes.map(({ type }) => type)).toEqual(['children-age-changed']);
    expect(diff.changes[0]?.after).toHaveLength(2);
  });

  it('is none when only a company or product got another name', async () => {
    const text = POLICY.replaceAll('Northwind', 'Southgate').replaceAll(
      'northwind.example',
      'southgate.example',
    );
    const diff = diffDocuments(await read('policy.md', POLICY), await read('policy.md', text), knowledge);
    const types = new Set(diff.changes.map(({ type }) => type));
    expect([...types].filter((type) => !['contact-changed', 'controller-changed'].includes(type))).toEqual(
      [],
    );
  });
});

describe('other words for the same', () => {
  it.each(WORDING)('"%s" to "%s" is no change of meaning', async (before, after) => {
    expect((await diffOf(before, after)).diff.changes).toEqual([]);
  });
});
