// A document as the units that are set against each other: sentences, headings, rows of tables; each
// with its folded words, its exact place, and the blocks it was read from.

import { toSource } from '../../lib/mapped-text.ts';
import type { Block, Document, Span } from '../../model/document.ts';
import type { WordForms } from '../../rules/changes/forms.ts';
import { wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** A stretch of a unit's text and where it stands in a block's text. */
interface Piece {
  readonly block: Block;
  /** Offset in the unit's text. */
  readonly start: number;
  /** Offset in the block's text. */
  readonly at: number;
  readonly length: number;
}

export interface Unit {
  readonly index: number;
  /** The first block it was read from. */
  readonly block: Block;
  /** Visible text, single spaces; a run-in label belongs to its first sentence; cells are set off by " | ". */
  readonly text: string;
  readonly words: readonly Word[];
  /** Folded words joined: equal keys say the same. */
  readonly key: string;
  readonly span: Span;
  readonly pieces: readonly Piece[];
}

const CELLS = ' | ';
/** Rows of short cells are read across; in longer ones each cell speaks for itself, sentence by sentence. */
const LONGEST_ROW = 320;

/** Source place of `unit.text.slice(start, end)`. */
export function placeIn({ pieces, span }: Unit, start: number, end: number): Span {
  const first = pieces.findLast((piece) => piece.start <= start) ?? pieces[0];
  const last = pieces.findLast((piece) => piece.start < end) ?? first;
  if (first === undefined || last === undefined) return span;
  const within = (piece: Piece, at: number): number =>
    piece.at + Math.min(piece.length, Math.max(0, at - piece.start));
  const from = toSource(first.block.body, within(first, start), first.at + first.length);
  const to = toSource(last.block.body, last.at, within(last, end));
  return { start: from.start, end: Math.max(from.start, to.end) };
}

function rangesOf(block: Block): readonly { readonly start: number; readonly end: number }[] {
  const { text } = block.body;
  if (block.kind === 'heading') return [{ start: 0, end: text.length }];
  const ranges = block.sentences.map(({ start, end }) => ({ start, end }));
  const [first, ...rest] = ranges;
  if (first === undefined) return text === '' ? [] : [{ start: 0, end: text.length }];
  return [{ start: 0, end: first.end }, ...rest];
}

type Draft = Pick<Unit, 'block' | 'text' | 'pieces'> & { readonly isStart: boolean };

function rowDraft(blocks: readonly Block[]): Draft | null {
  const [block] = blocks;
  if (block === undefined) return null;
  let text = '';
  const pieces = blocks.flatMap((each): readonly Piece[] => {
    const own = each.body.text;
    if (own === '') return [];
    const start = text === '' ? 0 : text.length + CELLS.length;
    text = text === '' ? own : text + CELLS + own;
    return [{ block: each, start, at: 0, length: own.length }];
  });
  return { block, text, pieces, isStart: true };
}

function draftsOf(document: Document): readonly Draft[] {
  const rows = new Map<string, Block[]>();
  const rowOf = ({ cell }: Block): string => (cell === null ? '' : `${cell.table}:${cell.row}`);
  for (const block of document.blocks) {
    if (block.cell === null) continue;
    const row = rows.get(rowOf(block));
    if (row === undefined) rows.set(rowOf(block), [block]);
    else row.push(block);
  }
  return document.blocks.flatMap((block): readonly Draft[] => {
    const row = block.cell === null ? [] : (rows.get(rowOf(block)) ?? []);
    const isAcross = row.reduce((sum, { body }) => sum + body.text.length, 0) <= LONGEST_ROW;
    if (block.cell !== null && isAcross) {
      const draft = row[0] === block ? rowDraft(row) : null;
      return draft === null ? [] : [draft];
    }
    return rangesOf(block).map(({ start, end }, order) => ({
      block,
      text: block.body.text.slice(start, end),
      pieces: [{ block, start: 0, at: start, length: end - start }],
      isStart: order === 0,
    }));
  });
}

export function unitsOf(document: Document, forms: WordForms): readonly Unit[] {
  const units: Unit[] = [];
  for (const { block, text, pieces, isStart } of draftsOf(document)) {
    const words = wordsOf(text, forms, isStart);
    if (words.length === 0) continue;
    const key = words.map((word) => word.key).join(' ');
    const unit = { index: units.length, block, text, words, key, pieces, span: block.span };
    units.push({ ...unit, span: placeIn(unit, 0, text.length) });
  }
  return units;
}
