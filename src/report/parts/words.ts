// Small words of reports: counts with their noun, lists, and the names of statuses.

import type { Status } from '../../model/finding.ts';

/** "1 finding", "3 findings"; the plural is given where an "s" is not enough. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${thousands(number)} ${number === 1 ? one : many}`;
}

/** "2,040" */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], joiner = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${joiner} ${items.at(-1) ?? ''}`;
}

/** "2 contradictions and 7 tensions or mismatches"; '' when there are none. */
export function conflictWords(contradictions: number, tensions: number): string {
  return listed(
    [
      contradictions > 0 ? count(contradictions, 'contradiction') : '',
      tensions > 0 ? count(tensions, 'tension or mismatch', 'tensions or mismatches') : '',
    ].filter((words) => words !== ''),
  );
}

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  satisfied: 'Satisfied',
  partial: 'Partial',
  missing: 'Not found',
  review: 'Needs review',
  'not-applicable': 'N/A',
};

export const STATUS_SHAPES: Readonly<Record<Status, string>> = {
  satisfied: '●',
  partial: '◐',
  missing: '○',
  review: '?',
  'not-applicable': '–',
};

export const STATUS_ASCII: Readonly<Record<Status, string>> = {
  satisfied: '[x]',
  partial: '[~]',
  missing: '[ ]',
  review: '[?]',
  'not-applicable': '[-]',
};

export const SHORT_NOTICE = 'A reading of the text, not legal advice.';

export const SUGGESTION_NOTICE = 'Suggested wording is a starting point, not reviewed for your facts.';

/** Opens every wording that a report offers. */
export const STARTING_POINT = 'Starting point, not reviewed for your facts:';

export const STANDARD_NOTICE =
  'This report was produced by software that read the text of the documents listed. It is not legal advice and does not create an attorney-client relationship. It does not say whether any organization complies with any law. It did not examine what any organization does. "Not found" means the software did not find the statement in the text it read; the statement may be worded differently or be in another document. The rules reflect the law as of the dates shown. A qualified person should review each finding before anyone relies on it.';

/** A title inside a sentence: "Sale" → "sale", "GDPR statements" stays. */
export function inSentence(title: string): string {
  return /^[A-Z][A-Z]/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** A statement with its full stop, once. */
export function ended(sentence: string): string {
  return /[.!?]["”')\]]?$/.test(sentence.trim()) || sentence.trim() === ''
    ? sentence.trim()
    : `${sentence.trim()}.`;
}
