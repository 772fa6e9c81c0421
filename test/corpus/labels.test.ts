// The planted pairs of our own careless policy: contradictions are found, look-alikes are not.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditSource } from '../../src/audit.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { readYaml } from '../../src/lib/yaml.ts';
import type { Span } from '../../src/model/document.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { REPOSITORY } from '../cli/fake-io.ts';

const knowledge = loadKnowledge();
const tagger = loadTagger();
const pair = z.strictObject({ about: z.string(), a: z.string(), b: z.string() });
const schema = z.strictObject({ contradictions: z.array(pair), compatible: z.array(pair) });

const inCorpus = (name: string): string => path.join(REPOSITORY, 'corpus', name);
const text = readFileSync(inCorpus('careless-saas.md'), 'utf8');
const labels = readYaml(
  readFileSync(inCorpus('labels/careless-saas.yaml'), 'utf8'),
  'corpus/labels/careless-saas.yaml',
  schema,
).value;

async function audit(name: string) {
  const source = { file: name, bytes: readFileSync(inCorpus(name)) };
  return auditSource(source, { knowledge, tagger, now: '2026-11-24' });
}

/** The place of a quote; a line break in the file counts as a space. */
function placeOf(quote: string): Span {
  const pattern = quote.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const found = new RegExp(pattern).exec(text);
  if (found === null) throw new Error(`not in the policy: ${quote}`);
  return { start: found.index, end: found.index + found[0].length };
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

describe('careless-saas.md', async () => {
  const { findings } = await audit('careless-saas.md');
  const conflicts = findings.filter(({ conflict }) => conflict !== null);
  const flagged = (a: Span, b: Span): boolean =>
    conflicts.some(
      ({ evidence }) => evidence.some((one) => meets(one, a)) && evidence.some((one) => meets(one, b)),
    );
  /** Look-alikes: the pair itself is accused, not two pairs that share a finding. */
  const accused = (a: Span, b: Span): boolean =>
    conflicts.some(({ evidence: [one, other] }) =>
      one !== undefined && other !== undefined
        ? (meets(one, a) && meets(other, b)) || (meets(one, b) && meets(other, a))
        : false,
    );

  it.each(labels.contradictions)('finds: $about', ({ a, b }) => {
    expect(flagged(placeOf(a), placeOf(b))).toBe(true);
  });

  it.each(labels.compatible)('does not accuse: $about', ({ a, b }) => {
    expect(accused(placeOf(a), placeOf(b))).toBe(false);
  });
});

describe('collects-nothing.txt', () => {
  it('denies what its labels say, in their words', async () => {
    const file = 'labels/collects-nothing.yaml';
    const schema = z.strictObject({ denied: z.record(z.string(), z.string()) });
    const { denied } = readYaml(readFileSync(inCorpus(file), 'utf8'), `corpus/${file}`, schema).value;
    const { claims, document } = await audit('collects-nothing.txt');
    const unread = Object.entries(denied).filter(([practice, quote]) => {
      const start = document.source.indexOf(quote);
      if (start < 0) throw new Error(`not in the policy: ${quote}`);
      return !claims.some(
        (claim) =>
          claim.practice.value === practice &&
          claim.polarity === 'denied' &&
          meets(claim.evidence.span, { start, end: start + quote.length }),
      );
    });
    expect(unread).toEqual([]);
  });

  it('has no contradiction, and claims no collection, sale or sharing', async () => {
    const { claims, findings } = await audit('collects-nothing.txt');
    expect(findings.filter(({ conflict }) => conflict !== null)).toEqual([]);
    const practices = claims
      .filter(({ polarity, actor }) => polarity === 'affirmed' && actor.value === 'first-party')
      .map(({ practice }) => practice.value);
    for (const practice of ['collect', 'sell', 'share-ads', 'disclose', 'track'])
      expect(practices).not.toContain(practice);
  });
});
