// The source text, line by line, so that every pinpoint leads somewhere in a printed report too.

import { Bookmark, Tab, TextRun } from 'docx';
import type { Paragraph } from 'docx';
import { visibleText } from '../parts/visible.ts';
import { heading } from './blocks.ts';
import type { Page } from './page.ts';
import { lineAnchor, para, run } from './page.ts';

/** Word slows down on longer paragraphs; a longer line goes on in the next one without a number. */
const LONGEST_PARAGRAPH = 4000;

export function sourcePart(page: Page): readonly Paragraph[] {
  return [
    heading(page, 1, 'Source text', 'source'),
    ...page.report.documents.flatMap(({ id, name, text, reading }) => [
      heading(page, 2, `${id} ${name}`, `source_${id}`),
      ...(reading === null
        ? visibleText(text)
            .split('\n')
            .flatMap((line, index) => lineParagraphs(id, index + 1, line))
        : reading.flatMap(({ line, text: words }) => lineParagraphs(id, line, words))),
    ]),
  ];
}

function lineParagraphs(document: string, line: number, text: string): readonly Paragraph[] {
  if (text.trim() === '') return [];
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${LONGEST_PARAGRAPH}}`, 'g')) ?? [];
  return pieces.map((piece, index) =>
    para(
      'PALine',
      ...(index === 0
        ? [
            new Bookmark({
              id: lineAnchor(document, line),
              children: [run(`${document}:${line}`, 'PACite')],
            }),
            new TextRun({ children: [new Tab()] }),
          ]
        : [new TextRun({ children: [new Tab()] })]),
      run(piece),
    ),
  );
}
