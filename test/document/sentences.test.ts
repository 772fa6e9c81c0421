import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/document/sentences.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const words = loadKnowledge().reading;

const split = (text: string): readonly string[] =>
  splitSentences(text, words).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    'We rely on the EU-U.S. Data Privacy Framework for transfers.',
    'We use your data, e.g. Your name, under Art. 6(1)(f) and Section 6.2.',
    'Acme, Inc. ("Acme") writes to legal@acme.test or https://acme.test/a.b.',
    'Write to Acme GmbH, Langestr. 25, Berlin.',
    'Some rights apply (see Section 6. They are listed there.) to you.',
    'Residents of U.S. States have more rights.',
    'The categories are those of Cal. Civ. Code § 1798.80(e) and 20 U.S.C. Section 1232g.',
    'b. In some cases we ask for proof.',
    '5.1. Security of your data',
    'For your choices see Section VIII. Your Rights and Choices.',
    'II. How we use what we hold',
    'Write to 735 Harbour St. #303, Port Ellis.',
    'Write to Acme Ltd, Attn. Privacy Officer, 12 Harbour Lane, Port Ellis.',
    'Effective from Nov. 1, 2026, it replaces the one of Sept. 12, 2025.',
    'Call us on +1 555 0100 ext. 14 on working days.',
    '11. #### Changes to this policy',
    'More is said in part 4 “ What can you do? ” below.',
    'Our partners are named in section V. Who Receives Your Data of this notice.',
    'The kinds are listed in sections II. What We Hold to III of this notice.',
    'It holds your language; v. A number for your device; vi. The time.',
    'Contact us as told under [2. Our Offices].',
    'We follow the U.S. Privacy Act and the U.S. Personal Information Standard.',
  ])('keeps "%s" whole', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each([
    ['You have the rights listed in this section.', 'What we mean by them is said below.'],
    ['We are based in the U.S.', 'We transfer data there.'],
    ['We keep our servers in the U.S.', 'Personal information may be sent there.'],
    ['It is stored in the E.U.', 'Data is not moved.'],
    ['Our parent is in the U.K.', 'Although we share staff, we share no data.'],
    ['We list them in section 4.', '“Cookies” are small files.'],
    ['We never call it a “sale.”', 'To opt out, write to us.'],
    ['Do we sell data?', 'No, we do not.'],
    ['The kinds are listed in section V.', 'We share none of them.'],
    ['The kinds are listed in part II.', 'Who gets them is said there.'],
    ['We share it with Acme, Inc.', 'They keep it for a year.'],
    ['(It takes a month for us.)', 'You may still see old pages.'],
    ['We list it below (see A. and B.).', 'We keep it.'],
    ['Turn it off under Settings > Ads.', 'iOS: open Privacy.'],
  ])('breaks after "%s"', (first, second) => {
    expect(split(`${first} ${second}`)).toEqual([first, second]);
  });

  it('breaks where the space is missing', () => {
    expect(split('It ends with the session.We then delete it.')).toEqual([
      'It ends with the session.',
      'We then delete it.',
    ]);
    expect(split('Nobody here is under 16.Accordingly, we ask for no consent.')).toEqual([
      'Nobody here is under 16.',
      'Accordingly, we ask for no consent.',
    ]);
    expect(split('We follow version 2.14.The text of it is public.')).toHaveLength(1);
    expect(split('We work outside of the EU.Where we send data, we protect it.')).toEqual([
      'We work outside of the EU.',
      'Where we send data, we protect it.',
    ]);
  });
});
