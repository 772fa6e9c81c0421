// Plain text → raw blocks: headings (numbered, lettered, bare, capitals), list items (bulleted or
// not), rows of cells, paragraphs (one line each, or hard-wrapped).

import type { Span } from '../model/document.ts';
import type { LayoutWords } from '../model/layout.ts';
import { readLines, rowSeparator } from './lines.ts';
import type { TextLine } from './lines.ts';
import { findPlaceholders } from './links.ts';
import { mapPieces, mapRange } from './mapped.ts';
import { rawBlock } from './raw.ts';
import { isWrapped, joinWrapped } from './text-pieces.ts';
import type { Piece } from './text-pieces.ts';
import type { RawBlock } from './raw.ts';

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
const endsSentence = (text: string): boolean => /[.!?;]["'\u201D\u2019)]*$/.test(text);

type Role = 'heading' | 'item' | 'paragraph' | 'row' | 'directive' | 'title';

/** What the lines of an unmarked list share with its first line. A label's mark counts outside brackets only. */
function signatureOf(text: string): 'label' | 'open' | 'closed' {
  const plain = text.replace(/\([^()]*\)/g, '');
  const label = /^([^.!?:\u2014\u2013]{1,60})(?::\s|\s[\u2014\u2013-]\s)/.exec(plain);
  if (label !== null && wordCount(label[1] ?? '') <= 7) return 'label';
  return endsSentence(text) ? 'closed' : 'open';
}

function isBareHeading(piece: Piece, next: Piece | undefined, layout: LayoutWords): boolean {
  const { text, line } = piece;
  if (line.shape !== 'plain' || wordCount(text) > 10 || text.length > 90) return false;
  if (/[.!;,]$/.test(text) || next === undefined) return false;
  if (text.endsWith(':'))
    return (
      wordCount(text) <= 6 &&
      !layout.clause.test(text) &&
      (next.line.shape === 'bullet' || next.line.shape === 'numbered' || signatureOf(next.text) !== 'open') &&
      !layout.dateLine.test(text)
    );
  if (layout.dateLine.test(text) || /@|https?:|\d{4}/.test(text)) return false;
  return /^[A-Z\u00C0-\u00DE"“(]/.test(text);
}

const isCapitals = (text: string): boolean => /[A-Z]{3}/.test(text) && text === text.toUpperCase();

/** The first word opens headings about data rather than names data itself. */
function startsLikeHeading(text: string, { headingStarts }: LayoutWords): boolean {
  const first = (text.split(/[\s,/]+/)[0] ?? '').toLowerCase().replace(/[^a-z]/g, '');
  return headingStarts.has(first) || text.endsWith('?') || isCapitals(text);
}

/** Roles of the pieces, in one pass with the little state that plain text needs. */
function assignRoles(pieces: readonly Piece[], layout: LayoutWords): readonly Role[] {
  const roles: Role[] = [];
  let run: 'label' | 'open' | 'closed' | null = null;
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    const role = roleOf({ piece, next, previousRole: roles[index - 1], run, index }, layout);
    roles.push(role);
    if (role === 'heading') run = isListHeading(piece, next) ? signatureOf(next?.text ?? '') : null;
    else if (role === 'paragraph')
      run =
        piece.text.endsWith(':') && !layout.dateLine.test(piece.text) && next?.line.shape === 'plain'
          ? signatureOf(next.text)
          : null;
    else if (role !== 'item') run = null;
  });
  return roles;
}

/** A heading straight before short unmarked lines heads a list ("Data we collect automatically"). */
function isListHeading(piece: Piece, next: Piece | undefined): boolean {
  return (
    next !== undefined &&
    next.line.shape === 'plain' &&
    piece.line.shape === 'plain' &&
    !endsSentence(next.text) &&
    !next.text.endsWith(':')
  );
}

interface Situation {
  readonly piece: Piece;
  readonly next: Piece | undefined;
  readonly previousRole: Role | undefined;
  /** What the lines of the list that may be open share; null outside lists. */
  readonly run: 'label' | 'open' | 'closed' | null;
  readonly index: number;
}

function roleOf({ piece, next, previousRole, run, index }: Situation, layout: LayoutWords): Role {
  const { line, text } = piece;
  if (line.shape === 'directive') return 'directive';
  if (line.shape === 'row' || (line.shape === 'bullet' && rowSeparator(text) !== null)) return 'row';
  if (line.shape === 'bullet') return 'item';
  if (line.shape === 'numbered') {
    if (wordCount(text) <= 14 && !/[.;,]$/.test(text)) return 'heading';
    return 'item';
  }
  // "We collect:" at the very top introduces what follows; a title names the document
  const isTitle = index === 0 && wordCount(text) <= 12 && !endsSentence(text) && !text.endsWith(':');
  if (isTitle && next !== undefined) return 'title';
  if (run !== null) {
    const signature = signatureOf(text);
    // a heading has something below it: two heading-like lines in a row are items of the run
    const breaks =
      isBareHeading(piece, next, layout) &&
      startsLikeHeading(text, layout) &&
      !(
        next !== undefined &&
        next.line.shape === 'plain' &&
        startsLikeHeading(next.text, layout) &&
        signatureOf(next.text) === 'open'
      );
    const continues =
      signature === run ||
      (signature === 'open' && previousRole === 'item') ||
      (signature === 'label' && run === 'open');
    if (continues && !breaks && !(piece.isAfterBlank && previousRole === 'item' && run === 'closed'))
      return 'item';
  }
  if (
    isBareHeading(piece, next, layout) &&
    (startsLikeHeading(text, layout) || piece.isAfterBlank || previousRole !== 'item')
  )
    return 'heading';
  return 'paragraph';
}

/** Heading ranks: numbered styles in order of appearance; bare ones below the open numbered one. */
interface RankState {
  readonly styles: string[];
  hasNumber: boolean;
  numberedRank: number;
}

function styleOf(line: TextLine): string {
  const number = line.number ?? '';
  const dots = number.split('.').filter((part) => part !== '').length;
  if (/^\d/.test(number)) return `digits${dots}`;
  return /^[A-Z]$/.test(number) ? 'letter' : 'other';
}

function rankOf(piece: Piece, state: RankState): number {
  const { line, text } = piece;
  if (line.shape === 'numbered') {
    const style = styleOf(line);
    if (!state.styles.includes(style)) state.styles.push(style);
    state.hasNumber = true;
    state.numberedRank = state.styles.indexOf(style) + 1;
    return state.numberedRank;
  }
  if (state.hasNumber) return state.numberedRank + 1;
  return isCapitals(text) ? 1 : text.endsWith(':') ? 3 : 2;
}

function rowCells(
  source: string,
  span: Span,
): { readonly cells: readonly ReturnType<typeof mapRange>[]; readonly kind: RawBlock['rowKind'] } {
  const text = source.slice(span.start, span.end);
  const separator = rowSeparator(text) ?? '→';
  const cells = [];
  let at = 0;
  for (const part of text.split(separator)) {
    cells.push(mapRange(source, span.start + at, span.start + at + part.length));
    at += part.length + separator.length;
  }
  const isPiped = separator === '|';
  const kept = isPiped
    ? cells.filter((cell, i) => !(cell.text === '' && (i === 0 || i === cells.length - 1)))
    : cells;
  return { cells: kept, kind: separator === '→' ? 'arrows' : isPiped ? 'pipes' : 'tabs' };
}

export function readTextBlocks(
  source: string,
  layout: LayoutWords,
): {
  readonly title: string | null;
  readonly blocks: readonly RawBlock[];
} {
  const lines = readLines(source);
  const pieces = joinWrapped(lines, isWrapped(lines));
  const roles = assignRoles(pieces, layout);
  const state: RankState = { styles: [], hasNumber: false, numberedRank: 0 };
  let title: string | null = null;
  const indents = [
    ...new Set(pieces.filter((piece) => piece.line.shape === 'bullet').map((piece) => piece.line.indent)),
  ].toSorted((a, b) => a - b);
  const blocks = pieces.map((piece, index): RawBlock => {
    const role = roles[index] ?? 'paragraph';
    const first = piece.spans[0] ?? piece.line.body;
    const span = { start: first.start, end: piece.spans.at(-1)?.end ?? first.end };
    const body = mapPieces(
      source,
      piece.spans.flatMap((s, i) =>
        i === 0 ? [s] : [{ start: piece.spans[i - 1]?.end ?? s.start, end: s.start, text: ' ' }, s],
      ),
    );
    const links = findPlaceholders(body.text, layout);
    if (role === 'title') {
      title = body.text;
      return rawBlock('heading', body, span, { level: 0, links });
    }
    if (role === 'heading')
      return rawBlock('heading', body, span, {
        level: rankOf(piece, state),
        number: piece.line.number,
        links,
      });
    if (role === 'row') {
      const { cells, kind } = rowCells(source, span);
      const isHeaderRow = piece.line.shape === 'row' && roles[index - 1] !== 'row';
      return rawBlock('row', body, span, { cells, isHeaderRow, rowKind: kind, links });
    }
    if (role === 'item')
      return rawBlock('item', body, span, {
        level: piece.line.shape === 'bullet' ? Math.max(0, indents.indexOf(piece.line.indent)) : 0,
        links,
      });
    return rawBlock(role, body, span, { links });
  });
  return { title, blocks };
}
