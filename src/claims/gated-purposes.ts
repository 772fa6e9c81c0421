// Purposes that conditions and openings name: "as necessary to comply with the law", "To prevent fraud, we …".

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { findPhrases, phraseAt } from '../lexicon/phrases.ts';
import type { Cited } from '../model/claim.ts';
import type { Line } from './line.ts';
import type { Slot } from './slots.ts';
import { purposesIn } from './values.ts';

/**
 * "As necessary to comply with the law", "where we believe it is needed to prevent fraud", "To prevent fraud,
 * we …": conditions and openings that say what for.
 */
export function gatedPurposes(
  line: Line,
  slots: readonly Slot[],
  opening: { readonly from: number; readonly to: number } | null,
  { frames }: CompiledLexicon,
): readonly Cited<string>[] {
  const after = slots.flatMap((slot) => {
    if (slot.name !== 'condition') return [];
    const [need] = findPhrases(frames.needed, line.lowers, slot.from, slot.to);
    return need === undefined || !PURPOSE_MARKS.has(line.lowers[need.to] ?? line.lowers[need.to - 1] ?? '')
      ? []
      : purposesIn(line, need.to, slot.to, 'text');
  });
  const isAim = opening !== null && opening.from === 0 && phraseAt(frames.aims, line.lowers, 0) !== null;
  return isAim ? [...purposesIn(line, 0, opening.to, 'text'), ...after] : after;
}

const PURPOSE_MARKS: ReadonlySet<string> = new Set(['to', 'for', 'in']);
