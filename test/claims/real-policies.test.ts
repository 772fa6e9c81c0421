// Sentences of real policies rewritten: what does not change the meaning must not change the claims. Runs
// where the corpora stand beside the project; nothing of their text is kept here.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { read, readText } from './read.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/corpora/policies-dev');
const OURS = /^We (collect|use|share|disclose|sell|retain|store|process|receive) /;
const MOST = 60;

/** Every so many sentences of ours, so that all policies are in. */
function sample(): readonly string[] {
  const found = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => readFileSync(path.join(FOLDER, name), 'utf8').split('\n'))
    .flatMap((line) => line.match(/[^.!?]+[.]/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => OURS.test(sentence) && sentence.length < 220 && !/[*[\]_#|<>:;()]/.test(sentence))
    .filter((sentence) => !/\b(?:not|never|no|only|but|unless|except|without|other than)\b/i.test(sentence));
  const step = Math.max(1, Math.floor(found.length / MOST));
  return found.filter((_, index) => index % step === 0).slice(0, MOST);
}

const plain = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !/^[+-](?:govern|notify|grant)/.test(line));

/** Sentences whose claims change under a rewriting. */
async function changed(
  rewrite: (sentence: string) => string,
  expected: (claims: readonly string[]) => readonly string[] = (claims) => claims,
): Promise<readonly string[]> {
  const bad: string[] = [];
  for (const sentence of sentences) {
    const before = expected(plain(await read(sentence)));
    const after = plain(await read(rewrite(sentence)));
    if (before.join('\n') !== after.join('\n')) bad.push(rewrite(sentence));
  }
  return bad;
}

let sentences: readonly string[] = [];

describe.skipIf(!existsSync(FOLDER))('real sentences, rewritten (needs ../shared)', () => {
  beforeAll(() => {
    sentences = sample();
  });

  it('are many', () => expect(sentences.length).toBeGreaterThan(30));

  it('keep their claims under other spaces, quotes and hyphens', async () => {
    const other = (text: string): string =>
      text.replaceAll(' ', '\u00A0').replaceAll("'", '\u2019').replaceAll('-', '\u2011');
    expect(await changed(other)).toEqual([]);
  });

  it('keep their claims when a sentence without any stands before them', async () => {
    expect(await changed((text) => `Thank you for reading this page. ${text}`)).toEqual([]);
  });

  it('keep their claims when "personal information" is "personal data"', async () => {
    const bad = await changed((text) => text.replace(/personal information/gi, 'personal data'));
    expect(bad).toEqual([]);
  });

  it('keep their claims in capitals at the head of every word but names', async () => {
    // the case of a word tells a name or a postal code: only words of lower case are raised, none lowered
    const raised = (text: string): string =>
      text.replace(
        /\b(we|you|your|our|data|information|personal|may|and|with)\b/g,
        (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
      );
    expect(await changed(raised)).toEqual([]);
  });

  it('keep their practices when all is in capitals', async () => {
    const bad: string[] = [];
    for (const sentence of sentences) {
      const practices = (lines: readonly string[]): string =>
        [...new Set(plain(lines).map((line) => line.split(' ')[0] ?? ''))].toSorted().join(' ');
      const loud = sentence.toUpperCase();
      if (practices(await read(sentence)) !== practices(await read(loud))) bad.push(loud);
    }
    expect(bad).toEqual([]);
  });

  it('turn round when "do not" stands in front of the verb, and nothing else does', async () => {
    const denied = (claims: readonly string[]): readonly string[] =>
      claims.map((claim) => claim.replace(/^\+/, '-')).toSorted();
    const bad = await changed((text) => text.replace(OURS, 'We do not $1 '), denied);
    // a purpose or relative clause behind the verb may state something of its own
    expect(bad.length).toBeLessThanOrEqual(sentences.length * 0.15);
  });

  it('say of a list what they say of its elements in a sentence', async () => {
    const bad: string[] = [];
    for (const sentence of sentences) {
      const { claims } = await readText(sentence);
      const data =
        claims.find((claim) => claim.practice.value === 'collect' && claim.data.length > 1)?.data ?? [];
      const names = [...new Set(data.map(({ value }) => value.surface.toLowerCase().replace(/^your /, '')))];
      if (names.length < 2) continue;
      const inList = await readText(`We collect:\n\n${names.map((name) => `- ${name}`).join('\n')}`);
      const listed = new Set(inList.claims.flatMap((claim) => claim.data.map(({ value }) => value.concept)));
      const stated = await readText(`We collect ${names.join(', ')}.`);
      const said = stated.claims.flatMap((claim) => claim.data.map(({ value }) => value.concept));
      const specific = said.filter((id) => id !== 'data' && id !== 'personal');
      if (specific.some((id) => !listed.has(id))) bad.push(names.join(', '));
    }
    expect(bad).toEqual([]);
  });
});
