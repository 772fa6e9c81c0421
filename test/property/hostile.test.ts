// Hostile texts through the whole program, from bytes to the written report. A step that takes more than
// its share of a longer text would not come to an end here; the bound that the README states was measured on texts ten times as long.

import { describe, expect, it } from 'vitest';
import { auditSource } from '../../src/audit.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { compareAudits } from '../../src/compare/compare.ts';
import { buildReport, ruleInfos } from '../../src/report/build.ts';
import { formatNamed } from '../../src/report/formats.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const knowledge = loadKnowledge();
const tagger = loadTagger();
const NOW = '2026-11-24';
const ENGLISH =
  'We collect your name and your e-mail address when you open an account, and we keep them for as long as you use the service. ';
const row = '<tr><td>the name of your device</td><td>our advertisers</td></tr>';

describe('from bytes to report', () => {
  it.each([
    ['no punctuation', 'a.txt', 'we collect data '.repeat(60_000)],
    ['bullets', 'a.txt', `Intro\n\nWe collect:\n\n${'- your name\n'.repeat(10_000)}`],
    ['nested tags', 'a.html', `<body><p>${ENGLISH}</p>${'<div>'.repeat(10_000)}${ENGLISH}`],
    ['one line', 'a.txt', ENGLISH.repeat(800)],
    ['a table', 'a.html', `<table><tr><th>Personal data<th>Shared with</tr>${row.repeat(3000)}</table>`],
    ['dashes', 'a.txt', ENGLISH + '-'.repeat(300_000)],
    ['digits', 'a.txt', ENGLISH + '1'.repeat(300_000)],
    ['capitals', 'a.txt', `${ENGLISH}${'A.'.repeat(100_000)}`],
    ['a word of capitals', 'a.txt', `${ENGLISH}${'A'.repeat(200_000)} (“we”) sell it.`],
    ['joined capitals', 'a.html', `<p>${ENGLISH}${'A-'.repeat(150_000)}`],
    ['capitals without an end', 'a.txt', `${ENGLISH}${'WE COLLECT DATA '.repeat(20_000)}`],
    ['half addresses', 'a.txt', ENGLISH + 'a@'.repeat(100_000)],
    ['spaces', 'a.txt', `${ENGLISH}We collect${' '.repeat(500_000)}data.`],
    ['brackets', 'a.txt', ENGLISH + '('.repeat(200_000)],
    ['defined terms', 'a.txt', ENGLISH + '("a") '.repeat(3000)],
    ['contradictions', 'a.txt', 'We never sell your data.\nWe sell your data.\n'.repeat(600)],
  ])(
    'bears %s',
    async (_name, file, text) => {
      const source = { file, bytes: new TextEncoder().encode(text) };
      const audit = await auditSource(source, { knowledge, tagger, now: NOW });
      const run = { version: '0.1.0', date: NOW, packs: knowledge.packs, rules: ruleInfos(knowledge) };
      const comparison = compareAudits([audit], knowledge);
      const report = buildReport({ audits: [audit], comparison, run });
      const write = await formatNamed('json')?.load();
      expect(JSON.parse(String(await write?.(report, DEFAULT_OPTIONS)))).toHaveProperty(
        'documents.length',
        1,
      );
    },
    300_000,
  );

  it('says that not all pairs of a text were compared', async () => {
    const kinds =
      'name,email address,phone number,postal address,precise location,browsing history,IP address,device identifiers,photos,contacts,search history,purchase history,payment information,date of birth';
    const recipients = ['advertisers', 'data brokers', 'our affiliates', 'service providers', 'insurers'];
    const purposes = [
      'marketing',
      'analytics',
      'research',
      'security',
      'fraud prevention',
      'advertising',
      'billing',
      'credit checks',
    ];
    const sales = kinds
      .split(',')
      .flatMap((kind) =>
        recipients.flatMap((to) =>
          purposes.map((purpose) => `We sell your ${kind} to ${to} for ${purpose}.`),
        ),
      );
    // the one promise meets all of them
    const text = ['Privacy Policy', 'We never sell your personal data to anyone.', ...sales].join('\n\n');
    const source = { file: 'a.txt', bytes: new TextEncoder().encode(text) };
    const { limits } = await auditSource(source, { knowledge, tagger, now: NOW });
    expect(limits.map(({ kind }) => kind)).toContain('truncated');
  }, 300_000);

  it('compares a statement that is repeated a thousand times in bounded work, and finds the contradiction', async () => {
    const text = 'We never sell your data to partners.\nWe sell your data to partners.\n'.repeat(500);
    const source = { file: 'a.txt', bytes: new TextEncoder().encode(text) };
    const { limits, findings } = await auditSource(source, { knowledge, tagger, now: NOW });
    expect(limits.map(({ kind }) => kind)).not.toContain('truncated');
    expect(findings.map(({ conflict }) => conflict?.verdict)).toContain('contradiction');
  }, 300_000);
});
