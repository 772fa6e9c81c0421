// One sentence (or label) made ready for reading: words, verb groups, lexicon terms, durations, and
// the way back to the source.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { matchTerms } from '../lexicon/match.ts';
import { toSource } from '../lib/mapped-text.ts';
import type { Block, Span } from '../model/document.ts';
import type { ConceptKind, TermMatch } from '../model/lexicon.ts';
import { findDurations } from './duration.ts';
import type { DurationMatch } from './duration.ts';
import { findGroups } from './groups.ts';
import type { VerbGroup } from './group.ts';
import type { Tagger } from './tagger.ts';
import { readWords } from './words.ts';
import type { Word } from './words.ts';

export interface Line {
  readonly block: Block;
  readonly text: string;
  /** Offset of the text in the block's text. */
  readonly offset: number;
  readonly span: Span;
  readonly isQuestion: boolean;
  readonly words: readonly Word[];
  readonly lowers: readonly string[];
  readonly groups: readonly VerbGroup[];
  readonly terms: readonly TermMatch[];
  readonly durations: readonly DurationMatch[];
}

export interface Reader {
  readonly lexicon: CompiledLexicon;
  readonly tagger: Tagger;
}

const KINDS: readonly ConceptKind[] = ['data', 'party', 'purpose', 'measure', 'basis', 'channel'];
/** Longest text the tagger sees; a longer sentence is read up to here. */
const LONGEST = 1200;

export function readLine(
  block: Block,
  offset: number,
  text: string,
  isQuestion: boolean,
  reader: Reader,
): Line {
  const cut = text.length > LONGEST ? text.slice(0, Math.max(200, text.lastIndexOf(' ', LONGEST))) : text;
  const terms = matchTerms(reader.lexicon, KINDS, cut);
  const words = settleNouns(readWords(cut, reader.tagger(cut), reader.lexicon.frames), terms);
  return {
    block,
    text: cut,
    offset,
    // an empty cell has no words that say where it stands
    span: block.body.text === '' ? block.span : toSource(block.body, offset, offset + text.length),
    isQuestion,
    words,
    lowers: words.map((word) => word.lower),
    groups: findGroups(words, reader.lexicon.frames),
    terms,
    durations: findDurations(cut, reader.lexicon.time),
  };
}

/** Words inside a term of several words are not verbs: "billing records", "tracking pixels". */
function settleNouns(words: readonly Word[], terms: readonly TermMatch[]): readonly Word[] {
  const inside = terms.filter((term) => term.kind === 'data' || term.kind === 'party');
  if (inside.length === 0) return words;
  return words.map((word) => {
    if (word.role !== 'verb') return word;
    const term = inside.find((t) => t.start <= word.start && word.end <= t.end);
    // a single word that is also a practice verb ("logs") stays what its neighbours made it
    const isNoun = term !== undefined && (/[\s-]/.test(term.surface) || word.verbs.length === 0);
    return isNoun ? { ...word, role: 'noun', verbs: [] } : word;
  });
}

/** Source span of a range of the line's text. */
export function spanOf(line: Line, start: number, end: number): Span {
  return toSource(line.block.body, line.offset + start, line.offset + end);
}

/** Source span of words `from` to `to` (exclusive). */
export function wordSpan(line: Line, from: number, to: number): Span {
  const first = line.words[from];
  const last = line.words[to - 1];
  if (first === undefined || last === undefined) return line.span;
  return spanOf(line, first.start, last.end);
}

/** Character range of words `from` to `to` within the line's text. */
export function charRange(
  line: Line,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const first = line.words[from];
  const last = line.words[to - 1];
  if (first === undefined || last === undefined || to <= from) return { start: 0, end: 0 };
  return { start: first.start, end: last.end };
}

/** Terms of a kind that lie wholly in words `from` to `to`. */
export function termsIn(line: Line, kind: ConceptKind, from: number, to: number): readonly TermMatch[] {
  const range = charRange(line, from, to);
  return line.terms.filter(
    (term) => term.kind === kind && term.start >= range.start && term.end <= range.end,
  );
}

/** Index of the first word at or after a character offset. */
export function wordAt(line: Line, offset: number): number {
  let low = 0;
  let high = line.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line.words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
