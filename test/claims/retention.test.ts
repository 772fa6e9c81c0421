// Keeping and deleting in the many ways of saying it.

import { describe, expect, it } from 'vitest';
import { read, readText } from './read.ts';

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
