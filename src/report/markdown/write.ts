// Report → Markdown: a gap report for one document, a comparison for several, in the order of parts
// that Word and HTML have too. Claims and source text are in the JSON.

import type { Report } from '../schema.ts';
import type { WriteOptions } from '../writer.ts';
import { changeParts } from './changes.ts';
import { clearedPart } from './cleared.ts';
import { coverPart, scopePart, summaryPart } from './front.ts';
import { elementParts } from './elements.ts';
import { findingsPart } from './findings.ts';
import { openPage } from './page.ts';
import { onlyInPart, saysPart, topicParts } from './topics.ts';

export function writeMarkdown(report: Report, options: WriteOptions): string {
  const page = openPage(report, options);
  const isOne = report.documents.length < 2;
  if (report.kind === 'change') return joined([coverPart(page), ...changeParts(page), scopePart(page)]);
  const parts = [
    coverPart(page),
    summaryPart(page),
    scopePart(page),
    ...(isOne
      ? [saysPart(page), findingsPart(page), clearedPart(page), ...elementParts(page)]
      : [
          ...topicParts(page),
          onlyInPart(page),
          ...elementParts(page),
          findingsPart(page),
          clearedPart(page),
        ]),
  ];
  return joined(parts);
}

function joined(parts: readonly (readonly string[])[]): string {
  const lines = parts.filter((part) => part.length > 0).flatMap((part) => [...part, '']);
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
