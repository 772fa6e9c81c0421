// What every reading of a line's own words gives a draft: its place, and whether it is denied.

import type { Span } from '../model/document.ts';
import type { Practice } from '../model/vocabulary.ts';
import type { Draft, DraftCore } from './draft.ts';
import { wordSpan } from './line.ts';
import type { Line } from './line.ts';

/** The practice is named by the trigger, in the words of the line itself. */
export function coreOf(line: Line, rule: string, practice: Practice, span: Span, trigger: Span): DraftCore {
  return {
    rule,
    block: line.block.index,
    span,
    sentence: line.span,
    trigger,
    practice: { value: practice, span: trigger, via: 'text' },
  };
}

/** Denied by the word at `negation`, or affirmed when there is none. */
export function denialAt(line: Line, negation: number | null): Pick<Draft, 'polarity' | 'negation'> {
  return negation === null
    ? { polarity: 'affirmed', negation: null }
    : { polarity: 'denied', negation: wordSpan(line, negation, negation + 1) };
}
