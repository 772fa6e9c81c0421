// What no pair of practices shows, on sentences of our own: found, and look-alikes let be.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditSource } from '../../../src/audit.ts';
import { loadTagger } from '../../../src/claims/load-tagger.ts';
import { readTogether } from '../../../src/compare/conflicts.ts';
import { readYaml } from '../../../src/lib/yaml.ts';
import type { Audit } from '../../../src/model/audit.ts';
import { loadKnowledge } from '../../../src/rules/load.ts';

const schema = z.array(
  z.strictObject({
    class: z.string(),
    id: z.string(),
    yet: z.enum(['missed', 'wrong']).optional(),
    text: z.string().optional(),
    /** Of one organization, read together. */
    documents: z.array(z.string()).optional(),
    says: z.array(z.string()).optional(),
  }),
);
type Case = z.infer<typeof schema>[number];

const cases = ['beyond-pairs.yaml', 'beyond-pairs-second.yaml'].flatMap(
  (name) => readYaml(readFileSync(path.join(import.meta.dirname, name), 'utf8'), name, schema).value,
);
const engine = { knowledge: loadKnowledge(), tagger: loadTagger(), now: '2026-11-24' };

async function readCase({ text, documents }: Case): Promise<readonly Audit[]> {
  const texts = documents ?? [text ?? ''];
  const audits: Audit[] = [];
  for (const [index, each] of texts.entries())
    audits.push(await auditSource({ file: `d${index}.md`, bytes: new TextEncoder().encode(each) }, engine));
  return audits.length > 1 ? readTogether(audits, engine.knowledge) : audits;
}

interface Told {
  /** Does the result set a passage among what it shows? */
  readonly shows: (passage: string) => boolean;
}

/** The results about what the text says; of relied-on documents, their names. */
function toldOf(audits: readonly Audit[], isSupply: boolean): readonly Told[] {
  if (isSupply)
    return audits.flatMap(({ limits }) =>
      limits
        .filter(({ kind }) => kind === 'not-supplied')
        .map(({ statement }) => ({ shows: (passage: string) => statement.includes(passage) })),
    );
  const placeOf = (passage: string) =>
    audits.flatMap(({ document: { file, source } }) => {
      const start = source.indexOf(passage);
      return start < 0 ? [] : [{ file, start, end: start + passage.length }];
    })[0];
  return audits.flatMap(({ document: { file }, findings }) =>
    findings
      .filter(
        ({ conflict, rules }) => conflict !== null || rules.some((rule) => rule.startsWith('contradictions')),
      )
      .map(({ evidence, elsewhere = [] }) => {
        const places = [
          ...evidence.map(({ start, end }) => ({ file, start, end })),
          ...elsewhere.map(({ document: index, place: { start, end } }) => ({
            file: `d${index}.md`,
            start,
            end,
          })),
        ];
        return {
          shows: (passage) => {
            const at = placeOf(passage);
            if (at === undefined) throw new Error(`not in the case: ${passage}`);
            return places.some(
              (place) => place.file === at.file && place.start < at.end && at.start < place.end,
            );
          },
        };
      }),
  );
}

async function isRight(one: Case): Promise<boolean> {
  const told = toldOf(await readCase(one), one.class === 'not-supplied');
  const { says } = one;
  return says === undefined ? told.length === 0 : told.some(({ shows }) => says.every(shows));
}

describe.each([...new Set(cases.map((one) => one.class))])('%s', (kind) => {
  it.each(cases.filter((one) => one.class === kind).map((one) => [one.id, one.yet ?? 'right', one] as const))(
    '%s: %s',
    async (_id, _yet, one) => {
      expect(await isRight(one)).toBe(one.yet === undefined);
    },
  );
});
