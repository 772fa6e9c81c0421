import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeAnnotated } from '../../src/report/docx/annotated.ts';
import { writeRedline } from '../../src/report/docx/redline.ts';
import { writeDocx } from '../../src/report/docx/write.ts';
import { DEFAULT_OPTIONS } from '../../src/report/writer.ts';
import { auditReport, comparisonReport } from './fixture.ts';
import { hostileReport } from './hostile.ts';
import { changesReport } from './seeds.ts';

const filesOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => [name, strFromU8(content)]),
  );

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');

describe('the Word report', () => {
  it('gives the same bytes for the same report, also later in one process', async () => {
    const report = await comparisonReport();
    const first = await writeDocx(report, DEFAULT_OPTIONS);
    await writeDocx(await auditReport(), DEFAULT_OPTIONS);
    expect(await writeDocx(report, DEFAULT_OPTIONS)).toEqual(first);
  });

  it('holds every open finding with its title, and a response for each', async () => {
    const report = await comparisonReport();
    const xml = filesOf(await writeDocx(report, DEFAULT_OPTIONS))['word/document.xml'] ?? '';
    const open = report.findings.filter(({ suppression }) => suppression === null);
    for (const { id, title } of open) {
      expect(wordsOf(xml).replaceAll('&quot;', '"').replaceAll('&apos;', "'")).toContain(`${id} ${title}`);
    }
    expect(xml.match(/<w:dropDownList>/g)?.length).toBe(open.length);
  });

  it('has contents that are filled and never ask, repeated head rows, and page numbers', async () => {
    const files = filesOf(await writeDocx(await comparisonReport(), DEFAULT_OPTIONS));
    const xml = files['word/document.xml'] ?? '';
    expect(xml).toContain('w:anchor="summary"');
    expect(xml).not.toContain('w:dirty="true"');
    expect(files['word/settings.xml']).not.toContain('updateFields');
    expect(xml).toContain('<w:tblHeader');
    expect(Object.values(files).join('')).toContain('NUMPAGES');
  });

  it('links each pinpoint to a line of the source text', async () => {
    const xml =
      filesOf(await writeDocx(await comparisonReport(), DEFAULT_OPTIONS))['word/document.xml'] ?? '';
    const bookmarks = new Set(
      [...xml.matchAll(/<w:bookmarkStart[^>]*w:name="([^"]+)"/g)].map(([, name]) => name),
    );
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(anchors.length).toBeGreaterThan(20);
    expect(anchors.filter((name) => !bookmarks.has(name))).toEqual([]);
  });

  it('cites each law in full once, as a footnote with its dates', async () => {
    const files = filesOf(await writeDocx(await comparisonReport(), DEFAULT_OPTIONS));
    const notes = wordsOf(files['word/footnotes.xml'] ?? '');
    expect(notes).toContain('In force from');
    const ids = [...(files['word/document.xml'] ?? '').matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names every table in its alternative text', async () => {
    const xml =
      filesOf(await writeDocx(await comparisonReport(), DEFAULT_OPTIONS))['word/document.xml'] ?? '';
    const tables = xml.match(/<w:tbl>/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(5);
    expect(xml.match(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/g)?.length).toBe(
      tables,
    );
  });

  it('lists headings of three levels in its contents', async () => {
    const report = await comparisonReport();
    const xml = filesOf(await writeDocx(report, DEFAULT_OPTIONS))['word/document.xml'] ?? '';
    expect(xml).toContain('w:val="TOC3"');
    expect(xml).toContain('TOC \\h \\o &quot;1-3&quot;');
  });

  it('is written without the source text when that is not wanted, and its places are no links then', async () => {
    const report = await auditReport();
    const xml =
      filesOf(await writeDocx(report, { ...DEFAULT_OPTIONS, hasSource: false }))['word/document.xml'] ?? '';
    expect(xml).not.toContain('w:anchor="line_');
    expect(xml).not.toContain('Source text');
    expect(wordsOf(xml)).toContain('A:');
  });

  it('is Letter or A4', async () => {
    const report = await auditReport();
    const letter = filesOf(await writeDocx(report, { ...DEFAULT_OPTIONS, paper: 'letter' }));
    expect(letter['word/document.xml']).toContain('w:w="12240"');
    expect(filesOf(await writeDocx(report, DEFAULT_OPTIONS))['word/document.xml']).toContain('w:w="11906"');
  });

  it('keeps hostile text inert: no field, no relation outside, no invalid character', async () => {
    const files = filesOf(await writeDocx(await hostileReport(), DEFAULT_OPTIONS));
    const xml = files['word/document.xml'] ?? '';
    const codes = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(
      ([, code]) => code?.trim().split(' ')[0],
    );
    expect(new Set(codes)).toEqual(new Set(['TOC']));
    expect(Object.values(files).join('')).not.toContain('TargetMode="External"');
    // oxlint-disable-next-line no-control-regex -- characters that XML cannot hold
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\ufffe\uffff]/);
  });
});

describe('the annotated policy', () => {
  it('has a comment for each open finding, and its text is the policy when insertions are rejected', async () => {
    const report = await auditReport();
    const [document] = report.documents;
    if (document === undefined) throw new Error('the fixture has a document');
    const files = filesOf(await writeAnnotated(report, document, { suggests: true }));
    const open = report.findings.filter(({ suppression }) => suppression === null);
    expect(files['word/comments.xml']?.match(/<w:comment /g)?.length).toBe(open.length);
    const rejected = (files['word/document.xml'] ?? '').replace(
      /<w:ins [^>]*>(?:(?!<\/w:ins>)[\s\S])*<\/w:ins>/g,
      '',
    );
    const words = (text: string): string => text.replace(/\s+/g, '');
    const unescaped = wordsOf(rejected)
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
    expect(words(unescaped)).toBe(words(document.text));
  });

  it('inserts wording that no passage comes close to in the section that fits, else at the end', async () => {
    const report = await auditReport();
    const [document] = report.documents;
    const [pattern] = report.findings;
    if (document === undefined || pattern === undefined) throw new Error('the fixture has a finding');
    const gap = (id: string, title: string, suggested: string): typeof pattern => ({
      ...pattern,
      id,
      title,
      suggested,
      kind: 'gap',
      evidence: [],
      search: { concepts: [], scope: 'whole document', lines: document.lines, closest: [] },
    });
    const findings = [
      gap('A-01', 'How long cookies live not found', 'Our cookies live for [period].'),
      gap('A-02', 'A representative in the EU not found', 'Our representative is [name].'),
    ];
    const written = await writeAnnotated({ ...report, findings }, document, { suggests: true });
    const words = wordsOf(filesOf(written)['word/document.xml'] ?? '');
    const places = [
      'You can manage cookie preferences in your browser settings.',
      'Our cookies live for [period].',
      '7. Your rights',
      'constitutes acceptance of the updated policy',
      'Suggested additions',
      'Our representative is [name].',
    ].map((each) => words.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('the redline of two versions', () => {
  const OLD = [
    'Privacy Policy',
    'We collect your name and email address when you create an account.',
    'We keep server logs for 30 days and then delete them.',
    'We will never sell your personal information to anyone.',
    'You can write to privacy@example.org with any question about this policy.',
    'Our founders started the company in a garage.',
  ];
  const NEW = [
    'Privacy Policy',
    'You can write to privacy@example.org with any question about this policy.',
    'We collect your name, email address & phone number when you create an account.',
    'We keep server logs for 90 days and then delete them.',
    'We use cookies for <analytics> and advertising.',
    'Our founders started the company in a garage.',
  ];
  const text = (lines: readonly string[]) => lines.join('\n\n');

  /** Paragraph by paragraph what is left when the marks named `gone` are taken out with their words. */
  function settled(xml: string, gone: readonly string[]): readonly string[] {
    const [insOrDel] = gone;
    return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g)].flatMap(([paragraph]) => {
      const mark = /<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*?<w:(ins|del) [^>]*\/>/.exec(paragraph)?.[1];
      let left = paragraph;
      for (const name of gone)
        left = left.replace(
          new RegExp(`<w:${name} [^>]*[^/]>(?:(?!</w:${name}>)[\\s\\S])*</w:${name}>`, 'g'),
          '',
        );
      const words = [...left.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\/w:(?:t|delText)>/g)]
        .map(([, each]) => each)
        .join('')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
      return mark === insOrDel && words === '' ? [] : words === '' ? [] : [words];
    });
  }

  it('gives the old version when all is rejected and the new one when all is accepted', async () => {
    const report = await changesReport(
      { file: 'old.txt', text: text(OLD) },
      { file: 'new.txt', text: text(NEW) },
    );
    const xml = filesOf(await writeRedline(report))['word/document.xml'] ?? '';
    expect(settled(xml, ['ins', 'moveTo'])).toEqual(OLD);
    expect(settled(xml, ['del', 'moveFrom'])).toEqual(NEW);
    expect(xml).toContain('<w:moveFrom ');
    expect(xml).toContain('w:author="version 2"');
  });

  it('stands in the report too, in styles of its own, with the class of each change and a draft of a notice', async () => {
    const report = await changesReport(
      { file: 'old.txt', text: text(OLD) },
      { file: 'new.txt', text: text(NEW) },
    );
    const xml = filesOf(await writeDocx(report, DEFAULT_OPTIONS))['word/document.xml'] ?? '';
    expect(xml).toContain('w:val="PADeleted"');
    expect(xml).toContain('w:val="PAInserted"');
    expect(wordsOf(xml)).toContain('Less protective');
    expect(wordsOf(xml)).toContain(
      'Starting point, not reviewed for your facts:We have changed our privacy policy.',
    );
  });
});
