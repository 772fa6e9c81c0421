import { describe, expect, it } from 'vitest';
import { read, readText } from './read.ts';

describe('what states nothing of ours', () => {
  it.each([
    'Do we sell your data?',
    '"Sale" means exchange for value.',
    'Some companies sell personal data.',
    'If we ever sold data, we would tell you.',
    'Do not submit health data.',
    'This section explains how we sell or share data.',
    'Where the Act applies and we transfer your data abroad, we will ask you first.',
    'We keep you logged in.',
    'Our terms say how partners can and cannot use your data.',
  ])('%s', async (text) => {
    const stated = (await read(text)).filter((line) => !/^[+-](?:govern|notify|grant)/.test(line));
    expect(stated).toEqual([]);
  });
});

describe('statements', () => {
  it.each<[string, readonly string[]]>([
    ['We share personal data only with service providers.', ['+disclose personal > processor']],
    ['Debug logs are stored unencrypted.', ['+retain usage-log', '-secure usage-log']],
    ['Analytics cookies cannot be disabled.', ['-grant cookie']],
    [
      'We do not collect, use or share precise location.',
      ['-collect location-precise', '-disclose location-precise', '-use location-precise'],
    ],
    ['We provide advertisers with your email address.', ['+share-ads email > advertiser']],
    ['Integrations you connect receive your prompts.', ['+disclose user-content > connected-service']],
    [
      'We use your content to run the service, but not to sell your data.',
      ['+use user-content', '-sell personal'],
    ],
    ['We ask for your full name.', ['+collect name']],
    ['Information collected via analytics tools is kept for one year.', ['+retain data']],
    ['No selling of your personal data.', ['-sell personal']],
    ['We can and will share your data with advertisers.', ['+share-ads personal > advertiser']],
    ['We may not and will not sell your data.', ['-sell personal']],
    ['The chat feature collects your email address.', ['+collect email']],
    ['Team content is used to train our models.', ['+train user-content']],
    // a negation in front turns the clause around
    ['On no account will your phone number be given to advertisers.', ['-share-ads phone > advertiser']],
    ['At no point do we rent your email address.', ['-sell email']],
    ['Nor do we sell your personal data.', ['-sell personal']],
    ['In no case is your photo made available to sponsors.', ['-disclose audio-visual > third-party']],
    ['Neither your voice recording nor a copy of it is stored.', ['-retain audio-visual']],
    // what is denied of a subject, what is done on the way
    ['Your date of birth is not something we ask for.', ['-collect age']],
    ['We finance the app by selling your browsing history.', ['+sell browsing']],
    ['We run the app without sharing your browsing history.', ['-disclose browsing']],
    ['Other companies get your phone number from us.', ['+disclose phone > third-party']],
    ['We pass your phone number over to data brokers.', ['+disclose phone > data-broker']],
    ['We share your email address with partners for a fee.', ['+sell email > business-partner']],
    ['Your photos never leave our network.', ['-disclose audio-visual']],
    ['We do not honor requests to delete personal data.', ['-grant personal']],
  ])('%s', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  it('reads an exclusive as such', async () => {
    const { claims } = await readText('We share personal data only with service providers.');
    expect(claims.map((claim) => claim.isRecipientExclusive)).toEqual([true]);
  });

  it('keeps an exception with its denial', async () => {
    const { claims } = await readText('We do not disclose personal information except as required by law.');
    expect(claims.map(({ practice, exceptions }) => [practice.value, exceptions[0]?.dimension])).toEqual([
      ['disclose', 'legal'],
    ]);
  });

  it('takes the consented cases for a condition when the sentence opens with them', async () => {
    const { claims } = await readText('With your consent, we share data with partners.');
    expect(claims[0]?.conditions.map(({ kind }) => kind)).toEqual(['consent']);
  });

  it('lists the companies it is told of', async () => {
    const text =
      '## How we share data\n\n- Service providers — We use others to help us. These include Northpay (payments), Hostly (hosting) and analytics tools.';
    const { claims } = await readText(text);
    expect(claims.filter(({ rule }) => rule === 'list/party').length).toBeGreaterThan(1);
  });
});
