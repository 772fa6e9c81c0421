// Document + claims + rules → elements, findings, cleared pairs, assumptions, limits.

import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { CheckResult, Finding } from '../model/finding.ts';
import { citationsOn } from '../rules/knowledge.ts';
import type { Knowledge } from '../rules/knowledge.ts';
import { selectRules } from '../rules/select.ts';
import type { RuleSelection } from '../rules/select.ts';
import { openContext } from './context.ts';
import type { CheckContext, FactValue } from './context.ts';
import { mergeExplained } from './contradictions/explained.ts';
import { findContradictions } from './contradictions/find.ts';
import { readElement } from './element.ts';
import { decideFacts } from './facts.ts';
import { gapFindings, wordingFindings } from './gaps.ts';
import { nameDocument } from './name.ts';
import { unsuppliedDocuments } from './references.ts';

export interface CheckOptions extends RuleSelection {
  /** Facts the user declared (`--assume sells=no`). */
  readonly assume?: ReadonlyMap<string, FactValue>;
}

const wantsContradictions = (options: CheckOptions): boolean => {
  const named = [...(options.packs ?? []), ...(options.only ?? [])];
  if (
    options.skip?.some((pattern) => pattern === 'contradictions' || pattern === 'contradictions/*') === true
  )
    return false;
  return (
    named.length === 0 ||
    named.some(
      (name) =>
        name.startsWith('contradictions') ||
        ['recommended', 'strict', 'all', 'us', 'eu', 'kids'].includes(name),
    )
  );
};

/** Two rules of the same cause report once: a contradiction or wording that names the gap's passage explains it. */
function mergeCauses(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => {
    if (finding.kind !== 'wording') return true;
    const linked = findings.find(
      (other) =>
        other !== finding && other.kind === 'gap' && other.rules.some((rule) => finding.rules.includes(rule)),
    );
    return linked === undefined;
  });
}

export function runChecks(
  document: Document,
  claims: readonly Claim[],
  library: Knowledge,
  options: CheckOptions,
): CheckResult {
  // what was not law on that day, or is no longer, is not cited
  const knowledge: Knowledge = { ...library, citations: citationsOn(library.citations, options.now) };
  const { name } = nameDocument(document, claims);
  const open = openContext(document, claims, knowledge);
  const decided = decideFacts(open, options.assume ?? new Map(), name);
  const context: CheckContext = {
    ...open,
    facts: new Map(decided.map((fact) => [fact.entry.id, fact.value])),
  };
  const rules = selectRules(library, options);
  const used = new Set<string>();
  const demands = rules.filter((rule) => rule.kind !== 'forbids');
  const elements = demands.map((rule) => readElement(rule, context, used));
  const wording = rules
    .filter((rule) => rule.kind === 'forbids')
    .flatMap((rule) => wordingFindings(rule, context));
  const gaps = gapFindings(demands, elements, context);
  const conflicts = wantsContradictions(options)
    ? findContradictions(document, claims, knowledge, { ...options, context })
    : { findings: [], cleared: [], pairsCompared: 0 };
  return {
    elements,
    findings: mergeExplained(
      mergeCauses([...gaps, ...conflicts.findings, ...wording]),
      knowledge.contradictions,
    ),
    cleared: conflicts.cleared,
    pairsCompared: conflicts.pairsCompared,
    assumptions: decided
      .filter((fact) => used.has(fact.entry.id) && !fact.entry.isQuiet)
      .map((fact) => fact.assumption),
    limits: [...document.limits, ...unsuppliedDocuments(document)],
  };
}
