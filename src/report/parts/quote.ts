// Quotes: exact slices, shortened in the middle with " … " when they are longer than a reader wants.

import type { ReportPinpoint } from '../schema.ts';
import { visibleLine } from './visible.ts';

export const SCREEN_QUOTE = 240;
export const WORD_QUOTE = 600;

/** White space collapsed and unseen characters boxed; words otherwise as written. */
export function shownQuote(quote: string, most = SCREEN_QUOTE): string {
  const line = visibleLine(quote).trim();
  if (line.length <= most) return line;
  const head = cutBack(line.slice(0, Math.ceil(most * 0.7)));
  const tail = cutForward(line.slice(line.length - Math.floor(most * 0.25)));
  return `${head} … ${tail}`;
}

/** The words of a place as a reader of the file sees them: without the signs of its markup. */
export function quoteIn({ quote, shown }: Pick<ReportPinpoint, 'quote' | 'shown'>, most?: number): string {
  return shownQuote(shown ?? quote, most);
}

function cutBack(text: string): string {
  const space = text.lastIndexOf(' ');
  return whole(space > text.length / 2 ? text.slice(0, space) : text);
}

function cutForward(text: string): string {
  const space = text.indexOf(' ');
  return whole(space >= 0 && space < text.length / 2 ? text.slice(space + 1) : text);
}

/** Half a surrogate pair at either end is left out. */
const whole = (text: string): string => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
