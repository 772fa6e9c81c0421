// What a sentence says apart from how it says it: its telling words, with synonyms and the names of one
// thing folded together. A sentence whose new words all say what the words they replaced said was reworded.

import { matchTerms } from '../../lexicon/match.ts';
import { matchTrie } from '../../lexicon/match-trie.ts';
import { termTokens } from '../../lexicon/tokens.ts';
import { foldWord, stemOf } from '../../lexicon/fold.ts';
import type { CompiledLexicon } from '../../lexicon/compile.ts';
import type { ConceptKind } from '../../model/lexicon.ts';
import type { Signal } from '../../rules/changes/schema.ts';
import type { Document } from '../../model/document.ts';
import type { ChangedUnit } from './align.ts';
import { PLAIN } from '../../rules/changes/compile.ts';
import type { AtomReader } from './atoms.ts';
import { aroundOf } from './context.ts';
import type { Unit } from './units.ts';
import { periodsIn } from './values.ts';
import { wordsOf } from './words.ts';

const KINDS: readonly ConceptKind[] = ['data', 'party', 'purpose', 'right', 'basis', 'measure'];

/** A word that tells something: any one of its readings makes it known. */
interface Telling {
  readonly index: number;
  /** Stem, or the name of its group of synonyms; a period as a whole. */
  readonly words: readonly string[];
  /** Concepts whose phrases it belongs to. */
  readonly concepts: readonly string[];
}

interface Place {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const placed = (name: string, start: number, surface: string): Place => ({
  name,
  start,
  end: start + surface.length,
});

export interface GistOf {
  readonly of: (unit: Unit) => readonly Telling[];
  /** Telling words of the lead-in, label and heading of a unit. */
  readonly around: (unit: Unit) => readonly string[];
}

/** The group of synonyms of a word, or its stem; '' when it tells nothing. */
function nameOf(key: string, { alike, forms }: AtomReader['changes']): string {
  const folded = foldWord(key);
  const stem = stemOf(folded);
  return alike.get(folded) ?? alike.get(stem) ?? stem.replace(forms.nounEnding, '');
}

function tellingOf(
  { text, words }: Unit,
  { lexicon, changes }: AtomReader,
  known: ReadonlySet<string>,
): readonly Telling[] {
  const phrases = matchTrie(changes.alikePhrases, 'cue', termTokens(text), text).map(
    ({ id, start, surface }) => placed(id, start, surface),
  );
  const concepts = KINDS.flatMap((kind) =>
    matchTerms(lexicon, [kind], text).map(({ id, start, surface }) =>
      placed(`${kind}:${id}`, start, surface),
    ),
  );
  const periods = periodsIn(text, lexicon.time).map(({ key, start, surface }) =>
    placed(`period:${key}`, start, surface),
  );
  return words.flatMap(({ key, start, end }, index): readonly Telling[] => {
    const over = (all: readonly Place[]): readonly string[] =>
      all.filter((place) => place.start < end && place.end > start).map(({ name }) => name);
    const period = over(periods);
    if (period.length > 0) return [{ index, words: period, concepts: [] }];
    const phrase = phrases.find((place) => place.start < end && place.end > start);
    // a phrase is told by its first word
    if (phrase !== undefined && (phrase.name === PLAIN || phrase.start < start)) return [];
    const name = phrase?.name ?? (known.has(key) ? '' : nameOf(key, changes));
    return name === '' ? [] : [{ index, words: [name], concepts: over(concepts) }];
  });
}

/** Reads each unit once; words in `plain` tell nothing in these versions. */
export function gistReader(document: Document, knowledge: AtomReader, plain: ReadonlySet<string>): GistOf {
  const known = new Map<number, readonly Telling[]>();
  return {
    of: (unit) => {
      const before = known.get(unit.index);
      if (before !== undefined) return before;
      const made = tellingOf(unit, knowledge, plain);
      known.set(unit.index, made);
      return made;
    },
    around: (unit) =>
      wordsOf(aroundOf(document, unit, 1), knowledge.changes.forms.words).map(({ key }) =>
        nameOf(key, knowledge.changes),
      ),
  };
}

export interface Novelty {
  /** Indexes of new words that say what the other side does not. */
  readonly words: ReadonlySet<number>;
  /** Their share of all telling words. */
  readonly share: number;
}

interface Told {
  readonly words: ReadonlySet<string>;
  /** Concepts of words that gave way to others. */
  readonly replaced: ReadonlySet<string>;
}

/** What the units of one side say. */
export function toldBy(units: readonly ChangedUnit[], gistOf: GistOf): Told {
  const words = new Set<string>();
  const replaced = new Set<string>();
  for (const { unit, fresh } of units) {
    for (const word of gistOf.around(unit)) words.add(word);
    for (const each of gistOf.of(unit)) {
      for (const word of each.words) words.add(word);
      if (fresh.has(each.index)) for (const concept of each.concepts) replaced.add(concept);
    }
  }
  return { words, replaced };
}

interface Range {
  readonly start: number;
  readonly end: number;
}
/** All of a unit. */
export const WHOLE: Range = { start: 0, end: Infinity };

/** The telling words of a stretch of a unit. */
export const tellingWithin = (unit: Unit, within: Range, gistOf: GistOf): readonly Telling[] =>
  gistOf.of(unit).filter(({ index }) => {
    const word = unit.words[index];
    return word !== undefined && word.end > within.start && word.start < within.end;
  });

/** Concepts of the signal's kind that a unit speaks of. */
export function conceptsOf({ text }: Unit, signal: Signal, lexicon: CompiledLexicon): ReadonlySet<string> {
  return 'concepts' in signal
    ? new Set(matchTerms(lexicon, [signal.concepts], text).map(({ id }) => id))
    : new Set();
}

/** What a unit says with its new words that `told` does not say. */
export function noveltyOf(
  { unit, fresh }: ChangedUnit,
  told: Told,
  gistOf: GistOf,
  within: Range = WHOLE,
): Novelty {
  const telling = tellingWithin(unit, within, gistOf);
  const novel = telling.filter(
    ({ index, words, concepts }) =>
      fresh.has(index) &&
      !words.some((word) => told.words.has(word)) &&
      !concepts.some((concept) => told.replaced.has(concept)),
  );
  return {
    words: new Set(novel.map(({ index }) => index)),
    share: telling.length === 0 ? 0 : novel.length / telling.length,
  };
}

/** Words that turn a sentence round or bind it to a condition, with how often they stand in the units. */
export function turnsOf(units: readonly ChangedUnit[], gistOf: GistOf, turns: readonly string[]): string {
  const counts = turns.map(
    (turn) => units.flatMap(({ unit }) => gistOf.of(unit)).filter(({ words }) => words.includes(turn)).length,
  );
  return counts.join(' ');
}
