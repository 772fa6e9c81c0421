// A duration in a retention or deletion statement as the claim's retention field.

import type { Retention } from '../model/claim.ts';
import type { RetentionAction, Practice } from '../model/vocabulary.ts';
import type { DurationMatch } from './duration.ts';
import { charRange, spanOf } from './line.ts';
import type { Line } from './line.ts';

const ACTIONS: Partial<Record<Practice, RetentionAction>> = {
  retain: 'keep',
  delete: 'delete',
  deidentify: 'anonymise',
};

export function toRetention(line: Line, match: DurationMatch, practice: Practice): Retention {
  return {
    kind: match.kind,
    minDays: match.minDays,
    maxDays: match.maxDays,
    isApproximate: match.isApproximate,
    trigger: match.trigger,
    action: ACTIONS[practice] ?? 'keep',
    store: match.store,
    criterion: match.criterion,
    surface: match.surface,
    span: spanOf(line, match.start, match.end),
  };
}

/** The first duration in words `from` to `to`; a stated number wins over a criterion. */
export function readRetention(line: Line, from: number, to: number, practice: Practice): Retention | null {
  const range = charRange(line, from, to);
  const inside = line.durations.filter(
    (match) =>
      match.start >= range.start &&
      match.end <= range.end + 1 &&
      // "permanently deleted" says how, not how long
      !(match.kind === 'indefinite' && ACTIONS[practice] !== 'keep' && practice in ACTIONS),
  );
  const best = inside.find((match) => match.maxDays !== null || match.minDays !== null) ?? inside[0];
  return best === undefined ? null : toRetention(line, best, practice);
}
