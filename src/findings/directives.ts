// Comments in the document that silence findings. They only relax: a comment that is wrong in any
// way silences nothing and is reported, and so is one that has nothing left to silence.

import type { Directive, Document, Span } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { isAbsence } from './fingerprint.ts';
import { INVALID, ownFinding, UNUSED } from './own.ts';
import { isKnownPattern, matchesAny } from './rule-pattern.ts';

export interface DirectiveOptions {
  /** Ids that directives may name. */
  readonly rules: readonly string[];
  /** Rules that no comment may silence. */
  readonly unsuppressible: readonly string[];
  readonly isReasonRequired: boolean;
  readonly reportsUnused: boolean;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What is wrong with a directive, or null. */
function problemOf(directive: Directive, options: DirectiveOptions): string | null {
  if (directive.action === 'invalid') return directive.problem ?? 'not a directive policy-audit knows';
  if (directive.rules.length === 0) return 'names no rule';
  const unknown = directive.rules.find((rule) => !isKnownPattern(rule, options.rules));
  if (unknown !== undefined) return `unknown rule ${unknown}`;
  const fixed = options.unsuppressible.find((rule) => directive.rules.includes(rule));
  if (fixed !== undefined) return `${fixed} cannot be silenced in the text`;
  if (directive.action !== 'enable' && options.isReasonRequired && directive.reason.trim() === '') {
    return 'gives no reason after " -- "';
  }
  return null;
}

function silences(directive: Directive, finding: Finding, options: DirectiveOptions): boolean {
  const rule = finding.rules[0] ?? '';
  if (directive.action === 'enable' || !matchesAny(directive.rules, rule)) return false;
  if (options.unsuppressible.includes(rule)) return false;
  if (directive.action === 'disable-file') return true;
  // Nothing stands where something is missing: only the whole file can be excused from it.
  return !isAbsence(finding) && finding.evidence.some((place) => overlaps(place, directive.scope));
}

export function applyDirectives(
  findings: readonly Finding[],
  document: Document,
  options: DirectiveOptions,
): readonly Finding[] {
  const problems = document.directives.map((directive) => problemOf(directive, options));
  const valid = document.directives.filter((_, index) => problems[index] === null);
  const used = new Set<Directive>();
  const silenced = findings.map((finding): Finding => {
    const matching = valid.filter((directive) => silences(directive, finding, options));
    for (const directive of matching) used.add(directive);
    const [first] = matching;
    if (first === undefined || finding.suppression !== null) return finding;
    return { ...finding, suppression: { kind: 'inline', reason: first.reason } };
  });
  const own = document.directives.flatMap((directive, index): readonly Finding[] => {
    const problem = problems[index] ?? null;
    if (problem !== null) return [invalidDirective(document, directive, problem)];
    const isUnused = directive.action !== 'enable' && !used.has(directive);
    return isUnused && options.reportsUnused ? [unusedDirective(document, directive)] : [];
  });
  return [...silenced, ...own];
}

function invalidDirective(document: Document, directive: Directive, problem: string): Finding {
  return ownFinding(document, {
    rule: INVALID,
    priority: 'medium',
    title: `Suppression comment without effect: ${problem}`.slice(0, 160),
    place: directive.span,
    matters: 'It silences nothing, though a reader of the file may believe it does.',
    suggested:
      'Write <!-- policy-audit-disable-next pack/rule -- reason -->, or policy-audit-disable … enable, or policy-audit-disable-file.',
  });
}

function unusedDirective(document: Document, directive: Directive): Finding {
  return ownFinding(document, {
    rule: UNUSED,
    priority: 'low',
    title: `Suppression comment silences nothing: ${directive.rules.join(', ')}`.slice(0, 80),
    place: directive.span,
    matters: 'The finding it was written for is gone, or stands somewhere else.',
    suggested: 'Remove the comment.',
  });
}
