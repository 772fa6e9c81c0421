// Labels on disk: tune.yaml and check.yaml hold places (offsets into the decoded policy), a hash of what
// stood there, and values. No words of the policies.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { AuditError } from '../../lib/errors.ts';
import { shortHash } from '../../lib/hash.ts';
import { readYaml } from '../../lib/yaml.ts';
import { parseLabel } from './notation.ts';
import type { LabelledClaim, LabelWords } from './notation.ts';
import type { Part } from './sample.ts';

const id = z.string().regex(/^\d+-\d+$/, 'expected offsets like 120-245');

const partSchema = z.strictObject({
  policies: z.array(
    z.strictObject({
      /** Relative to the folder of corpora, posix. */
      file: z.string(),
      /** Labelled before anybody saw what the tool says of it. */
      blind: z.boolean(),
      sentences: z.array(
        z.strictObject({
          at: id,
          hash: z.string(),
          /** Of the draw; the first where it is left out. Those after the first are all labelled blind. */
          round: z.int().min(2).optional(),
          claims: z.array(z.string()),
        }),
      ),
    }),
  ),
});
/** One part as it stands in its file. */
export type LabelFile = z.output<typeof partSchema>;
export type LabelledPolicy = LabelFile['policies'][number];

export interface LabelledUnit {
  readonly start: number;
  readonly end: number;
  readonly hash: string;
  /** Which draw it is of, from 1. */
  readonly round: number;
  readonly claims: readonly LabelledClaim[];
}

/** What a sentence is known by again. */
export const hashOf = (text: string): string => shortHash(text, 8);

const fileOf = (folder: string, part: Part): string => path.join(folder, `${part}.yaml`);

export function readLabels(folder: string, part: Part): LabelFile {
  const file = fileOf(folder, part);
  return existsSync(file) ? readYaml(readFileSync(file, 'utf8'), file, partSchema).value : { policies: [] };
}

export function writeLabels(folder: string, part: Part, { policies }: LabelFile): void {
  const startOf = ({ at }: { at: string }): number => Number.parseInt(at, 10);
  const sorted = policies
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map((policy) => ({
      ...policy,
      sentences: policy.sentences.toSorted((a, b) => startOf(a) - startOf(b)),
    }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(folder, part), stringify({ policies: sorted }, { lineWidth: 0, singleQuote: true }));
}

/** The file with these sentences of one policy added, or put in the place of earlier ones. */
export function withLabels({ policies }: LabelFile, added: LabelledPolicy): LabelFile {
  const old = policies.find(({ file }) => file === added.file);
  const kept = (old?.sentences ?? []).filter(
    ({ at }) => !added.sentences.some((sentence) => sentence.at === at),
  );
  const merged = { ...added, sentences: [...kept, ...added.sentences] };
  return { policies: [...policies.filter(({ file }) => file !== added.file), merged] };
}

/** The places of one policy that another round than this labelled: no draw may take them again. */
export function labelledBefore({ policies }: LabelFile, file: string, round: number): ReadonlySet<string> {
  const sentences = policies.find((policy) => policy.file === file)?.sentences ?? [];
  return new Set(sentences.filter((each) => (each.round ?? 1) !== round).map(({ at }) => at));
}

/** The labels of a policy as the scorer reads them; a word that no lexicon knows is an error. */
export function unitsLabelled(policy: LabelledPolicy, words: LabelWords): readonly LabelledUnit[] {
  return policy.sentences.map(({ at, hash, round = 1, claims }) => {
    const [start = 0, end = 0] = at.split('-').map(Number);
    return { start, end, hash, round, claims: claims.flatMap((text) => parseLabel(text, words)) };
  });
}

/** The places where the policy no longer says what was labelled. */
export function drifted(policy: LabelledPolicy, source: string): readonly string[] {
  return policy.sentences
    .filter(({ at, hash }) => {
      const [start, end] = at.split('-').map(Number);
      return hashOf(source.slice(start, end)) !== hash;
    })
    .map(({ at }) => at);
}

const answersSchema = z.record(z.string(), z.record(id, z.array(z.string())));
/** File → place → lines of labels, as a person hands them in. */
export type Answers = z.output<typeof answersSchema>;

export function readAnswers(file: string): Answers {
  if (!existsSync(file))
    throw new AuditError('not-found', `${file}: no such file`, 'Name the file of answers.');
  return readYaml(readFileSync(file, 'utf8'), file, answersSchema).value;
}
