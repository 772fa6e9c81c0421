// Names that rules use – citations, cues, facts, other rules – must exist. A wrong one is the author's
// mistake and is reported with the nearest right one.

import { AuditError } from '../lib/errors.ts';
import { suggest } from '../lib/suggest.ts';
import type { FactEntry, Rule } from './schema.ts';
import type { Expression } from './expression.ts';
import { cuesOfTopics } from './topics.ts';
import type { TopicsFile } from './topics.ts';

export interface KnownNames {
  readonly citations: readonly string[];
  readonly cues: readonly string[];
  readonly facts: readonly string[];
}

interface Reference {
  readonly name: string;
  readonly kind: 'citation' | 'cue' | 'fact' | 'rule';
}

/** "file:line:column" of the first place where a file writes the name. */
export type Locate = (file: string, name: string) => string;

const cue = (name: string): Reference => ({ name, kind: 'cue' });
const fact = (name: string): Reference => ({ name: name.replace(/^!/, ''), kind: 'fact' });

function referencesIn(expression: Expression | undefined): readonly Reference[] {
  if (expression === undefined) return [];
  if ('any' in expression) return expression.any.flatMap(referencesIn);
  if ('all' in expression) return expression.all.flatMap(referencesIn);
  if ('not' in expression) return referencesIn(expression.not);
  if ('fact' in expression) return [fact(expression.fact)];
  if ('heading' in expression) return expression.heading.map(cue);
  if ('columns' in expression) return expression.columns.flat().map(cue);
  if ('cue' in expression || 'claim' in expression) {
    const own = 'cue' in expression && expression.cue !== 'any' ? expression.cue : [];
    const {
      with: same,
      and,
      without,
      under,
      notUnder,
      head,
      notHead,
      lead,
      notLead,
      beside,
      nearby,
    } = expression;
    const around = [same, and, without, under, notUnder, head, notHead, lead, notLead, beside, nearby];
    return [...own, ...around.flatMap((cues) => cues ?? [])].map(cue);
  }
  return 'placeholder' in expression && expression.placeholder !== 'any'
    ? expression.placeholder.map(cue)
    : [];
}

function referencesOf(rule: Rule): readonly Reference[] {
  const cited = [...rule.law, ...Object.values(rule.lawWhen).flat()];
  return [
    ...cited.map((name): Reference => ({ name, kind: 'citation' })),
    ...[...rule.applies, ...Object.keys(rule.lawWhen)].map(fact),
    ...[...rule.notUnder, ...rule.unlessUnder].map(cue),
    ...rule.linked.map((name): Reference => ({ name, kind: 'rule' })),
    ...[
      rule.pattern,
      rule.when,
      ...rule.partial.map((part) => part.when),
      ...rule.complete.map((part) => part.needs),
      ...rule.nearMisses.map((miss) => miss.when),
    ].flatMap(referencesIn),
  ];
}

export interface NamedThings {
  readonly rules: readonly Rule[];
  readonly facts: readonly FactEntry[];
  readonly topics: TopicsFile;
}

export function checkNames({ rules, facts, topics }: NamedThings, known: KnownNames, locate: Locate): void {
  const names = {
    citation: known.citations,
    cue: known.cues,
    fact: known.facts,
    rule: rules.map((rule) => rule.id),
  };
  const check = (references: readonly Reference[], file: string): void => {
    const wrong = references.find(({ name, kind }) => !names[kind].includes(name));
    if (wrong === undefined) return;
    const near = suggest(wrong.name, names[wrong.kind]);
    throw new AuditError(
      'rule-reference',
      `${locate(file, wrong.name)}: unknown ${wrong.kind} "${wrong.name}"`,
      near === null ? 'It must stand in the rules folder.' : `Did you mean "${near}"?`,
    );
  };
  check(cuesOfTopics(topics).map(cue), 'rules/topics.yaml');
  for (const { shows, denies, open } of facts)
    check([shows, denies, open].flatMap(referencesIn), 'rules/facts.yaml');
  for (const rule of rules) check(referencesOf(rule), rule.file);
}
