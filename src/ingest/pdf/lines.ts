// Positioned pieces of a PDF page → lines in reading order: columns one after another, gaps in a line kept
// as cells.

export interface Glyphs {
  readonly text: string;
  readonly x: number;
  /** Baseline from the bottom of the page. */
  readonly y: number;
  readonly width: number;
  /** Font size in points. */
  readonly size: number;
  readonly isBold: boolean;
}

export interface PdfLine {
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  /** Parts with a wide gap between them; one for running text. */
  readonly cells: readonly { readonly x: number; readonly text: string }[];
  readonly text: string;
}

const letters = (text: string): number => text.replace(/\s/g, '').length;

function toLine(page: number, glyphs: readonly Glyphs[]): PdfLine | null {
  const sorted = glyphs.toSorted((a, b) => a.x - b.x);
  const [first] = sorted;
  if (first === undefined) return null;
  const cells: { x: number; text: string }[] = [];
  let right = first.x;
  let bold = 0;
  let total = 0;
  let size = 0;
  for (const piece of sorted) {
    const gap = piece.x - right;
    const last = cells.at(-1);
    if (last === undefined || gap > piece.size * 1.8) cells.push({ x: piece.x, text: piece.text });
    else last.text += gap > piece.size * 0.15 && !/\s$/.test(last.text) ? ` ${piece.text}` : piece.text;
    right = Math.max(right, piece.x + piece.width);
    const count = letters(piece.text);
    total += count;
    if (piece.isBold) bold += count;
    if (count > 0) size = Math.max(size, piece.size);
  }
  if (total === 0) return null;
  const text = cells.map((cell) => cell.text.trim()).join(' ');
  return { page, x: first.x, right, y: first.y, size, isBold: bold > total * 0.9, cells, text };
}

function group(page: number, glyphs: readonly Glyphs[]): readonly PdfLine[] {
  const sorted = glyphs.toSorted((a, b) => b.y - a.y || a.x - b.x);
  const lines: PdfLine[] = [];
  let run: Glyphs[] = [];
  const close = (): void => {
    const line = toLine(page, run);
    if (line !== null) lines.push(line);
    run = [];
  };
  for (const piece of sorted) {
    const [first] = run;
    if (first !== undefined && Math.abs(first.y - piece.y) > Math.max(first.size, piece.size) * 0.45) close();
    run.push(piece);
  }
  close();
  return lines;
}

/** Where a second column begins: many lines start there and none of the text crosses it. */
function gutterOf(glyphs: readonly Glyphs[], width: number): number | null {
  const filled = glyphs.filter(({ text }) => text.trim() !== '');
  if (filled.length < 20) return null;
  for (const share of [0.5, 0.48, 0.52, 0.45, 0.55]) {
    const at = width * share;
    const crossing = filled.filter(({ x, width: wide }) => x < at - 2 && x + wide > at + 2).length;
    const left = filled.filter(({ x, width: wide }) => x + wide <= at + 2);
    const right = filled.filter(({ x }) => x >= at - 2);
    const long = (side: readonly Glyphs[]): number =>
      side.filter(({ width: wide }) => wide > width * 0.25).length;
    if (crossing <= filled.length * 0.08 && long(left) >= 6 && long(right) >= 6) return at;
  }
  return null;
}

/** Lines of a page in the order they are read. */
export function pageLines(page: number, glyphs: readonly Glyphs[], width: number): readonly PdfLine[] {
  const gutter = gutterOf(glyphs, width);
  if (gutter === null) return group(page, glyphs);
  const crosses = ({ x, width: wide }: Glyphs): boolean => x < gutter - 2 && x + wide > gutter + 2;
  const across = group(page, glyphs.filter(crosses));
  const lines: PdfLine[] = [];
  let top = Infinity;
  // text over both columns ends the columns above it
  for (const bound of [...across, null]) {
    const bottom = bound?.y ?? -Infinity;
    const band = glyphs.filter((piece) => !crosses(piece) && piece.y < top && piece.y >= bottom);
    lines.push(
      ...group(
        page,
        band.filter(({ x }) => x < gutter - 2),
      ),
    );
    lines.push(
      ...group(
        page,
        band.filter(({ x }) => x >= gutter - 2),
      ),
    );
    if (bound !== null) lines.push(bound);
    top = bottom;
  }
  return lines;
}
