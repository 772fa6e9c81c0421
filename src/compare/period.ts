// A retention in a few words: "deleted within 30 days of closing the account", "typically 12–24 months".

import type { Retention } from '../model/claim.ts';
import type { RetentionKind, Trigger } from '../model/vocabulary.ts';

const UNITS: readonly (readonly [string, number])[] = [
  ['year', 365.25],
  ['month', 30.44],
  ['week', 7],
  ['day', 1],
  ['hour', 1 / 24],
];

/** The unit the text uses, when the days are a whole number of it; else the largest that fits. */
export function daysInWords(days: number, surface = ''): string {
  const named = UNITS.find(([unit]) => new RegExp(`\\b${unit}s?\\b`, 'i').test(surface));
  const fitting = UNITS.filter(([, length]) => isWhole(days / length));
  const [unit, length] = (named !== undefined && isWhole(days / named[1])
    ? named
    : fitting.find(([name]) => name !== 'week')) ?? ['day', 1];
  const number = Math.round(days / length);
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

const isWhole = (number: number): boolean => number >= 0.99 && Math.abs(number - Math.round(number)) < 0.02;

const AFTER: Readonly<Record<Trigger, string>> = {
  collection: ' of collection',
  'last-activity': ' of the last activity',
  'account-closure': ' of closing the account',
  'contract-end': ' of the end of the contract',
  request: ' of a request',
  'purpose-end': ' of the end of the purpose',
  'session-end': ' of the session',
  unspecified: '',
};

const UNTIL: Readonly<Record<Trigger, string>> = {
  collection: 'until collected',
  'last-activity': 'while in use',
  'account-closure': 'life of the account',
  'contract-end': 'life of the contract',
  request: 'until a request',
  'purpose-end': 'as long as needed',
  'session-end': 'until the session ends',
  unspecified: 'until an event',
};

const UNBOUNDED: Readonly<Partial<Record<RetentionKind, string>>> = {
  criteria: 'as long as needed, no period',
  legal: 'as long as the law requires',
  rolling: 'rolling, no period',
  indefinite: 'no limit',
  discretionary: 'at its discretion',
  none: 'not kept',
};

export function periodInWords(retention: Retention): string {
  const { kind, minDays, maxDays, trigger, action, surface } = retention;
  const about = retention.isApproximate ? 'typically ' : '';
  const unbounded = UNBOUNDED[kind];
  if (unbounded !== undefined) return unbounded;
  const days = maxDays ?? minDays;
  if (kind === 'until-event' || days === null) return UNTIL[trigger];
  if (kind === 'event-plus')
    return `${UNTIL[trigger]}, then ${maxDays === null ? 'at least' : 'up to'} ${daysInWords(days, surface)}`;
  const length = days < 0.5 ? null : daysInWords(days, surface);
  if (action !== 'keep') {
    const done =
      action === 'anonymise'
        ? 'made anonymous'
        : action === 'archive'
          ? 'archived'
          : action === 'restrict'
            ? 'restricted'
            : 'deleted';
    return length === null ? `${about}${done} at once` : `${about}${done} within ${length}${AFTER[trigger]}`;
  }
  if (kind === 'range' && minDays !== null && maxDays !== null && minDays !== maxDays) {
    const [low = '', unit = ''] = daysInWords(minDays, surface).split(' ');
    const [high = '', highUnit = ''] = daysInWords(maxDays, surface).split(' ');
    const plural = (words: string): string => words.replace(/s$/, '');
    return plural(unit) === plural(highUnit)
      ? `${about}${low}–${high} ${highUnit}`
      : `${about}${low} ${unit} to ${high} ${highUnit}`;
  }
  if (length === null) return 'not kept';
  if (kind === 'max') return `${about}up to ${length}`;
  return kind === 'min' ? `${about}at least ${length}` : `${about}${length}`;
}
