// Which passages an element cites, and in which order.

import { expect, it } from 'vitest';
import { auditSource } from '../../src/audit.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const engine = { knowledge: loadKnowledge(), tagger: loadTagger(), packs: ['cpra'], now: '2026-11-24' };

const POLICY = `# Privacy notice of the tram museum

This notice covers California. You may ask us to delete a photo of you from the gallery by email.

## What we collect

We collect your name, email address and postal address. We collect the rides you book.

${['tickets', 'guided tours', 'models', 'books', 'drawings', 'maps', 'timetables', 'badges']
  .map((each) => `We share your email address with the printer of our ${each}.`)
  .join('\n\n')}

## Right to delete

You have the right to request that we delete personal information that we collected from you. To have your personal information deleted, fill in the form at https://trams.example/requests.
`;

const evidenceOf = async (id: string): Promise<readonly string[]> => {
  const bytes = new TextEncoder().encode(POLICY);
  const { elements } = await auditSource({ file: 'policy.md', bytes }, engine);
  return elements.find(({ element }) => element === id)?.evidence.map(({ quote }) => quote) ?? [];
};

it('what stands under a heading of its own comes before a mention in passing', async () => {
  const [first] = await evidenceOf('cpra/right-to-delete');
  expect(first).toContain('right to request that we delete');
});

it('a practice that is told many times is cited by a few passages', async () => {
  const cited = await evidenceOf('cpra/disclosed-to-service-providers');
  expect(cited.length).toBeGreaterThan(1);
  expect(cited.length).toBeLessThanOrEqual(6);
});
