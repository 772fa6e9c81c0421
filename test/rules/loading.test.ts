// What a rule must bring to be loaded, and which law it may cite on a given day.

import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditSource } from '../../src/audit.ts';
import { audit } from '../../src/index.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { selectRules } from '../../src/rules/select.ts';

const WHOLE: Readonly<Record<string, string>> = {
  title: 'Opening hours',
  kind: 'requires',
  law: '[house/old, house/new]',
  duty: 'Say when the shop is open.',
  pattern: '{ cue: [house-hours] }',
  looksFor: "['open from']",
  priority: 'low',
  matters: 'People come in vain.',
  remedy: "'We are open from [time].'",
  examples: "{ pass: ['We are open from nine.'], fail: ['Come and see us.'] }",
};
const LAW = `source: House rules
title: House rules
lastChecked: '2026-11-01'
inForceFrom: '2026-01-01'
citations:
  old: { label: House rule 1, title: Hours, inForceFrom: '2020-01-01', inForceUntil: '2025-12-31' }
  new: { label: House rule 2, title: Hours }
  hearsay: { label: House rule 3, title: Hours, checked: K }
`;

function folder(changes: Readonly<Record<string, string | null>> = {}): string {
  const at = mkdtempSync(path.join(tmpdir(), 'policy-audit-loading-'));
  for (const name of ['house', 'law']) mkdirSync(path.join(at, name));
  const rule = Object.entries({ ...WHOLE, ...changes }).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${value}\n`],
  );
  writeFileSync(path.join(at, 'house', 'hours.yaml'), rule.join(''));
  writeFileSync(path.join(at, 'law', 'house.yaml'), LAW);
  writeFileSync(
    path.join(at, 'cues.yaml'),
    "cues:\n  house-hours: { about: opening hours, phrases: ['open from'] }\n",
  );
  return at;
}

const load = (changes: Readonly<Record<string, string | null>> = {}) =>
  loadKnowledge({ ownRules: [folder(changes)] });

describe('a rule', () => {
  it('loads when nothing is wanting', () => {
    expect(load().rules.some(({ id }) => id === 'house/hours')).toBe(true);
  });

  it.each([
    ['without examples', { examples: null }, /examples/],
    ['without a text that passes', { examples: "{ pass: [], fail: ['Come.'] }" }, /examples/],
    ['without a text that fails', { examples: "{ pass: ['Open from nine.'], fail: [] }" }, /examples/],
    ['without a remedy', { remedy: null }, /remedy/],
    ['with an empty remedy', { remedy: "''" }, /remedy/],
    ['without a citation', { law: '[]' }, /cites no law/],
    ['with a citation that is nowhere', { law: '[house/older]' }, /unknown citation "house\/older"/],
  ])('%s does not', (_, changes, message) => {
    expect(() => load(changes)).toThrow(message);
  });
});

describe('a provision that nobody has read', () => {
  it('is cited only by a rule that asks for review and says what is unsure', () => {
    const law = '[house/hearsay]';
    expect(() => load({ law })).toThrow(/cites "house\/hearsay", which nobody has read/);
    expect(() => load({ law, confidence: 'review' })).toThrow(/nobody has read/);
    expect(() => load({ law, note: "'Ask the porter.'" })).toThrow(/nobody has read/);
    const { rules } = load({ law, confidence: 'review', note: "'Ask the porter.'" });
    expect(rules.some(({ id }) => id === 'house/hours')).toBe(true);
  });
});

describe('the law of the day', () => {
  const citedOn = async (now: string, changes: Readonly<Record<string, string>> = {}) => {
    const source = { file: 'shop.txt', bytes: new TextEncoder().encode('We sell bread.') };
    const options = { knowledge: load(changes), tagger: loadTagger(), only: ['house'], now };
    const { elements } = await auditSource(source, options);
    return elements.map(({ citations }) => citations.map(({ label }) => label));
  };

  it('is what a rule cites', async () => {
    expect(await citedOn('2024-05-01')).toEqual([['House rule 1']]);
    expect(await citedOn('2025-12-31')).toEqual([['House rule 1']]);
    expect(await citedOn('2026-01-01')).toEqual([['House rule 2']]);
  });

  it('switches a rule off of which no provision is in force', async () => {
    expect(await citedOn('2019-12-31')).toEqual([]);
    expect(await citedOn('2026-01-01', { law: '[house/old]' })).toEqual([]);
  });

  it('leaves a duty of states alone until the act of one that applies is in force', async () => {
    const source = {
      file: 'shop.txt',
      bytes: new TextEncoder().encode(
        'Residents of Kentucky have rights under its privacy act. We sell bread.',
      ),
    };
    const statusOn = async (now: string) => {
      const options = { knowledge: loadKnowledge(), tagger: loadTagger(), only: ['us/purposes'], now };
      const { elements } = await auditSource(source, options);
      return elements.map(({ status, citations }) => [status, citations.map(({ id }) => id)]);
    };
    expect(await statusOn('2025-12-31')).toEqual([['not-applicable', []]]);
    expect(await statusOn('2026-01-01')).toEqual([['missing', ['us/ky-notice']]]);
  });

  it('knows the regulations of California before and after 2026', () => {
    const on = (now: string) => selectRules(loadKnowledge(), { packs: ['cpra'], now }).map(({ id }) => id);
    expect(on('2025-12-31')).toContain('cpra/third-parties-per-disclosure-2023');
    expect(on('2026-01-01')).not.toContain('cpra/third-parties-per-disclosure-2023');
    expect(on('2017-01-01')).toEqual([]);
  });
});

const AGED =
  '# Privacy policy\n\nLast updated: January 5, 2024\n\nResidents of California have rights under the CCPA. We collect your name and sell it to advertisers.\n';

const RULE = 'cpra/updated-within-12-months';

const auditOn = (now?: string) =>
  audit({ file: 'policy.md', text: AGED }, { packs: ['cpra'], ...(now === undefined ? {} : { now }) });

async function agedOn(now?: string): Promise<boolean> {
  const { findings } = await auditOn(now);
  return findings.some(({ rules }) => rules.includes(RULE));
}

describe('the age of a policy', () => {
  it.each([
    ['2024-06-01', false],
    ['2026-06-01', true],
  ])('is told on a day: %s', async (now, isOld) => {
    expect(await agedOn(now)).toBe(isOld);
  });

  it('is not told without one: the yearly update is left for review, with the date as evidence', async () => {
    expect(await agedOn()).toBe(false);
    const { elements } = await auditOn();
    const update = elements.find(({ element }) => element === RULE);
    expect(update?.status).toBe('review');
    expect(update?.evidence.map(({ quote }) => quote)).toEqual(['Last updated: January 5, 2024']);
    expect(update?.why).toBe('Cannot be decided without a day: how old the date was then.');
  });
});
