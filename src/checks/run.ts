// Document + claims + rules → elements, findings, cleared pairs, assumptions, limits.

import type { Claim } from '../model/claim.ts';
import type { Document, Limit } from '../model/document.ts';
import { PRIORITIES } from '../model/finding.ts';
import type { CheckResult, Finding } from '../model/finding.ts';
import { citationsOn } from '../rules/knowledge.ts';
import type { Knowledge } from '../rules/knowledge.ts';
import type { Rule } from '../rules/schema.ts';
import { NEWEST_LAW, selectRules } from '../rules/select.ts';
import type { RuleSelection } from '../rules/select.ts';
import { openContext } from './context.ts';
import type { CheckContext, FactValue } from './context.ts';
import { mergeExplained } from './contradictions/explained.ts';
import { findContradictions } from './contradictions/find.ts';
import { readElement } from './element.ts';
import { ownNames } from './contradictions/own-names.ts';
import { MOST_OF_ONE, MOST_PAIRS } from './contradictions/pairs.ts';
import { decideFacts, isTold } from './facts.ts';
import { gapFindings, wordingFindings } from './gaps.ts';
import { nameDocument } from './name.ts';
import { unsuppliedDocuments } from './references.ts';

export interface CheckOptions extends RuleSelection {
  /** Facts the user declared (`--assume sells=no`). */
  readonly assume?: ReadonlyMap<string, FactValue>;
}

const wantsContradictions = (options: CheckOptions, presets: Knowledge['presets']): boolean => {
  const named = [...(options.packs ?? []), ...(options.only ?? [])];
  if (
    options.skip?.some((pattern) => pattern === 'contradictions' || pattern === 'contradictions/*') === true
  )
    return false;
  return named.length === 0 || named.some((name) => name.startsWith('contradictions') || name in presets);
};

const sharesPassage = (a: Finding, b: Finding): boolean =>
  a.evidence.some((one) => b.evidence.some((other) => one.start < other.end && other.start < one.end));

type Links = ReadonlyMap<string, readonly string[]>;

const isLinked = (a: Finding, b: Finding, links: Links): boolean =>
  [
    [a, b],
    [b, a],
  ].some(([from, to]) =>
    from?.rules.some((rule) => links.get(rule)?.some((id) => to?.rules.includes(id)) === true),
  );

/** One cause: a gap and a wording that are linked, or linked wordings of the same words: two packs may forbid the same thing. */
const isSameCause = (known: Finding, wording: Finding, links: Links): boolean =>
  (known.kind === 'gap' || (known.kind === 'wording' && sharesPassage(known, wording))) &&
  isLinked(known, wording, links);

/** The graver of the two speaks for both; the passages of the other serve where it has none. */
function joined(first: Finding, second: Finding): Finding {
  const rank = ({ priority }: Finding): number => PRIORITIES.indexOf(priority);
  const [lead, other] = rank(second) < rank(first) ? [second, first] : [first, second];
  return {
    ...lead,
    rules: [...lead.rules, ...other.rules],
    evidence: lead.evidence.length > 0 ? lead.evidence : other.evidence,
  };
}

/** Two rules of the same cause report once: a gap takes the wording of its rule, linked ones are one finding. */
function mergeCauses(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const links = new Map(rules.map(({ id, linked }) => [id, linked]));
  const kept: Finding[] = [];
  for (const finding of findings) {
    const explained =
      finding.kind === 'wording' &&
      findings.some(
        (other) => other.kind === 'gap' && other.rules.some((rule) => finding.rules.includes(rule)),
      );
    if (explained) continue;
    const at =
      finding.kind === 'wording' ? kept.findIndex((known) => isSameCause(known, finding, links)) : -1;
    const first = kept[at];
    if (first === undefined) kept.push(finding);
    else kept[at] = joined(first, finding);
  }
  return kept;
}

/** Says that a text has more statements than are set against each other. */
function cutPairs(isCut: boolean): readonly Limit[] {
  if (!isCut) return [];
  const statement = `The text makes so many statements that not all pairs of them were compared for contradictions: a statement was set against the ${MOST_OF_ONE} nearest that it could contradict, and at most ${MOST_PAIRS} pairs were compared, first those with a statement that rules something out.`;
  return [{ kind: 'truncated', statement, spans: [] }];
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
  const day = options.now === NEWEST_LAW ? null : options.now;
  const open = openContext(document, claims, knowledge, day);
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
  const conflicts = wantsContradictions(options, knowledge.presets)
    ? findContradictions(document, claims, knowledge, { ...options, context })
    : { findings: [], cleared: [], pairsCompared: 0, isCut: false };
  return {
    elements,
    findings: mergeExplained(
      mergeCauses([...gaps, ...conflicts.findings, ...wording], rules),
      knowledge.contradictions,
    ),
    cleared: conflicts.cleared,
    pairsCompared: conflicts.pairsCompared,
    assumptions: decided
      .filter((fact) => used.has(fact.entry.id) && isTold(fact))
      .map((fact) => fact.assumption),
    limits: [
      ...document.limits,
      ...unsuppliedDocuments(
        document,
        knowledge.contradictions.texts.documents,
        ownNames(document, knowledge.contradictions.frames),
      ),
      ...cutPairs(conflicts.isCut),
    ],
  };
}
