// What the parts of a Markdown report write with.

import { placesOf, prosePlace, shortPlace } from '../parts/places.ts';
import { quoteIn } from '../parts/quote.ts';
import type { Report, ReportPinpoint } from '../schema.ts';
import type { WriteOptions } from '../writer.ts';
import { md } from './escape.ts';

export interface Page {
  readonly report: Report;
  readonly options: WriteOptions;
  /** "##" plus the part's own level. */
  readonly heading: (level: 1 | 2 | 3, title: string) => string;
}

export function openPage(report: Report, options: WriteOptions): Page {
  const shift = options.isEmbedded ? 1 : 0;
  return { report, options, heading: (level, title) => `${'#'.repeat(level + shift)} ${title}` };
}

/** "A:31", linked to the line of the file where the file is shown beside the report. */
export function pin(report: Report, place: ReportPinpoint): string {
  const document = report.documents.find(({ id }) => id === place.document);
  if (document === undefined || !isSafePath(document.file)) return shortPlace(place);
  const anchor = place.line === place.endLine ? `#L${place.line}` : `#L${place.line}-L${place.endLine}`;
  const plain = document.format === 'markdown' ? '?plain=1' : '';
  return `[${shortPlace(place)}](${encodeURI(document.file)}${plain}${anchor})`;
}

/** Relative paths of plain characters only: a file name is input too. */
const isSafePath = (file: string): boolean =>
  /^[\w./ -]+$/.test(file) && !file.startsWith('/') && !file.startsWith('//');

/** Lines once, in the order given; the rest counted. */
export function pins(report: Report, ids: readonly string[], most = 6): string {
  const links = [...new Set(placesOf(report, ids).map((place) => pin(report, place)))];
  const more = links.length - most;
  return links.slice(0, most).join(' ') + (more > 0 ? ` +${more}` : '');
}

/** `> "words"` with where they stand. */
export function quoteLines(report: Report, id: string): readonly string[] {
  const [place] = placesOf(report, [id]);
  if (place === undefined) return [];
  return [`> “${md(quoteIn(place))}”`, `> ${md(prosePlace(report, place))} (${pin(report, place)})`, ''];
}
