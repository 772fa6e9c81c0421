// Every field of every claim has its place: on some of the real policies here, on all of them by
// `npm run eval -- verify`.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { verifyPolicies } from '../../src/tools/eval/verify.ts';

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
