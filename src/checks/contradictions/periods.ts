// A stated retention as an interval of days, so that two of them can be laid side by side.

import type { Claim, Retention } from '../../model/claim.ts';

export interface Period {
  readonly kind: 'bounded' | 'criteria' | 'until' | 'endless' | 'discretionary' | 'legal' | 'vague';
  /** Days: never held shorter than `min`, never longer than `max`. */
  readonly min: number;
  readonly max: number;
  /** A promise to delete, rather than a statement of how long something is kept. */
  readonly isDeadline: boolean;
}

const FOREVER = Number.POSITIVE_INFINITY;

function bounds(retention: Retention): readonly [number, number] | null {
  const { minDays, maxDays, kind } = retention;
  if (minDays === null && maxDays === null) return null;
  // a deadline or a ceiling promises no floor
  if (kind === 'max') return [0, maxDays ?? FOREVER];
  if (kind === 'min') return [minDays ?? 0, FOREVER];
  return [minDays ?? maxDays ?? 0, maxDays ?? minDays ?? FOREVER];
}

export function periodOf(claim: Claim): Period | null {
  const { retention } = claim;
  if (retention === null) return null;
  // "overwritten every 35 days": a round, in which data stay that long
  const isDeadline =
    retention.kind !== 'rolling' && (retention.action === 'delete' || claim.practice.value === 'delete');
  const make = (kind: Period['kind'], min = 0, max = FOREVER): Period => ({ kind, min, max, isDeadline });
  switch (retention.kind) {
    case 'discretionary':
      return make('discretionary');
    case 'indefinite':
      // "permanently deleted" is an end, not a keeping without one
      return isDeadline ? make('vague') : make('endless', FOREVER, FOREVER);
    case 'criteria':
      return make('criteria');
    case 'legal':
      return make('legal');
    case 'until-event':
      return make('until');
    case 'none':
      return make('bounded', 0, 0);
    default: {
      const found = bounds(retention);
      return found === null ? make('vague') : make('bounded', found[0], found[1]);
    }
  }
}

/** How far apart two intervals are, relative to the nearer end: 0.5 is half again as long. */
export function gapOf(shorter: number, longer: number): number {
  return shorter === 0 ? FOREVER : (longer - shorter) / shorter;
}
