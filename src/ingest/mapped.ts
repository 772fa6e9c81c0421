// Builds analysis text from source ranges: white space runs become one space, invisible characters
// go, non-breaking hyphens become "-"; every unit can be mapped back.

import type { MappedText, Span } from '../model/document.ts';

/** A piece of the source, or text that stands for one (a decoded entity, an escape). */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Replacement text; the source slice itself when absent. */
  readonly text?: string;
}

const SPACE = '\\s\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000\\uFFFC';
const INVISIBLE =
  '\\u0000-\\u0008\\u000E-\\u001F\\u007F\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
const IS_SPACE = new RegExp(`[${SPACE}]`);
/** What neither changes nor goes. */
const KEPT = `[^${SPACE}${INVISIBLE}]+`;
const RUN = new RegExp(KEPT, 'g');
/** Words with one plain space between them, which stand in the text as in the source. */
const WORDS = new RegExp(`${KEPT}(?: ${KEPT})*`, 'g');

interface Builder {
  readonly parts: string[];
  readonly segments: { at: number; length: number; source: number; sourceLength: number }[];
  length: number;
  /** White space that becomes one space when words follow. */
  pending: { readonly source: number; readonly length: number } | null;
}

function push(builder: Builder, text: string, source: number, sourceLength: number): void {
  const last = builder.segments.at(-1);
  if (
    last !== undefined &&
    text.length === sourceLength &&
    last.length === last.sourceLength &&
    last.source + last.sourceLength === source
  ) {
    last.length += text.length;
    last.sourceLength += sourceLength;
  } else builder.segments.push({ at: builder.length, length: text.length, source, sourceLength });
  builder.parts.push(text);
  builder.length += text.length;
}

/** Notes the white space of `text.slice(from, to)`; what is invisible beside it goes. */
function pend(builder: Builder, text: string, from: number, to: number, piece: Piece): void {
  for (let i = from; i < to; i++) {
    if (!IS_SPACE.test(text.charAt(i))) continue;
    const { pending } = builder;
    const isCopy = piece.text === undefined;
    const at = isCopy ? piece.start + i : piece.start;
    builder.pending =
      pending === null
        ? { source: at, length: isCopy ? 1 : piece.end - piece.start }
        : { source: pending.source, length: at + 1 - pending.source };
  }
}

function pushPiece(builder: Builder, source: string, piece: Piece): void {
  const isCopy = piece.text === undefined;
  const text = piece.text ?? source.slice(piece.start, piece.end);
  let at = 0;
  for (const { 0: words, index } of text.matchAll(isCopy ? WORDS : RUN)) {
    pend(builder, text, at, index, piece);
    const { pending } = builder;
    // white space at the very beginning is left out
    if (pending !== null && builder.length > 0)
      push(builder, ' ', pending.source, Math.max(1, pending.length));
    builder.pending = null;
    at = index + words.length;
    if (isCopy) push(builder, fold(words), piece.start + index, words.length);
    else push(builder, fold(words), piece.start, piece.end - piece.start);
  }
  pend(builder, text, at, text.length, piece);
}

/**
 * Analysis text of the pieces in order; leading and trailing space is left out. `starts` receives the
 * offset in the text at which each piece begins (a space still to come counts to the piece after it).
 */
export function mapPieces(source: string, pieces: readonly Piece[], starts?: number[]): MappedText {
  const builder: Builder = { parts: [], segments: [], length: 0, pending: null };
  for (const piece of pieces) {
    starts?.push(builder.length);
    pushPiece(builder, source, piece);
  }
  return { text: builder.parts.join(''), segments: builder.segments };
}

function fold(text: string): string {
  return text.replace(/[\u2010\u2011]/g, '-');
}

export function mapRange(source: string, start: number, end: number): MappedText {
  return mapPieces(source, [{ start, end }]);
}

/** The source from the first to the last character of mapped text. */
export function mappedSpan(mapped: MappedText): Span {
  const first = mapped.segments[0];
  const last = mapped.segments.at(-1);
  return { start: first?.source ?? 0, end: (last?.source ?? 0) + (last?.sourceLength ?? 0) };
}
