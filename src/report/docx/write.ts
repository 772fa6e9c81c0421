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
import { elementParts } from './elements.ts';
import { clearedPart, findingsPart } from './findings.ts';
import { coverPart, scopePart, summaryPart } from './front.ts';
import { packDocument } from './pack.ts';
import { footnoteParagraphs, MARGIN, openPage, para, run, sizeOf } from './page.ts';
import { sourcePart } from './source.ts';
import { NUMBERING, STYLES } from './styles.ts';
import { differencePart, topicPart } from './topics.ts';

type Blocks = readonly (Paragraph | Table)[];

export async function writeDocx(report: Report, options: WriteOptions): Promise<Uint8Array> {
  const page = openPage(report, options);
  const cover = coverPart(page);
  const front: Blocks = [...summaryPart(page), ...scopePart(page)];
  const isOne = report.documents.length < 2;
  // Parts are made in the order they stand, because the first mention of a law carries its footnote.
  const first: Blocks = isOne ? findingsPart(page) : topicPart(page);
  const second: Blocks = isOne ? clearedPart(page) : differencePart(page);
  const elements = elementParts(page);
  const last: Blocks = isOne ? [] : [...findingsPart(page), ...clearedPart(page)];
  const topics: Blocks = isOne ? topicPart(page) : [];
  const source = sourcePart(page);
  const sections = [
    section(page.options, 'portrait', [...cover, ...contents(page.contents), ...front]),
    ...(isOne
      ? [
          section(options, 'portrait', [...first, ...second]),
          section(options, 'landscape', [...elements, ...topics]),
        ]
      : [
          section(options, 'landscape', first),
          section(options, 'portrait', second),
          section(options, 'landscape', elements),
          section(options, 'portrait', last),
        ]),
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

/** A field that is already filled and never asks: page numbers come with Word's own "Update field". */
function contents(entries: readonly { title: string; level: number; href: string }[]): readonly FileChild[] {
  const shown = entries.filter(({ level }) => level <= 2);
  return [
    new Paragraph({ style: 'PAHead', pageBreakBefore: true, children: [run('Contents')] }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-2',
      cachedEntries: shown,
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
