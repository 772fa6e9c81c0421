// Any bytes in any format: a known refusal, or a sound Document that reads the same twice and whose claims
// and findings quote exactly what stands at their place. `npm run fuzz` goes on where these stop.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { faultOf } from '../../src/tools/fault.ts';
import { FORMATS, inputOf, random } from '../../src/tools/mutate.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const audit = { knowledge: loadKnowledge(), tagger: loadTagger(), now: '2026-11-24' };

function textsOf(folder: string, every: number): readonly string[] {
  return readdirSync(folder)
    .filter((file) => /\.(?:txt|md|html)$/.test(file))
    .toSorted()
    .filter((_, index) => index % every === 0)
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
/** Runs are the same every time; the fuzz script is for new ones. */
const fixed = (numRuns: number) => ({ numRuns, seed: 20_261_124, endOnFailure: true });
const words = fc.constantFrom(
  'We collect your name',
  'we never sell it',
  '. ',
  ':\n',
  '\n\n',
  '- ',
  '1. ',
  '| ',
  '\t',
  '<li>',
  '<td>',
  '</p>',
  '**',
  '&nbsp;',
  ' (see ',
  '"a" means ',
);

describe('any input', () => {
  for (const format of FORMATS) {
    it(`bears mutated policies as ${format}`, async () => {
      const texts = textsOf(path.join(ROOT, 'corpus'), 1);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...texts), seeds, fc.nat(3), async (text, seed, choice) => {
          const bytes = await inputOf(text, format, random(seed));
          expect(await faultOf(bytes, format, audit.knowledge, choice === 0 ? audit : null)).toBeNull();
        }),
        fixed(25),
      );
    });

    it(`bears random bytes as ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
          expect(await faultOf(bytes, format, audit.knowledge, null)).toBeNull();
        }),
        fixed(50),
      );
    });
  }

  it('quotes a table row whose last cell is empty', async () => {
    const text =
      'We collect and use personal information as follows:\n\n| Category | Purpose | Sold |\n|---|---|---|\n| Identifiers | to secure our site | Yes |\n| Browsing history | to show ads | |\n';
    expect(await faultOf(new TextEncoder().encode(text), 'markdown', audit.knowledge, audit)).toBeNull();
  });

  it('bears random text of the genre, and quotes it exactly', async () => {
    const text = fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('text', 'markdown', 'html'), async (parts, format) => {
        const bytes = new TextEncoder().encode(parts.join(''));
        expect(await faultOf(bytes, format, audit.knowledge, audit)).toBeNull();
      }),
      fixed(60),
    );
  });

  for (const folder of ['policies-dev', 'c3pa-dev/html']) {
    const place = path.join(ROOT, '../shared/corpora', folder);
    it.skipIf(!existsSync(place))(`bears mutations of ${folder} (where it is there)`, async () => {
      const texts = textsOf(place, 12);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...texts),
          seeds,
          fc.constantFrom(...FORMATS),
          async (text, seed, format) => {
            expect(
              await faultOf(await inputOf(text, format, random(seed)), format, audit.knowledge, null),
            ).toBeNull();
          },
        ),
        fixed(30),
      );
    });
  }
});
