// Numbers that settle equal levels: days of a period, days to answer, how many rights or ways.

import type { TopicRule } from '../rules/topics.ts';
import { channelsOf } from './pattern.ts';
import type { Statement } from './statements.ts';

type Measure = NonNullable<TopicRule['measure']>;

interface Measured {
  readonly value: number | null;
  /** Those that give the number; all of them where it counts them. */
  readonly statements: readonly Statement[];
}

/** Channels that show a right being used, not where a request goes. */
const NO_CHANNELS: ReadonlySet<string> = new Set([
  'gpc',
  'placeholder',
  'cookie-banner',
  'browser',
  'regulator',
]);

export function measureOf(
  measure: Measure,
  counts: 'worst' | 'best',
  statements: readonly Statement[],
): Measured {
  switch (measure.by) {
    case 'period':
      return byDays(
        statements,
        longestOf(measure, counts),
        ({ claim }) => claim?.retention?.maxDays ?? claim?.retention?.minDays ?? null,
      );
    case 'deadline':
      // of several deadlines the reader can rely on the longest only
      return byDays(statements, true, ({ claim }) => claim?.duty?.days ?? claim?.right?.deadlineDays ?? null);
    case 'notice':
      return byDays(statements, longestOf(measure, counts), ({ claim }) => claim?.duty?.days ?? null);
    case 'rights':
      return {
        value: distinctCount(statements.flatMap(({ claim }) => claim?.right?.kind ?? [])),
        statements,
      };
    case 'channels':
      return {
        value: countOrNull(
          statements.flatMap(({ claim }) =>
            claim === null ? [] : channelsOf(claim).filter((channel) => !NO_CHANNELS.has(channel)),
          ),
        ),
        statements,
      };
    case 'names':
      return {
        value: distinctCount(
          statements.flatMap(({ claim }) => claim?.recipients.flatMap(({ value }) => value.name ?? []) ?? []),
        ),
        statements,
      };
  }
}

const distinctCount = (items: readonly string[]): number => new Set(items).size;
const countOrNull = (items: readonly string[]): number | null =>
  items.length === 0 ? null : distinctCount(items);

/** The longest period is the least protective where fewer days are better. */
const longestOf = ({ better }: Measure, counts: 'worst' | 'best'): boolean =>
  (better === 'fewer') === (counts === 'worst');

function byDays(
  statements: readonly Statement[],
  isLongest: boolean,
  daysOf: (statement: Statement) => number | null,
): Measured {
  const days = statements.flatMap((statement) => daysOf(statement) ?? []);
  if (days.length === 0) return { value: null, statements };
  const value = isLongest ? Math.max(...days) : Math.min(...days);
  return { value, statements: statements.filter((statement) => daysOf(statement) === value) };
}
