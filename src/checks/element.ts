// One rule against one document: status, evidence or a search record, and why.

import type { Citation, ElementResult, SearchRecord, Status } from '../model/finding.ts';
import type { Pinpoint, Span } from '../model/document.ts';
import type { Rule } from '../rules/schema.ts';
import type { CheckContext } from './context.ts';
import { evaluate } from './evaluate.ts';
import { toPinpoints } from './evidence.ts';
import { pinpoint } from '../document/position.ts';
import { bestFirst } from './best-passages.ts';
import { afterWhether, applicability } from './facts.ts';
import { isAboutAge } from './stated-dates.ts';
import { narrowed } from './structure.ts';

const MOST_CLOSEST = 3;
/** Passages that an element cites. */
const MOST_CITED = 6;

const joining = ({ lawWhen }: Rule, { facts }: CheckContext): readonly string[] =>
  Object.entries(lawWhen).flatMap(([fact, ids]) => (facts.get(fact) === true ? ids : []));

/** What the rule cites, with what its states add while they apply. */
export function citationsOf(rule: Rule, context: CheckContext): readonly Citation[] {
  const ids = [...rule.law, ...joining(rule, context)];
  return ids.flatMap((id) => context.knowledge.citations.get(id) ?? []);
}

/** What was looked for, and the nearest passages that do not do. */
function searchRecord(rule: Rule, context: CheckContext): SearchRecord {
  const closest = rule.nearMisses.flatMap((miss) => {
    const outcome = evaluate(miss.when, context);
    return outcome.holds
      ? toPinpoints(context.document, outcome.evidence, 1).map((place) => ({ place, why: miss.why }))
      : [];
  });
  return {
    concepts: rule.looksFor,
    scope: 'whole document',
    lines: context.document.lineStarts.length,
    closest: closest.slice(0, MOST_CLOSEST),
  };
}

/** The passages that carry the element best; of what all must be said, each part is among them. */
function cited(rule: Rule, spans: readonly Span[], context: CheckContext): readonly Span[] {
  if (spans.length < 2) return spans;
  const ranked = bestFirst(rule, spans, context);
  const { pattern } = rule;
  const parts = 'all' in pattern ? pattern.all.map((part) => evaluate(part, context).evidence) : [];
  const needed = parts.flatMap(
    (part) => ranked.find(({ span }) => part.some(({ start }) => start === span.start)) ?? [],
  );
  const carrying = ranked.filter(({ isCarrying }) => isCarrying);
  const best = new Set([...needed, ...carrying].slice(0, MOST_CITED));
  return ranked.filter((passage) => best.has(passage)).map(({ span }) => span);
}

interface Verdict {
  readonly status: Status;
  readonly evidence: readonly Span[];
  readonly why: string;
  readonly lacking: readonly string[];
}

function lowerFirst(text: string): string {
  return /^(?:[A-Z][a-z]|A )/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const join = (parts: readonly string[]): string =>
  parts.length <= 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

function judge(rule: Rule, context: CheckContext): Verdict {
  const pattern = evaluate(rule.pattern, context);
  if (pattern.holds) {
    const open = rule.complete.filter((part) => !evaluate(part.needs, context).holds);
    const lacking = open.map((part) => part.lacking);
    // what must not be said and is said makes it partial: that is what a reader must see
    const spoils = open.flatMap(({ needs }) => ('not' in needs ? evaluate(needs.not, context).evidence : []));
    if (lacking.length === 0 && context.today === null && isAboutAge(rule.pattern))
      return {
        status: 'review',
        evidence: pattern.evidence,
        why: 'Cannot be decided without a day: how old the date was then.',
        lacking,
      };
    if (lacking.length === 0)
      return {
        status: 'satisfied',
        evidence: pattern.evidence,
        why: `States ${lowerFirst(rule.title)}.`,
        lacking,
      };
    return {
      status: 'partial',
      evidence: spoils.length > 0 ? spoils : pattern.evidence,
      why: `States part of it. Not found: ${join(lacking)}.`,
      lacking,
    };
  }
  const parts = rule.partial
    .map((part) => ({ part, outcome: evaluate(part.when, context) }))
    .filter(({ outcome }) => outcome.holds);
  if (parts.length > 0) {
    const lacking = [...new Set(parts.map(({ part }) => part.lacking))].slice(0, 1);
    return {
      status: 'partial',
      evidence: parts.flatMap(({ outcome }) => outcome.evidence),
      why: `States part of it. Not found: ${join(lacking)}.`,
      lacking,
    };
  }
  return {
    status: rule.missingIs,
    evidence: [],
    why:
      rule.missingIs === 'not-applicable'
        ? uncalled(rule)
        : `${rule.title} not found. Looked for ${join(rule.looksFor)}.`,
    lacking: [],
  };
}

/** Why a rule says nothing of a text that does not bring its subject up. */
const uncalled = ({ calledBy }: Rule): string =>
  calledBy === undefined
    ? 'Not applicable: the policy says nothing that calls for it.'
    : `Not applicable: asked only of a policy that speaks of ${calledBy}.`;

/** "The company says that it sells." → "the company says that it sells", inside a sentence. */
const asClause = (statement: string): string =>
  afterWhether(statement.replaceAll('{name}', 'the company').replace(/\.$/, ''));

/** The element result of a rule of kind requires or qualifies. */
export function readElement(rule: Rule, whole: CheckContext, used: Set<string>): ElementResult {
  const context = narrowed(rule, whole);
  const base = {
    element: rule.id,
    title: rule.title,
    pack: rule.pack,
    priority: rule.priority,
    citations: citationsOf(rule, context),
    remedy: rule.remedy,
    lacking: [],
    assumptions: rule.applies.map((fact) => fact.replace(/^!/, '')),
    search: null,
  };
  const applies = applicability(rule.applies, context.facts);
  for (const fact of [...base.assumptions, ...Object.keys(rule.lawWhen)]) used.add(fact);
  if (applies.value === false) {
    const fact = context.knowledge.facts.find((entry) => entry.id === applies.fact);
    const isTrue = context.facts.get(applies.fact ?? '') === true;
    return {
      ...base,
      status: 'not-applicable',
      confidence: 'clear',
      evidence: [],
      why: `Not applicable: ${isTrue ? 'not asked' : 'asked only'} if ${asClause(fact?.statement ?? applies.fact ?? '')}, which is assumed${isTrue ? '' : ' not to be so'}.`,
    };
  }
  if (Object.keys(rule.lawWhen).length > 0 && base.citations.length === 0) {
    return {
      ...base,
      status: 'not-applicable',
      confidence: 'clear',
      evidence: [],
      why: 'Not applicable: none of the acts that ask for it applies and is in force on the day of the law.',
    };
  }
  if (rule.when !== undefined && !evaluate(rule.when, context).holds) {
    return {
      ...base,
      status: 'not-applicable',
      confidence: 'clear',
      evidence: [],
      why: uncalled(rule),
    };
  }
  const verdict = judge(rule, context);
  const evidence: readonly Pinpoint[] = cited(rule, verdict.evidence, context).map((span) =>
    pinpoint(context.document, span),
  );
  if (applies.value === 'unknown' && verdict.status !== 'satisfied') {
    return {
      ...base,
      status: 'review',
      confidence: 'review',
      evidence,
      why: `Cannot be decided from the text: whether ${asClause(
        context.knowledge.facts.find((entry) => entry.id === applies.fact)?.statement ?? 'the rule applies',
      )}.`,
      lacking: verdict.lacking,
      search: searchRecord(rule, context),
    };
  }
  const needsSearch = verdict.status === 'missing' || verdict.status === 'review';
  return {
    ...base,
    status: verdict.status,
    confidence: verdict.status === 'review' ? 'review' : rule.confidence,
    evidence,
    why: verdict.why,
    lacking: verdict.lacking,
    search: needsSearch ? searchRecord(rule, context) : null,
  };
}
