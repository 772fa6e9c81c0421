// `--assume fact=value` → facts, checked against those that the rules know.

import type { FactValue } from '../checks/context.ts';
import { AuditError } from '../lib/errors.ts';
import { suggest } from '../lib/suggest.ts';
import type { Knowledge } from '../rules/knowledge.ts';

const WORDS: Readonly<Record<string, FactValue>> = {
  yes: true,
  true: true,
  no: false,
  false: false,
  unknown: 'unknown',
};

/** "sells=no" and "cpra.applies=yes" (the ending is optional) → the facts they set. */
export function parseAssumptions(
  flags: readonly string[],
  configured: Readonly<Record<string, boolean | string>>,
  knowledge: Knowledge,
): ReadonlyMap<string, FactValue> {
  const facts = new Map<string, FactValue>();
  for (const [name, value] of Object.entries(configured)) setFact(facts, name, String(value), knowledge);
  for (const flag of flags) {
    const [name = '', value] = flag.split('=', 2);
    if (value === undefined) {
      throw new AuditError('bad-assume', `--assume ${flag} gives no value`, `Write --assume ${name}=yes`);
    }
    setFact(facts, name, value, knowledge);
  }
  return facts;
}

function setFact(
  facts: Map<string, FactValue>,
  name: string,
  value: string,
  { facts: known }: Knowledge,
): void {
  const id = name.replace(/\.applies$/, '');
  const ids = known.map((fact) => fact.id);
  if (!ids.includes(id)) {
    const near = suggest(id, ids);
    throw new AuditError(
      'unknown-fact',
      `unknown fact "${name}"`,
      near === null ? `Known facts: ${ids.join(', ')}.` : `Did you mean "${near}"?`,
    );
  }
  const parsed = WORDS[value.toLowerCase()];
  if (parsed === undefined) {
    throw new AuditError('bad-assume', `"${value}" is no value for ${name}`, 'Give yes, no or unknown.');
  }
  facts.set(id, parsed);
}
