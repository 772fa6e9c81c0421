// The last lines of a gate: the verdict, what was left out of it and why, and what to run next.

import type { Audited } from '../audit.ts';
import type { BaselineEntry } from '../findings/baseline.ts';
import type { Verdict } from '../findings/verdict.ts';
import type { Finding, Suppression } from '../model/finding.ts';

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

export interface GateOutcome {
  readonly audits: readonly Audited[];
  readonly verdict: Verdict;
  readonly stale: readonly BaselineEntry[];
  /** Stale entries fail the gate. */
  readonly staleFails: boolean;
  readonly since: string | null;
}

const silenced = (findings: readonly Finding[], kind: Suppression['kind']): number =>
  findings.filter(({ suppression }) => suppression?.kind === kind).length;

export function gateLines({ audits, verdict, stale, staleFails, since }: GateOutcome): readonly string[] {
  const findings = audits.flatMap((audit) => audit.findings);
  const open = findings.filter(({ suppression }) => suppression === null).length;
  const known = silenced(findings, 'baseline');
  const parts = [
    verdict.isPass ? count(open, 'finding left', 'findings left') : verdict.reason,
    ...(known === 0 ? [] : [since === null ? `${known} known (baseline)` : `${known} known before ${since}`]),
    ...counted(silenced(findings, 'upgrade'), 'new because the rules changed'),
    ...counted(silenced(findings, 'accepted'), 'accepted'),
    ...counted(silenced(findings, 'inline'), 'silenced in the text'),
    ...(stale.length === 0 ? [] : [count(stale.length, 'stale baseline entry', 'stale baseline entries')]),
  ];
  const isPass = verdict.isPass && !(staleFails && stale.length > 0);
  return [
    `${isPass ? 'pass' : 'fail'}   ${parts.join(', ')}`,
    ...upgradeLines(audits),
    ...stale.map(({ file, rule, quote }) => `  stale: ${file} ${rule}${quote === '' ? '' : ` "${quote}"`}`),
    ...(stale.length > 0 ? ['  Remove them with: policy-audit baseline prune'] : []),
    ...(verdict.failing.length > 0
      ? [`  Why and how to mend it: policy-audit explain ${verdict.failing[0]?.rules[0] ?? ''}`]
      : []),
  ];
}

/** What an upgrade brought: listed apart, since no change of the policy did. */
function upgradeLines(audits: readonly Audited[]): readonly string[] {
  const lines = audits.flatMap(({ document: { file }, findings }) =>
    findings
      .filter(({ suppression }) => suppression?.kind === 'upgrade')
      .map(({ evidence: [place], rules: [rule = ''], priority, title }) => {
        const line = place === undefined ? '' : `:${place.line}`;
        return `  new because the rules changed: ${file}${line} ${priority} ${rule} "${title}"`;
      }),
  );
  return lines.length === 0 ? [] : [...lines, '  Record them with: policy-audit baseline write'];
}

const counted = (number: number, words: string): readonly string[] =>
  number === 0 ? [] : [`${number} ${words}`];
