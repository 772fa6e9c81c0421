// The examples inside a rule, run: each text must give the status it stands under.

import { auditSource } from '../../src/audit.ts';
import type { Tagger } from '../../src/claims/tagger.ts';
import type { FactValue } from '../../src/checks/context.ts';
import type { Knowledge } from '../../src/rules/knowledge.ts';
import type { Rule } from '../../src/rules/schema.ts';

export type Expected = 'pass' | 'partial' | 'fail';

export interface ExampleResult {
  readonly expected: Expected;
  readonly text: string;
  /** The status of the rule, or for wording rules "found" or "not found". */
  readonly got: string;
  readonly isRight: boolean;
  /** The passages the status rests on. */
  readonly evidence: readonly string[];
}

/** What a rule says where a passage is looked for in vain. */
const failing = (rule: Rule): readonly string[] =>
  rule.kind === 'forbids' ? ['found'] : [rule.missingIs, 'missing'];

function expectedStatuses(rule: Rule, expected: Expected): readonly string[] {
  if (expected === 'fail') return failing(rule);
  if (expected === 'partial') return ['partial'];
  return [rule.kind === 'forbids' ? 'not found' : 'satisfied'];
}

/** The facts a rule applies under are taken to hold, so that an example need not set the scene. */
const assumed = (rule: Rule): ReadonlyMap<string, FactValue> =>
  new Map(rule.applies.map((fact) => [fact.replace(/^!/, ''), !fact.startsWith('!')]));

const dayInForce = ({ effective }: Rule): string => effective.from ?? effective.until ?? '';

export async function runExamples(
  rule: Rule,
  { knowledge, tagger }: { readonly knowledge: Knowledge; readonly tagger: Tagger },
): Promise<readonly ExampleResult[]> {
  const results: ExampleResult[] = [];
  for (const expected of ['pass', 'partial', 'fail'] as const) {
    for (const text of rule.examples[expected]) {
      const source = { file: 'example.txt', bytes: new TextEncoder().encode(text) };
      const audit = await auditSource(source, {
        knowledge,
        tagger,
        only: [rule.id],
        assume: assumed(rule),
        now: dayInForce(rule),
      });
      const element = audit.elements.find((each) => each.element === rule.id);
      const found = audit.findings.find((finding) => finding.rules.includes(rule.id));
      const got = element?.status ?? (found === undefined ? 'not found' : 'found');
      const evidence = (element ?? found)?.evidence.map(({ quote }) => quote) ?? [];
      results.push({
        expected,
        text,
        got,
        isRight: expectedStatuses(rule, expected).includes(got),
        evidence,
      });
    }
  }
  return results;
}
