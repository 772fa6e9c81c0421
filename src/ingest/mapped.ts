// Builds analysis text from source ranges: white space runs become one space, invisible characters
// go, non-breaking hyphens become "-"; every unit can be mapped back.

import type { MappedText, Segment, Span } from '../model/document.ts';

/** A piece of the source, or text that stands for one (a decoded entity, an escape). */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Replacement text; the source slice itself when absent. */
  readonly text?: string;
}

const SPACE = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\uFFFC]/;
// oxlint-disable-next-line no-control-regex -- these are the characters to drop
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

interface Builder {
  readonly parts: string[];
  readonly segments: Segment[];
  length: number;
  endsWithSpace: boolean;
}

function push(builder: Builder, text: string, source: number, sourceLength: number): void {
  const last = builder.segments.at(-1);
  const isCopy = text.length === sourceLength;
  if (
    last !== undefined &&
    isCopy &&
    last.length === last.sourceLength &&
    last.source + last.sourceLength === source &&
    last.at + last.length === builder.length
  ) {
    builder.segments[builder.segments.length - 1] = {
      ...last,
      length: last.length + text.length,
      sourceLength: last.sourceLength + sourceLength,
    };
  } else {
    builder.segments.push({ at: builder.length, length: text.length, source, sourceLength });
  }
  builder.parts.push(text);
  builder.length += text.length;
  builder.endsWithSpace = text.endsWith(' ');
}

/**
 * Analysis text of the pieces in order; leading and trailing space is left out. `starts` receives the
 * offset in the text at which each piece begins (a space still to come counts to the piece after it).
 */
export function mapPieces(source: string, pieces: readonly Piece[], starts?: number[]): MappedText {
  const builder: Builder = { parts: [], segments: [], length: 0, endsWithSpace: true };
  let pending: { source: number; length: number } | null = null;
  for (const piece of pieces) {
    starts?.push(builder.length);
    const text = piece.text ?? source.slice(piece.start, piece.end);
    const isCopy = piece.text === undefined;
    let run = 0;
    const flush = (to: number): void => {
      if (to <= run) return;
      if (isCopy) push(builder, fold(text.slice(run, to)), piece.start + run, to - run);
      else push(builder, fold(text.slice(run, to)), piece.start, piece.end - piece.start);
    };
    for (let i = 0; i < text.length; i++) {
      const unit = text.charAt(i);
      const isSpace = SPACE.test(unit);
      if (!isSpace && !INVISIBLE.test(unit)) {
        if (pending !== null) {
          if (!builder.endsWithSpace) push(builder, ' ', pending.source, Math.max(1, pending.length));
          pending = null;
        }
        continue;
      }
      flush(i);
      run = i + 1;
      if (!isSpace) continue;
      const at = isCopy ? piece.start + i : piece.start;
      if (pending === null) pending = { source: at, length: isCopy ? 1 : piece.end - piece.start };
      else pending = { source: pending.source, length: at + 1 - pending.source };
    }
    flush(text.length);
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
