// The rules that ran, described once: what machine formats list as their rules, with the law behind each.

import type { Citation } from '../../model/finding.ts';
import type { Audit } from '../../model/audit.ts';
import type { Knowledge } from '../../rules/knowledge.ts';
import type { Report } from '../schema.ts';
import type { RuleInfo } from './input.ts';

type ReportRule = Report['rules'][number];

/** Descriptions of all rules of the knowledge; give it as `run.rules`. */
export function ruleInfos({ rules, contradictions, citations }: Knowledge): readonly RuleInfo[] {
  const cited = (law: readonly string[]): readonly Citation[] => law.flatMap((id) => citations.get(id) ?? []);
  return [
    ...rules.map(({ id, pack, title, duty, priority, matters, remedy, law }) => ({
      id,
      pack,
      title,
      requires: duty,
      priority,
      matters,
      remedy,
      citations: cited(law),
    })),
    ...contradictions.checks.map(({ id, title, duty, priority, matters, remedy, law }) => ({
      id,
      pack: 'contradictions',
      title,
      requires: duty,
      priority,
      matters,
      remedy,
      citations: cited(law),
    })),
  ];
}

/** Given rules of packs that took part, and those that only show in results; by id. */
export function buildRules(
  audits: readonly Audit[],
  given: readonly RuleInfo[],
  packs: readonly string[],
): readonly ReportRule[] {
  const found = new Map<string, ReportRule>();
  for (const { id, pack, title, requires, priority, matters, remedy, citations } of given) {
    if (packs.includes(pack))
      found.set(id, {
        id,
        pack,
        title,
        requires,
        priority,
        matters,
        remedy,
        citations: citations.map(({ label }) => label),
      });
  }
  for (const { elements, findings } of audits) {
    for (const { element, pack, title, priority, remedy, citations } of elements) {
      if (!found.has(element))
        found.set(element, {
          id: element,
          pack,
          title,
          requires: null,
          priority,
          matters: '',
          remedy,
          citations: citations.map(({ label }) => label),
        });
    }
    for (const { rules, title, requires, priority, matters, suggested, citations } of findings) {
      const [id] = rules;
      if (id !== undefined && !found.has(id))
        found.set(id, {
          id,
          pack: id.split('/')[0] ?? '',
          title,
          requires,
          priority,
          matters,
          remedy: suggested,
          citations: citations.map(({ label }) => label),
        });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
