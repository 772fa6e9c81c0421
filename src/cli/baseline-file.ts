// The baseline file: read with every mistake named, written sorted so that its diffs are readable.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { sortEntries } from '../findings/baseline.ts';
import type { BaselineEntry } from '../findings/baseline.ts';
import type { RecordedDocument } from '../findings/upgrade.ts';
import { AuditError } from '../lib/errors.ts';
import { readYaml } from '../lib/yaml.ts';
import { writeWhole } from './write-file.ts';

export const BASELINE_NAME = 'policy-audit-baseline.json';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hex digits');

const schema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.string(),
  documents: z.array(z.strictObject({ file: z.string(), text: hash, rules: hash })).default([]),
  findings: z.array(
    z.strictObject({
      fingerprint: z.string().regex(/^v\d+:[0-9a-f]{64}$/, 'expected a fingerprint, "v1:" and 64 hex digits'),
      rule: z.string(),
      file: z.string(),
      quote: z.string(),
      reason: z.string(),
    }),
  ),
});

export interface Baseline {
  /** Absolute. */
  readonly file: string;
  readonly entries: readonly BaselineEntry[];
  /** The policies as they were read for it, with the rules of that day. */
  readonly documents: readonly RecordedDocument[];
}

/** Null when there is no such file; a file that cannot be understood is an error, never an empty baseline. */
export async function readBaseline(file: string, shownAs: string): Promise<Baseline | null> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new AuditError('no-baseline', `cannot read the baseline "${shownAs}"`);
  }
  const { findings, documents } = readYaml(content, shownAs, schema).value;
  return { file, entries: findings, documents };
}

export async function writeBaseline({ file, entries, documents }: Baseline, version: string): Promise<void> {
  const content = {
    schemaVersion: 1,
    tool: `policy-audit ${version}`,
    documents: documents.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    findings: sortEntries(entries),
  };
  await writeWhole(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** How a baseline names a policy: relative to its own folder, so that it means the same anywhere. */
export function nameInBaseline(policy: string, baselineFile: string, cwd: string): string {
  return path.relative(path.dirname(baselineFile), path.resolve(cwd, policy)).split(path.sep).join('/');
}
