// Inline content between two block boundaries: lines of pieces (a `br` starts a new one) with the links
// and how much of the text is bold or linked.

import type { Link, MappedText } from '../../model/document.ts';
import type { LayoutWords } from '../../model/layout.ts';
import { findPlaceholders } from '../links.ts';
import { mapPieces } from '../mapped.ts';
import type { Piece } from '../mapped.ts';

/** A file that is read, and the words it is read by. */
export interface Reader {
  readonly source: string;
  readonly layout: LayoutWords;
}

export interface OpenLink {
  /** Index of the first piece inside the link. */
  readonly from: number;
  readonly to: number;
  readonly target: string;
  readonly isPlaceholder: boolean;
}

export interface Line {
  readonly pieces: Piece[];
  readonly links: OpenLink[];
  letters: number;
  bold: number;
  linked: number;
  /** `br`s before it; two or more end a paragraph. */
  readonly breaks: number;
}

export const newLine = (breaks: number): Line => ({
  pieces: [],
  links: [],
  letters: 0,
  bold: 0,
  linked: 0,
  breaks,
});

export interface Part {
  readonly body: MappedText;
  readonly links: readonly Link[];
  /** Shares of the letters, 0 to 1. */
  readonly bold: number;
  readonly linked: number;
  readonly breaks: number;
}

export function toPart({ source, layout }: Reader, line: Line): Part {
  const starts: number[] = [];
  const body = mapPieces(source, line.pieces, starts);
  const { text } = body;
  const marked = line.links.flatMap(({ from, to, target, isPlaceholder }): Link[] => {
    let start = starts[from] ?? text.length;
    let end = starts[to] ?? text.length;
    // a link in a cell may begin right behind what sets its parts apart
    while (start < end && ' ;:'.includes(text.charAt(start))) start++;
    while (end > start && text.charAt(end - 1) === ' ') end--;
    return end > start ? [{ start, end, target, isPlaceholder }] : [];
  });
  const ends = Math.max(0, ...marked.map(({ end }) => end));
  const bare = findPlaceholders(text, layout).filter(
    (link) => link.start >= ends || !marked.some(({ start, end }) => start <= link.start && link.end <= end),
  );
  const letters = Math.max(1, line.letters);
  return {
    body,
    links: [...marked, ...bare].toSorted((a, b) => a.start - b.start),
    bold: line.bold / letters,
    linked: line.linked / letters,
    breaks: line.breaks,
  };
}

/** One line after another, the break between them read as a space. */
export function joinLines(first: Line, second: Line): Line {
  const from = first.pieces.at(-1)?.end ?? 0;
  const to = second.pieces[0]?.start ?? from;
  const shift = first.pieces.length + 1;
  return {
    pieces: [...first.pieces, { start: from, end: Math.max(from, to), text: ' ' }, ...second.pieces],
    links: [
      ...first.links,
      ...second.links.map((link) => ({ ...link, from: link.from + shift, to: link.to + shift })),
    ],
    letters: first.letters + second.letters,
    bold: first.bold + second.bold,
    linked: first.linked + second.linked,
    breaks: first.breaks,
  };
}
