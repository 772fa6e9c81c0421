// Items that state a practice only together with what stands above them.

import { describe, expect, it } from 'vitest';
import { read, readText } from './read.ts';

const list = (leadIn: string, ...items: readonly string[]): string =>
  `${leadIn}\n\n${items.map((item) => `- ${item}`).join('\n')}`;

describe('an item', () => {
  it.each<[string, string, readonly string[]]>([
    [
      '"including but not limited to" is one of the data',
      list(
        'We may collect information that identifies you, including but not limited to:',
        'Your date of birth',
      ),
      ['+collect age'],
    ],
    [
      'goes on behind a remark',
      list('We use your personal data to:\n\n- Send receipts\n\nThese need your address.\n', 'Prevent fraud'),
      ['+use personal', '+use personal'],
    ],
    [
      'below a sub-heading answers the lead-in above it',
      '## Use\n\nWe use your personal data for the following purposes:\n\n### Shop\n\n- To process your payments',
      ['+use personal', '+use personal'],
    ],
    [
      'that is denied by the front of its clause is denied',
      list('We will not:', 'charge you a different price for exercising your rights'),
      ['-differ '],
    ],
    [
      'that is the condition of its clause states nothing by itself',
      list('We may share your data with our insurers when:', 'you sell your car'),
      ['+disclose personal'],
    ],
    [
      'has the subject of its lead-in',
      list('The cameras used by our partners:', 'Do not record your voice'),
      ['-observe audio-visual'],
    ],
    ['is not done by a name', list('Tips:', 'Do not share your password'), []],
    [
      'below a denial names what is not done',
      list('The categories of personal information that we do not sell include:', 'Health data'),
      ['-sell health'],
    ],
    [
      'of what a sale gives away needs no verb',
      list('The categories of personal information that we may "sell" include:', 'Browsing history'),
      ['+sell browsing'],
    ],
    [
      '"for other purposes" is a use',
      list('We use the information we collect:', 'For other purposes that we tell you of'),
      ['+use data'],
    ],
    [
      'says what data are kept for',
      list('We keep your personal data to:', 'Comply with the law'),
      ['+retain personal'],
    ],
    [
      'says what for, below a heading that says why it may be',
      '## Where a contract requires it\n\n- To process your payments\n- To answer your support questions',
      ['+use ', '+use communication'],
    ],
    [
      'that asks something of the reader says nothing of ours',
      '## Cookies and similar\n\n- To opt out of analytics, please visit the page of the network.',
      ['+grant activity'],
    ],
  ])('%s', async (_name, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });
});

describe('an item below', () => {
  it('sources is a collection from there', async () => {
    const { claims } = await readText(
      list(
        'We collect personal information from the following categories of sources:',
        'Public registers',
        'Our resellers',
      ),
    );
    expect(
      claims.map(({ practice, data }) => [practice.value, data.map(({ value }) => value.concept)]),
    ).toEqual([
      ['collect', ['personal']],
      ['collect', ['personal']],
    ]);
  });

  it('the ways of collecting says whence', async () => {
    expect(
      await read(
        list('We collect your personal data in the following ways:', 'directly from you, when you sign up;'),
      ),
    ).toEqual(['+collect personal']);
  });

  it('"the following types of data" names data, dots and clauses notwithstanding', async () => {
    expect(
      await read(
        list(
          'We may process the following types of personal information, which some U.S. states call sensitive:',
          'Precise geolocation.',
        ),
      ),
    ).toEqual(['+use location-precise']);
  });

  it('two verbs of giving has both', async () => {
    expect(
      await read(
        list(
          'We may disclose and sell your location data to the following companies:',
          'Advertising networks;',
        ),
      ),
    ).toEqual(['+sell location > advertiser', '+share-ads location > advertiser']);
  });

  it('a sale keeps to the law what the law asks for', async () => {
    expect(
      await read(
        list('We may sell personal information to:', 'courts, where necessary to comply with the law.'),
      ),
    ).toEqual(['+disclose-legal personal > court']);
  });

  it('"to": a purpose belongs to the verb that uses', async () => {
    const claims = await read(list('We use and share your information:', 'To prevent fraud.'));
    expect(claims).toEqual(['+use personal']);
  });

  it('data that others give goes to us', async () => {
    expect(await read(list('The payment provider shares the following data with us:', 'Full name;'))).toEqual(
      ['+receive name'],
    );
  });

  it('named companies are recipients of the announced kind', async () => {
    expect(
      await read(
        list(
          'We share your personal information with the following companies of our group:',
          'Quillwort Holding Ltd, 4 Mill Lane',
        ),
      ),
    ).toEqual(['+disclose personal > affiliate']);
  });

  it('a sentence that goes on keeps its practice', async () => {
    const claims = await read(
      list('We use device identifiers to run the site. These uses may include:', 'Preventing fraud'),
    );
    expect(claims).toContain('+use device-id');
    expect(claims).toHaveLength(2);
  });

  it('what an exception keeps is not denied by its list', async () => {
    const claims = await read(
      list(
        'We do not collect information beyond what the school gives us. This information may include:',
        'Full name',
        'School name',
      ),
    );
    expect(claims.filter((claim) => claim.startsWith('-collect') && claim.includes('name'))).toEqual([]);
  });
});

describe('a paragraph that is an item', () => {
  it('below a heading of what is collected names data', async () => {
    expect(await read('## Information we collect\n\nSuch as your IP address and your phone number.')).toEqual(
      ['+collect ip-address+phone'],
    );
  });

  it('is no list where it is a sentence', async () => {
    expect(await read('## Information we collect\n\nYour IP address is a number.')).toEqual([]);
  });
});

describe('what a denial excepts', () => {
  it('is done', async () => {
    expect(
      await read(
        list(
          'We do not share your data with third parties except:',
          'with our hosting providers',
          'with courts',
        ),
      ),
    ).toEqual([
      '+disclose-legal personal > court',
      '+entrust personal > hosting',
      '-disclose personal > third-party',
    ]);
  });

  it('sells nothing where only selling is denied', async () => {
    expect(await read(list('We never sell your data, except:', 'to advertisers'))).toEqual([
      '-sell personal',
    ]);
  });
});
