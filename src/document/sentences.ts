// Sentence boundaries in a block's text. Public splitters err on abbreviations, sections and missing
// spaces of this genre; these rules are its own. Linear.

import { toSource } from '../lib/mapped-text.ts';
import type { MappedText, Sentence } from '../model/document.ts';
import type { ReadingWords } from '../model/reading.ts';

export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

const CLOSERS = /["'\u201D\u2019)\]]/;
const BRACKET_REACH = 500;

/** "iOS" begins a sentence, "in" goes on with one. */
const isLower = (word: string): boolean => /^\p{Ll}(?!\p{Lu})/u.test(word);

function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && !/[\s("\u201C\u2018[]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, at).toLowerCase();
}

function wordAfter(text: string, at: number): string {
  const match = /^[\s"\u201C\u201D\u2018'(#]*([\p{L}\p{N}]+)/u.exec(text.slice(at, at + 60));
  return match?.[1] ?? '';
}

/** Starts of the brackets that a unit stands in, where they close soon enough; a full stop inside them ends nothing. */
function bracketStarts(text: string): Int32Array {
  const starts = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    if (unit === '(') open.push(i);
    else if (unit === ')') {
      const start = open.pop();
      if (start !== undefined && open.length === 0 && i - start <= BRACKET_REACH)
        for (let k = start; k < i; k++) starts[k] = start;
    }
  }
  return starts;
}

/** "Data Privacy Framework", and not "Data is kept": the second word has a capital, or the first stands alone. */
const isInName = (text: string, at: number): boolean =>
  !/^[\s"\u201C\u2018'(]*\p{L}+ \p{Ll}/u.test(text.slice(at, at + 60));

/** "Who We Are", and not "We share", nor a word in quotation marks. */
const isTitle = (text: string, at: number): boolean =>
  /^ \p{Lu}[\p{L}'\u2019]* \p{Lu}/u.test(text.slice(at, at + 60));

const NUMERAL = /^(?:[ivxlc]+|\d+(?:\.\d+)*)$/;

interface Stop {
  /** Where the sentence begins. */
  readonly from: number;
  readonly at: number;
  /** Behind the stop and what closes with it. */
  readonly next: number;
}

function breaksAfterStop(text: string, { from, at: stop, next }: Stop, words: ReadingWords): boolean {
  const before = wordBefore(text, stop);
  const tail = before.split('-').at(-1) ?? before;
  const isFirst = stop - before.length <= from + 1;
  // the letter or number of an item: "b. In certain cases", "5.1. Security", "11. ## Changes"
  if (isFirst && /^(?:[a-z]|[ivx]{1,4}|\d{1,3}(?:\.\d{1,2})*)$/.test(before)) return false;
  const after = wordAfter(text, next);
  const isStarter = words.starters.has(after.toLowerCase()) && /^\p{Lu}/u.test(after);
  if (after === '') return true;
  if (isLower(after)) return false;
  if (words.neverLast.has(tail) || words.neverLast.has(before)) return false;
  if (words.places.has(tail) && words.nameWords.has(after.toLowerCase()) && isInName(text, next))
    return false;
  if (words.maybeLast.has(tail) || words.maybeLast.has(before) || /^(?:\p{L}\.)+\p{L}$/u.test(before))
    return isStarter;
  if (/^[a-z]$/.test(before) && !isStarter) return false;
  if (NUMERAL.test(before)) {
    const lead = text.slice(Math.max(from, stop - before.length - 14), stop - before.length);
    // "… how long you view it; v. A unique identifier", "[1. Key contacts]"
    if (/(?:; |\[)$/.test(lead)) return false;
    // "See VIII. Your Rights" names a section, and so does "in section V. Who We Are"
    if (words.referring.test(lead) || (words.parts.test(lead) && isTitle(text, next))) return false;
  }
  // "Section. 6" goes on, "listed in this section. What we mean" does not
  if (words.numbered.has(before)) return !/^(?:\p{N}|[IVXLC]+$|[A-Z]$)/u.test(after);
  if (before.endsWith('str') && /^\p{N}/u.test(after)) return false;
  return true;
}

/** A word, or a number that is no section's, right before a stop without a space behind it. */
const MISSING_SPACE = /(?:\p{L}[\p{L}\d]|(?:^|[^\d.])\d\d)$/u;

/** Ranges of sentences in `text.slice(from, to)`, without outer spaces. */
export function splitSentences(
  text: string,
  words: ReadingWords,
  from = 0,
  to = text.length,
): readonly SentenceRange[] {
  const brackets = bracketStarts(text);
  const ranges: SentenceRange[] = [];
  let start = from;
  const close = (end: number): void => {
    let a = start;
    let b = end;
    while (a < b && text.charAt(a) === ' ') a++;
    while (b > a && text.charAt(b - 1) === ' ') b--;
    if (b > a) ranges.push({ start: a, end: b });
    start = end;
  };
  for (let i = from; i < to; i++) {
    const unit = text.charAt(i);
    if (unit !== '.' && unit !== '!' && unit !== '?' && unit !== '\u2026') continue;
    const bracket = brackets[i] ?? -1;
    // "(It takes a month. We cannot help it.)" is sentences in brackets, not a sentence with brackets
    if (bracket !== -1 && text.slice(start, bracket).trim() !== '') continue;
    let end = i + 1;
    while (end < to && CLOSERS.test(text.charAt(end))) end++;
    const next = text.charAt(end);
    if (next === ' ') {
      if (unit === '.' && !breaksAfterStop(text, { from: start, at: i, next: end }, words)) continue;
      if (unit !== '.' && isLower(wordAfter(text, end))) continue;
      close(end);
    } else if (
      unit === '.' &&
      end === i + 1 &&
      MISSING_SPACE.test(text.slice(Math.max(0, i - 3), i)) &&
      words.starters.has(wordAfter(text, end).toLowerCase()) &&
      /\p{Lu}/u.test(next)
    ) {
      // a missing space: "session.We", "the age of 16.We"
      close(end);
    }
  }
  close(to);
  return ranges;
}

/** A question: ends with "?" (closing quotes and brackets aside). */
export function isQuestion(text: string): boolean {
  return /\?["'\u201D\u2019)\]]*$/.test(text);
}

/** The sentences of a block's text from an offset on, with their places in the source. */
export function sentencesOf(body: MappedText, from: number, words: ReadingWords): readonly Sentence[] {
  return splitSentences(body.text, words, from).map(({ start, end }) => {
    const text = body.text.slice(start, end);
    return { text, start, end, span: toSource(body, start, end), isQuestion: isQuestion(text) };
  });
}
