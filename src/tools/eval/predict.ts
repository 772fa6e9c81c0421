// One command for any folder of texts: `predict KIND --in DIR --out FILE`.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareAudits } from '../../compare/compare.ts';
import { AuditError } from '../../lib/errors.ts';
import { suggest } from '../../lib/suggest.ts';
import { disclosureLines } from './c3pa.ts';
import { changePredictions } from './changes.ts';
import { auditTexts, openEngine } from './engine.ts';
import { claimLines, comparisonLines, elementLines, findingLines } from './lines.ts';
import type { Line } from './lines.ts';
import { readTexts } from './texts.ts';

/** Folder → the content of the file of predictions. */
type Predictor = (folder: string) => Promise<string>;

const jsonLines = (lines: readonly Line[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

async function auditFolder(folder: string) {
  const engine = openEngine();
  return { engine, audits: await auditTexts(readTexts(folder), engine) };
}

export const PREDICTORS: Readonly<Record<string, Predictor>> = {
  claims: async (folder) => jsonLines((await auditFolder(folder)).audits.flatMap(claimLines)),
  findings: async (folder) => jsonLines((await auditFolder(folder)).audits.flatMap(findingLines)),
  elements: async (folder) => jsonLines((await auditFolder(folder)).audits.flatMap(elementLines)),
  comparison: async (folder) => {
    const { engine, audits } = await auditFolder(folder);
    return jsonLines(comparisonLines(audits, compareAudits(audits, engine.knowledge)));
  },
  changes: async (folder) => changePredictions(folder, openEngine().knowledge),
  c3pa: async (folder) => jsonLines(await disclosureLines(folder, readTexts(folder), openEngine())),
};

export async function predict(kind: string, from: string, to: string): Promise<void> {
  const predictor = PREDICTORS[kind];
  if (predictor === undefined) {
    const kinds = Object.keys(PREDICTORS);
    const near = suggest(kind, kinds);
    throw new AuditError(
      'unknown-kind',
      `unknown kind of prediction "${kind}"`,
      near === null ? `Known kinds: ${kinds.join(', ')}.` : `Did you mean "${near}"?`,
    );
  }
  const content = await predictor(from);
  mkdirSync(path.dirname(path.resolve(to)), { recursive: true });
  writeFileSync(to, content);
}
