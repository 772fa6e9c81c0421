// A short passage shown within its line, with carets under its words: for placeholders and labels,
// whose words alone say little.

import { toAscii, visibleLine } from '../parts/visible.ts';
import { displayWidth, fitting } from '../parts/width.ts';
import type { ReportPinpoint } from '../schema.ts';
import type { Screen } from './screen.ts';

const SHORT = 30;

/** Two lines of at most `columns`, or null when the passage is long enough to stand alone. */
export function caretLines(screen: Screen, place: ReportPinpoint, columns: number): readonly string[] | null {
  if (place.quote.length > SHORT || place.line !== place.endLine || place.start === place.end) return null;
  const document = screen.report.documents.find(({ id }) => id === place.document);
  if (document === undefined || document.reading !== null) return null;
  const from = place.start - place.column + 1;
  const breakAt = document.text.slice(place.end).search(/[\r\n]/);
  const to = breakAt < 0 ? document.text.length : place.end + breakAt;
  const clean = screen.options.isAscii ? (raw: string) => toAscii(visibleLine(raw)) : visibleLine;
  const before = clean(document.text.slice(from, place.start));
  const quote = clean(place.quote);
  const after = clean(document.text.slice(place.end, to));
  const head = tail(before, Math.max(0, Math.floor((columns - displayWidth(quote)) * 0.75))).trimStart();
  const end = fitting(after, Math.max(0, columns - displayWidth(head) - displayWidth(quote)));
  const cut = end.length < after.length && end.includes(' ') ? end.slice(0, end.lastIndexOf(' ')) : end;
  return [head + quote + cut.trimEnd(), ' '.repeat(displayWidth(head)) + '^'.repeat(displayWidth(quote))];
}

/** The end of `text` that fits, from the beginning of a word. */
function tail(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let at = Math.max(0, text.length - columns);
  while (displayWidth(text.slice(at)) > columns) at += 1;
  const space = text.indexOf(' ', at);
  return space < 0 ? text.slice(at).replace(/^[\uDC00-\uDFFF]/, '') : text.slice(space + 1);
}
