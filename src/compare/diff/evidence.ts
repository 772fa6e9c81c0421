// Where a change stands: exact places, short enough to quote, and the redline of the sentence.

import { pinpoint } from '../../document/position.ts';
import type { Document, Pinpoint } from '../../model/document.ts';
import type { Edit } from './align.ts';
import type { RedlinePart } from './change.ts';
import { placeIn } from './units.ts';
import type { Unit } from './units.ts';

/** Longer sentences are quoted around the words that changed. */
const LONGEST = 600;
const AROUND = 240;

/** The unit; a long one only around offset `at` of its text. */
export function placeOf(document: Document, unit: Unit, at: number): Pinpoint {
  const whole = pinpoint(document, unit.span);
  if (whole.quote.length <= LONGEST) return whole;
  for (let around = AROUND; around > 20; around = Math.floor(around / 2)) {
    const words = unit.words.filter(({ start, end }) => start >= at - around && end <= at + around);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) break;
    const part = pinpoint(document, placeIn(unit, first.start, last.end));
    if (part.quote.length <= LONGEST) return part;
  }
  return pinpoint(document, placeIn(unit, at, Math.min(unit.text.length, at + 80)));
}

interface Piece {
  readonly kind: RedlinePart['kind'];
  readonly text: string;
}

/** Old and new text of an edit in one: words both have, and where they differ the old before the new. */
export function redlineOf(edit: Edit): readonly RedlinePart[] {
  const old = piecesOf(edit.old, 'deleted');
  const now = piecesOf(edit.now, 'inserted');
  const parts: RedlinePart[] = [];
  const push = (kind: RedlinePart['kind'], text: string): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: `${last.text} ${text}` };
    else parts.push({ kind, text });
  };
  let a = 0;
  for (const piece of now) {
    for (let next = old[a]; next?.kind === 'deleted'; next = old[a]) {
      push('deleted', next.text);
      a++;
    }
    if (piece.kind === 'same') a++;
    push(piece.kind, piece.text);
  }
  for (const rest of old.slice(a)) if (rest.kind === 'deleted') push('deleted', rest.text);
  return parts;
}

/** Words with what stands between them, in reading order. */
function piecesOf(sides: Edit['old'], kind: 'deleted' | 'inserted'): readonly Piece[] {
  return sides.flatMap(({ unit, fresh }) =>
    unit.words.flatMap((word, index): readonly Piece[] => {
      // a contraction is one written word and several folded ones
      if (index > 0 && unit.words[index - 1]?.start === word.start) return [];
      const next = unit.words.slice(index + 1).find(({ start }) => start > word.start);
      const text = unit.text.slice(index === 0 ? 0 : word.start, next?.start ?? unit.text.length).trim();
      return [{ kind: fresh.has(index) ? kind : 'same', text }];
    }),
  );
}
