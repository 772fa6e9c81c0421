import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSamples } from '../../src/tools/samples.ts';

const committed = fileURLToPath(new URL('../../reports/', import.meta.url));
let made = '';
const reports = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name !== 'README.md');

/** Before the first `npm run samples` there is nothing to compare. */
const isMade = reports(committed).length > 0;
const why = isMade ? '' : ' (SKIPPED: reports/ holds none yet; npm run samples)';

describe.skipIf(!isMade)(`the sample reports${why}`, { timeout: 300_000 }, () => {
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'policy-audit-samples-'));
    await writeSamples(made);
  }, 300_000);
  afterAll(() => rmSync(made, { recursive: true, force: true }));

  it('are those that the command writes', () => {
    expect(reports(committed)).toEqual(reports(made));
  });

  it('are up to date; if not: npm run samples', () => {
    const stale = reports(made).filter(
      (name) => !readFileSync(join(made, name)).equals(readFileSync(join(committed, name))),
    );
    expect(stale).toEqual([]);
  });

  it('are each told of in the README, with who they are for', () => {
    const readme = readFileSync(join(committed, 'README.md'), 'utf8');
    for (const name of reports(committed)) expect(readme).toContain(name.replace(/\.[a-z]+$/, ''));
  });

  it('keep the repository small', () => {
    const bytes = reports(committed).map((name) => readFileSync(join(committed, name)).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(6_000_000);
  });
});
