import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/audit.ts';
import { AuditError } from '../../src/lib/errors.ts';
import { makePdf } from '../../src/tools/make-pdf.ts';
import { lines, read, textOf } from './read.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const ENGLISH =
  'We collect your name and your e-mail address when you open an account, and we keep them for as long as you use the service. ';
const GERMAN =
  'Wir erheben Ihren Namen und Ihre Adresse, wenn Sie ein Konto anlegen, und bewahren beides auf, solange das Konto besteht. Die Daten werden nicht verkauft und nur zur Vertragserfüllung verwendet. ';

const RECIPE =
  'Collect the apples in a bowl and share the dough between two tins. We use brown sugar, which keeps for years. Bake the cake for an hour at a low heat, and let it cool before you turn it out on a plate. ';

async function refusal(file: string, bytes: Uint8Array | string): Promise<AuditError> {
  const input = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  try {
    await readDocument({ file, bytes: input }, loadKnowledge());
  } catch (error) {
    if (error instanceof AuditError) return error;
    throw error;
  }
  throw new Error('was read');
}

describe('what is refused, and how', () => {
  it.each([
    ['an empty file', 'a.txt', '', 'empty-input'],
    ['white space', 'a.html', ' \n ', 'empty-input'],
    ['a page of furniture', 'a.html', '<html><nav><a href="/">Home</a></nav></html>', 'empty-input'],
    ['a text in German', 'a.txt', GERMAN.repeat(4), 'not-english'],
    [
      'a text in Greek',
      'a.md',
      'Συλλέγουμε το όνομά σας και τη διεύθυνσή σας όταν ανοίγετε λογαριασμό. '.repeat(9),
      'not-english',
    ],
    ['a recipe', 'cake.txt', RECIPE.repeat(3), 'not-a-policy'],
    [
      'an archive that is no document',
      'a.docx',
      'PK\u0003\u0004 but nothing else in it at all',
      'unreadable',
    ],
    ['a damaged PDF', 'a.pdf', '%PDF-1.7\ngarbage', 'unreadable'],
    ['an RTF document', 'a.txt', '{\\rtf1 We collect it.}', 'binary-input'],
    ['zeros', 'a.txt', '\u0000\u0001\u0002'.repeat(500), 'binary-input'],
    ['more than 5 MB of text', 'a.txt', ENGLISH.repeat(42_000), 'too-large'],
  ])('refuses %s', async (_name, file, content, code) => {
    const error = await refusal(file, content);
    expect([error.code, error.message.includes(file), error.hint === null]).toEqual([code, true, false]);
  });

  it('refuses a Word archive that unpacks to a thousand times its size', async () => {
    const big = new Uint8Array(45_000_000).fill(32);
    const bomb = zipSync({ 'word/document.xml': big, '[Content_Types].xml': new Uint8Array(4) });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await refusal('bomb.docx', bomb)).code).toBe('too-large');
    // sizes that the archive states are not believed
    const lying = Uint8Array.from(bomb);
    const at = Buffer.from(lying).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    lying.fill(0, at + 24, at + 28);
    expect((await refusal('lying.docx', lying)).code).toBe('too-large');
  });

  it.each([
    ['cut off in the middle', (pdf: string) => pdf.slice(0, pdf.length / 2)],
    ['pages that hold each other', (pdf: string) => pdf.replace(/\/Kids \[[^\]]*\]/, '/Kids [3 0 R]')],
    ['an object that is not there', (pdf: string) => pdf.replace('/Root ', '/Root 9')],
    ['a length that is none', (pdf: string) => pdf.replace(/\/Length \d+/g, '/Length -5')],
  ])('reads or refuses a PDF with %s, and says why', async (_name, change) => {
    const pdf = new TextDecoder('latin1').decode(makePdf([[{ x: 72, y: 700, size: 10, text: ENGLISH }]]));
    const bytes = new TextEncoder().encode(change(pdf));
    const result = await readDocument({ file: 'a.pdf', bytes }, loadKnowledge()).catch(
      (error: unknown) => error,
    );
    if (result instanceof Error) expect(result).toBeInstanceOf(AuditError);
    else expect(result).toHaveProperty('blocks');
  });

  it('says that a PDF of pictures holds no text', async () => {
    const error = await refusal('scan.pdf', makePdf([[], []]));
    expect(error.message).toBe('scan.pdf holds no text: its pages are pictures');
    expect(error.hint).toContain('OCR');
  });
});

describe('encodings', () => {
  it('reads Windows-1252, and says so', async () => {
    const text = `${ENGLISH}We don\u0092t sell it.`;
    const document = await readDocument(
      {
        file: 'a.txt',
        bytes: Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
      },
      loadKnowledge(),
    );
    expect(textOf(document)).toContain('don\u2019t');
    expect(document.limits.map(({ statement }) => statement)).toEqual(['Read as windows-1252.']);
  });

  it('replaces, counts and reports broken bytes in a text that is otherwise UTF-8', async () => {
    const bytes = new TextEncoder()
      .encode(`${ENGLISH}“We” don’t sell – ever.\u007F`)
      .map((byte) => (byte === 0x7f ? 0xff : byte));
    const document = await readDocument({ file: 'a.txt', bytes }, loadKnowledge());
    expect([document.encoding, document.limits.map(({ statement }) => statement)]).toEqual([
      'utf-8',
      ['1 character could not be decoded.'],
    ]);
  });

  it('reads a page in the encoding that it states', async () => {
    const head = new TextEncoder().encode(`<html><meta charset="iso-8859-2"><body><p>${ENGLISH}`);
    const document = await readDocument(
      { file: 'a.html', bytes: Uint8Array.from([...head, 0xb3]) },
      loadKnowledge(),
    );
    expect(textOf(document)).toContain('ł');
  });

  it('tells that parts of a text are in another language', async () => {
    const document = await read(`${ENGLISH.repeat(3)}\n\n${GERMAN.repeat(2)}\n`, 'a.txt');
    expect(document.limits.map(({ kind }) => kind)).toEqual(['language']);
  });
});

describe('bounds', () => {
  it.each([
    ['a megabyte without punctuation', 'a.txt', 'we collect data '.repeat(62_500)],
    ['100,000 bullets', 'a.txt', 'We collect:\n\n' + '- your name\n'.repeat(100_000)],
    ['100,000 headings', 'a.html', `<p>${ENGLISH}</p>${'<h2>We</h2>'.repeat(100_000)}`],
    ['brackets', 'a.txt', `${ENGLISH}${'('.repeat(200_000)}`],
    ['dots', 'a.txt', `${ENGLISH}${'. '.repeat(200_000)}`],
    ['quoted terms', 'a.txt', `${ENGLISH}${'("a") '.repeat(50_000)}`],
    ['definitions without an end', 'a.txt', `${ENGLISH}${'"a" means '.repeat(50_000)}`],
    ['links in one paragraph', 'a.md', `${ENGLISH}${'[a](b) '.repeat(20_000)}`],
  ])('reads %s', async (_name, file, content) => {
    expect((await read(content, file)).blocks.length).toBeGreaterThan(0);
  });

  it('drops running heads, joins hyphens and reads columns one after another', async () => {
    const column = (x: number, words: string): { x: number; y: number; size: number; text: string }[] =>
      Array.from({ length: 12 }, (_, i) => ({
        x,
        y: 700 - i * 13,
        size: 10,
        text:
          i === 0
            ? words
            : i === 11
              ? 'and this ends the column here now.'
              : 'and the words of this line go on with',
      }));
    const page = (n: number): ReturnType<typeof column> => [
      { x: 72, y: 770, size: 8, text: 'Example Ltd privacy policy' },
      ...column(60, n === 1 ? 'We collect your e-mail and your ac-' : 'On the other page we go on and so'),
      ...column(320, n === 1 ? 'We keep your data for the account' : 'And there is more to tell you here'),
      { x: 300, y: 30, size: 8, text: `${n} of 2` },
    ];
    const document = await readDocument(
      { file: 'a.pdf', bytes: makePdf([page(1), page(2)]) },
      loadKnowledge(),
    );
    const text = textOf(document);
    expect(text).not.toMatch(/Example Ltd|of 2/);
    expect(lines(document)[0]).toContain('We collect your e-mail and your acand the words');
    expect(text.indexOf('We keep')).toBeGreaterThan(text.indexOf('ends the column'));
  });
});

describe('a text that seldom speaks of personal data', () => {
  const handbook = `${RECIPE.repeat(20)} Your e-mail address is never printed in the book.`;

  it('is read, with a limit that says so', async () => {
    const { limits } = await read(handbook);
    expect(limits.map(({ kind, statement }) => [kind, statement])).toEqual([
      [
        'not-a-policy',
        'This text may not be a privacy policy: it speaks of personal data, privacy or cookies only once',
      ],
    ]);
  });

  it('is not suspected when it is short, or a policy', async () => {
    expect((await read(RECIPE)).limits).toEqual([]);
    expect((await read(ENGLISH.repeat(20))).limits).toEqual([]);
  });
});
