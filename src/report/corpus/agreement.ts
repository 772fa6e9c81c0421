// Labels that a person gave to a sample of results → how often the two agree, in all, by status and by element,
// each with the interval that so few rows allow.

import { STATUSES } from '../../model/finding.ts';
import type { Status } from '../../model/finding.ts';

export interface LabelledResult {
  readonly file: string;
  /** Line of the passage; null where nothing was found. */
  readonly line: number | null;
  readonly element: string;
  readonly title: string;
  readonly status: Status;
  /** What the person says it is; null where the row was not labelled; `other` for "wrong" without more. */
  readonly label: Status | 'other' | null;
}

/** A share with its 95 % Wilson score interval, all between 0 and 1. */
export interface Share {
  readonly agreed: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

export interface Agreement {
  readonly rows: number;
  readonly overall: Share;
  readonly byStatus: readonly ({ readonly status: Status } & Share)[];
  /** Those with most disagreement first. */
  readonly byElement: readonly ({ readonly element: string; readonly title: string } & Share)[];
  readonly differences: readonly LabelledResult[];
}

/** Quantile of the normal distribution for 95 %. */
const Z = 1.959963984540054;

/** Wilson, E. B. (1927): holds for few rows and for shares of 0 and 1, where the usual interval does not. */
export function shareOf(agreed: number, of: number): Share {
  if (of === 0) return { agreed, of, low: 0, high: 1 };
  const share = agreed / of;
  const square = (Z * Z) / of;
  const middle = share + square / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  const bounded = (value: number): number => Math.min(1, Math.max(0, value / (1 + square)));
  return { agreed, of, low: bounded(middle - reach), high: bounded(middle + reach) };
}

const isAgreed = ({ status, label }: LabelledResult): boolean => status === label;

const shareAmong = (rows: readonly LabelledResult[]): Share =>
  shareOf(rows.filter(isAgreed).length, rows.length);

export function agreementOf(rows: readonly LabelledResult[]): Agreement {
  const labelled = rows.filter(({ label }) => label !== null);
  const elements = new Set(labelled.map(({ element }) => element));
  return {
    rows: rows.length,
    overall: shareAmong(labelled),
    byStatus: STATUSES.flatMap((status) => {
      const own = labelled.filter((row) => row.status === status);
      return own.length === 0 ? [] : [{ status, ...shareAmong(own) }];
    }),
    byElement: [...elements]
      .map((element) => {
        const own = labelled.filter((row) => row.element === element);
        return { element, title: own[0]?.title ?? element, ...shareAmong(own) };
      })
      .toSorted(
        (a, b) => b.of - b.agreed - (a.of - a.agreed) || b.of - a.of || (a.element < b.element ? -1 : 1),
      ),
    differences: labelled.filter((row) => !isAgreed(row)),
  };
}
