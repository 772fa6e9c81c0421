// The labels of real policies: their words are known, and where the policies stand beside this project they
// still say what was labelled.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/rules/load.ts';
import { readDocument } from '../../src/audit.ts';
import { REPOSITORY } from '../cli/fake-io.ts';
import { labelWords } from '../../src/tools/label/notation.ts';
import { PARTS } from '../../src/tools/label/sample.ts';
import { drifted, readLabels, unitsLabelled } from '../../src/tools/label/store.ts';

const FOLDER = path.join(REPOSITORY, 'test/labels/claims');
const CORPORA = path.join(REPOSITORY, '../shared/corpora');
const words = labelWords(loadKnowledge().lexicon);
const parts = PARTS.map((part) => ({ part, policies: readLabels(FOLDER, part).policies }));

describe.each(parts)('labels, part $part', ({ policies }) => {
  it('use words of the lexicon only, each sentence once', () => {
    for (const policy of policies) {
      const units = unitsLabelled(policy, words);
      expect(new Set(units.map(({ start }) => start)).size).toBe(units.length);
      for (const { start, end } of units) expect(start).toBeLessThan(end);
    }
  });

  it.skipIf(!existsSync(CORPORA))(
    'stand where they were made (skipped without ../shared/corpora)',
    async () => {
      const moved: string[] = [];
      for (const policy of policies) {
        const bytes = readFileSync(path.join(CORPORA, policy.file));
        const { source } = await readDocument({ file: policy.file, bytes }, loadKnowledge());
        moved.push(...drifted(policy, source).map((at) => `${policy.file} ${at}`));
      }
      expect(moved).toEqual([]);
    },
  );
});

it('no policy is in both parts', () => {
  const [tune, check] = parts.map(({ policies }) => policies.map(({ file }) => file));
  expect(tune?.filter((file) => check?.includes(file))).toEqual([]);
});
