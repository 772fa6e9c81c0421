import { describe, expect, it } from 'vitest';
import { read, readText } from './read.ts';

const statedIn = async (text: string): Promise<readonly string[]> =>
  (await read(text)).filter((line) => !/^[+-](?:govern|notify)/.test(line));

describe('clauses that state nothing of ours', () => {
  it.each([
    'When we collect your phone number, we tell you why we need it.',
    'Please read this page to learn how we use the photos you upload.',
    'This notice contains information about how we share your contact details with partners.',
    'If you share your location with friends, they can see where you are.',
    'The more we know about how visitors move through the store, the better we can plan.',
    'You should think twice before you disclose your salary on a public forum.',
    'You should always be careful when deciding to disclose your personal information.',
    'Our help centre explains why banks collect identity documents.',
    'Whenever a shop sells your address to a list broker, it has to tell you so.',
    'A breach occurs when someone discloses personal data without leave.',
    'We are not responsible for how your bank uses your account number.',
    'We will answer questions about the way our vendors handle your invoices.',
    'Ask the seller whether it keeps your card number.',
    'You agree not to collect e-mail addresses of other members.',
    'The term "profiling" covers any use of personal data to evaluate a person.',
    'Sensitive information includes data that reveals your health or your beliefs.',
    'Data portability means that a company hands your data over in a common format.',
    '"Processor" is a company that processes personal data for another.',
    'Many retailers share purchase histories with their suppliers.',
    'Regulators expect companies to delete records that nobody needs.',
    'You are responsible for keeping your recovery phrase safe.',
    'It is up to you to delete the messages on your own phone.',
    'This includes choosing to accept, block or delete some or all cookies.',
  ])('%s', async (text) => {
    expect(await statedIn(text)).toEqual([]);
  });
});

describe('clauses that state more than their first verb', () => {
  it.each<[string, readonly string[]]>([
    // participles share the auxiliary of the passive before them
    [
      'Photos that you upload are scanned for viruses and stored in Frankfurt.',
      ['+retain audio-visual', '+use audio-visual'],
    ],
    ['All personal data is transferred to and stored in our data centres.', ['+retain personal']],
    [
      'Your email address is shared with our partners and used by them.',
      ['+disclose email > business-partner', '+use email'],
    ],
    // a second infinitive hangs on the verb of the first
    ['We have committed to not sell your name and to not store it.', ['-retain name', '-sell name']],
    [
      'We use your IP address, without collecting or storing it.',
      ['-collect ip-address', '-retain ip-address', '+use ip-address'],
    ],
    [
      'After you respond we will remove your messages, but residual copies of your messages may remain in archives.',
      ['+delete message-content', '+retain message-content'],
    ],
    // who gets the data stands behind the purpose
    [
      'We disclose your personal information for a business purpose to service providers and our affiliates.',
      ['+disclose personal > affiliate', '+entrust personal > processor'],
    ],
    [
      'If the police ask, we are obliged to provide them with your name.',
      ['+disclose-legal name > law-enforcement'],
    ],
    // what is listed, allowed or necessary is done
    [
      'This includes sharing your information with law enforcement officials.',
      ['+disclose-legal personal > law-enforcement'],
    ],
    ['Our survey allows you to provide your name and email address.', ['+collect email+name']],
    [
      'It is necessary for us to share your street address with couriers.',
      ['+entrust postal-address > delivery'],
    ],
    ['We may allow our partners to “collect” your name.', ['+collect name']],
    ['Such marketing communications are usually sent by email.', ['+use ']],
    ['Each time you open the app, your IP address is logged on our servers.', ['+observe ip-address']],
  ])('%s', async (text, expected) => {
    expect([...(await read(text))].toSorted()).toEqual([...expected].toSorted());
  });
});

describe('rights in other words', () => {
  it.each<[string, string]>([
    ['You can ask us to send you a copy of the data we hold about you.', 'access'],
    ['Write to privacy@example.org and we will remove your details from our list.', 'delete'],
    ['To opt out of our newsletter, click the link at the bottom of any issue.', 'opt-out-marketing'],
    ['We will honour requests to erase your profile.', 'delete'],
    ['Should you no longer wish to receive our offers by post, just let us know.', 'opt-out-marketing'],
    ['If your address is out of date, you can change it yourself in the settings.', 'correct'],
    ['Simply reply STOP to any text message to end these messages.', 'opt-out-marketing'],
    ['At your request, we will stop using your data for advertising.', 'object'],
    ['If you would rather not be profiled, switch off personalisation in your account.', 'opt-out-profiling'],
    ['You may ask for a person to review a decision made by our software.', 'no-solely-automated'],
    ['Upon request we will delete your data.', 'delete'],
    ['We provide a way to correct your personal data.', 'correct'],
    ['To request removal of your data from these pages, contact us at privacy@example.org.', 'delete'],
  ])('%s', async (text, right) => {
    const { claims } = await readText(text);
    expect(claims.map((claim) => claim.right?.kind)).toContain(right);
  });

  it.each([
    'Evaluate our online campaigns or tailor other marketing messages to you.',
    'Please note that the exercise of some rights may result in your unsubscribing from the service.',
    'In order to be able to stop using your data, we need to store a cookie in your browser.',
  ])('%s grants none', async (text) => {
    expect((await read(text)).filter((line) => line.startsWith('+grant'))).toEqual([]);
  });
});

it.each([
  ['We have no plans to sell your data.', ['-sell personal']],
  ['We have no duty to monitor your messages.', []],
  ['We use cookies to measure which pages are read.', ['+track cookie']],
])('%s', async (text, claims) => {
  expect(await read(text)).toEqual(claims);
});
