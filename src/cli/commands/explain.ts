// Explains a rule – duty, law, what is looked for, examples, remedy –, a row of the decision table, or a
// finding of a saved report and the rule behind it.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AuditError } from '../../lib/errors.ts';
import { didYouMean } from '../../lib/suggest.ts';
import { ruleCards } from '../../rules/cards.ts';
import type { RuleCard } from '../../rules/cards.ts';
import { loadKnowledge } from '../../rules/load.ts';
import type { ExitCode, Io } from '../io.ts';
import { explainRow, explainRule } from '../explanation.ts';
import { findFinding } from '../saved-findings.ts';

export interface ExplainFlags {
  readonly rules?: readonly string[];
  readonly report?: string;
}

/** "B-03" or the beginning of a fingerprint. */
const FINDING = /^(?:[A-Z]{1,2}-\d+|v\d+:[0-9a-f]*)$/i;
const DEFAULT_REPORT = 'report.json';

function findRule(name: string, cards: readonly RuleCard[]): RuleCard {
  const found = cards.find((card) => card.id === name || card.formerly.includes(name));
  if (found !== undefined) return found;
  const ids = cards.map(({ id }) => id);
  const last = cards.filter(({ id }) => id.split('/').at(-1) === name);
  const [only] = last;
  if (only !== undefined && last.length === 1) return only;
  throw new AuditError(
    'unknown-rule',
    `unknown rule "${name}"`,
    didYouMean(name, ids) ?? 'Run `policy-audit rules` for the list.',
  );
}

async function readReport(name: string, io: Io, asked: string): Promise<string> {
  try {
    return await readFile(path.resolve(io.cwd, name), 'utf8');
  } catch {
    throw new AuditError(
      'no-report',
      `${asked} is a finding, and there is no report "${name}" to look it up in`,
      'Write one with: policy-audit privacy.md -o report.json, then: policy-audit explain ' +
        `${asked} --report report.json`,
    );
  }
}

export async function explainCommand(name: string, flags: ExplainFlags, io: Io): Promise<ExitCode> {
  const knowledge = loadKnowledge({ ownRules: flags.rules ?? [], cwd: io.cwd });
  const row = [...knowledge.contradictions.decisions.values()].find(
    ({ row: id }) => id.toLowerCase() === name.toLowerCase(),
  );
  if (row !== undefined) {
    io.stdout.write(explainRow(row));
    return 0;
  }
  const cards = ruleCards(knowledge);
  if (!FINDING.test(name)) {
    io.stdout.write(explainRule(findRule(name, cards)));
    return 0;
  }
  const file = flags.report ?? DEFAULT_REPORT;
  const { rule, told } = findFinding(name, await readReport(file, io, name), file);
  io.stdout.write(`${told}\n${explainRule(findRule(rule, cards))}`);
  return 0;
}
