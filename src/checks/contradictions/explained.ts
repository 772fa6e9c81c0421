// A gap that a contradiction explains is not reported twice: the contradiction takes its rule ids and its
// place. Which gaps a contradiction may explain is said in its family or check; that it does, by a
// passage they share.

import type { Finding } from '../../model/finding.ts';
import type { ContradictionKnowledge } from '../../rules/contradictions/compile.ts';

function explainedBy(finding: Finding, knowledge: ContradictionKnowledge): readonly string[] {
  const [rule] = finding.rules;
  const family = knowledge.families.find((entry) => entry.rule === rule);
  const check = knowledge.checks.find(({ id }) => id === rule);
  return [...(family?.explains ?? []), ...(check?.explains ?? [])];
}

const sharesPassage = (a: Finding, b: Finding): boolean =>
  a.evidence.some((one) => b.evidence.some((other) => one.start < other.end && other.start < one.end));

/** Findings of all kinds with those taken out that a contradiction explains. */
export function mergeExplained(
  findings: readonly Finding[],
  knowledge: ContradictionKnowledge,
): readonly Finding[] {
  const explanations = findings.map((finding) => explainedBy(finding, knowledge));
  const explains = (index: number, other: Finding): boolean => {
    const finding = findings[index];
    const ids = explanations[index] ?? [];
    if (finding === undefined || finding === other || ids.length === 0) return false;
    return other.rules.every((rule) => ids.includes(rule)) && sharesPassage(finding, other);
  };
  const taken = new Set(findings.filter((other) => findings.some((_, index) => explains(index, other))));
  return findings.flatMap((finding, index) => {
    if (taken.has(finding)) return [];
    const rules = [...taken].filter((other) => explains(index, other)).flatMap((other) => other.rules);
    return [rules.length === 0 ? finding : { ...finding, rules: [...new Set([...finding.rules, ...rules])] }];
  });
}
