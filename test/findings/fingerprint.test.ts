import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignFingerprints } from '../../src/findings/fingerprint.ts';
import type { Finding } from '../../src/model/finding.ts';
import { ABSENCE, makeDocument, makeFinding } from './make.ts';
import type { FindingParts } from './make.ts';

function identify(source: string, ...parts: readonly FindingParts[]): readonly string[] {
  const document = makeDocument(source);
  return assignFingerprints(parts.map((part) => makeFinding(document, part))).map(
    ({ fingerprint }) => fingerprint,
  );
}

const conflict = {
  kind: 'contradiction',
  conflict: { verdict: 'contradiction', rule: 'D1', dimension: '', bothHoldIf: '', claims: [], trace: [] },
} satisfies Partial<Finding>;

describe('fingerprint', () => {
  it('is a versioned SHA-256', () => {
    expect(identify('We never sell.', { quotes: ['never sell'] })[0]).toMatch(/^v1:[0-9a-f]{64}$/);
  });

  it('stays when the text moves, is re-wrapped or gets other quotation marks', () => {
    const [here] = identify('We "never" sell your data.', { quotes: ['"never" sell your data'] });
    const [there] = identify('Intro.\n\n9. Sale\nWe \u201cnever\u201d\nSELL your data.', {
      quotes: ['\u201cnever\u201d\nSELL your data'],
    });
    expect(there).toBe(here);
  });

  it('changes with a digit', () => {
    const [before] = identify('kept for 30 days', { quotes: ['30 days'] });
    const [after] = identify('kept for 90 days', { quotes: ['90 days'] });
    expect(after).not.toBe(before);
  });

  it('does not depend on priority, title or section', () => {
    const parts = { quotes: ['never'] };
    expect(identify('never', { ...parts, priority: 'low', title: 'x' })).toEqual(identify('never', parts));
  });

  it('tells equal findings apart by their order', () => {
    const prints = identify('never never', { quotes: ['never'] }, { quotes: ['never'] });
    expect(new Set(prints).size).toBe(2);
  });

  it('ignores what came closest to something that is missing', () => {
    expect(identify('a b', { ...ABSENCE, quotes: ['a'] })).toEqual(
      identify('a b', { ...ABSENCE, quotes: ['b'] }),
    );
  });

  it('names both sides of a contradiction in either order, and no repetitions of them', () => {
    const text = 'We never sell. We sell. Sale: we may sell.';
    const forth = identify(text, { ...conflict, quotes: ['never sell', 'We sell'] });
    expect(identify(text, { ...conflict, quotes: ['We sell', 'never sell'] })).toEqual(forth);
    expect(identify(text, { ...conflict, quotes: ['never sell', 'We sell', 'may sell'] })).toEqual(forth);
    expect(identify(text, { ...conflict, quotes: ['never sell', 'may sell'] })).not.toEqual(forth);
  });

  it('never lets a fixed finding answer for a new one of the same rule', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{3,12}$/), { minLength: 2, maxLength: 8 }),
        (words) => {
          const [fresh = '', ...old] = words;
          const before = identify(old.join(' | '), ...old.map((word) => ({ quotes: [word] })));
          const changed = [...old.slice(1), fresh];
          const after = identify(changed.join(' | '), ...changed.map((word) => ({ quotes: [word] })));
          expect(after.filter((print) => !before.includes(print))).toHaveLength(1);
          expect(before.filter((print) => !after.includes(print))).toHaveLength(1);
        },
      ),
    );
  });

  it('survives any text put before, between and after', () => {
    const filler = fc.stringMatching(/^[A-Z .\n]{0,40}$/);
    fc.assert(
      fc.property(filler, filler, filler, (before, between, after) => {
        const parts = [{ quotes: ['never sell'] }, { quotes: ['kept for ever'] }];
        expect(identify(`${before}never sell${between}kept for ever${after}`, ...parts)).toEqual(
          identify('never sell kept for ever', ...parts),
        );
      }),
    );
  });
});
