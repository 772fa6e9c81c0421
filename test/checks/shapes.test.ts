import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/checks/context.ts';
import { readDocument } from '../../src/audit.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const knowledge = loadKnowledge();

async function cuesOf(text: string, file = 'a.txt'): Promise<ReadonlySet<string>> {
  const document = await readDocument({ file, bytes: new TextEncoder().encode(text) }, knowledge);
  return new Set(openContext(document, [], knowledge).passages.flatMap(({ cues }) => [...cues]));
}

describe('what a form needs', () => {
  it('stands in every example that the form matches', () => {
    const texts = knowledge.rules.flatMap(({ examples }) => Object.values(examples).flat());
    const lost = knowledge.cues.shapes.flatMap(({ needs, forms }) =>
      forms.flatMap(({ cue, pattern }) =>
        texts.filter((text) => text.search(pattern) >= 0 && !needs.test(text)).map((text) => ({ cue, text })),
      ),
    );
    expect(texts.length).toBeGreaterThan(1000);
    expect(lost).toEqual([]);
  });
});

describe('ways to reach someone, known by their form', () => {
  it.each([
    'Write to Maple Foods Ltd, 12 Orchard Lane, Bristol.',
    'Nordwind Handels GmbH, Lindenstraße 14, 20099 Hamburg',
    'Our office: 8 rue des Lilas, 69003 Lyon.',
    'Tulp B.V., Keizersgracht 210, 1016 DX Amsterdam',
    'Post: P.O. Box 4410, Springfield',
    'Anvil Inc., 99 Long Meadow Road, Austin, TX 78701',
    'Fjord ApS, Havnegade 4, 1058 København',
  ])('reads a postal address in %s', async (text) => {
    expect(await cuesOf(text)).toContain('postal-address');
  });

  it.each([
    'In 2018 Europe gave itself a regulation.',
    'We answered 3000 requests and kept 25 percent.',
    'Section 4 Rights of the person.',
    'Regulation (EU) 2016/679 applies, and we ship to 27 countries.',
  ])('reads none in %s', async (text) => {
    const cues = await cuesOf(text);
    expect(cues).not.toContain('postal-address');
    expect(cues).not.toContain('phone-number');
  });

  it('reads e-mail addresses and telephone numbers', async () => {
    expect(await cuesOf('Reach us at privacy@maple.example.')).toContain('email-address');
    expect(await cuesOf('Call +49 40 555 0199 on weekdays.')).toContain('phone-number');
    expect(await cuesOf('Toll-free: 1-800-555-0142.')).toContain('phone-number');
    expect(await cuesOf('Telephone (415) 555-0134.')).toContain('phone-number');
  });

  it('looks at what a link leads to', async () => {
    expect(await cuesOf('You can [write to us](mailto:hello@maple.example).', 'a.md')).toContain(
      'email-address',
    );
  });

  it('gives every sentence that an address reaches into its cue', async () => {
    const document = await readDocument(
      {
        file: 'a.txt',
        bytes: new TextEncoder().encode('Nordwind GmbH, Lindenstr. 25, 20099 Hamburg. We trade in tea.'),
      },
      knowledge,
    );
    const marked = openContext(document, [], knowledge).passages.filter(({ cues }) =>
      cues.has('postal-address'),
    );
    expect(marked.map(({ span }) => document.source.slice(span.start, span.end)).join(' ')).not.toContain(
      'tea',
    );
  });
});
