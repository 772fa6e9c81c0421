// Conditions and exceptions of a statement: what kind a clause like "if you consent" or "except as
// required by law" is, and which concepts an exception names.

import type { Frames } from '../lexicon/frames.ts';
import { findPhrases } from '../lexicon/phrases.ts';
import type { Condition, Exception, ExceptionLink } from '../model/claim.ts';
import type { ConditionKind } from '../model/vocabulary.ts';
import { charRange, termsIn, wordSpan } from './line.ts';
import type { Line } from './line.ts';
import type { Slot } from './slots.ts';

function kindOf(line: Line, from: number, to: number, frames: Frames): ConditionKind {
  const hits = findPhrases(frames.conditions, line.lowers, from, to);
  const order: readonly ConditionKind[] = [
    'consent',
    'opt-in',
    'opt-out',
    'as-described',
    'user-direction',
    'legal-requirement',
    'legal-permission',
    'user-action',
  ];
  for (const kind of order) if (hits.some((hit) => hit.value === kind)) return kind;
  return hits[0]?.value ?? 'event';
}

function textOf(line: Line, from: number, to: number): string {
  const range = charRange(line, from, to);
  return line.text.slice(range.start, range.end);
}

/** A condition slot (or an opening clause) as a condition. */
export function readCondition(line: Line, from: number, to: number, frames: Frames): Condition {
  const isWaiver =
    findPhrases(frames.waivers, line.lowers, Math.max(0, from), Math.min(line.lowers.length, to)).length > 0;
  const first = line.lowers[from] ?? '';
  const isOnly = first === 'only' || line.lowers[from - 1] === 'only';
  const sense = isWaiver ? 'regardless' : first === 'unless' ? 'unless' : isOnly ? 'only-if' : 'if';
  return {
    kind: kindOf(line, from, to, frames),
    sense,
    text: textOf(line, from, to),
    span: wordSpan(line, from, to),
  };
}

const ids = (line: Line, kind: 'data' | 'party' | 'purpose', from: number, to: number): readonly string[] => [
  ...new Set(termsIn(line, kind, from, to).map((term) => term.id)),
];

/** An exception slot as an exception; the dimension follows from what it names. */
export function readException(
  line: Line,
  from: number,
  to: number,
  frames: Frames,
  link: ExceptionLink,
): Exception {
  const kind = kindOf(line, from, to, frames);
  const base = { text: textOf(line, from, to), link, span: wordSpan(line, from, to) };
  if (kind === 'legal-requirement' || kind === 'legal-permission')
    return { dimension: 'legal', values: [], ...base };
  if (kind === 'consent' || kind === 'opt-in') return { dimension: 'consent', values: [], ...base };
  if (kind === 'user-direction') return { dimension: 'direction', values: [], ...base };
  if (kind === 'as-described') return { dimension: 'open', values: [], ...base };
  const parties = ids(line, 'party', from, to).filter((id) => id !== 'first-party' && id !== 'person');
  if (parties.length > 0) return { dimension: 'recipient', values: parties, ...base };
  const data = ids(line, 'data', from, to);
  if (data.length > 0 && !['purpose', 'to', 'for'].includes(line.lowers[from] ?? ''))
    return { dimension: 'data', values: data, ...base };
  const purposes = ids(line, 'purpose', from, to);
  if (purposes.length > 0 || line.lowers.slice(from, to).includes('purposes'))
    return { dimension: 'purpose', values: purposes, ...base };
  return { dimension: 'condition', values: [kind], ...base };
}

const isConsentWaiver = (text: string): boolean =>
  /^without\b.*\b(consent|permission|asking|authori[sz]ation|approval)/i.test(text);

export interface Gates {
  readonly conditions: readonly Condition[];
  readonly exceptions: readonly Exception[];
}

/**
 * Conditions and exceptions of one statement, from its slots and its opening clause. In a denial,
 * "without your consent" takes the consented cases out; in an affirmation it waives consent.
 */
export function readGates(
  line: Line,
  slots: readonly Slot[],
  opening: { readonly from: number; readonly to: number } | null,
  isDenied: boolean,
  frames: Frames,
): Gates {
  const conditions: Condition[] = [];
  const exceptions: Exception[] = [];
  if (opening !== null && opening.to > opening.from)
    conditions.push(readCondition(line, opening.from, opening.to, frames));
  for (const slot of slots) {
    if (slot.name === 'exception')
      exceptions.push(readException(line, slot.from, slot.to, frames, 'same-sentence'));
    else if (slot.name === 'condition') {
      const condition = readCondition(line, slot.from, slot.to, frames);
      if (isDenied && isConsentWaiver(condition.text))
        exceptions.push({
          dimension: 'consent',
          values: [],
          text: condition.text,
          link: 'same-sentence',
          span: condition.span,
        });
      else conditions.push(condition);
    }
  }
  return { conditions, exceptions };
}
