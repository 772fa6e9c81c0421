// What the cells of a row have in common: its data, and the draft that every cell starts from.

import { isA } from '../lexicon/relate.ts';
import type { Cited, ContextLink, DataRef } from '../model/claim.ts';
import type { Practice } from '../model/vocabulary.ts';
import { answersIn } from './cells.ts';
import type { Cell } from './cells.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Line, Reader } from './line.ts';
import { dataIn, unique } from './values.ts';

/** What stands above a table: the practice and the words of its heading. */
export interface TableContext {
  readonly practice: Practice | null;
  readonly heading: Line | null;
  /** "Data we do not collect": the heading denies what the rows name. */
  readonly isDenied: boolean;
}

interface RowData {
  /** The cells that name data. */
  readonly heads: readonly Cell[];
  readonly data: readonly Cited<DataRef>[];
  /** What the first cell calls it, where it does. */
  readonly short: readonly Cited<DataRef>[];
}

export function dataOfRow(cells: readonly Cell[], outer: TableContext, reader: Reader): RowData {
  const { lexicon } = reader;
  const [first] = cells;
  const named = cells.filter(
    (cell) =>
      cell.column === 'category' ||
      cell.column === 'examples' ||
      (cell.column === 'collected' && answersIn(cell, reader).length === 0),
  );
  const heads = named.length > 0 ? named : cells.slice(0, 1);
  const data = unique(
    heads.flatMap((cell) =>
      dataIn(
        cell.line,
        0,
        cell.line.words.length,
        lexicon,
        cell === first ? 'text' : 'table-header',
        'unspecified',
      ),
    ),
    (ref) => ref.concept + ref.surface.toLowerCase(),
  );
  if (data.length === 0 && outer.practice === 'track' && outer.heading !== null) {
    // a list of cookies by name: the heading says what they are
    const cookies = dataIn(
      outer.heading,
      0,
      outer.heading.words.length,
      lexicon,
      'heading',
      'observed',
    ).filter(({ value }) => isA(lexicon, 'data', value.concept, 'cookie'));
    return { heads, data: cookies, short: cookies };
  }
  const rowHead =
    first === undefined ? [] : dataIn(first.line, 0, first.line.words.length, lexicon, 'text', 'unspecified');
  return { heads, data, short: rowHead.length > 0 ? rowHead : data };
}

export function rowDraft(
  cells: readonly Cell[],
  practice: Practice,
  cell: Cell,
  rowSpan: { readonly start: number; readonly end: number },
  data: readonly Cited<DataRef>[],
  rule: string,
): Draft {
  const context: ContextLink[] = [];
  if (cell.header !== null)
    context.push({ kind: 'table-header', span: cell.header.span, text: cell.header.text });
  const head = cells[0];
  if (head !== undefined && head !== cell)
    context.push({ kind: 'row-head', span: head.line.span, text: head.line.text });
  return makeDraft(
    {
      rule,
      block: cell.line.block.index,
      span: cell.line.span,
      sentence: rowSpan,
      trigger: cell.header?.span ?? cell.line.span,
      practice: { value: practice, span: cell.header?.span ?? cell.line.span, via: 'table-header' },
    },
    { data, context, trace: [`column "${cell.header?.text ?? ''}" read as ${cell.column}`] },
  );
}
