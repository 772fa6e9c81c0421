// What rules ask of the dates that a policy states: whether there is one, and how old the newest is.

import type { Span, StatedDate } from '../model/document.ts';
import type { Expression } from '../rules/expression.ts';
import type { CheckContext } from './context.ts';

type DatePattern = Extract<Expression, { readonly date: unknown }>;

/** The last day that an ISO date or month can mean. */
const latest = (iso: string): string => (iso.length === 'YYYY-MM'.length ? `${iso}-31` : iso);

/** The ISO day so many months before; days that a month lacks do not matter for a comparison. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-${day.slice(8)}`;
}

function newestOf(dates: readonly StatedDate[]): StatedDate | undefined {
  return dates.toSorted((a, b) => (latest(a.iso ?? '') < latest(b.iso ?? '') ? 1 : -1))[0];
}

/** Does it depend on how old a date is? Without a day of the law it does not settle anything then. */
export function isAboutAge(expression: Expression): boolean {
  if ('any' in expression) return expression.any.some(isAboutAge);
  if ('all' in expression) return expression.all.some(isAboutAge);
  if ('not' in expression) return isAboutAge(expression.not);
  return 'date' in expression && expression.olderThanMonths !== undefined;
}

export function byDate(
  { date: kind, state, olderThanMonths }: DatePattern,
  { document, today }: CheckContext,
): { readonly holds: boolean; readonly evidence: readonly Span[] } {
  const dates = document.dates.filter(
    (date) =>
      (kind === 'any' || date.kind === kind) && (state === 'blank' ? date.text === '' : date.text !== ''),
  );
  if (olderThanMonths === undefined)
    return { holds: dates.length > 0, evidence: dates.map(({ span }) => span) };
  // a date that can be read in two ways may be the newest: nothing is said then
  const newest = dates.some(({ iso }) => iso === null) ? undefined : newestOf(dates);
  if (newest === undefined || today === null) return { holds: false, evidence: [] };
  const isOld = latest(newest.iso ?? '') < monthsBefore(today, olderThanMonths);
  return { holds: isOld, evidence: isOld ? [newest.span] : [] };
}
