import { describe, expect, it } from 'vitest';
import { read, readText } from './read.ts';

describe('what is claimed without a verb of its own', () => {
  it.each<[string, readonly string[]]>([
    // what the reader gives
    ['You may also provide us with your phone number.', ['+collect phone']],
    ['Members can choose to enter their date of birth.', ['+collect age']],
    // what data and cookies serve
    ['These cookies enable the website to remember your settings.', ['+track cookie']],
    ['This information is necessary for preventing fraud.', ['+use data']],
    ['This information allows ad networks to deliver targeted advertisements.', ['+use data']],
    // what stands open, or is for sale
    ['Your profile is visible to other users.', ['+publish account > other-users']],
    ['Any comments you post are publicly accessible.', ['+publish communication > public']],
    ['Your data is not for sale.', ['-sell personal']],
    // acts that are a use of data
    ['We may market our services to you using your email address.', ['+use email']],
    ['We do not send marketing emails to you.', ['-use ']],
    // … but not both denied alone where one is only denied for the other
    ['We do not currently send emails for direct marketing purposes.', []],
    // a mistake kept from happening says nothing of the act
    ['We add your details to a list to ensure that we do not accidentally market to you.', []],
    // verbs in another sense
    ['We keep your data confidential.', ['+secure personal']],
    ['Membership requires an email address.', ['+collect email']],
    ['This data is automatically transmitted by your browser.', ['+collect data']],
    ['Your messages are accessible to our vendors.', ['+entrust message-content > processor']],
    [
      'We may transfer, sell or assign your personal data to third parties as a result of a merger or sale.',
      ['+disclose-transaction personal > third-party'],
    ],
    // whom "they" means
    [
      'We share your email address with partners, and they use it.',
      ['+disclose email > business-partner', '+use email'],
    ],
    // verbs that leave the act to the one behind
    ['We may continue to keep your usage data.', ['+retain activity']],
    ['We will take steps to delete your account data.', ['+delete account']],
    ['You authorize us to share your user ID with our partners.', ['+disclose username > business-partner']],
    ['We cannot decrypt or otherwise access your messages.', ['-use message-content']],
    ['After that your account data will be deleted.', ['+delete account']],
    // who has access, sees or works on the data
    ['We provide our vendors access to your email address.', ['+entrust email > processor']],
    ['Our affiliates have access to your name.', ['+disclose name > affiliate']],
    ['Other members can view your email address.', ['+publish email > other-users']],
    // what tools gather, what the clause in front says first
    ['We use cookies to collect your IP address.', ['+collect ip-address', '+track cookie']],
    ['To open an account we need your phone number.', ['+collect phone']],
    ['Merchants submit your email address to us.', ['+receive email']],
    ['We do not use analytics or tracking.', ['-track ', '-use ']],
    ['No data remains on our servers.', ['-retain data']],
    // care is no collection
    ['We take the security of your data seriously.', []],
    ['We take good care of your data.', []],
    ['Residual copies of your messages may remain in our backups.', ['+retain message-content']],
    ['Firewalls protect our network.', ['+secure ']],
  ])('%s', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  it.each([
    'You may provide your name when you submit a request to delete your data.',
    'You could give us your number.',
    'We will never ask you to share your password by email.',
    'If you believe a child has provided us with personal data, please write to us.',
    'A cookie is a small file.',
    'The way your information is collected is described below.',
    'You can access our services on any device.',
    'Personal data is information that can be linked to a person.',
    'Your posts are available to you at any time.',
    'We train our employees in the careful handling of your information.',
    'We will tell you about our cookies.',
    'The categories of data we hold are set forth above.',
    'Users should avoid revealing any personal information in those rooms.',
    'The right to have a copy includes asking us to send that information to another company.',
    'These tools show us how people interact with our ads.',
    'They will be required to maintain the confidentiality of the information.',
    'You are responsible for ensuring that your account credentials are kept confidential.',
    'For other purposes of which we give notice at the time the information is collected.',
    'If parents believe that we have collected data of a child, they may request its deletion.',
    "To ensure we don't wrongly use children's data, please tell us their age.",
    'Personal data are data that could reasonably be linked with a particular consumer.',
    'We will post these changes on the site.',
    'If any of the information we process is inaccurate, please write to us.',
  ])('%s states nothing of ours', async (text) => {
    expect((await read(text)).filter((line) => !/^[+-](?:govern|notify|grant)/.test(line))).toEqual([]);
  });

  it('names the purposes of conditions and openings', async () => {
    const purposesOf = async (text: string): Promise<readonly string[]> =>
      (await readText(text)).claims.flatMap(({ purposes }) => purposes.map(({ value }) => value));
    expect(await purposesOf('We keep your data as necessary to comply with the law.')).toContain(
      'legal-compliance',
    );
    expect(await purposesOf('In order to prevent fraud, we collect your IP address.')).toContain('fraud');
    expect(
      await purposesOf('We use your data for purposes including research; auditing; and security.'),
    ).toEqual(expect.arrayContaining(['research', 'security']));
  });
});

it.each<[string, readonly string[]]>([
  ['The purpose of the processing is to prevent abuse.', ['+use ']],
  ['Your location enables us to show you shops nearby.', ['+use location']],
  ['We forbid our research and analytics partners from using your email address.', ['-use email']],
  ['Our purpose is to help businesses.', []],
  ['If you have a message for us, let us know.', []],
  ['You may live in a country that protects your data.', []],
  ['This policy covers data we collect and you are free to read it.', []],
  ['We will disclose to you the data that you asked for.', []],
])('%s', async (text, claims) => {
  const said = (await read(text)).filter((line) => !line.startsWith('+govern'));
  expect(said).toEqual(claims.map((claim) => expect.stringContaining(claim)));
});

it.each<[string, readonly string[]]>([
  ['The site does not allow third parties to gather your personal data.', ['-collect personal']],
  ['In some cases we anonymise or delete your messages.', ['+deidentify', '+delete']],
  ['If you live in Peru, note that we share your address with couriers.', ['+disclose|+entrust']],
  ['We may require you to provide us with your date of birth.', ['+collect age']],
  ['Other companies may give your address to us.', ['+receive postal-address']],
  ['The periods for which we keep your data depend on the kind of data.', ['+retain']],
])('%s', async (text, claims) => {
  const said = await read(text);
  expect(said).toEqual(
    claims.map((claim) => expect.stringMatching(new RegExp(claim.replaceAll('+', '\\+')))),
  );
});
