import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/document/sentences.ts';

const split = (text: string): readonly string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    'We rely on the EU-U.S. Data Privacy Framework for transfers.',
    'We use your data, e.g. Your name, under Art. 6(1)(f) and Section 6.2.',
    'Acme, Inc. ("Acme") writes to legal@acme.test or https://acme.test/a.b.',
    'Write to Acme GmbH, Langestr. 25, Berlin.',
    'Some rights apply (see Section 6. They are listed there.) to you.',
    'Residents of U.S. States have more rights.',
  ])('keeps "%s" whole', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each([
    ['You have the rights listed in this section.', 'What we mean by them is said below.'],
    ['We are based in the U.S.', 'We transfer data there.'],
    ['We never call it a “sale.”', 'To opt out, write to us.'],
    ['Do we sell data?', 'No, we do not.'],
    ['We share it with Acme, Inc.', 'They keep it for a year.'],
  ])('breaks after "%s"', (first, second) => {
    expect(split(`${first} ${second}`)).toEqual([first, second]);
  });

  it('breaks where the space is missing', () => {
    expect(split('It ends with the session.We then delete it.')).toEqual([
      'It ends with the session.',
      'We then delete it.',
    ]);
  });
});
