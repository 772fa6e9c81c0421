import { describe, expect, it } from 'vitest';
import { lines, read } from './read.ts';

describe('HTML inside Markdown', () => {
  it('reads blocks of HTML with their structure and their places in the file', async () => {
    const document = await read(
      [
        '<h1 align="center">Privacy policy</h1>',
        '',
        'We collect your name.',
        '',
        '<div class="note">',
        '<p>We never sell your e-mail address &amp; phone number.</p>',
        '</div>',
        '',
        '<details>',
        '<summary>Retention</summary>',
        '',
        'We keep logs for **30 days**.',
        '',
        '</details>',
        '',
        '<ul><li>your name<li>your age</ul>',
        '',
        '<table>',
        '<tr><th>Data</th><th>Shared with</th></tr>',
        '<tr><td>your name</td><td>advertisers</td></tr>',
        '</table>',
        '',
      ].join('\n'),
      'a.md',
    );
    expect(document.title).toBe('Privacy policy');
    expect(lines(document)).toEqual([
      'heading 0 | Privacy policy',
      'paragraph | We collect your name.',
      'paragraph | We never sell your e-mail address & phone number.',
      'heading 1 | Retention',
      'paragraph | We keep logs for 30 days.',
      'item 0 | your name',
      'item 0 | your age',
      'cell | Data',
      'cell | Shared with',
      'cell | your name',
      'cell | advertisers',
    ]);
    const sold = document.blocks[2];
    expect(document.source.slice(sold?.span.start, sold?.span.end)).toBe(
      'We never sell your e-mail address &amp; phone number.',
    );
    expect(document.tables).toHaveLength(1);
  });

  it('keeps the target of a link that is written as a tag', async () => {
    const document = await read('You can <a href="#">opt out here</a> at any time.\n', 'a.md');
    const [block] = document.blocks;
    expect(block?.links.map(({ target, isPlaceholder }) => [target, isPlaceholder])).toEqual([['#', true]]);
    expect(block?.body.text.slice(block.links[0]?.start, block.links[0]?.end)).toBe('opt out here');
  });

  it('reads text set apart by indents or fences line by line, and no comment', async () => {
    const document = await read(
      'Write to:\n\n    Acme Ltd\n    1 Long Road\n\n```\nprivacy@acme.test\n```\n\n<!-- draft: we sell all of it -->\n',
      'a.md',
    );
    expect(lines(document)).toEqual([
      'paragraph | Write to:',
      'paragraph | Acme Ltd',
      'paragraph | 1 Long Road',
      'paragraph | privacy@acme.test',
    ]);
  });

  it('joins the lines of a sentence that is set apart', async () => {
    const document = await read(
      'Our promise:\n\n    We keep what you write to us for as long as your account\n    stands, and no longer.\n    We sell nothing.\n',
      'a.md',
    );
    expect(lines(document)).toEqual([
      'paragraph | Our promise:',
      'paragraph | We keep what you write to us for as long as your account stands, and no longer.',
      'paragraph | We sell nothing.',
    ]);
  });

  it('reads a piece of HTML from end to end, whatever its elements are called', async () => {
    const document = await read(
      '# Policy\n\n<p>We collect your name.</p>\n<main><p>We use it to send you what you have ordered from us, and to answer you.</p></main>\n<p>We keep it for a year.</p>\n',
      'a.md',
    );
    expect(lines(document)).toEqual([
      'heading 0 | Policy',
      'paragraph | We collect your name.',
      'paragraph | We use it to send you what you have ordered from us, and to answer you.',
      'paragraph | We keep it for a year.',
    ]);
  });
});

describe('links of Markdown that are given by name', () => {
  it('have the target of their definition, the first of two', async () => {
    const document = await read(
      'See [our cookie page][Cookies], or [opt out] today; [this][none] has no target.\n\n[cookies]: https://acme.test/cookies "All of them"\n[opt out]: #\n[cookies]: https://acme.test/other\n',
      'a.md',
    );
    const [block] = document.blocks;
    expect(
      block?.links.map(({ start, end, target, isPlaceholder }) => [
        block.body.text.slice(start, end),
        target,
        isPlaceholder,
      ]),
    ).toEqual([
      ['our cookie page', 'https://acme.test/cookies', false],
      ['opt out', '#', true],
    ]);
  });

  it('finds the target of a name in another part of a long file', async () => {
    const filler = 'We keep the name that you give us and nothing else of yours.\n\n'.repeat(3000);
    const document = await read(
      `You can [opt out][form].\n\n${filler}[form]: https://acme.test/form\n`,
      'a.md',
    );
    expect(document.source.length).toBeGreaterThan(150_000);
    expect(document.blocks[0]?.links.map(({ target }) => target)).toEqual(['https://acme.test/form']);
    expect(document.blocks.at(-1)?.body.text).toMatch(/^We keep the name/);
  });
});
