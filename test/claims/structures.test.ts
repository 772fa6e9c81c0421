// Lists, tables, labels and headings, written before the readings were (structures.yaml), with what is still
// missed: a case that gets better says so, one that gets worse too.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Claim } from '../../src/model/claim.ts';
import { readText } from './read.ts';

const caseSchema = z.strictObject({
  name: z.string(),
  /** Ending of the file it is read as. */
  format: z.enum(['html', 'txt']).optional(),
  text: z.string(),
  claims: z.array(z.string()),
  /** What may be said or not. */
  maybe: z.array(z.string()).default([]),
  /** Expected claims that are not found yet. */
  missed: z.array(z.string()).default([]),
  /** Practices found that nothing states. */
  wrong: z.array(z.string()).default([]),
});
type Case = z.infer<typeof caseSchema>;

const cases = z
  .array(caseSchema)
  .parse(parse(readFileSync(new URL('structures.yaml', import.meta.url), 'utf8')));

const listOf = (part: string | undefined): readonly (readonly string[])[] =>
  (part ?? '').split('+').flatMap((one) => (one === '' ? [] : [one.split('|')]));

/** "+use|train data > recipient for purpose": does the claim say that, and maybe more? */
function says(claim: Claim, line: string): boolean {
  const match = /^([+-])(\S+)(?: (?!>|for )(\S+))?(?: > (\S+))?(?: for (\S+))?$/.exec(line);
  if (match === null) throw new Error(`not a claim: ${line}`);
  const [, sign, practices, data, recipients, purposes] = match;
  const holds = (wanted: string | undefined, given: readonly string[]): boolean =>
    listOf(wanted).every((names) => names.some((name) => given.includes(name)));
  return (
    (claim.polarity === 'denied') === (sign === '-') &&
    (practices ?? '').split('|').includes(claim.practice.value) &&
    holds(
      data,
      claim.data.map(({ value }) => value.concept),
    ) &&
    holds(
      recipients,
      claim.recipients.map(({ value }) => value.class),
    ) &&
    holds(
      purposes,
      claim.purposes.map(({ value }) => value),
    )
  );
}

/** Expected lines that no claim meets, and claims that meet no line. Every claim meets one line. */
function compare(expected: Case, claims: readonly Claim[]): { missed: string[]; wrong: string[] } {
  const left = claims.filter(({ practice }) => practice.value !== 'govern' && practice.value !== 'notify');
  const missed: string[] = [];
  for (const line of expected.claims.toSorted((a, b) => b.length - a.length)) {
    const at = left.findIndex((claim) => says(claim, line));
    if (at === -1) missed.push(line);
    else left.splice(at, 1);
  }
  const wrong = left
    .filter((claim) => !expected.maybe.some((line) => says(claim, line)))
    .map(({ polarity, practice }) => (polarity === 'denied' ? '-' : '+') + practice.value);
  return { missed, wrong };
}

describe('structure', () => {
  it.each(cases.map((one): [string, Case] => [one.name, one]))('%s', async (_name, one) => {
    const { claims } = await readText(one.text, one.format);
    const { missed, wrong } = compare(one, claims);
    expect(missed).toEqual(one.missed);
    expect(wrong).toEqual(one.wrong);
  });

  it('is met by nine claims of ten', () => {
    const wanted = cases.flatMap((one) => one.claims).length;
    const missed = cases.flatMap((one) => one.missed).length;
    expect(missed / wanted).toBeLessThan(0.1);
  });
});
