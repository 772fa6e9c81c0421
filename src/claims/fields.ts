// Smaller fields of a statement: legal bases, sources, words of a slot.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { isA } from '../lexicon/relate.ts';
import type { Cited } from '../model/claim.ts';
import type { Draft } from './draft.ts';
import { charRange, spanOf, termsIn, wordSpan } from './line.ts';
import { LEGAL_BASES } from '../model/vocabulary.ts';
import type { Line } from './line.ts';
import type { Slot } from './slots.ts';

export function legalBasis(
  line: Line,
  term: { readonly id: string; readonly start: number; readonly end: number },
) {
  const value = LEGAL_BASES.find((id) => id === term.id);
  return value === undefined
    ? []
    : [{ value, span: spanOf(line, term.start, term.end), via: 'text' as const }];
}

export function textSlot(line: Line, slot: Slot): Cited<string> {
  const range = charRange(line, slot.inner < slot.to ? slot.inner : slot.from, slot.to);
  return {
    value: line.text.slice(range.start, range.end),
    span: wordSpan(line, slot.from, slot.to),
    via: 'text',
  };
}

export function readSources(line: Line, slots: readonly Slot[], lexicon: CompiledLexicon): Draft['sources'] {
  return slots
    .filter((slot) => slot.name === 'source')
    .flatMap((slot): Draft['sources'] => {
      const parties = termsIn(line, 'party', slot.from, slot.to).filter((term) => term.id !== 'first-party');
      const span = wordSpan(line, slot.from, slot.to);
      if (parties.some((term) => isA(lexicon, 'party', term.id, 'affiliate')))
        return [{ value: 'affiliate' as const, span, via: 'text' as const }];
      if (parties.some((term) => isA(lexicon, 'party', term.id, 'public')))
        return [{ value: 'public' as const, span, via: 'text' as const }];
      if (
        line.lowers
          .slice(slot.from, slot.to)
          .some((word) => word === 'you' || lexicon.frames.persons.has(word))
      )
        return [{ value: 'person' as const, span, via: 'text' as const }];
      if (parties.length > 0) return [{ value: 'third-party' as const, span, via: 'text' as const }];
      return [];
    });
}
