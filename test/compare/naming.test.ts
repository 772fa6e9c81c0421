import { expect, it } from 'vitest';
import { nameIn } from '../../src/compare/naming.ts';
import { compileGrammar } from '../../src/lexicon/grammar.ts';
import { loadLexicon } from '../../src/lexicon/load.ts';

const grammar = compileGrammar(loadLexicon().grammar);

it.each([
  ['your email address', 'email address'],
  ['Geolocation (approximate', 'Geolocation'],
  ['device data (model, maker)', 'device data (model, maker)'],
  ['replies to your', 'replies'],
  ['information about', 'information'],
])('names data by the words of "%s" that name it', (words, name) => {
  expect(nameIn(words, grammar)).toBe(name);
});

it.each(['when you visit', 'which pages you open', 'how often', 'your', 'about the'])(
  'takes "%s" for no name',
  (words) => {
    expect(nameIn(words, grammar)).toBeNull();
  },
);
