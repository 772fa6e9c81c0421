// The list of rules and the JSON Schemas say what the rules and the code say today.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles } from '../../src/cli/generated.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { REPOSITORY } from '../cli/fake-io.ts';

const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');

it('README.md has a place for the list of packs', () => {
  expect(readme).toMatch(/<!-- rules -->[\s\S]*<!-- \/rules -->/);
});

it.each([...generatedFiles(loadKnowledge(), readme)])(
  '%s is as `npm run generate` writes it',
  (name, text) => {
    expect(readFileSync(join(REPOSITORY, name), 'utf8') === text, `${name} is stale: npm run generate`).toBe(
      true,
    );
  },
);
