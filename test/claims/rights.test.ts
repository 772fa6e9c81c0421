// What the reader is offered: rights and choices, in the many ways of offering them.

import { describe, expect, it } from 'vitest';
import { readText } from './read.ts';

async function rightsOf(text: string): Promise<readonly (string | null)[]> {
  const { claims } = await readText(text);
  return claims.filter(({ practice }) => practice.value === 'grant').map(({ right }) => right?.kind ?? null);
}

describe('a right', () => {
  it.each([
    ['Right to object: you can object to our processing of your personal data.', ['object']],
    ['You or your parents may opt out of the sale of your personal information.', ['opt-out-sale']],
    ['Users have the ability to withdraw consent at any time.', ['withdraw-consent']],
    ['We will provide you a way to opt out of these emails.', ['opt-out-marketing']],
    ['To opt out of sales, please move the toggle.', ['opt-out-sale']],
    ['If you want to know what personal information about you is sold please click here.', ['know']],
    ['You can opt out of our analytics here.', [null]],
    ['You are not required to pay any charge for exercising your rights.', [null]],
  ])('%s', async (text, rights) => {
    expect(await rightsOf(text)).toEqual(rights);
  });

  it('to have data deleted stands beside its correction', async () => {
    const rights = await rightsOf(
      'You may ask us to correct, amend or delete information that is inaccurate.',
    );
    expect(rights.toSorted()).toEqual(['correct', 'delete']);
  });

  it('is kept in the sentence that a list of ways follows', async () => {
    expect(
      await rightsOf('You may opt out of the sale of your personal information by:\n\n- calling us'),
    ).toContain('opt-out-sale');
  });

  it('to request that we delete deletes nothing', async () => {
    const { claims } = await readText(
      'You have the following rights:\n\n- The right to request that we delete your personal information.',
    );
    expect(claims.map(({ practice, right }) => [practice.value, right?.kind])).toEqual([['grant', 'delete']]);
  });
});

it.each([
  'You have the right to lodge a complaint with a supervisory authority, and you may complain to us.',
  'Right to non-discrimination: we will not discriminate against you for exercising your rights.',
])('given once, however often it is told: %s', async (text) => {
  const { claims } = await readText(text);
  expect(claims.filter(({ right }) => right !== null)).toHaveLength(1);
});

it('that the law gives against discrimination is no difference that we make', async () => {
  const { claims } = await readText(
    'Right to Non-Discrimination. California law prohibits us from discriminating against you for exercising your rights.',
  );
  expect(
    claims.filter(({ practice, polarity }) => practice.value === 'differ' && polarity === 'affirmed'),
  ).toEqual([]);
});

it.each([
  'To access the list of partners, please see our site.',
  'If you would like to know how the exchange works, please view its policy.',
])('no right: %s', async (text) => {
  expect(await rightsOf(text)).toEqual([]);
});

describe('a choice', () => {
  it('of cookies may be told by "them"', async () => {
    const { claims } = await readText('We use third-party cookies. You can turn them off in your browser.');
    const [choice] = claims.filter(({ practice }) => practice.value === 'grant');
    expect(choice?.data.map(({ value }) => value.concept)).toEqual(['cookie']);
  });

  it('is offered by telling how', async () => {
    expect(await rightsOf('To manage cookies, please click here.')).toEqual([null]);
  });

  it('is none where the reader is only told how to get a service', async () => {
    expect(await rightsOf('To receive your order, please email us your address.')).toEqual([]);
  });
});

describe('is given in other words', () => {
  it.each<[string, readonly (string | null)[]]>([
    ['Consent can be taken back at any time.', ['withdraw-consent']],
    ['Upon request, we will provide you with the details of the data we hold about you.', ['access']],
    ['Guardians may look at the photos of their child and have them deleted.', ['delete']],
    ['You also have a right to have the processing of your data limited.', ['restrict']],
    ['You can ask for your data to be moved to a different service.', ['portability']],
    ['You can contact the supervisory authority if you think we broke the law.', ['complain']],
    ['An authorised agent may submit a request on your behalf.', ['agent']],
    ['We will correct any inaccurate information as soon as you let us know.', ['correct']],
    ['Nevada law gives residents the right to opt out of the sale of their data.', ['opt-out-sale']],
    ['If you wish to exercise your right to delete your data, you may do so by phone.', ['delete']],
  ])('%s', async (text, rights) => {
    expect(await rightsOf(text)).toEqual(rights);
  });
});

it.each([
  'If you opt out of marketing emails, we may still send you receipts.',
  'Even if you opt out, you will continue to see ads.',
  'When you delete your cookies, your choices are lost.',
  'We get identity verification from a service provider.',
  'We run a rewards program for our members.',
  'You may access this Privacy Policy at any time from our footer.',
  'You can access our cookie policy here.',
])('nothing is offered: %s', async (text) => {
  expect(await rightsOf(text)).toEqual([]);
});

it('denying service is one of the things that are not done', async () => {
  const { claims } = await readText(
    'We will not discriminate against you for using a right, including by:\n\n- Denying you goods or services\n- Charging you different prices',
  );
  expect(claims.every(({ polarity }) => polarity === 'denied')).toBe(true);
});

it.each([
  ['Most browsers let you refuse cookies.', [null]],
  ['It is possible to turn off your location in the settings.', [null]],
  ['To learn more about GPC, click here.', []],
])('%s', async (text, rights) => {
  expect(await rightsOf(text)).toEqual(rights);
});
