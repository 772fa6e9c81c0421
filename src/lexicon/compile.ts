// Validated lexicon files → what the stages look things up in.

import type { Concept, ConceptKind } from '../model/lexicon.ts';
import { compileFrames } from './frames.ts';
import type { Frames, ModalityFile, PracticesFile } from './frames.ts';
import { expandPattern } from './patterns.ts';
import type { ConceptEntry, ConceptFile } from './schema.ts';
import { compileStatements } from './statements.ts';
import type { Statement, StatementsFile } from './statements.ts';
import { compileTables } from './tables.ts';
import type { ColumnKind, TablesFile, TableWords } from './tables.ts';
import { compileTime } from './time.ts';
import type { TimeFile, TimeWords } from './time.ts';
import { foldWord } from './tokens.ts';
import type { PhraseSet } from './phrases.ts';
import type { Polarity, SourceOfData } from '../model/vocabulary.ts';

/** The lexicon as read from its files: plain, serialisable. */
export interface Lexicon {
  readonly concepts: Readonly<Partial<Record<ConceptKind, ConceptFile>>>;
  readonly practices: PracticesFile;
  readonly modality: ModalityFile;
  readonly statements: StatementsFile;
  readonly tables: TablesFile;
  readonly time: TimeFile;
}

export interface TermNode {
  readonly next: Map<string, TermNode>;
  id: string | null;
}

export interface CompiledLexicon {
  readonly source: Lexicon;
  readonly concepts: ReadonlyMap<ConceptKind, ReadonlyMap<string, Concept>>;
  readonly tries: ReadonlyMap<ConceptKind, TermNode>;
  /** Bare scope words, for headings, labels, brackets and cells. */
  readonly bareScope: TermNode;
  readonly frames: Frames;
  readonly statements: readonly Statement[];
  readonly columns: PhraseSet<ColumnKind>;
  readonly answers: PhraseSet<Polarity>;
  readonly rowSources: PhraseSet<SourceOfData>;
  readonly time: TimeWords;
}

/** In a phrase: up to four words. */
export const GAP = '*';

const newNode = (): TermNode => ({ next: new Map(), id: null });

export function insertPhrase(root: TermNode, phrase: string, id: string): void {
  const words = phrase.match(/\*|[\p{L}\p{N}]+(?:['\u2019]\p{L}+)*/gu) ?? [];
  let node = root;
  for (const word of words) {
    const key = word === GAP ? GAP : foldWord(word);
    let next = node.next.get(key);
    if (next === undefined) {
      next = newNode();
      node.next.set(key, next);
    }
    node = next;
  }
  if (words.length > 0) node.id ??= id;
}

function toConcept(entry: ConceptEntry, kind: ConceptKind): Concept {
  return {
    id: entry.id,
    kind,
    parents: entry.parents ?? [],
    phrases: entry.phrases,
    dpv: entry.dpv ?? null,
    properties: {
      ...(entry.cpra === undefined ? {} : { cpra: entry.cpra }),
      ...(entry.sensitive === undefined ? {} : { sensitive: entry.sensitive }),
      ...(entry.dimension === undefined ? {} : { dimension: entry.dimension }),
      ...(entry.overlaps === undefined ? {} : { overlaps: entry.overlaps }),
    },
  };
}

export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const concepts = new Map<ConceptKind, ReadonlyMap<string, Concept>>();
  const tries = new Map<ConceptKind, TermNode>();
  const kinds: readonly ConceptKind[] = ['data', 'party', 'purpose', 'right', 'scope', 'basis', 'channel', 'measure'];
  for (const kind of kinds) {
    const entries = lexicon.concepts[kind]?.concepts ?? [];
    const root = newNode();
    for (const entry of entries) for (const pattern of entry.phrases) for (const phrase of expandPattern(pattern)) insertPhrase(root, phrase, entry.id);
    concepts.set(kind, new Map(entries.map((entry) => [entry.id, toConcept(entry, kind)])));
    tries.set(kind, root);
  }
  const bareScope = newNode();
  for (const entry of lexicon.concepts.scope?.concepts ?? []) for (const phrase of [...(entry.bare ?? []), ...entry.phrases.flatMap(expandPattern)]) insertPhrase(bareScope, phrase, entry.id);
  const tables: TableWords = compileTables(lexicon.tables);
  return {
    source: lexicon,
    concepts,
    tries,
    bareScope,
    frames: compileFrames(lexicon.practices, lexicon.modality),
    statements: compileStatements(lexicon.statements),
    ...tables,
    time: compileTime(lexicon.time),
  };
}
