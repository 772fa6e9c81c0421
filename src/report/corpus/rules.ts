// Findings by the rule that names them: in how many policies, how sure, and which come together.

import type { Confidence, Priority } from '../../model/finding.ts';
import { PRIORITIES } from '../../model/finding.ts';
import type { RuleInfo } from '../build/input.ts';
import type { CorpusReport, RuleRow } from './model.ts';
import type { PolicyRecord } from './record.ts';

interface Tally {
  policies: number;
  findings: number;
  contradictions: number;
  priority: Priority;
  readonly confidence: Record<Confidence, number>;
}

const NEARLY_ALL = 0.95;
const NEARLY_NONE = 0.01;
/** Below this many policies a share says nothing about a rule. */
const ENOUGH = 100;
const MOST_PAIRS = 20;

export interface RuleTally {
  readonly add: (policy: PolicyRecord) => void;
  readonly rows: (analyzed: number, infos: readonly RuleInfo[]) => readonly RuleRow[];
  readonly contradictions: (analyzed: number, infos: readonly RuleInfo[]) => readonly RuleRow[];
  readonly together: () => CorpusReport['together'];
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A rule that no list of rules describes, by its id: "contradictions/notice-table" is "Notice table". */
function wordsOf(rule: string): string {
  const words = (rule.split('/').at(-1) ?? rule).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function tallyRules(): RuleTally {
  const tallies = new Map<string, Tally>();
  const pairs = new Map<string, number>();
  const rowsOf = (
    chosen: readonly (readonly [string, Tally])[],
    analyzed: number,
    infos: readonly RuleInfo[],
  ): readonly RuleRow[] => {
    const info = new Map(infos.map((each) => [each.id, each]));
    return chosen
      .map(([rule, tally]): RuleRow => {
        const share = tally.policies / Math.max(1, analyzed);
        const isTelling = analyzed >= ENOUGH;
        return {
          rule,
          title: info.get(rule)?.title ?? wordsOf(rule),
          pack: rule.split('/')[0] ?? '',
          policies: tally.policies,
          findings: tally.findings,
          priority: tally.priority,
          confidence: tally.confidence,
          note:
            isTelling && share >= NEARLY_ALL
              ? 'nearly all'
              : isTelling && share <= NEARLY_NONE
                ? 'nearly none'
                : null,
        };
      })
      .toSorted((a, b) => b.policies - a.policies || compare(a.rule, b.rule));
  };
  return {
    add: ({ findings }) => {
      const seen = new Set<string>();
      for (const { rules, kind, priority, confidence, isSuppressed } of findings) {
        const [rule] = rules;
        if (isSuppressed || rule === undefined) continue;
        const tally: Tally = tallies.get(rule) ?? {
          policies: 0,
          findings: 0,
          contradictions: 0,
          priority,
          confidence: { clear: 0, likely: 0, review: 0 },
        };
        tally.findings++;
        tally.contradictions += Number(kind === 'contradiction');
        tally.confidence[confidence]++;
        if (PRIORITIES.indexOf(priority) < PRIORITIES.indexOf(tally.priority)) tally.priority = priority;
        tallies.set(rule, tally);
        seen.add(rule);
      }
      const rules = [...seen].toSorted(compare);
      rules.forEach((rule, at) => {
        const tally = tallies.get(rule);
        if (tally !== undefined) tally.policies++;
        for (const other of rules.slice(at + 1)) {
          const key = `${rule} ${other}`;
          pairs.set(key, (pairs.get(key) ?? 0) + 1);
        }
      });
    },
    rows: (analyzed, infos) => rowsOf([...tallies], analyzed, infos),
    contradictions: (analyzed, infos) =>
      rowsOf(
        [...tallies].filter(([, { contradictions }]) => contradictions > 0),
        analyzed,
        infos,
      ),
    together: () =>
      [...pairs]
        .flatMap(([key, policies]) => {
          const [a = '', b = ''] = key.split(' ');
          const either = (tallies.get(a)?.policies ?? 0) + (tallies.get(b)?.policies ?? 0) - policies;
          const rules: readonly [string, string] = [a, b];
          return policies < 3 ? [] : [{ rules, policies, either }];
        })
        .toSorted(
          (a, b) =>
            b.policies / b.either - a.policies / a.either ||
            b.policies - a.policies ||
            compare(a.rules.join(' '), b.rules.join(' ')),
        )
        .slice(0, MOST_PAIRS),
  };
}
