// Running heads, feet and page numbers: lines at the edge of the page that come back on other pages.

import { countsOf } from '../../lib/group.ts';
import type { PdfLine } from './lines.ts';

const EDGE_LINES = 2;
const PAGE_NUMBER =
  /^(?:page\s*)?[-\u2013(]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-\u2013)]?(?:\s*(?:\/|of)\s*\d{1,4})?$/i;

/** The line with its numbers taken out: "Page 3 of 9" is the same foot as "Page 4 of 9". */
const keyOf = (line: PdfLine): string =>
  line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();

export function dropRunningLines(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const edges = pages.map((lines) => {
    const byHeight = lines.toSorted((a, b) => b.y - a.y);
    return new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)]);
  });
  const counts = countsOf(edges.flatMap((edge) => [...new Set([...edge].map(keyOf))]));
  const isRunning = (line: PdfLine): boolean =>
    PAGE_NUMBER.test(line.text.trim()) ||
    (pages.length > 1 && (counts.get(keyOf(line)) ?? 0) >= Math.max(2, pages.length * 0.5));
  return pages.map((lines, page) =>
    lines.filter((line) => !(edges[page]?.has(line) === true && isRunning(line))),
  );
}
