import { describe, expect, it } from 'vitest';
import { PRACTICES } from '../../../src/model/vocabulary.ts';
import { contradictionRuleIds, inForce } from '../../../src/rules/contradictions/compile.ts';
import { knowledge } from './read.ts';

const { contradictions, citations, lexicon } = knowledge;
const PLACEHOLDERS = new Set(
  'n.data b.data N.data B.data n.words b.words n.surface b.surface n.scope b.scope n.recipient b.recipient n.purpose b.purpose n.period b.period n.actor b.actor n.place b.place condition done b.done dimension exception frame store'.split(
    ' ',
  ),
);
const BANNED =
  /\b(?:violat\w*|breach of|illegal|unlawful|non-compliant|compliant|passes|fails|guilty|deceptive|dark pattern|best practice|robust|comprehensive|leverage|simply|just|certified|guarantee\w*)\b/i;

const texts = [
  ...[...contradictions.decisions.values()].flatMap((row) => [
    row.title,
    row.bothHoldIf,
    row.check,
    row.suggested,
    row.reason,
  ]),
  ...contradictions.families.flatMap((family) => [family.matters]),
  ...contradictions.checks.flatMap((check) => [
    check.title,
    check.finding,
    check.duty,
    check.bothHoldIf,
    check.matters,
    check.check,
    check.remedy,
  ]),
].filter((text) => text !== undefined);

describe('contradiction knowledge', () => {
  it('uses only placeholders that are filled', () => {
    const used = [...contradictions.decisions.values()].flatMap((row) =>
      [...JSON.stringify(row).matchAll(/\{([A-Za-z.]+)\}/g)].map((match) => match[1] ?? ''),
    );
    expect(used.filter((name) => !PLACEHOLDERS.has(name))).toEqual([]);
  });

  it('says nothing in words the reports never use', () => {
    expect(texts.filter((text) => BANNED.test(text))).toEqual([]);
  });

  it('keeps sentences short', () => {
    const long = texts
      .flatMap((text) => text.split(/(?<=[.?])\s/))
      .filter((sentence) => sentence.split(/\s+/).length > 30);
    expect(long).toEqual([]);
  });

  it('cites only what the law tables hold', () => {
    const cited = [
      ...contradictions.families.flatMap(({ law }) => law),
      ...contradictions.checks.flatMap(({ law }) => law),
    ];
    expect(cited.filter((id) => !citations.has(id))).toEqual([]);
  });

  it('files every practice that can contradict under one family', () => {
    const filed = contradictions.families.flatMap(({ practices }) => practices);
    expect(new Set(filed).size).toBe(filed.length);
    for (const denied of contradictions.matrix.keys()) expect(filed).toContain(denied);
    expect(filed.every((practice) => PRACTICES.includes(practice))).toBe(true);
  });

  it('names only data, parties and purposes of the lexicon', () => {
    const data = lexicon.concepts.get('data');
    const purposes = lexicon.concepts.get('purpose');
    const { frames, valuable } = contradictions;
    const sensitive = [...frames.rows.values()].flatMap((row) => row.sensitive);
    expect(
      [...sensitive, ...frames.identifying, ...frames.openPersonal, ...frames.broad.keys()].filter(
        (id) => !(data?.has(id) ?? false),
      ),
    ).toEqual([]);
    expect([...valuable].filter((id) => !(purposes?.has(id) ?? false))).toEqual([]);
  });

  it('names every rule once', () => {
    const ids = contradictionRuleIds(contradictions);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('contradictions/'))).toBe(true);
  });

  it('applies a list of sensitive data from the day it took effect', () => {
    expect([...inForce(contradictions, '2020-01-01').frames.rows.keys()]).toEqual(['gdpr']);
    expect([...inForce(contradictions, '2026-01-01').frames.rows.keys()].toSorted()).toEqual([
      'cpra',
      'gdpr',
    ]);
  });

  it('dates every list of sensitive data and cites its provision', () => {
    for (const row of contradictions.frames.rows.values()) expect(row.since).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
