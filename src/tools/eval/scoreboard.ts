// One table of figures: predictions on the development data, scored by the scorers that stand beside
// it. Where the data is absent, only the corpus of this project is read.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { measureAudit } from '../bench/audit.ts';
import { openEngine, auditTexts } from './engine.ts';
import { labelFigures } from './labels.ts';
import { PREDICTORS, predict } from './predict.ts';
import { dataResolution } from './resolution.ts';
import { readTexts } from './texts.ts';

export interface ScoreboardOptions {
  readonly shared: string;
  readonly out: string;
  readonly against?: string;
}

/** Name of a figure → its value, in the order of the table. */
type Figures = Record<string, number | null>;

const numbers: z.ZodType<unknown> = z.unknown();

export async function printScoreboard({ shared, out, against }: ScoreboardOptions): Promise<void> {
  const before = against === undefined ? {} : readFigures(against);
  const scratch = mkdtempSync(path.join(tmpdir(), 'policy-audit-eval-'));
  try {
    const figures: Figures = existsSync(shared)
      ? {
          ...(await seedFigures(shared, scratch)),
          ...(await corpusFigures(shared, scratch)),
          ...(await labelFigures(path.join(shared, 'corpora'))),
          ...(await policyFigures(path.join(shared, 'corpora/policies-dev'))),
        }
      : await ownFigures();
    for (const [name, value] of Object.entries(figures)) console.log(row(name, value, before[name]));
    writeFileSync(out, `${JSON.stringify(figures, null, 2)}\n`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function readFigures(file: string): Figures {
  return z.record(z.string(), z.number().nullable()).parse(JSON.parse(readFileSync(file, 'utf8')));
}

function row(name: string, value: number | null, before: number | null | undefined): string {
  const shown = value === null ? '–' : Number.isInteger(value) ? String(value) : value.toFixed(3);
  const change =
    typeof before === 'number' && value !== null && before !== value
      ? `  ${value > before ? '+' : ''}${(value - before).toFixed(3)}`
      : '';
  return `${name.padEnd(52)}${shown.padStart(8)}${change}`;
}

/** Runs a scorer and reads the numbers it writes. */
function score(script: string, args: readonly string[], scratch: string): unknown {
  const file = path.join(scratch, 'score.json');
  execFileSync('python3', [script, ...args, '--json', file], { stdio: ['ignore', 'ignore', 'inherit'] });
  // Python writes a figure without cases as NaN, which is no JSON
  const written = readFileSync(file, 'utf8').replace(/\bNaN\b/g, 'null');
  return numbers.parse(JSON.parse(written));
}

/** The number at "claims.headline.f1", or null. */
function at(tree: unknown, keys: string): number | null {
  let node: unknown = tree;
  for (const key of keys.split('/')) {
    if (typeof node !== 'object' || node === null || !(key in node)) return null;
    node = Object.entries(node).find(([name]) => name === key)?.[1];
  }
  return typeof node === 'number' ? node : null;
}

async function seedFigures(shared: string, scratch: string): Promise<Figures> {
  const seeds = path.join(shared, 'corpora/seeds');
  const files: string[] = [];
  for (const kind of ['claims', 'findings', 'elements', 'comparison']) {
    const file = path.join(scratch, `${kind}.jsonl`);
    await predict(kind, seeds, file);
    files.push(`--${kind}`, file);
  }
  const scored = score(path.join(shared, 'gold/score.py'), files, scratch);
  return Object.fromEntries(SEED_FIGURES.map(([name, keys]) => [name, at(scored, keys)]));
}

type Row = readonly [name: string, path: string];

const FAMILIES = [
  'collect',
  'use',
  'train',
  'disclose',
  'sell-share',
  'retain-delete',
  'grant',
  'secure',
  'notify',
];

const SEED_FIGURES: readonly Row[] = [
  ['claims: core F1', 'claims/headline/f1'],
  ['claims: core precision', 'claims/headline/precision'],
  ['claims: core recall', 'claims/headline/recall'],
  ...FAMILIES.map((family): Row => [`claims: ${family} F1`, `claims/families/${family}/f1`]),
  ['claims: data F1', 'claims/fields/data/f1'],
  ['claims: recipients F1', 'claims/fields/recipients/f1'],
  ['claims: purposes F1', 'claims/fields/purposes/f1'],
  ['claims: plan accuracy', 'claims/fields/plan/accuracy'],
  ['claims: place accuracy', 'claims/fields/place/accuracy'],
  ['claims: retention values', 'claims/fields/retention/values'],
  ['claims: rights F1', 'claims/fields/right/f1'],
  ['contradictions: must causes found', 'findings/mustCauses/recall'],
  ['contradictions: must and good causes found', 'findings/allCauses/recall'],
  ['contradictions: kind acceptable', 'findings/kindRight'],
  ['contradictions: false alarms', 'findings/falseAlarms/predictions'],
  ['contradictions: look-alikes cleared', 'findings/cleared/recall'],
  ['elements: notice items', 'elements/headline/accuracy'],
  ['elements: practice duties', 'elements/practice/accuracy'],
  ['elements: overclaims', 'elements/all/overclaims'],
  ['elements: false gaps', 'elements/all/falseGaps'],
  ['comparison: topics covered', 'comparison/coverage'],
  ['comparison: agreement', 'comparison/agreement'],
  ['comparison: opposite winners', 'comparison/opposite'],
];

async function corpusFigures(shared: string, scratch: string): Promise<Figures> {
  const figures: Figures = {};
  if (PREDICTORS['c3pa'] !== undefined) {
    const data = path.join(shared, 'corpora/c3pa-dev');
    const file = path.join(scratch, 'c3pa.jsonl');
    await predict('c3pa', path.join(data, 'html'), file);
    const scored = score(path.join(data, 'tools/score.py'), ['--data', data, '--pred', file], scratch);
    for (const [name, keys] of C3PA_FIGURES) figures[name] = at(scored, keys);
  }
  if (PREDICTORS['changes'] !== undefined) {
    const data = path.join(shared, 'corpora/changes-dev');
    const file = path.join(scratch, 'changes.json');
    await predict('changes', data, file);
    const args = ['--gold', data, '--pred', file, '--require-quotes'];
    const scored = score(path.join(data, 'score.py'), args, scratch);
    for (const [name, keys] of CHANGE_FIGURES) figures[name] = at(scored, keys);
  }
  return figures;
}

const C3PA_FIGURES: readonly Row[] = [
  ['C3PA: evidence span F1, macro', 'span/macro/f1'],
  ['C3PA: document F1, macro', 'document/macro/f1'],
  ['C3PA: missing-verdict F1, macro', 'document/macro/missing_f1'],
];
const CHANGE_FIGURES: readonly Row[] = [
  ['changes: type F1', 'type/f1'],
  ['changes: type and direction F1', 'typeAndDirection/f1'],
  ['changes: less-protective recall', 'gate/lessProtectiveRecall/rate'],
  ['changes: less-protective precision', 'gate/lessProtectivePrecision/rate'],
  ['changes: false alarm rate on editorial pairs', 'editorial/falseAlarmRate/rate'],
];

/** How far data phrases resolve, and the cost of a full audit over that of one bare parse, measured as the benchmark does. */
async function policyFigures(folder: string): Promise<Figures> {
  const sources = readTexts(folder);
  const engine = openEngine();
  const { auditVsCompromise } = await measureAudit(sources, readTexts('corpus'));
  const { all, resolvable } = dataResolution(await auditTexts(sources, engine), engine.knowledge.lexicon);
  return {
    'data phrases: below "personal", of all': all,
    'data phrases: below "personal", of those that say more': resolvable,
    'throughput: full audit / bare compromise parse': auditVsCompromise,
  };
}

/** Counts over corpus/, for a checkout without the annotated data. */
async function ownFigures(): Promise<Figures> {
  const audits = await auditTexts(readTexts('corpus'), openEngine());
  const sum = (count: (audit: (typeof audits)[number]) => number): number =>
    audits.reduce((total, audit) => total + count(audit), 0);
  return {
    'corpus: policies': audits.length,
    'corpus: claims': sum(({ claims }) => claims.length),
    'corpus: findings': sum(({ findings }) => findings.length),
    'corpus: cleared pairs': sum(({ cleared }) => cleared.length),
  };
}
