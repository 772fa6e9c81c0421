import { describe, expect, it } from 'vitest';
import { runSettings, settingsFor } from '../../src/config/merge.ts';
import type { Config } from '../../src/config/schema.ts';

const config: Config = {
  extends: ['recommended'],
  rules: { 'cpra/*': 'low', 'cpra/date': 'high' },
  assume: { 'gdpr.applies': true, 'cpra.applies': false },
  overrides: [
    {
      files: ['kids/**'],
      extends: ['coppa'],
      rules: { 'cpra/date': 'off' },
      assume: { 'coppa.applies': true },
    },
    { files: ['kids/old/**'], rules: { 'cpra/date': 'medium' } },
  ],
  accept: [
    { rule: 'cpra/date', reason: 'r', by: 'b' },
    { rule: 'gdpr/x', reason: 'r', by: 'b', files: ['kids/**'] },
  ],
  gate: { failOn: 'medium', max: 5 },
};

describe('precedence', () => {
  it('puts rules in the order written, overrides after them', () => {
    expect(settingsFor('a.md', config, {}).severities.map(({ severity }) => severity)).toEqual([
      'low',
      'high',
    ]);
    expect(settingsFor('kids/a.md', config, {}).severities.at(-1)).toEqual({
      rule: 'cpra/date',
      severity: 'off',
    });
    expect(settingsFor('kids/old/a.md', config, {}).severities.at(-1)?.severity).toBe('medium');
  });

  it('adds packs for some files, and lets --pack replace them all', () => {
    expect(settingsFor('kids/a.md', config, {}).extends).toEqual(['recommended', 'coppa']);
    expect(settingsFor('kids/a.md', config, { packs: ['gdpr'] }).extends).toEqual(['gdpr']);
  });

  it('lets a flag win over an override, and that over the common facts', () => {
    expect(settingsFor('kids/a.md', config, {}).assume).toMatchObject({
      'coppa.applies': true,
      'gdpr.applies': true,
    });
    const flags = { assume: { 'coppa.applies': false } };
    expect(settingsFor('kids/a.md', config, flags).assume['coppa.applies']).toBe(false);
  });

  it('takes acceptances that fit the file', () => {
    const rules = (file: string) => settingsFor(file, config, {}).acceptances.map(({ rule }) => rule);
    expect(rules('a.md')).toEqual(['cpra/date']);
    expect(rules('kids/a.md')).toEqual(['cpra/date', 'gdpr/x']);
    expect(rules('../kids/a.md')).toEqual(['cpra/date']);
  });

  it('lets gate flags win over the configuration, and that over the defaults', () => {
    expect(runSettings({}, {}).gate).toEqual({ failOn: 'high', max: null, countsReview: false });
    expect(runSettings(config, {}).gate).toMatchObject({ failOn: 'medium', max: 5 });
    expect(runSettings(config, { failOn: 'low', max: 0 }).gate).toMatchObject({ failOn: 'low', max: 0 });
  });

  it('obeys comments unless configuration or flag say no', () => {
    expect(runSettings({}, {}).obeysInline).toBe(true);
    expect(runSettings({ suppressions: { inline: false } }, {}).obeysInline).toBe(false);
    expect(runSettings({ suppressions: { inline: true } }, { inlineConfig: false }).obeysInline).toBe(false);
  });
});
