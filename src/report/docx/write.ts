// Report → Word: cover, contents, summary, findings, elements, topics and the source text, in named
// styles, with footnotes for the law and a place for counsel's response.

import {
  AlignmentType,
  Document,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TextRun,
} from 'docx';
import type { FileChild, ISectionOptions, Table } from 'docx';
import { titleOf } from '../parts/title.ts';
import { visibleLine } from '../parts/visible.ts';
import { SHORT_NOTICE } from '../parts/words.ts';
import type { Report } from '../schema.ts';
import type { WriteOptions } from '../writer.ts';
import { changesPart, redlinePart } from './changes.ts';
import { elementParts } from './elements.ts';
import { changedFindingsPart, clearedPart, findingsPart } from './findings.ts';
import { coverPart, scopePart, summaryPart } from './front.ts';
import { packDocument } from './pack.ts';
import { footnoteParagraphs, MARGIN, openPage, para, run, sizeOf } from './page.ts';
import type { Page } from './page.ts';
import { pathsPart } from './paths.ts';
import { sourcePart } from './source.ts';
import { NUMBERING, STYLES } from './styles.ts';
import { differencePart, topicPart } from './topics.ts';

type Blocks = readonly (Paragraph | Table)[];

export async function writeDocx(report: Report, options: WriteOptions): Promise<Uint8Array> {
  const page = openPage(report, options);
  const cover = coverPart(page);
  const front: Blocks = [...summaryPart(page), ...scopePart(page)];
  // Parts are made in the order they stand, because the first mention of a law carries its footnote.
  const body = bodyOf(page);
  const source = options.hasSource ? sourcePart(page) : [];
  const sections = [
    section(options, 'portrait', [...cover, ...contents(page.contents), ...front]),
    ...body.map(([orientation, blocks]) => section(options, orientation, blocks)),
    section(options, 'portrait', source),
  ].filter((each) => each.children.length > 0);
  const document = new Document({
    title: visibleLine(titleOf(report)),
    subject: `Report of ${report.generatedAt.slice(0, 10)}`,
    creator: `${report.tool.name} ${report.tool.version}`,
    lastModifiedBy: report.tool.name,
    description: SHORT_NOTICE,
    styles: STYLES,
    numbering: NUMBERING,
    footnotes: footnoteParagraphs(page),
    sections: sections.map((each) => ({ ...each, footers: { default: footer(report) } })),
  });
  return packDocument(document, report.generatedAt);
}

type Turned = readonly ['portrait' | 'landscape', Blocks];

/** What the report is about, in the order of its kind; wide tables on landscape pages. */
function bodyOf(page: Page): readonly Turned[] {
  const { kind, documents } = page.report;
  if (kind === 'change')
    return [
      ['landscape', changesPart(page)],
      ['portrait', [...redlinePart(page), ...changedFindingsPart(page), ...pathsPart(page)]],
    ];
  if (documents.length < 2)
    return [
      ['portrait', [...findingsPart(page), ...clearedPart(page)]],
      ['landscape', [...elementParts(page), ...topicPart(page)]],
      ['portrait', pathsPart(page)],
    ];
  return [
    ['landscape', topicPart(page)],
    ['portrait', differencePart(page)],
    ['landscape', elementParts(page)],
    ['portrait', [...findingsPart(page), ...clearedPart(page), ...pathsPart(page)]],
  ];
}

/** A field that is already filled and never asks: page numbers come with Word's own "Update field". */
function contents(entries: readonly { title: string; level: number; href: string }[]): readonly FileChild[] {
  return [
    new Paragraph({ style: 'PAHead', pageBreakBefore: true, children: [run('Contents')] }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-3',
      cachedEntries: entries,
      beginDirty: false,
    }),
    para('PAFacts', 'For page numbers: right-click the contents, then Update field.'),
  ];
}

function section(
  options: WriteOptions,
  orientation: 'portrait' | 'landscape',
  children: readonly FileChild[],
): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          ...sizeOf(options),
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      },
    },
    children,
  };
}

function footer(report: Report): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PAFacts',
        alignment: AlignmentType.LEFT,
        children: [
          run(`${SHORT_NOTICE}  ${report.documents.map(({ id, name }) => `${id} ${name}`).join(', ')}  `),
          new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
