// Everyday Markdown is read without the parser: what comes of it is what the parser would have given. A text that
// names a target somewhere is left to the parser whole, so the same text with one more line shows what that is.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtmlFragment } from '../../src/ingest/html.ts';
import { readMarkdownBlocks } from '../../src/ingest/markdown.ts';
import { stretchesOf } from '../../src/ingest/markdown-stretches.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const { layout } = loadKnowledge().reading;
const read = (source: string) =>
  readMarkdownBlocks(source, layout, (piece) => readHtmlFragment(piece, layout));
const readParsed = (source: string) => read(`${source}\n\n[unused]: target\n`);

/** The part of the text that needs no parser. */
const plainShare = (source: string): number =>
  stretchesOf(source).reduce((sum, { start, end, nodes }) => sum + (nodes === null ? 0 : end - start), 0) /
  source.length;

const PLAIN = {
  paragraphs:
    'We collect your *name*,\nyour **e-mail address** and _usage_ data.\n\nSee https://a.example/x_y_z.\n',
  headings: '# Privacy\n## Data we *keep*\nAll of it.\n\nYour rights\n-----------\n\nAbout us\n===\n\n###\n',
  links: 'Read [our **policy**](https://a.example/p_q*r), write to [us](mailto:a@b.example)! Or to [them].\n',
  lists:
    '- Name\n- Address\n  - Street\n  - Town\n\n  In two parts.\n- Phone\n\n3. Third\n4. Fourth\n\n* One\n1. Two\n',
  breaks: 'One line  \nand another<br>and a third\n\n***\n\n- Item  \n  with two lines\nand a third\n',
  escapes: '1\\. Your \\*data\\*\\_ & A\\B < C!\n',
  tables: 'Table:\n\n| Data | Why |\n| :--- | ---: |\n| **Name** | to [ask](#) |\n|  | x<br>y |\n\nEnd.\n',
  feeds: 'One\r\ntwo  \r\nthree\r\n\r\n- four\r\n  five\r\n',
};

const LEFT = {
  code: '```\nWe keep *all*.\n\n# Not a heading\n```\n',
  entities: 'Terms &amp; conditions\n',
  quotes: '> We keep all.\n> And more.\n',
  html: '<div>We keep all.</div>\n',
  runs: '***We*** keep *all **of** it\n',
  images: 'See ![a picture](x.png)\n',
  indented: 'See:\n\n    code\n',
};

const BLANKS = ['\n', '\n', '\n\n', '\n\n', '\r\n', ' ', '  ', '    ', '\t', '\u00A0'];
const MARKS = [
  '**',
  '*',
  '_',
  '__',
  '- ',
  '* ',
  '1. ',
  '2. ',
  '3) ',
  '# ',
  '#',
  '---',
  '===',
  '> ',
  '`',
  '\\',
  '!',
];
const PIECES = [
  '| a | b |\n',
  '| --- | --- |\n',
  '|',
  '[x](http://a.b/c_d*e)',
  '[',
  '](',
  ']',
  '<br>',
  '<',
  '<div>',
];
const WORDS = ['a', 'We share', 'Data.', 'é', '“', '(', ':', '&amp;'];

describe('Markdown without the parser', () => {
  for (const [name, source] of Object.entries(PLAIN))
    it(`reads ${name}`, () => {
      expect(plainShare(source)).toBe(1);
      expect(read(source)).toEqual(readParsed(source));
    });

  for (const [name, source] of Object.entries(LEFT))
    it(`leaves ${name} to the parser, and reads on behind them`, () => {
      expect(plainShare(source)).toBe(0);
      const around = `Before.\n\n${source}\nAfter.\n`;
      expect(plainShare(around)).toBeGreaterThan(0);
      expect(read(around)).toEqual(readParsed(around));
    });

  it('leaves everything behind an open fence to the parser', () => {
    expect(plainShare('Before.\n\n```\nAll of it.\n\nAfter.\n')).toBeLessThan(0.3);
  });

  it('makes of any text what the parser makes of it', () => {
    const token = fc.constantFrom(...BLANKS, ...MARKS, ...PIECES, ...WORDS);
    const text = fc.array(token, { minLength: 1, maxLength: 16 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        // the parser counts a space behind a line below a heading only where the text goes on
        fc.pre(!/^[-=]+ +$/m.test(source));
        expect(read(source)).toEqual(readParsed(source));
      }),
      { numRuns: 400, seed: 20_261_125 },
    );
  });

  it('bears long runs of what may open something', () => {
    for (const part of ['[', '*a _b ', '[a](', '  ', '**', '- - ', '| ', '\\'])
      expect(() => stretchesOf(`a${part.repeat(100_000)}`)).not.toThrow();
  });
});
