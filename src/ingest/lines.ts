// A plain-text policy as lines with what each one looks like: bullet, number, row, short line.

import type { Span } from '../model/document.ts';

export type LineShape = 'blank' | 'bullet' | 'numbered' | 'row' | 'directive' | 'plain';

export interface TextLine {
  readonly shape: LineShape;
  /** The line without its mark and outer white space, in the source. */
  readonly body: Span;
  readonly text: string;
  /** White space before the mark, in columns. */
  readonly indent: number;
  /** The bullet glyph or the number with its punctuation. */
  readonly mark: string;
  /** "6" of "6)", "A" of "A."; null without. */
  readonly number: string | null;
  readonly arrows: number;
  readonly length: number;
}

const BULLET = /^([-*+•‣▪▫●○◦·–—■□➢➤►→✓]|o(?= {1,4}[A-Z]))\s+/;
const NUMBER =
  /^(\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}|§\s?\d{1,2}\.?)\s+/;
const DIRECTIVE = /^<!--.{0,400}-->$/;

function shapeOf(text: string): { shape: LineShape; mark: string; number: string | null } {
  if (text === '') return { shape: 'blank', mark: '', number: null };
  if (DIRECTIVE.test(text)) return { shape: 'directive', mark: '', number: null };
  const bullet = BULLET.exec(text);
  if (bullet !== null) return { shape: 'bullet', mark: bullet[0], number: null };
  const number = NUMBER.exec(text);
  if (number !== null)
    return {
      shape: 'numbered',
      mark: number[0],
      number: (number[1] ?? '').replace(/[().§\s]+$/g, '').replace(/^[(§\s]+/, ''),
    };
  return { shape: 'plain', mark: '', number: null };
}

function count(text: string, sign: string): number {
  let n = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) n++;
  return n;
}

/** The separator that makes a line a row of cells, or null. */
export function rowSeparator(text: string): '→' | '\t' | '|' | null {
  if (count(text, '→') >= 2) return '→';
  if (count(text, '|') >= 2) return '|';
  if (count(text, '\t') >= 2) return '\t';
  return null;
}

export function readLines(source: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let at = 0;
  while (at <= source.length) {
    let end = at;
    while (
      end < source.length &&
      source.charCodeAt(end) !== 10 &&
      source.charCodeAt(end) !== 13 &&
      source.charCodeAt(end) !== 12
    )
      end++;
    const raw = source.slice(at, end);
    const lead = raw.length - raw.trimStart().length;
    const text = raw.trim();
    const { shape, mark, number } = shapeOf(text);
    const body = { start: at + lead + mark.length, end: at + lead + text.length };
    lines.push({
      shape: shape === 'plain' && rowSeparator(text) !== null ? 'row' : shape,
      body,
      text: text.slice(mark.length),
      indent: lead,
      mark: mark.trim(),
      number,
      arrows: count(text, '→'),
      length: raw.length,
    });
    if (end >= source.length) break;
    at = end + (source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
}
