import { describe, expect, it } from 'vitest';
import { judge } from '../../src/findings/verdict.ts';
import { makeDocument, makeFinding } from './make.ts';
import type { FindingParts } from './make.ts';

const gate = { failOn: 'high', max: null, countsReview: false } as const;
const findings = (...parts: readonly FindingParts[]) =>
  parts.map((part) => makeFinding(makeDocument(''), part));

describe('judge', () => {
  it('fails on findings at or above the threshold', () => {
    const { isPass, reason } = judge(findings({ priority: 'high' }, { priority: 'low' }), gate);
    expect(isPass).toBe(false);
    expect(reason).toBe('1 finding at or above high');
    expect(judge(findings({ priority: 'medium' }), gate).isPass).toBe(true);
    expect(judge(findings({ priority: 'medium' }), { ...gate, failOn: 'low' }).isPass).toBe(false);
  });

  it('does not count what is silenced or known', () => {
    const known = { priority: 'high', suppression: { kind: 'baseline', reason: '' } } as const;
    expect(judge(findings(known), gate).isPass).toBe(true);
  });

  it('does not block on findings that need review, unless asked', () => {
    const open = { priority: 'medium', confidence: 'review' } as const;
    expect(judge(findings(open), { ...gate, failOn: 'medium' }).isPass).toBe(true);
    expect(judge(findings(open), { ...gate, failOn: 'medium', countsReview: true }).isPass).toBe(false);
  });

  it('limits how many may be left', () => {
    const two = findings({ priority: 'low' }, { priority: 'medium' });
    expect(judge(two, { ...gate, max: 2 }).isPass).toBe(true);
    expect(judge(two, { ...gate, max: 1 }).reason).toBe('2 findings left, at most 1 allowed');
  });

  it('never fails when told never', () => {
    expect(judge(findings({ priority: 'high' }), { ...gate, failOn: 'never' }).isPass).toBe(true);
  });
});
