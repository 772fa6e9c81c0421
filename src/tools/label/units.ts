// What is labelled: every sentence outside headings, and every row of a table as one.

import type { Block, Document, Span } from '../../model/document.ts';

export interface Unit {
  /** Offsets into the document's source. */
  readonly span: Span;
  readonly text: string;
  readonly sectionPath: readonly string[];
  /** What stands above and decides the reading: lead-in, label, header of the table. */
  readonly above: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
}

/** Citations longer than this are none, for the scorers; such a sentence is not worth a label. */
const LONGEST = 1000;
const FEWEST_WORDS = 2;

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

type Bare = Omit<Unit, 'before' | 'after'>;

function* sentences(document: Document, block: Block): Iterable<Bare> {
  const leadIns: string[] = [];
  for (let at = block.leadIn; at !== null; at = document.blocks[at]?.leadIn ?? null)
    leadIns.unshift(document.blocks[at]?.body.text ?? '');
  const label = block.label === null ? [] : [block.body.text.slice(block.label.start, block.label.end)];
  for (const { span, text } of block.sentences)
    yield {
      span,
      text,
      sectionPath: document.sections[block.section]?.path ?? [],
      above: [...leadIns, ...label],
    };
}

function* rows(document: Document): Iterable<Bare> {
  for (const table of document.tables) {
    const textOf = (cells: readonly number[]): string =>
      cells.map((cell) => document.blocks[cell]?.body.text ?? '').join(' | ');
    for (const row of table.rows) {
      const spans = row.flatMap((cell) => document.blocks[cell]?.span ?? []);
      yield {
        span: {
          start: Math.min(...spans.map(({ start }) => start)),
          end: Math.max(...spans.map(({ end }) => end)),
        },
        text: textOf(row),
        sectionPath: document.sections[table.section]?.path ?? [],
        above: table.header.length === 0 ? [] : [textOf(table.header)],
      };
    }
  }
}

/** In the order of the text. */
export function unitsOf(document: Document): readonly Unit[] {
  const plain = document.blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap((block) => [...sentences(document, block)]);
  const all = [...plain, ...rows(document)].toSorted((a, b) => a.span.start - b.span.start);
  return all
    .map((unit, index) => ({
      ...unit,
      before: all[index - 1]?.text ?? null,
      after: all[index + 1]?.text ?? null,
    }))
    .filter(
      ({ span, text }) =>
        span.end - span.start <= LONGEST && span.start < span.end && wordsOf(text) >= FEWEST_WORDS,
    );
}

export const unitId = ({ start, end }: Span): string => `${start}-${end}`;

/** At least half of the shorter one lies in the other: the rule by which all scorers here match. */
export function overlaps(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common > 0 && 2 * common >= Math.min(a.end - a.start, b.end - b.start);
}
