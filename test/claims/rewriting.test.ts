// A policy says the same in other words: rewritten sentences give the same claims.

import { describe, expect, it } from 'vitest';
import { read, readText, summaryOf } from './read.ts';

const SENTENCES = [
  'We collect your email address and your IP address.',
  'We share your browsing history with advertisers.',
  'We sell your personal information.',
  'We use your location data to improve our services.',
  'We retain billing information for seven years.',
  'We do not share your email address with third parties.',
];

describe('rewriting', () => {
  it.each(SENTENCES)('keeps the claims of: %s', async (sentence) => {
    const before = await read(sentence);
    expect(before.length).toBeGreaterThan(0);
    const rewritings = [
      sentence.replace(/\.$/, ' .').replace(' .', '.'),
      sentence.replaceAll(' ', '\u00A0'),
      sentence.replaceAll('email', 'e-mail'),
      sentence.replace(/ (\w+) (\w+)\.$/, ' $1\n$2.'),
      `In addition, ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    ];
    for (const text of rewritings) expect([text, await read(text)]).toEqual([text, before]);
  });

  it.each(SENTENCES.slice(0, 5))('turns the polarity and nothing else: %s', async (sentence) => {
    const before = await read(sentence);
    const denied = await read(sentence.replace('We ', 'We do not '));
    expect(denied).toEqual(before.map((line) => line.replace(/^\+/, '-')).toSorted());
  });

  it('reads a list as the sentence it stands for', async () => {
    const list = await readText('We collect:\n\n- your email address\n- your date of birth');
    const sentence = await readText('We collect your email address. We collect your date of birth.');
    expect(summaryOf(list.claims)).toEqual(summaryOf(sentence.claims));
  });

  it('does not depend on what was read before', async () => {
    const first = await read(SENTENCES[1] ?? '');
    await read('We never sell anything to anyone.');
    expect(await read(SENTENCES[1] ?? '')).toEqual(first);
  });

  it('cites exactly', async () => {
    const { document, claims } = await readText(SENTENCES.join('\n\n'));
    for (const { evidence, data } of claims) {
      expect(document.source.slice(evidence.span.start, evidence.span.end)).toBe(evidence.quote);
      for (const { value, span } of data)
        expect(span === null ? value.surface : document.source.slice(span.start, span.end)).toBe(
          value.surface,
        );
    }
  });
});
