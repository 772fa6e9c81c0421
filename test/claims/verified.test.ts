// Every field of every claim has its place: on some of the real policies here, on all of them by
// `npm run eval -- verify`.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { unprovenClaims, verifyPolicies } from '../../src/tools/eval/verify.ts';
import { readText } from './read.ts';

const CORPORA = path.resolve(import.meta.dirname, '../../../shared/corpora');
const EVERY = 12;

it.skipIf(!existsSync(CORPORA))(
  'claims of real policies stand where they say (needs ../shared)',
  async () => {
    const { problems, policies, claims } = await verifyPolicies(CORPORA, EVERY);
    expect(problems).toEqual([]);
    expect(policies).toBeGreaterThan(10);
    expect(claims).toBeGreaterThan(1000);
  },
  120_000,
);

it.each([
  'At your request, and where the law asks for it, we will:\n\n- Delete your data\n- Correct your data\n',
  'When we run the service for our clients, we do not:\n\n- sell personal information; or\n- use it for ads.\n',
  'This data is provided directly by you. Device data are automatically transmitted by your browser.\n',
])('every part of a claim has its place: %s', async (text) => {
  const { document, claims } = await readText(text);
  expect(claims.length).toBeGreaterThan(0);
  expect(unprovenClaims(document, claims)).toEqual([]);
});
