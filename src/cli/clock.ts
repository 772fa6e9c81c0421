// The date of a report: --now, else SOURCE_DATE_EPOCH, else today. The only place that asks.

import { AuditError } from '../lib/errors.ts';
import type { Io } from './io.ts';

/** ISO date-time in UTC, "2026-11-22T00:00:00Z". */
export function reportTime(flag: string | undefined, io: Pick<Io, 'env' | 'now'>): string {
  if (flag !== undefined) return parseDate(flag);
  const epoch = io.env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && epoch !== '') {
    const seconds = Number(epoch);
    if (!/^\d+$/.test(epoch) || Number.isNaN(new Date(seconds * 1000).getTime())) {
      throw new AuditError('bad-date', `SOURCE_DATE_EPOCH is "${epoch}", expected seconds since 1970`);
    }
    return format(new Date(seconds * 1000));
  }
  return format(io.now());
}

function parseDate(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?$/.test(text)
    ? new Date(text.length === 10 ? `${text}T00:00:00Z` : text)
    : null;
  if (date === null || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text.slice(0, 10))) {
    throw new AuditError('bad-date', `--now is "${text}", expected a date such as 2026-11-22`);
  }
  return format(date);
}

function format(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
