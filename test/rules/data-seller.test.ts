// A data seller with complete Californian notices: every labelled rule is satisfied, nothing is reported.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditSource } from '../../src/audit.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { readYaml } from '../../src/lib/yaml.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { REPOSITORY } from '../cli/fake-io.ts';

const read = (name: string): string => readFileSync(path.join(REPOSITORY, 'corpus', name), 'utf8');
const text = read('data-seller.md');
const schema = z.strictObject({ satisfied: z.record(z.string(), z.string()) });
const { satisfied } = readYaml(
  read('labels/data-seller.yaml'),
  'corpus/labels/data-seller.yaml',
  schema,
).value;
const source = { file: 'data-seller.md', bytes: new TextEncoder().encode(text) };
const options = { knowledge: loadKnowledge(), tagger: loadTagger(), packs: ['cpra'], now: '2026-11-24' };

describe('a data seller with complete Californian notices', () => {
  it('holds each labelled passage word for word', () => {
    expect(Object.entries(satisfied).filter(([, quote]) => !text.includes(quote))).toEqual([]);
  });

  it('satisfies each labelled rule that applies, and has no high finding', async () => {
    const { elements, findings } = await auditSource(source, options);
    const open = elements.filter(
      ({ element, status }) => element in satisfied && status !== 'satisfied' && status !== 'not-applicable',
    );
    expect(open.map(({ element, status }) => `${element} ${status}`)).toEqual([]);
    expect(findings.filter(({ priority }) => priority === 'high').map(({ title }) => title)).toEqual([]);
  });
});
