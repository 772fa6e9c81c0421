// Every element of the law catalogue is a rule under its own id, and rules of a country apply only to
// policies that speak to people there.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditSource } from '../../src/audit.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { ruleCards } from '../../src/rules/cards.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { REPOSITORY } from '../cli/fake-io.ts';

const knowledge = loadKnowledge();
const listed = readFileSync(path.join(REPOSITORY, 'test', 'rules', 'catalogue-ids.txt'), 'utf8')
  .split('\n')
  .filter(Boolean);

const CATALOGUE = path.join(REPOSITORY, '..', 'shared', 'law');

/** The ids that head an entry or a row of a table. */
const idsOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^(?:###\s*|\|\s*)`([a-z0-9]+\/[a-z0-9-]+)`/gm)].flatMap(([, id]) => id ?? []);

describe.skipIf(!existsSync(CATALOGUE))('the catalogue of law beside the checkout', () => {
  it('has no entry and no row that is not listed here', () => {
    const files = readdirSync(CATALOGUE).filter((name) => name.endsWith('.md') && name !== 'README.md');
    const ids = files.flatMap((name) => idsOf(readFileSync(path.join(CATALOGUE, name), 'utf8')));
    expect(new Set(ids).size).toBeGreaterThan(400);
    expect([...new Set(ids)].filter((id) => !listed.includes(id))).toEqual([]);
  });
});

describe('the catalogue of law', () => {
  const cards = ruleCards(knowledge);

  it('stands whole in the rules, under the ids that it gives', () => {
    const known = new Set(cards.flatMap(({ id, formerly }) => [id, ...formerly]));
    expect(listed.length).toBeGreaterThan(400);
    expect(listed.filter((id) => !known.has(id))).toEqual([]);
  });

  it('is marked for review where a rule rests on what nobody read', () => {
    const unread = new Set(
      knowledge.rules
        .filter(({ law, lawWhen }) => [...law, ...Object.values(lawWhen).flat()].length > 0)
        .filter(({ confidence }) => confidence === 'clear')
        .map(({ id }) => id),
    );
    const world = ['uk', 'eprivacy', 'dsa', 'aiact', 'dataact', 'pipeda', 'law25', 'lgpd'];
    expect([...unread].filter((id) => world.some((pack) => id.startsWith(`${pack}/`)))).toEqual([]);
  });
});

const SILENT = `Privacy policy

Last updated: 4 May 2026

We collect your name and your email address when you order. We use them to deliver orders and to answer questions.
We share your address with couriers. We use cookies to remember your cart, and advertising cookies of our partners.
We store data in the United States. Children under 13 may not order. We may send you offers by email.
`;

async function statusesOf(text: string, assume: readonly (readonly [string, boolean])[] = []) {
  const { elements } = await auditSource(
    { file: 'policy.txt', bytes: new TextEncoder().encode(text) },
    { knowledge, tagger: loadTagger(), packs: ['all'], now: '2026-11-25', assume: new Map(assume) },
  );
  return (pack: string) =>
    elements.filter((element) => element.pack === pack && element.status !== 'not-applicable');
}

describe('a policy that does not speak to a country', () => {
  it.each(['uk', 'eprivacy', 'pipeda', 'law25', 'lgpd'])('draws no element of %s', async (pack) => {
    expect((await statusesOf(SILENT))(pack)).toEqual([]);
  });

  it.each([
    ['uk', 'uk'],
    ['eprivacy', 'gdpr'],
    ['pipeda', 'canada'],
    ['law25', 'quebec'],
    ['lgpd', 'brazil'],
  ])('draws those of %s when %s is declared', async (pack, fact) => {
    expect((await statusesOf(SILENT, [[fact, true]]))(pack).length).toBeGreaterThan(2);
  });

  it.each([
    ['uk', 'If you live in the United Kingdom you have more rights.'],
    ['pipeda', 'Residents of Canada may ask for access.'],
    ['law25', 'Residents of Quebec may ask for access.'],
    ['lgpd', 'People in Brazil have rights under the LGPD.'],
  ])('draws those of %s when it says: %s', async (pack, sentence) => {
    expect((await statusesOf(`${SILENT}\n${sentence}\n`))(pack).length).toBeGreaterThan(2);
  });
});
