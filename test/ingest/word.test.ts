// Parts of Word documents besides their paragraphs: notes and text boxes.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/audit.ts';
import { loadKnowledge } from '../../src/rules/load.ts';
import { lines } from './read.ts';

const OFFICE = 'http://schemas.openxmlformats.org';
const SPACES =
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:mc="${OFFICE}/markup-compatibility/2006" ` +
  `xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing" xmlns:a="${OFFICE}/drawingml/2006/main" ` +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string): string => `<w:p>${inside}</w:p>`;
const boxContent = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
const drawnBox = (text: string): string =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData uri="shape"><wps:wsp><wps:txbx>${boxContent(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
const olderBox = (text: string): string =>
  `<w:pict><v:shape><v:textbox>${boxContent(text)}</v:textbox></v:shape></w:pict>`;
const note = (kind: 'footnote' | 'endnote', id: number, text: string): string =>
  `<w:${kind}s ${SPACES}><w:${kind} w:id="${id}">${paragraph(run(text))}</w:${kind}></w:${kind}s>`;

function makeWord(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const readWord = (bytes: Uint8Array) => readDocument({ file: 'a.docx', bytes }, loadKnowledge());

describe('Word', () => {
  it('reads notes behind the text, without their marks', async () => {
    const body =
      paragraph(
        `${run('We ask for your address.')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' We keep it.')}`,
      ) + paragraph(`${run('It stays for a year.')}<w:r><w:endnoteReference w:id="3"/></w:r>`);
    const notes = {
      'word/footnotes.xml': note('footnote', 2, 'Only for the newsletter.'),
      'word/endnotes.xml': note('endnote', 3, 'A year has 365 days.'),
    };
    const document = await readWord(makeWord(body, notes));
    expect(lines(document)).toEqual([
      'paragraph | We ask for your address. We keep it.',
      'paragraph | It stays for a year.',
      'item 0 | Only for the newsletter.',
      'item 0 | A year has 365 days.',
    ]);
    expect(document.blocks[0]?.sentences).toHaveLength(2);
  });

  it('reads a text box by its older form, and says so where there is none', async () => {
    const words = 'We share your name with partners.';
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawnBox(words)}</mc:Choice><mc:Fallback>${olderBox(words)}</mc:Fallback></mc:AlternateContent>`;
    const read = await readWord(makeWord(paragraph(`<w:r>${both}</w:r>`)));
    expect([lines(read), read.limits]).toEqual([[`paragraph | ${words}`], []]);
    const unread = await readWord(
      makeWord(paragraph(`${run('We collect your name.')}<w:r>${drawnBox(words)}</w:r>`)),
    );
    expect(unread.limits.map(({ statement }) => statement)).toEqual(['The text of a text box was not read.']);
  });
});
