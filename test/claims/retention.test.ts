// Keeping and deleting in the many ways of saying it.

import { describe, expect, it } from 'vitest';
import { read, readText } from './read.ts';

describe('words that name data when they stand alone', () => {
  it.each([
    ['We retain logs for 90 days.', ['+retain usage-log']],
    ['We keep backups for up to a year.', ['+retain data']],
    ['We store records until you close your account.', ['+retain data']],
    // a purpose, not a period: of what the records are is open
    ['We offer details for members.', []],
  ])('%s', async (text, claims) => {
    expect(await read(text)).toEqual(claims);
  });
});

describe('data that are stored somewhere', () => {
  it.each([
    ['We do not store card numbers in files.', '-retain payment-card'],
    ['Personal data is stored in our data centres.', '+retain personal'],
    ['After 5 years, phone numbers are deleted.', '+delete phone'],
  ])('%s', async (text, claim) => {
    expect(await read(text)).toEqual([claim]);
  });

  it('cross a border only where one is named', async () => {
    expect(await read('Your data may be stored in the United States.')).toEqual(['+transfer personal']);
  });
});

it('a condition about time is still one', async () => {
  const { claims } = await readText('After we verify your request, we delete your phone number.');
  expect(claims.find(({ practice }) => practice.value === 'delete')?.polarity).toBe('affirmed');
});

it('the end of a membership ends the keeping', async () => {
  const { claims } = await readText('We retain your account data until your membership is cancelled.');
  expect(claims[0]?.retention).toMatchObject({ kind: 'until-event', trigger: 'account-closure' });
});

it('two periods of one entry each have a place of their own', async () => {
  const { claims, document } = await readText(
    'We retain personal information for these periods:\n\n- Billing: 7 years after the last order (and copies for the life of the account); logs up to 24 months.\n',
  );
  const quotes = claims
    .filter(({ practice }) => practice.via === 'lead-in')
    .map(({ evidence: { span } }) => document.source.slice(span.start, span.end));
  expect(quotes).toEqual([
    expect.stringMatching(/^Billing: 7 years/),
    expect.stringMatching(/life of the account/),
    expect.stringMatching(/^logs up to 24 months/),
  ]);
});

it('a period until an event is told with the event', async () => {
  const { claims } = await readText(
    'We retain your messages for the life of the account. We keep your photos as long as you are a member and delete them then.',
  );
  expect(claims.flatMap(({ retention }) => retention?.surface ?? [])).toEqual([
    'for the life of the account',
    'as long as you are a member',
  ]);
});

it.each([
  ['We store it only for so long as is necessary for the aims set out below.', 'criteria'],
  ['Your files are erased as soon as they are no longer needed.', 'criteria'],
  ['We will not keep your photos for longer than is necessary.', 'criteria'],
  ['We keep your playlists while you are a member and for two years thereafter.', 'event-plus'],
  ['Your profile is stored until the deletion of your account.', 'until-event'],
  ['Session cookies are erased when you close your browser.', 'until-event'],
  ['Cookies expire after one year.', 'fixed'],
  ['The retention period for invoices is ten years.', 'fixed'],
  ['Call recordings have a retention period of 30 days.', 'fixed'],
])('how long: %s', async (text, kind) => {
  const { claims } = await readText(text);
  expect(claims.map(({ retention }) => retention?.kind)).toEqual([kind]);
});

it.each([
  'Our gift vouchers expire after one year.',
  'You can choose retention periods of one or two years.',
])('no data are kept: %s', async (text) => {
  expect(await read(text)).toEqual([]);
});
