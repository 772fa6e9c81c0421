// rules/changes.yaml → what the comparison of versions looks things up in. Every name must exist.

import { expandPattern } from '../../lexicon/patterns.ts';
import { insertPhrase, newNode } from '../../lexicon/trie.ts';
import type { Spellings, TermNode } from '../../lexicon/trie.ts';
import { foldWord, stemOf } from '../../lexicon/fold.ts';
import { AuditError } from '../../lib/errors.ts';
import { compileForms } from './forms.ts';
import type { ChangeForms } from './forms.ts';
import type { ChangesFile, Signal } from './schema.ts';

export interface ChangeKnowledge {
  readonly types: ReadonlyMap<string, ChangesFile['types'][number]>;
  /** Sets of phrases by name. */
  readonly sets: Pick<ReadonlyMap<string, TermNode>, 'get'>;
  readonly signals: readonly Signal[];
  /** Sets of phrases; sentences that hold one say nothing. */
  readonly silent: readonly string[];
  /** Folded words. */
  readonly notNames: ReadonlySet<string>;
  /** Answers that mean yes, in lower case. */
  readonly yes: ReadonlySet<string>;
  readonly basisOrder: readonly string[];
  /** Folded words and stems → the group of words that say the same; '' for words that tell nothing. */
  readonly alike: ReadonlyMap<string, string>;
  /** Phrases that say what a group says: their matches carry its name. */
  readonly alikePhrases: TermNode;
  /** Groups that turn a statement round or bind it. */
  readonly turns: readonly string[];
  /** How words and values are read. */
  readonly forms: ChangeForms;
}

function unknown(what: string, name: string): AuditError {
  return new AuditError('rule-reference', `rules/changes.yaml: unknown ${what} "${name}"`);
}

function checkSignal(signal: Signal, file: ChangesFile): void {
  const sets = [
    ...(signal.needs ?? []),
    ...(signal.under ?? []),
    ...(signal.unless ?? []),
    ...(signal.beside ?? []),
    ...(signal.notBeside ?? []),
    ...('value' in signal
      ? [...(signal.holds ?? []), ...(signal.lacks ?? []), ...(signal.column ?? [])]
      : []),
  ];
  for (const name of 'cue' in signal ? [...signal.cue, ...sets] : sets)
    if (file.sets[name] === undefined) throw unknown('set of phrases', name);
  for (const other of [...(signal.yieldsTo ?? []), ...(signal.without ?? [])])
    if (!file.signals.some(({ id }) => id === other)) throw unknown('signal', other);
  const outcomes = [
    signal.affirmed.gained,
    signal.affirmed.lost,
    signal.denied?.gained,
    signal.denied?.lost,
    signal.restated,
    signal.swapped,
    ...('value' in signal ? [signal.grown, signal.shrunk] : []),
  ];
  for (const outcome of outcomes)
    if (outcome !== undefined && !file.types.some(({ id }) => id === outcome.type))
      throw unknown('type of change', outcome.type);
}

function alikeOf({ alike, plain }: ChangesFile): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (const words of plain) for (const word of words.split(' ')) groups.set(foldWord(word), '');
  for (const [name, words] of Object.entries(alike))
    for (const word of words.split(' ').map(foldWord)) {
      groups.set(word, name);
      groups.set(stemOf(word), name);
    }
  return groups;
}

/** Phrases of this name tell nothing. */
export const PLAIN = 'plain';

function alikePhrasesOf({ alike, alikePhrases }: ChangesFile, spellings: Spellings): TermNode {
  const root = newNode();
  for (const [name, phrases] of Object.entries(alikePhrases)) {
    if (name !== PLAIN && alike[name] === undefined) throw unknown('group of words', name);
    for (const phrase of phrases.flatMap(expandPattern)) insertPhrase(root, phrase, name, spellings);
  }
  return root;
}

/** Each set of phrases, compiled when it is first asked for. */
function setsOf(file: ChangesFile, spellings: Spellings): (name: string) => TermNode | undefined {
  const known = new Map<string, TermNode>();
  return (name) => {
    const before = known.get(name);
    const phrases = file.sets[name];
    if (before !== undefined || phrases === undefined) return before;
    const root = newNode();
    for (const phrase of phrases.flatMap(expandPattern)) insertPhrase(root, phrase, name, spellings);
    known.set(name, root);
    return root;
  };
}

export function compileChanges(file: ChangesFile, spellings: Spellings): ChangeKnowledge {
  for (const signal of file.signals) checkSignal(signal, file);
  for (const name of file.turns) if (file.alike[name] === undefined) throw unknown('group of words', name);
  if (file.sets[file.forms.vendorList] === undefined) throw unknown('set of phrases', file.forms.vendorList);
  for (const name of file.silent) if (file.sets[name] === undefined) throw unknown('set of phrases', name);
  return {
    types: new Map(file.types.map((type) => [type.id, type])),
    sets: { get: setsOf(file, spellings) },
    signals: file.signals,
    silent: file.silent,
    notNames: new Set(file.notNames.flatMap((words) => words.split(' ')).map(foldWord)),
    yes: new Set(file.yes),
    basisOrder: file.basisOrder,
    alike: alikeOf(file),
    alikePhrases: alikePhrasesOf(file, spellings),
    turns: file.turns,
    forms: compileForms(file.forms),
  };
}
