// Findings and a gate → pass or fail, with the sentence that says why.

import { PRIORITIES } from '../model/finding.ts';
import type { Finding, Priority } from '../model/finding.ts';

export interface Gate {
  readonly failOn: Priority | 'never';
  /** Most findings of any priority that may be left; null for no limit. */
  readonly max: number | null;
  /** Findings that need review count too. They never do by default. */
  readonly countsReview: boolean;
}

export interface Verdict {
  readonly isPass: boolean;
  /** Findings at or above the threshold, neither silenced nor known. */
  readonly failing: readonly Finding[];
  /** "2 findings at or above high", or "at most 10 findings allowed, 12 left"; '' on a pass. */
  readonly reason: string;
}

export function judge(findings: readonly Finding[], gate: Gate): Verdict {
  const left = findings.filter(({ suppression }) => suppression === null);
  const counted = gate.countsReview ? left : left.filter(({ confidence }) => confidence !== 'review');
  const { failOn } = gate;
  const failing =
    failOn === 'never'
      ? []
      : counted.filter(({ priority }) => PRIORITIES.indexOf(priority) <= PRIORITIES.indexOf(failOn));
  if (failing.length > 0) {
    const noun = failing.length === 1 ? 'finding' : 'findings';
    return { isPass: false, failing, reason: `${failing.length} ${noun} at or above ${failOn}` };
  }
  if (gate.max !== null && counted.length > gate.max) {
    return {
      isPass: false,
      failing: counted,
      reason: `${counted.length} findings left, at most ${gate.max} allowed`,
    };
  }
  return { isPass: true, failing: [], reason: '' };
}
