// Rule patterns of directives, acceptances and configuration: a rule id or `pack/*`.

export function matchesRule(pattern: string, rule: string): boolean {
  return pattern.endsWith('/*') ? rule.startsWith(pattern.slice(0, -1)) : pattern === rule;
}

export function matchesAny(patterns: readonly string[], rule: string): boolean {
  return patterns.some((pattern) => matchesRule(pattern, rule));
}

/** True when at least one known rule fits. */
export function isKnownPattern(pattern: string, rules: readonly string[]): boolean {
  return rules.some((rule) => matchesRule(pattern, rule));
}
