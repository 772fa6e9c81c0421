// Our own complete policies: each rule of the pack is satisfied by the passages that its label names, and
// deleting them undoes that rule and those that depend on it, no other.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditSource } from '../../src/audit.ts';
import type { Audited } from '../../src/audit.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { readYaml } from '../../src/lib/yaml.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { REPOSITORY } from '../cli/fake-io.ts';

const NOW = '2026-11-24';
const knowledge = loadKnowledge();
const tagger = loadTagger();

const oneOrMore = z.union([z.string().transform((text) => [text]), z.array(z.string()).min(1)]);
const label = z.strictObject({
  /** Exact substrings of the policy: what satisfies the rule. Deleted together. */
  quote: oneOrMore.default([]),
  /** The rule rests on the text as a whole: there is no passage to delete. */
  isWholeText: z.boolean().default(false),
  /** Rules that rest on the same words, or apply because of them. */
  also: z.array(z.string()).default([]),
});
const labelsSchema = z.strictObject({
  pack: z.string(),
  rules: z.record(z.string(), label),
});

const fileOf = (...parts: readonly string[]): string => path.join(REPOSITORY, 'corpus', ...parts);
const documents = ['eu-shop', 'kids-game', 'data-seller'].filter((name) =>
  existsSync(fileOf('labels', `${name}.yaml`)),
);

const audit = (text: string, pack: string): Promise<Audited> =>
  auditSource(
    { file: 'policy.md', bytes: new TextEncoder().encode(text) },
    { knowledge, tagger, packs: [pack], now: NOW },
  );

const statusesOf = ({ elements }: Audited): ReadonlyMap<string, string> =>
  new Map(elements.map(({ element, status }) => [element, status]));

/** Deletes a quote; a line that becomes empty goes with it. */
const without = (text: string, quotes: readonly string[]): string =>
  quotes.reduce((left, quote) => left.replace(quote, ''), text);

describe.each(documents)('%s', async (name) => {
  const text = readFileSync(fileOf(`${name}.md`), 'utf8');
  const labelsFile = fileOf('labels', `${name}.yaml`);
  const { pack, rules } = readYaml(
    readFileSync(labelsFile, 'utf8'),
    path.relative(REPOSITORY, labelsFile),
    labelsSchema,
  ).value;
  const complete = await audit(text, pack);
  const before = statusesOf(complete);

  it('has no high finding in its pack, and nothing missing', () => {
    const high = complete.findings.filter(({ priority }) => priority === 'high');
    expect(high.map(({ title }) => title)).toEqual([]);
    expect(
      complete.elements.filter(({ status }) => status === 'missing').map(({ element }) => element),
    ).toEqual([]);
  });

  it('has a label for every rule that is satisfied', () => {
    const satisfied = complete.elements.filter(({ status }) => status === 'satisfied');
    expect(Object.keys(rules).toSorted()).toEqual(satisfied.map(({ element }) => element).toSorted());
  });

  it.each(Object.entries(rules))('%s rests on its passage', async (rule, { quote, also, isWholeText }) => {
    expect(quote.length > 0).toBe(!isWholeText);
    if (isWholeText) return;
    for (const each of quote) expect(text).toContain(each);
    expect(before.get(rule)).toBe('satisfied');
    const after = statusesOf(await audit(without(text, quote), pack));
    const changed = [...before].filter(([id, status]) => after.get(id) !== status).map(([id]) => id);
    expect(changed.toSorted()).toEqual([rule, ...also].toSorted());
  });
});
