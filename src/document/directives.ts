// Suppression comments: `<!-- policy-audit-disable-next pack/rule -- reason -->`. One syntax in text,
// Markdown and HTML. Near misses are reported, never obeyed.

import type { Directive, Span } from '../model/document.ts';

const COMMENT = /<!--([^>]{0,400}?)-->/g;
const TOKEN = /^policy-audit-(disable-next|disable-file|disable|enable)(?=\s|$)/;
const RULE = /^[a-z][a-z0-9-]*\/(?:\*|[a-z0-9][a-z0-9-]*)$/;

interface Found {
  readonly action: Directive['action'];
  readonly rules: readonly string[];
  readonly reason: string;
  readonly span: Span;
  readonly problem: string | null;
}

function readComment(text: string, span: Span): Found | null {
  const body = text.trim();
  if (!/^policy-?audit/i.test(body)) return null;
  const token = TOKEN.exec(body);
  const invalid = (problem: string): Found => ({ action: 'invalid', rules: [], reason: '', span, problem });
  if (token === null)
    return invalid(
      'The comment does not start with policy-audit-disable-next, -disable, -enable or -disable-file.',
    );
  const [list = '', ...rest] = body.slice(token[0].length).split(/\s--\s/);
  const rules = list.split(/[\s,]+/).filter((rule) => rule !== '');
  const reason = rest.join(' -- ').trim();
  const wrong = rules.find((rule) => !RULE.test(rule));
  if (rules.length === 0) return invalid('No rule is named. Name at least one rule id or pack/*.');
  if (wrong !== undefined) return invalid(`"${wrong}" is not a rule id or pack/*.`);
  const action = token[1];
  if (action !== 'disable-next' && action !== 'disable-file' && action !== 'disable' && action !== 'enable')
    return null;
  return { action, rules, reason, span, problem: null };
}

const matches = (a: readonly string[], b: readonly string[]): boolean => a.some((rule) => b.includes(rule));

/** Directives of a source. `nextBlock` gives the span of the first block after an offset. */
export function readDirectives(
  source: string,
  nextBlock: (offset: number) => Span | null,
): readonly Directive[] {
  const found: Found[] = [];
  for (const match of source.matchAll(COMMENT)) {
    const directive = readComment(match[1] ?? '', { start: match.index, end: match.index + match[0].length });
    if (directive !== null) found.push(directive);
  }
  return found.map((directive, index): Directive => {
    const { span } = directive;
    const empty = { start: span.end, end: span.end };
    if (directive.action === 'disable-next') return { ...directive, scope: nextBlock(span.end) ?? empty };
    if (directive.action === 'disable-file') return { ...directive, scope: { start: 0, end: source.length } };
    if (directive.action === 'disable') {
      const enable = found
        .slice(index + 1)
        .find((later) => later.action === 'enable' && matches(later.rules, directive.rules));
      if (enable === undefined)
        return {
          ...directive,
          action: 'invalid',
          scope: empty,
          problem: 'The range is never closed with policy-audit-enable.',
        };
      return { ...directive, scope: { start: span.end, end: enable.span.start } };
    }
    return { ...directive, scope: empty };
  });
}
