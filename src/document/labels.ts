// Run-in labels: "Billing (Paid): payment method …", "Service providers — We work with …".

import type { Label } from '../model/document.ts';

const LONGEST_LABEL = 90;
const MOST_WORDS = 8;
/** Pronouns and auxiliaries: a label has no clause of its own. */
const CLAUSE =
  /\b(we|you|they|it|is|are|was|were|will|may|must|can|do|does|have|has|shall|should|include|includes|including|following|to)\b/i;

function separatorAt(text: string): { readonly at: number; readonly length: number } | null {
  let depth = 0;
  for (let i = 0; i < Math.min(text.length, LONGEST_LABEL); i++) {
    const unit = text.charAt(i);
    if (unit === '(') depth++;
    else if (unit === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (unit === ':' && (text.charAt(i + 1) === ' ' || i === text.length - 1)) return { at: i, length: 1 };
    if (unit === ' ' && /[\u2014\u2013]/.test(text.charAt(i + 1)) && text.charAt(i + 2) === ' ')
      return { at: i, length: 2 };
    if (unit === ' ' && text.charAt(i + 1) === '-' && text.charAt(i + 2) === ' ') return { at: i, length: 2 };
    if (
      /[.!?;]/.test(unit) &&
      text.charAt(i + 1) === ' ' &&
      !/\b(?:u\.s|e\.g|i\.e)\.?$/i.test(text.slice(0, i + 1))
    )
      return null;
  }
  return null;
}

/** The label at the start of a block's text, or null. Offsets are into the text; the separator is outside. */
export function readLabel(text: string): Label | null {
  const separator = separatorAt(text);
  if (separator === null || separator.at === 0) return null;
  const whole = text.slice(0, separator.at).trimEnd();
  const bracket = /\s*\(([^()]{1,60})\)$/.exec(whole);
  const name = bracket === null ? whole : whole.slice(0, bracket.index);
  const words = name.split(/[\s/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0 || words.length > MOST_WORDS || CLAUSE.test(name)) return null;
  // nothing after it: a lead-in or a heading, not a label
  if (text.slice(separator.at + separator.length).trim() === '') return null;
  const qualifierStart = bracket === null ? 0 : bracket.index + bracket[0].indexOf('(') + 1;
  return {
    name,
    start: 0,
    end: whole.length,
    qualifier: bracket?.[1] ?? null,
    qualifierStart,
    qualifierEnd: bracket === null ? 0 : qualifierStart + (bracket[1] ?? '').length,
  };
}

/** Where the words after the label begin. */
export function bodyStart(text: string, label: Label | null): number {
  if (label === null) return 0;
  const match = /^\s*(?:[:\u2014\u2013-])\s*/.exec(text.slice(label.end));
  return label.end + (match?.[0].length ?? 0);
}
