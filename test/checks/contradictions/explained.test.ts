import { describe, expect, it } from 'vitest';
import { mergeExplained } from '../../../src/checks/contradictions/explained.ts';
import type { Pinpoint } from '../../../src/model/document.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { knowledge } from './read.ts';

const at = (start: number): Pinpoint => ({
  start,
  end: start + 10,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  section: { number: null, path: [] },
  quote: '',
});

const finding = (kind: Finding['kind'], rules: readonly string[], start: number): Finding => ({
  id: '',
  fingerprint: '',
  kind,
  rules,
  priority: 'low',
  confidence: 'clear',
  title: rules[0] ?? '',
  evidence: [at(start)],
  requires: null,
  citations: [],
  decidedBy: '',
  matters: '',
  check: null,
  suggested: '',
  assumptions: [],
  search: null,
  conflict: null,
  suppression: null,
});

const merge = (...findings: readonly Finding[]): readonly (readonly string[])[] =>
  mergeExplained(findings, knowledge.contradictions).map(({ rules }) => rules);

describe('a gap that a contradiction explains', () => {
  const discretion = finding('contradiction', ['contradictions/retention'], 100);

  it('is told once, by the contradiction', () => {
    const gap = finding('gap', ['cpra/retention-per-category', 'gdpr/retention-period'], 105);
    expect(merge(gap, discretion)).toEqual([
      ['contradictions/retention', 'cpra/retention-per-category', 'gdpr/retention-period'],
    ]);
  });

  it('stays when it stands on another passage', () => {
    expect(merge(finding('gap', ['cpra/retention-per-category'], 500), discretion)).toHaveLength(2);
  });

  it('stays when it names a rule the contradiction does not explain', () => {
    expect(merge(finding('gap', ['cpra/contact'], 100), discretion)).toHaveLength(2);
  });
});
