// Text of an HTML text node as pieces: entities stand for their characters, everything else is a copy.

import { load } from 'cheerio/slim';
import type { Piece } from '../mapped.ts';

const COMMON: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  rsquo: '\u2019',
  lsquo: '\u2018',
  rdquo: '\u201D',
  ldquo: '\u201C',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
  bull: '\u2022',
  middot: '\u00B7',
  copy: '\u00A9',
  reg: '\u00AE',
  trade: '\u2122',
  sect: '\u00A7',
  shy: '\u00AD',
};

/** What numeric references 128–159 mean: pages write Windows-1252 there. */
const HIGH =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const MOST_REMEMBERED = 5000;
const remembered = new Map<string, string>();

/** The parser knows the whole table of names; each name is asked for once. */
function byParser(reference: string): string {
  const known = remembered.get(reference);
  if (known !== undefined) return known;
  const text = load(reference, { xml: { xmlMode: false, decodeEntities: true } }).text();
  if (remembered.size < MOST_REMEMBERED) remembered.set(reference, text);
  return text;
}

function numeric(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return HIGH.charAt(code - 0x80);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD';
  return String.fromCodePoint(code);
}

function decode(reference: string, name: string): string {
  if (name.startsWith('#'))
    return numeric(
      /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10),
    );
  return COMMON[name] ?? byParser(reference);
}

const REFERENCE = /&(#x[0-9a-f]{1,8}|#\d{1,9}|[a-z][a-z0-9]{1,31});?/gi;

export function textPieces(source: string, start: number, end: number): readonly Piece[] {
  const slice = source.slice(start, end);
  if (!slice.includes('&')) return [{ start, end }];
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of slice.matchAll(REFERENCE)) {
    const text = decode(match[0], match[1] ?? '');
    if (text === match[0]) continue;
    if (match.index > at) pieces.push({ start: start + at, end: start + match.index });
    const stop = match.index + match[0].length;
    pieces.push({ start: start + match.index, end: start + stop, text });
    at = stop;
  }
  if (at < slice.length) pieces.push({ start: start + at, end });
  return pieces;
}

/** An attribute's value with its references decoded. */
export function decodeValue(value: string): string {
  return value.includes('&')
    ? value.replace(REFERENCE, (reference: string, name: string) =>
        reference.endsWith(';') ? decode(reference, name) : reference,
      )
    : value;
}
