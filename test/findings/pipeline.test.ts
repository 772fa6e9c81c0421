import { describe, expect, it } from 'vitest';
import { refineFindings } from '../../src/findings/pipeline.ts';
import type { RefineOptions } from '../../src/findings/pipeline.ts';
import { baselineEntry } from '../../src/findings/baseline.ts';
import type { Directive } from '../../src/model/document.ts';
import { ABSENCE, makeDirective, makeDocument, makeFinding } from './make.ts';
import type { FindingParts } from './make.ts';

const SOURCE = 'We never sell data.\n\nWe keep logs as long as needed.\n\nWe always delete.';

const rules = ['clarity/absolute', 'cpra/retention', 'gdpr/legal-basis'];
const directives = { rules, unsuppressible: [], isReasonRequired: true, reportsUnused: true };
const plain: RefineOptions = {
  severities: [],
  directives,
  acceptances: [],
  baseline: [],
  today: '2026-11-22',
};

function refine(
  parts: readonly FindingParts[],
  over: Partial<RefineOptions> = {},
  comments: readonly Directive[] = [],
) {
  const document = makeDocument(SOURCE, comments);
  const findings = parts.map((part) => makeFinding(document, part));
  return refineFindings(findings, document, { ...plain, ...over });
}

const never = { quotes: ['never sell'] };
const logs = { quotes: ['as long as needed'], rules: ['cpra/retention'], title: 'No period' };
const basis = { ...ABSENCE, rules: ['gdpr/legal-basis'], title: 'Legal basis not found' };

describe('order and duplicates', () => {
  it('sorts by priority, then place, then rule, with absences last in their priority', () => {
    const { findings } = refine([basis, logs, never, { ...logs, priority: 'high', title: 'First' }]);
    expect(findings.map(({ title }) => title)).toEqual([
      'First',
      'Absolute promise',
      'No period',
      'Legal basis not found',
    ]);
  });

  it('says the same thing about the same passage once', () => {
    expect(refine([never, never]).findings).toHaveLength(1);
  });
});

describe('severities', () => {
  it('drops what is off and lets the last word win', () => {
    const severities = [
      { rule: 'cpra/*', severity: 'off' },
      { rule: 'clarity/*', severity: 'high' },
      { rule: 'clarity/absolute', severity: 'low' },
    ] as const;
    const { findings } = refine([never, logs], { severities });
    expect(findings.map(({ rules: [rule], priority }) => [rule, priority])).toEqual([
      ['clarity/absolute', 'low'],
    ]);
  });

  it('never lifts a finding that needs review above medium', () => {
    const severities = [{ rule: 'clarity/absolute', severity: 'high' }] as const;
    expect(refine([{ ...never, confidence: 'review' }], { severities }).findings[0]?.priority).toBe('medium');
  });
});

describe('directives', () => {
  const over = (parts: Parameters<typeof makeDirective>[1]) => makeDirective(SOURCE, parts);

  it('silence findings inside what they cover, and keep them in the list', () => {
    const { findings } = refine([never, logs], {}, [over({ covers: 'We never sell data.' })]);
    expect(findings.map(({ suppression }) => suppression)).toEqual([
      { kind: 'inline', reason: 'counsel, 2026-05-30' },
      null,
    ]);
  });

  it('reach another rule or another passage in no case', () => {
    const { findings } = refine([never, logs], {}, [over({ covers: 'We keep logs as long as needed.' })]);
    expect(findings.filter(({ suppression }) => suppression !== null)).toEqual([]);
  });

  it('cover whole packs with pack/*', () => {
    const { findings } = refine([logs], {}, [
      over({ covers: 'We keep logs as long as needed.', rules: ['cpra/*'] }),
    ]);
    expect(findings[0]?.suppression?.kind).toBe('inline');
  });

  it('silence what is missing only for the whole file', () => {
    const next = over({ covers: SOURCE, rules: ['gdpr/legal-basis'] });
    expect(refine([basis], {}, [next]).findings[0]?.suppression).toBeNull();
    const file = over({ action: 'disable-file', rules: ['gdpr/legal-basis'] });
    expect(refine([basis], {}, [file]).findings[0]?.suppression?.kind).toBe('inline');
  });

  it.each([
    ['an unknown rule', { rules: ['clarity/absolut'] }, 'unknown rule clarity/absolut'],
    ['no reason', { reason: ' ' }, 'gives no reason'],
    ['a form of its own', { action: 'invalid', problem: 'unclosed range' }, 'unclosed range'],
    ['no rule', { rules: [] }, 'names no rule'],
  ] as const)('with %s silence nothing and are reported', (_, parts, problem) => {
    const { findings } = refine([never], {}, [over({ covers: SOURCE, ...parts })]);
    expect(findings.find(({ rules: [rule] }) => rule === 'clarity/absolute')?.suppression).toBeNull();
    expect(findings.find(({ rules: [rule] }) => rule === 'suppression/invalid')?.title).toContain(problem);
  });

  it('that silence nothing are named', () => {
    const { findings } = refine([], {}, [over({ covers: 'We always delete.' })]);
    expect(findings.map(({ rules: [rule] }) => rule)).toEqual(['suppression/unused']);
  });

  it('are not obeyed by a gatekeeper that turns them off', () => {
    const { findings } = refine([never], { directives: null }, [over({ covers: SOURCE })]);
    expect(findings.map(({ suppression }) => suppression)).toEqual([null]);
  });

  it('do not silence rules that may not be silenced', () => {
    const strict = { ...directives, unsuppressible: ['clarity/absolute'] };
    const { findings } = refine([never], { directives: strict }, [
      over({ covers: SOURCE, rules: ['clarity/*'] }),
    ]);
    expect(findings[0]?.suppression ?? null).toBeNull();
  });
});

describe('acceptances', () => {
  const accept = {
    rule: 'clarity/absolute',
    quote: null,
    reason: 'Intended',
    by: 'legal',
    until: '2026-12-31',
  };

  it('silence with reason, owner and end', () => {
    const { findings, notices } = refine([never], { acceptances: [accept] });
    expect(findings[0]?.suppression).toEqual({
      kind: 'accepted',
      reason: 'Intended (legal) Until 2026-12-31.',
    });
    expect(notices).toEqual([]);
  });

  it('hold on their last day and end after it', () => {
    expect(
      refine([never], { acceptances: [{ ...accept, until: '2026-11-22' }] }).findings[0]?.suppression,
    ).not.toBeNull();
    const late = refine([never], { acceptances: [{ ...accept, until: '2026-11-21' }] });
    expect(late.findings[0]?.suppression).toBeNull();
    expect(late.notices).toEqual([
      { kind: 'expired', text: 'acceptance of clarity/absolute by legal ended 2026-11-21' },
    ]);
  });

  it('can be narrowed to a passage, however it is written', () => {
    const acceptances = [{ ...accept, quote: 'NEVER  sell' }];
    const { findings } = refine([never, { quotes: ['always delete'] }], { acceptances });
    expect(findings.map(({ suppression }) => suppression !== null)).toEqual([true, false]);
  });

  it('that cover nothing are named', () => {
    expect(refine([logs], { acceptances: [accept] }).notices.map(({ kind }) => kind)).toEqual(['unused']);
  });
});

describe('baseline', () => {
  const entryOf = (parts: FindingParts) => {
    const [finding] = refine([parts]).findings;
    if (finding === undefined) throw new Error('no finding');
    return baselineEntry(finding, 'policy.txt', undefined);
  };

  it('knows a finding by identity and leaves the others', () => {
    const { findings, stale } = refine([never, logs], { baseline: [entryOf(never)] });
    expect(findings.map(({ suppression }) => suppression?.kind ?? null)).toEqual(['baseline', null]);
    expect(stale).toEqual([]);
  });

  it('shows entries whose finding is gone', () => {
    expect(refine([logs], { baseline: [entryOf(never)] }).stale.map(({ quote }) => quote)).toEqual([
      'never sell',
    ]);
  });

  it('answers for one of two equal findings only', () => {
    const twice = [never, { ...never, title: 'Again' }];
    const { findings } = refine(twice, { baseline: [entryOf(never)] });
    expect(findings.filter(({ suppression }) => suppression === null)).toHaveLength(1);
  });

  it('keeps a filled reason when it is written again', () => {
    const [finding] = refine([never]).findings;
    if (finding === undefined) throw new Error('no finding');
    const before = { ...baselineEntry(finding, 'policy.txt', undefined), reason: 'known since May' };
    expect(baselineEntry(finding, 'policy.txt', before).reason).toBe('known since May');
  });
});
