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
    'Please do not share personal data in public forums.',
    'Do not share your password with anyone.',
    'We encourage you to protect your password.',
    'For what purposes we use your data.',
    'The law allows companies to sell data.',
    'We do not guarantee that your data will not be disclosed.',
    'Use the Do Not Sell My Personal Information link on each site.',
    'Please see the information in the section on cookies.',
    'This policy does not apply to your use of other services.',
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
    ['Neither we nor our partners sell your data.', ['-sell personal']],
    ['We neither sell nor rent your data.', ['-sell personal']],
    ['We will neither disclose your email address nor sell it.', ['-disclose email', '-sell email']],
    ['We ask our partners not to sell your data.', ['-sell personal']],
    ['We promise never to sell your data.', ['-sell personal']],
    ['We would never sell your data.', ['-sell personal']],
    ['We do not engage in the sale of personal information.', ['-sell personal']],
    ['The sale of your data is not something we do.', ['-sell personal']],
    ['Sharing of your data never takes place.', ['-disclose personal']],
    ['The information we collect includes your name and email address.', ['+collect email+name']],
    ['Information you provide to us may include your phone number.', ['+collect phone']],
    ['We may ask you for your phone number.', ['+collect phone']],
    ['You will be asked to enter your card number.', ['+collect payment-card']],
    ['Our partners provide us with demographic data.', ['+receive demographic']],
    ['Your browser sends us your IP address.', ['+receive ip-address']],
    ['We use service providers to process your data.', ['+entrust personal > processor']],
    ['Our service providers may not use your data for their own purposes.', ['-use personal']],
    ['We may disclose your data to comply with a subpoena.', ['+disclose-legal personal']],
    ['We publish your reviews.', ['+publish communication']],
    ['We collect your location. Such data is never sold.', ['+collect location', '-sell location']],
    [
      'We collect your name. We share this information with advertisers.',
      ['+collect name', '+share-ads name > advertiser'],
    ],
    ['We collect information relating to your purchases.', ['+collect commercial']],
    ['We work hard to protect your data.', ['+secure personal']],
    ['Information collected via cookies is kept for a year.', ['+retain cookie+data']],
    ['We run the service without storing your IP address.', ['-retain ip-address']],
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
