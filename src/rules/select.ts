// Which rules run: by pack or preset, by --only and --skip, by the law of the day.

import { AuditError } from '../lib/errors.ts';
import { suggest } from '../lib/suggest.ts';
import { contradictionRuleIds } from './contradictions/compile.ts';
import { citationsOn } from './knowledge.ts';
import type { Knowledge } from './knowledge.ts';
import type { Rule } from './schema.ts';

/** The day that stands for no day: the newest law that the rules know, and no age of a date is told. */
export const NEWEST_LAW = '9999-12-31';

export interface RuleSelection {
  /** Packs or presets; all packs when empty. */
  readonly packs?: readonly string[];
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** ISO date of the law to apply. */
  readonly now: string;
}

const covers = (pattern: string, rule: Rule): boolean =>
  pattern === rule.id ||
  pattern === rule.pack ||
  pattern === `${rule.pack}/*` ||
  rule.formerly.includes(pattern);

function checkKnown(
  names: readonly string[],
  knowledge: Knowledge,
  what: string,
  extra: readonly string[],
): void {
  const packs = [...new Set(knowledge.rules.map((rule) => rule.pack))];
  const known = [
    ...packs,
    ...extra,
    ...knowledge.rules.map((rule) => rule.id),
    ...contradictionRuleIds(knowledge.contradictions),
  ];
  for (const name of names) {
    if (
      known.includes(name) ||
      known.includes(name.replace(/\/\*$/, '')) ||
      knowledge.rules.some((rule) => rule.formerly.includes(name))
    )
      continue;
    const near = suggest(name, known);
    throw new AuditError(
      'unknown-rule',
      `Unknown ${what} "${name}"`,
      near === null ? 'Run `policy-audit rules` for the list.' : `Did you mean "${near}"?`,
    );
  }
}

/** Is one of the provisions it cites in force? A rule of clarity cites none and rests on no law. */
function hasLaw({ law, lawWhen }: Rule, inForce: Knowledge['citations']): boolean {
  const cited = [...law, ...Object.values(lawWhen).flat()];
  return cited.length === 0 || cited.some((id) => inForce.has(id));
}

/** Rules to run, in order of id, by the law of the day. Unknown names are errors with a suggestion. */
export function selectRules(knowledge: Knowledge, selection: RuleSelection): readonly Rule[] {
  const presets = Object.keys(knowledge.presets);
  checkKnown(selection.packs ?? [], knowledge, 'pack', [...presets, 'contradictions']);
  checkKnown([...(selection.only ?? []), ...(selection.skip ?? [])], knowledge, 'rule', ['contradictions']);
  const wanted =
    selection.packs === undefined || selection.packs.length === 0 ? ['recommended'] : selection.packs;
  const packs = new Set(wanted.flatMap((name) => knowledge.presets[name]?.packs ?? [name]));
  const inForce = citationsOn(knowledge.citations, selection.now);
  return knowledge.rules.filter((rule) => {
    if (!hasLaw(rule, inForce)) return false;
    if (rule.effective.from !== undefined && selection.now < rule.effective.from) return false;
    if (rule.effective.until !== undefined && selection.now > rule.effective.until) return false;
    if (selection.skip?.some((pattern) => covers(pattern, rule)) === true) return false;
    if (selection.only !== undefined && selection.only.length > 0)
      return selection.only.some((pattern) => covers(pattern, rule));
    return packs.has(rule.pack) || packs.has(rule.id);
  });
}
