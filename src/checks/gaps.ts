// Findings from elements that are partial or missing (one cause, one finding: linked rules share it),
// and from rules that forbid a wording.

import { PRIORITIES } from '../model/finding.ts';
import type { Finding, Priority } from '../model/finding.ts';
import type { Pinpoint } from '../model/document.ts';
import type { ElementResult } from '../model/finding.ts';
import type { Rule } from '../rules/schema.ts';
import type { CheckContext } from './context.ts';
import { citationsOf } from './element.ts';
import { evaluate } from './evaluate.ts';
import { toPinpoints } from './evidence.ts';
import { applicability } from './facts.ts';
import { narrowed } from './structure.ts';

const LOWER: Readonly<Record<Priority, Priority>> = { high: 'medium', medium: 'low', low: 'low' };
const LONGEST_TITLE = 80;

const NOT_FOUND = ' not found';

/** A title too long is cut at a word; that something was not found is what it says, and stays. */
function shorten(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const end = title.endsWith(NOT_FOUND) ? NOT_FOUND : '';
  return `${title.slice(0, title.lastIndexOf(' ', LONGEST_TITLE - end.length - 1))}…${end}`;
}

function titleOf(rule: Rule, element: ElementResult): string {
  if (element.status === 'partial')
    return shorten(rule.findings.partial ?? `${rule.title}: ${element.lacking[0] ?? 'part of it'} not found`);
  return shorten(rule.findings.missing ?? `${rule.title} not found`);
}

function gapFinding(
  rule: Rule,
  element: ElementResult,
  rules: readonly string[],
  context: CheckContext,
): Finding {
  const isReview = element.confidence === 'review';
  const priority = priorityOf(rule, element);
  const closest: readonly Pinpoint[] = element.search?.closest.map((passage) => passage.place) ?? [];
  return {
    id: '',
    fingerprint: '',
    kind: 'gap',
    rules,
    priority: isReview && priority === 'high' ? 'medium' : priority,
    confidence: element.confidence,
    title: titleOf(rule, element),
    evidence: element.evidence.length > 0 ? element.evidence.slice(0, 4) : closest,
    requires: rule.duty,
    citations: citationsOf(rule, context),
    decidedBy: element.why,
    matters: rule.matters,
    check:
      rule.check ??
      (element.confidence === 'clear'
        ? null
        : 'Whether the statement is worded differently or stands in another document.'),
    suggested: rule.remedy,
    assumptions: element.assumptions,
    search: element.search,
    conflict: null,
    suppression: null,
  };
}

const priorityOf = (rule: Rule, { status }: ElementResult): Priority =>
  status === 'partial' ? LOWER[rule.priority] : rule.priority;

/**
 * Findings for missing and partial elements. Linked rules are one finding, named by the gravest of
 * them: the one whose absence matters most, else the first by id.
 */
export function gapFindings(
  rules: readonly Rule[],
  elements: readonly ElementResult[],
  context: CheckContext,
): readonly Finding[] {
  const byId = new Map(elements.map((element) => [element.element, element]));
  const open = rules.flatMap((rule) => {
    const element = byId.get(rule.id);
    return element?.status === 'missing' || element?.status === 'partial' ? [{ rule, element }] : [];
  });
  const isOpen = new Set(open.map(({ rule }) => rule.id));
  const byGravity = open.toSorted(
    (a, b) =>
      PRIORITIES.indexOf(priorityOf(a.rule, a.element)) - PRIORITIES.indexOf(priorityOf(b.rule, b.element)),
  );
  const told = new Set<string>();
  return byGravity.flatMap(({ rule, element }) => {
    if (told.has(rule.id)) return [];
    const group = [rule.id, ...linkedWith(rule, rules).filter((id) => isOpen.has(id) && !told.has(id))];
    for (const id of group) told.add(id);
    return [gapFinding(rule, element, group, context)];
  });
}

/** Rules linked to this one, in either direction. */
function linkedWith(rule: Rule, rules: readonly Rule[]): readonly string[] {
  const back = rules.filter((other) => other.linked.includes(rule.id)).map((other) => other.id);
  return [...new Set([...rule.linked, ...back])]
    .filter((id) => rules.some((other) => other.id === id))
    .toSorted();
}

/** One finding per passage that a rule of kind forbids matches; passages of one rule and quote merge. */
export function wordingFindings(rule: Rule, whole: CheckContext): readonly Finding[] {
  const context = narrowed(rule, whole);
  const applies = applicability(rule.applies, context.facts);
  if (applies.value !== true) return [];
  const outcome = evaluate(rule.pattern, context);
  if (!outcome.holds) return [];
  const places = toPinpoints(context.document, outcome.evidence, 40);
  if (places.length === 0) return [];
  const isReview = rule.confidence === 'review';
  return [
    {
      id: '',
      fingerprint: '',
      kind: 'wording',
      rules: [rule.id],
      priority: isReview && rule.priority === 'high' ? 'medium' : rule.priority,
      confidence: rule.confidence,
      title: shorten(rule.findings.found ?? rule.title),
      evidence: places,
      requires: rule.law.length > 0 ? rule.duty : null,
      citations: citationsOf(rule, context),
      decidedBy:
        places.length === 1
          ? `The words at line ${places[0]?.line ?? 0} match the rule.`
          : 'The words of these passages match the rule.',
      matters: rule.matters,
      check: rule.check ?? (rule.confidence === 'clear' ? null : 'Read the passage in its context.'),
      suggested: rule.remedy,
      assumptions: [],
      search: null,
      conflict: null,
      suppression: null,
    },
  ];
}
