// What a policy is called: by its own author, not by a provider that it names.

import { describe, expect, it } from 'vitest';
import { readClaims, readDocument } from '../../src/audit.ts';
import { nameDocument } from '../../src/checks/name.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const engine = { knowledge: loadKnowledge(), tagger: loadTagger() };

async function organizationOf(text: string): Promise<string | null> {
  const document = await readDocument(
    {
      file: 'policy.md',
      bytes: new TextEncoder().encode(text),
      format: 'markdown',
    },
    engine.knowledge,
  );
  return nameDocument(document, readClaims(document, engine)).organization;
}

const FILLER = 'We collect your name.\n\n'.repeat(10);

describe('the organization', () => {
  it.each([
    ['a line of its own at the top', `# Privacy policy\n\nFern Maps LLC\n\n${FILLER}`, 'Fern Maps LLC'],
    [
      'the address in the contact section',
      `# Privacy policy\n\n${FILLER}\n## Contact us\n\nFern Maps LLC\n\n4 Dock Street\n`,
      'Fern Maps LLC',
    ],
    [
      'the controller by a sentence, not the provider above',
      `# Privacy policy\n\n${FILLER}\n## Providers\n\nKite Hosting Inc\n\nThe controller is Fern Maps GmbH, Linz.\n`,
      'Fern Maps GmbH',
    ],
  ])('is %s', async (_, text, name) => {
    expect(await organizationOf(text)).toBe(name);
  });

  it.each([
    ['in a list', `# Privacy policy\n\n${FILLER}\n## Our providers\n\n- Kite Hosting Inc\n- Lark Mail Ltd\n`],
    ['below a heading', `# Privacy policy\n\n${FILLER}\n## Hosting\n\nKite Hosting Inc\n`],
    ['in a table', '# Privacy policy\n\n| Provider | For |\n| --- | --- |\n| Kite Hosting Inc | hosting |\n'],
  ])('is not a provider %s', async (_, text) => {
    expect(await organizationOf(text)).toBe(null);
  });
});
