import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { policyOf, readPolicy, verdictOf } from './read.ts';

const fixture = z
  .strictObject({
    pairs: z.array(
      z.strictObject({
        id: z.union([z.number(), z.string()]),
        a: z.string(),
        b: z.string(),
        expect: z.enum(['C', 'T', 'K']),
        file: z.string().optional(),
      }),
    ),
    nothing: z.array(z.string()),
  })
  .parse(parse(readFileSync(new URL('pairs.yaml', import.meta.url), 'utf8')));

describe('worked pairs of the design', () => {
  it.each(fixture.pairs)('$id: $a / $b → $expect', async ({ a, b, expect: expected, file }) => {
    const read = await readPolicy(policyOf(a, b), file);
    expect(verdictOf(read)).toBe(expected);
  });

  it.each(fixture.pairs.filter(({ b }) => b !== ''))(
    '$id the other way round',
    async ({ a, b, expect: expected, file }) => {
      const read = await readPolicy(policyOf(b, a), file);
      expect(verdictOf(read)).toBe(expected);
    },
  );
});

describe('sentences that state no practice', () => {
  it.each(fixture.nothing)('reads no claim from: %s', async (sentence) => {
    const { claims } = await readPolicy(policyOf(sentence));
    expect(claims.filter(({ topic }) => topic !== 'definition')).toEqual([]);
  });
});
