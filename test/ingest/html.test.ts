import { describe, expect, it } from 'vitest';
import { pinpoint } from '../../src/document/position.ts';
import { lines, read, textOf } from './read.ts';

const PROSE =
  'We collect your name and e-mail address when you open an account, and we keep both for as long as the account exists.';
const page = (body: string): string => `<!doctype html><html lang="en"><body>${body}</body></html>`;

describe('HTML: what is read', () => {
  it('reads headings, paragraphs and nested lists with their depth', async () => {
    const document = await read(
      page(
        `<h1>Privacy policy</h1><h2>1. What we collect</h2><p>We collect:</p><ul><li>contact data<ul><li>name</li></ul></li><li>device data</li></ul><p>${PROSE}</p>`,
      ),
    );
    expect(document.title).toBe('Privacy policy');
    expect(lines(document)).toEqual([
      'heading 0 | Privacy policy',
      'heading 2 | What we collect',
      'paragraph | We collect:',
      'item 0 | contact data',
      'item 1 | name',
      'item 0 | device data',
      `paragraph | ${PROSE}`,
    ]);
    const [, , lead, contact, name, device] = document.blocks;
    expect([contact?.leadIn, name?.leadIn, device?.leadIn]).toEqual([
      lead?.index,
      contact?.index,
      lead?.index,
    ]);
  });

  it('drops navigation, banners, footers, pickers and scripts, and keeps the text', async () => {
    const document = await read(
      page(
        `<nav><a href="/a">Products</a></nav><div class="cookie-banner"><p>We use cookies. Accept?</p><button>Accept</button></div>
         <div class="lang-switcher"><a href="/de">Deutsch</a></div><script>var x = "We sell data.";</script>
         <main><h1>Privacy</h1><p>${PROSE}</p></main><footer><p>© 2024 Example</p><a href="/imprint">Imprint</a></footer>`,
      ),
    );
    expect(lines(document)).toEqual(['heading 0 | Privacy', `paragraph | ${PROSE}`]);
  });

  it('drops menus and related links that no element or name gives away', async () => {
    const document = await read(
      page(
        `<div><a href="/">Home</a><a href="/shop">Shop</a></div><div><h1>Privacy</h1><p>${PROSE}</p></div>
         <h3>Read next</h3><ul><li><a href="/x">How to bake bread</a></li><li><a href="/y">How to roast coffee</a></li></ul>`,
      ),
    );
    expect(lines(document)).toEqual(['heading 0 | Privacy', `paragraph | ${PROSE}`]);
  });

  it('drops controls in a row, templates without their words and data of scripts', async () => {
    const document = await read(
      page(
        `<h1>Privacy policy</h1><p>Print Share Close</p><p>${PROSE}</p><p>{title} {title}</p><div>{"l":[{"n":"Shops"}]}</div><div>Vendor Search</div><p>We sell nothing: {none} of it.</p>`,
      ),
    );
    expect(lines(document)).toEqual([
      'heading 0 | Privacy policy',
      `paragraph | ${PROSE}`,
      'paragraph | We sell nothing: {none} of it.',
    ]);
  });

  it('keeps contact links at the end of a policy', async () => {
    const document = await read(
      page(`<h1>Privacy</h1><p>${PROSE}</p><p><a href="mailto:privacy@acme.test">privacy@acme.test</a></p>`),
    );
    expect(textOf(document)).toContain('privacy@acme.test');
  });

  it('reads a closed accordion, details and a hidden tab panel; leaves out a hidden hint', async () => {
    const document = await read(
      page(
        `<main><h1>Privacy</h1><p>${PROSE}</p><h2>Details</h2>
         <details><summary>Retention</summary><p>We keep logs for 30 days.</p></details>
         <button aria-expanded="false" aria-controls="p1">Sharing</button><div id="p1" hidden><p>We share data with payment providers to charge you.</p></div>
         <div aria-hidden="true"><p>Loading</p></div></main>`,
      ),
    );
    expect(lines(document).slice(2)).toEqual([
      'heading 2 | Details',
      'heading 3 | Retention',
      'paragraph | We keep logs for 30 days.',
      'heading 3 | Sharing',
      'paragraph | We share data with payment providers to charge you.',
    ]);
  });

  it('says that it left out a long hidden passage', async () => {
    const hidden = `<div style="display: none">${`<p>${PROSE}</p>`.repeat(7)}</div>`;
    const document = await read(page(`<main>${`<p>${PROSE}</p>`.repeat(40)}${hidden}</main>`));
    expect(document.blocks).toHaveLength(40);
    expect(document.limits.map(({ statement }) => statement)).toEqual([
      'Text that the page keeps hidden was not read.',
    ]);
  });

  it('takes bold and capital lines for headings, bold sentences for sentences', async () => {
    const document = await read(
      page(
        `<p><strong>How long we keep it</strong></p><p>${PROSE}</p><p><b>We never sell your data.</b></p><div>YOUR RIGHTS</div><p>${PROSE}</p>`,
      ),
    );
    expect(lines(document).filter((line) => !line.endsWith(PROSE))).toEqual([
      'heading 7 | How long we keep it',
      'paragraph | We never sell your data.',
      'heading 7 | YOUR RIGHTS',
    ]);
  });

  it('reads lines broken by br as items after a lead-in, and addresses as one paragraph', async () => {
    const document = await read(
      page(
        `<p>${PROSE}</p><p>We collect:<br>your name<br>your address<br>your age</p><p>Acme Ltd<br>1 Long Road<br>Dublin</p><p>• precise location</p>`,
      ),
    );
    expect(lines(document).slice(1)).toEqual([
      'paragraph | We collect:',
      'item 0 | your name',
      'item 0 | your address',
      'item 0 | your age',
      'paragraph | Acme Ltd 1 Long Road Dublin',
      'item 0 | precise location',
    ]);
  });

  it('reads definition lists as headings and their text', async () => {
    const document = await read(
      page(
        `<h2>Terms</h2><dl><dt>Usage data</dt><dd>Pages you open and when you open them, as our servers log it.</dd></dl>`,
      ),
    );
    expect(lines(document)).toEqual([
      'heading 0 | Terms',
      'heading 3 | Usage data',
      'paragraph | Pages you open and when you open them, as our servers log it.',
    ]);
  });
});

describe('HTML: tables', () => {
  it('gives cells their column header and row head, across spans', async () => {
    const document = await read(
      page(
        `<p>${PROSE}</p><table><tr><th>Category</th><th>Examples</th><th>Sold</th></tr>
         <tr><td rowspan="2">Identifiers</td><td><ul><li>Name</li><li>E-mail address</li></ul></td><td>No</td></tr>
         <tr><td>Account number</td><td>Yes</td></tr></table>`,
      ),
    );
    const cells = document.blocks.filter(({ kind }) => kind === 'cell');
    expect(cells.map(({ body }) => body.text)).toEqual([
      'Category',
      'Examples',
      'Sold',
      'Identifiers',
      'Name; E-mail address',
      'No',
      'Account number',
      'Yes',
    ]);
    const yes = cells.at(-1);
    const at = (index: number | null | undefined): string => document.blocks[index ?? -1]?.body.text ?? '';
    expect([at(yes?.cell?.header), at(yes?.cell?.rowHead)]).toEqual(['Sold', 'Identifiers']);
    expect(document.tables[0]?.rows.map((row) => row.map(at))).toEqual([
      ['Identifiers', 'Name; E-mail address', 'No'],
      ['Identifiers', 'Account number', 'Yes'],
    ]);
  });

  it('sets apart the head of the column where each cell repeats it for small screens', async () => {
    const document = await read(
      page(
        `<p>${PROSE}</p><table><thead><tr><th>Category</th><th>Is it sold?</th></tr></thead>
         <tr><td><span>Category</span>Identifiers</td><td><span>Is it sold?</span><a href="/us">No</a></td></tr></table>`,
      ),
    );
    const cells = document.blocks.filter(({ kind }) => kind === 'cell');
    expect(cells.slice(2).map(({ body }) => body.text)).toEqual(['Category: Identifiers', 'Is it sold?: No']);
    expect(cells[3]?.links).toMatchObject([{ start: 13, end: 15, target: '/us' }]);
  });

  it('reads a layout table as paragraphs', async () => {
    const document = await read(page(`<table><tr><td><h1>Privacy</h1><p>${PROSE}</p></td></tr></table>`));
    expect(lines(document)).toEqual(['heading 0 | Privacy', `paragraph | ${PROSE}`]);
  });
});

describe('HTML: places', () => {
  it('maps entities, and quotes visible text where the span holds markup', async () => {
    const source = page(
      `<p>We don&rsquo;t <b>sell</b>&nbsp;your&#32;data &amp; never will, whatever anybody offers us.</p>`,
    );
    const document = await read(source);
    const sentence = document.blocks[0]?.sentences[0];
    expect(sentence?.text).toBe('We don’t sell your data & never will, whatever anybody offers us.');
    const span = sentence?.span ?? { start: 0, end: 0 };
    expect(source.slice(span.start, span.end)).toContain('<b>sell</b>');
    expect(pinpoint(document, span).quote).toBe(sentence?.text);
  });

  it('keeps link targets beside their text; an empty one is a placeholder, a scripted one is not', async () => {
    const document = await read(
      page(
        `<p>${PROSE} See <a href="https://acme.test/optout">opt-out page</a>, <a href="#">Do Not Sell</a> or <a href="#" onclick="open()">settings</a>.</p>`,
      ),
    );
    const [block] = document.blocks;
    expect(
      block?.links.map(({ start, end, target, isPlaceholder }) => [
        block.body.text.slice(start, end),
        target,
        isPlaceholder,
      ]),
    ).toEqual([
      ['opt-out page', 'https://acme.test/optout', false],
      ['Do Not Sell', '#', true],
      ['settings', '#', false],
    ]);
  });

  it('tells HTML from its first bytes when the name says nothing', async () => {
    expect((await read(page(`<p>${PROSE}</p>`), 'stdin')).format).toBe('html');
  });
});

describe('HTML: hostile input', () => {
  it('reads text below 10,000 nested elements and says that their structure was left out', async () => {
    const document = await read(page(`${'<div><b>'.repeat(10_000)}<p>${PROSE}</p>`));
    expect(textOf(document)).toBe(PROSE);
    expect(document.limits.map(({ kind }) => kind)).toEqual(['depth']);
  });

  it.each([
    ['unclosed tags', '<p'.repeat(50_000)],
    ['unclosed quotes', '<a href="'.repeat(50_000)],
    ['unclosed comments', '<!-- '.repeat(50_000)],
    ['100,000 list entries', `<ul>${'<li>the name of your device'.repeat(100_000)}</ul>`],
    ['10,000 rows', `<table>${'<tr><td>the name<td>of you'.repeat(10_000)}</table>`],
    ['ampersands', '&'.repeat(500_000)],
    ['spans of cells', `<table>${'<tr><td rowspan=9999 colspan=9999>a'.repeat(300)}</table>`],
  ])('bears %s', async (_name, body) => {
    const document = await read(page(`<p>${PROSE}</p>${body}`));
    expect(document.blocks.length).toBeGreaterThan(0);
  });
});
