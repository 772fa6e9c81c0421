// Validated lexicon files → what the stages look things up in.

import type { Concept, ConceptKind } from '../model/lexicon.ts';
import { compileFrames } from './frames.ts';
import type { ModalityFile, PracticesFile } from './frame-files.ts';
import type { Frames } from './frames.ts';
import type { GrammarFile } from './grammar.ts';
import { growPattern } from './grow.ts';
import { CONCEPT_FILES } from './schema.ts';
import type { LayoutFile } from './layout.ts';
import type { ReadingFile } from './reading.ts';
import type { ConceptEntry, ConceptFile, SpellingFile } from './schema.ts';
import { compileStatements } from './statements.ts';
import type { Statement, StatementsFile } from './statements.ts';
import { compileTables } from './tables.ts';
import type { TablesFile, TableWords } from './tables.ts';
import { compileTime } from './time.ts';
import type { TimeFile, TimeWords } from './time.ts';
import { foldWord } from './fold.ts';
import { newNode } from './trie.ts';
import type { Spellings, TermNode } from './trie.ts';

export type { TermNode } from './trie.ts';

/** The lexicon as read from its files: plain, serialisable. */
export interface Lexicon {
  readonly concepts: Readonly<Partial<Record<ConceptKind, ConceptFile>>>;
  readonly spelling: SpellingFile;
  readonly practices: PracticesFile;
  readonly modality: ModalityFile;
  readonly grammar: GrammarFile;
  readonly statements: StatementsFile;
  readonly tables: TablesFile;
  readonly reading: ReadingFile;
  readonly layout: LayoutFile;
  readonly time: TimeFile;
}

export interface CompiledLexicon extends TableWords {
  readonly source: Lexicon;
  readonly concepts: ReadonlyMap<ConceptKind, ReadonlyMap<string, Concept>>;
  readonly tries: ReadonlyMap<ConceptKind, TermNode>;
  /** Heads after which a term is only a modifier. */
  readonly stops: ReadonlyMap<ConceptKind, ReadonlySet<string>>;
  readonly spellings: Spellings;
  /** Scope words with the bare ones, for headings, labels, brackets and cells. */
  readonly bareScope: TermNode;
  readonly frames: Frames;
  readonly statements: readonly Statement[];
  readonly time: TimeWords;
}

function toConcept(entry: ConceptEntry, kind: ConceptKind): Concept {
  const { id, parents, phrases, dpv, cpra, sensitive, dimension, overlaps } = entry;
  const properties = Object.entries({ cpra, sensitive, dimension, overlaps });
  return {
    id,
    kind,
    parents: parents ?? [],
    phrases,
    dpv: dpv ?? null,
    properties: Object.fromEntries(
      properties.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
  };
}

function compileTrie(file: ConceptFile, spellings: Spellings, withBare: boolean): TermNode {
  const root = newNode();
  for (const pattern of file.neither ?? []) {
    growPattern(root, pattern, '', false, spellings);
  }
  for (const { id, phrases, bare, alone } of file.concepts) {
    for (const pattern of alone ?? []) growPattern(root, pattern, id, true, spellings);
    for (const pattern of withBare ? [...phrases, ...(bare ?? [])] : phrases) {
      growPattern(root, pattern, id, false, spellings);
    }
  }
  return root;
}

function compileSpellings(file: SpellingFile): Spellings {
  const entries = Object.entries(file.spellings).map(([word, ways]): [string, string[][]] => [
    foldWord(word),
    ways.map((way) => way.split(' ').map(foldWord)),
  ]);
  return new Map(entries);
}

/** The tries of a lexicon. */
export interface LexiconTries {
  readonly tries: ReadonlyMap<ConceptKind, TermNode>;
  readonly bareScope: TermNode;
}

export function compileTries({ concepts, spelling }: Lexicon): LexiconTries {
  const spellings = compileSpellings(spelling);
  const tries = new Map<ConceptKind, TermNode>();
  for (const kind of Object.values(CONCEPT_FILES)) {
    const file = concepts[kind];
    if (file !== undefined) tries.set(kind, compileTrie(file, spellings, false));
  }
  const { scope } = concepts;
  return { tries, bareScope: scope === undefined ? newNode() : compileTrie(scope, spellings, true) };
}

export function compileLexicon(
  lexicon: Lexicon,
  { tries, bareScope } = compileTries(lexicon),
): CompiledLexicon {
  const concepts = new Map<ConceptKind, ReadonlyMap<string, Concept>>();
  const stops = new Map<ConceptKind, ReadonlySet<string>>();
  for (const kind of Object.values(CONCEPT_FILES)) {
    const file = lexicon.concepts[kind];
    if (file === undefined) continue;
    concepts.set(kind, new Map(file.concepts.map((entry) => [entry.id, toConcept(entry, kind)])));
    stops.set(kind, new Set((file.stops ?? []).map(foldWord)));
  }
  return {
    source: lexicon,
    concepts,
    tries,
    stops,
    spellings: compileSpellings(lexicon.spelling),
    bareScope,
    frames: compileFrames(lexicon.practices, lexicon.modality, lexicon.grammar),
    statements: compileStatements(lexicon.statements),
    ...compileTables(lexicon.tables),
    time: compileTime(lexicon.time),
  };
}
