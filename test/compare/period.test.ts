import { describe, expect, it } from 'vitest';
import { daysInWords, periodInWords } from '../../src/compare/period.ts';
import type { Retention } from '../../src/model/claim.ts';

const retention = (parts: Partial<Retention>): Retention => ({
  kind: 'fixed',
  minDays: null,
  maxDays: null,
  isApproximate: false,
  trigger: 'unspecified',
  action: 'keep',
  store: 'unspecified',
  criterion: null,
  surface: '',
  span: { start: 0, end: 0 },
  ...parts,
});

describe('periods in words', () => {
  it.each<[Partial<Retention>, string]>([
    [{ minDays: 90, maxDays: 90, surface: '90 days' }, '90 days'],
    [
      { kind: 'max', maxDays: 30, trigger: 'account-closure', action: 'delete', surface: '30 days' },
      'deleted within 30 days of closing the account',
    ],
    [
      { kind: 'max', maxDays: 730.5, isApproximate: true, surface: '≤ 24 months' },
      'typically up to 24 months',
    ],
    [
      { kind: 'range', minDays: 365.25, maxDays: 730.5, isApproximate: true, surface: '12–24 months' },
      'typically 12–24 months',
    ],
    [
      { kind: 'event-plus', maxDays: 2556.75, trigger: 'account-closure', surface: 'up to 7 years' },
      'life of the account, then up to 7 years',
    ],
    [{ kind: 'until-event', trigger: 'account-closure' }, 'life of the account'],
    [{ kind: 'max', maxDays: 0, action: 'delete' }, 'deleted at once'],
    [{ kind: 'rolling' }, 'rolling, no period'],
    [{ kind: 'min', minDays: 182.64, surface: 'at least six months' }, 'at least 6 months'],
  ])('%j is "%s"', (parts, words) => {
    expect(periodInWords(retention(parts))).toBe(words);
  });

  it('keeps the unit of the text where it fits, else takes the largest', () => {
    expect(daysInWords(365.25, '12 months')).toBe('12 months');
    expect(daysInWords(365.25)).toBe('1 year');
    expect(daysInWords(2, '48 hours')).toBe('48 hours');
    expect(daysInWords(45)).toBe('45 days');
  });
});
