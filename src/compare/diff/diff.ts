// Two versions of a policy → what changed in meaning, and whom it serves. Pure.

import type { Document } from '../../model/document.ts';
import type { ChangeKnowledge } from '../../rules/changes/compile.ts';
import { alignDocuments } from './align.ts';
import type { ChangedUnit } from './align.ts';
import { atomsOf } from './atoms.ts';
import type { Atom, AtomReader } from './atoms.ts';
import type { VersionDiff } from './change.ts';
import { readUnit } from './context.ts';
import type { Reading } from './context.ts';
import { findDateChange } from './dates.ts';
import { decideEdit, isGrown } from './decide.ts';
import type { Elsewhere, Side } from './verdict.ts';
import { dateChange, toChange, wordingChange } from './describe.ts';
import { gistReader } from './gist.ts';
import { mergeVerdicts } from './merge.ts';
import type { Decided } from './merge.ts';
import { capitalised, isOwnName, ownNames, ownWords, renamedWords } from './names.ts';
import { noticeGiven } from './notice.ts';
import { once } from '../../lib/once.ts';
import { newsReader } from './reworded.ts';
import { runAtoms } from './runs.ts';
import type { Unit } from './units.ts';
import { wordsOf } from './words.ts';

interface Readers {
  readonly reading: (unit: Unit) => Reading;
  readonly atoms: (unit: Unit) => readonly Atom[];
}

/** Reads each unit when it is first asked for, once. */
function readersOf(document: Document, units: readonly Unit[], knowledge: AtomReader): Readers {
  const { changes } = knowledge;
  const own = once(() => ownNames(units, changes.notNames));
  const known = new Map<number, { readonly reading: Reading; readonly atoms: readonly Atom[] }>();
  const readAt = (unit: Unit) => {
    const before = known.get(unit.index);
    if (before !== undefined) return before;
    const reading = readUnit(document, unit, changes, own());
    const made = { reading, atoms: atomsOf(reading, knowledge) };
    known.set(unit.index, made);
    return made;
  };
  return { reading: (unit) => readAt(unit).reading, atoms: (unit) => readAt(unit).atoms };
}

interface Version {
  readonly units: readonly Unit[];
  /** How many units say it, by key of the atom. */
  readonly counts: () => ReadonlyMap<string, number>;
}

function versionOf(units: readonly Unit[], { atoms }: Readers): Version {
  const counts = once(() => {
    const all = new Map<string, number>();
    for (const { key, times } of units.flatMap((unit) => atoms(unit)))
      all.set(key, (all.get(key) ?? 0) + times);
    return all;
  });
  return { units, counts };
}

/** Names are looked for as words anywhere, unnamed things by their words; all else as the same statement. */
function elsewhereIn(
  version: Version,
  own: Version,
  renamed: ReadonlySet<string>,
  { alike, forms: { words: forms } }: ChangeKnowledge,
): Elsewhere {
  const { units, counts } = version;
  const vocabulary = once(() => new Set(units.flatMap(({ words }) => words.map(({ key }) => key))));
  const text = once(() =>
    units
      .map((unit) => unit.text)
      .join('\n')
      .toLowerCase(),
  );
  const names = once(() => capitalised(units));
  // a company that is called otherwise throughout and is of the same form
  const isRenamed = (surface: string): boolean => {
    const keys = wordsOf(surface, forms).map(({ key }) => key);
    return (
      keys.some((key) => renamed.has(key)) && keys.every((key) => renamed.has(key) || vocabulary().has(key))
    );
  };
  const isPlain = (word: string): boolean => renamed.has(word) || alike.get(word) === '';
  return (atom) => {
    const kind = 'value' in atom.signal ? atom.signal.value : null;
    if (kind === 'item' || kind === 'part' || kind === 'aim' || kind === 'run' || kind === 'entry')
      return atom.value.split(' ').every((word) => vocabulary().has(word) || isPlain(word));
    if (kind === 'name' || kind === 'entity' || kind === 'email') {
      if (text().includes(atom.surface.toLowerCase())) return true;
      if (kind === 'entity') return isRenamed(atom.surface);
      if (kind === 'email') return false;
      return (
        isOwnName(atom.surface, names()) || wordsOf(atom.surface, forms).every(({ key }) => renamed.has(key))
      );
    }
    const times = counts().get(atom.key) ?? 0;
    return atom.signal.counted === true ? times >= (own.counts().get(atom.key) ?? 0) : times > 0;
  };
}

const isName = ({ signal }: Atom): boolean => 'value' in signal && signal.value === 'name';

export interface DiffOptions {
  /** Also list the sentences that say the same in other words. */
  readonly listsWording?: boolean;
}

export function diffDocuments(
  before: Document,
  after: Document,
  knowledge: AtomReader,
  { listsWording = false }: DiffOptions = {},
): VersionDiff {
  const { forms } = knowledge.changes;
  const alignment = alignDocuments(before, after, forms.words);
  const readOld = readersOf(before, alignment.old, knowledge);
  const readNow = readersOf(after, alignment.now, knowledge);
  const renamed = renamedWords(alignment.edits);
  const [old, now] = [versionOf(alignment.old, readOld), versionOf(alignment.now, readNow)];
  const inOld = elsewhereIn(old, now, renamed, knowledge.changes);
  const inNow = elsewhereIn(now, old, renamed, knowledge.changes);
  const side =
    (read: Readers, elsewhere: Elsewhere, others: readonly ChangedUnit[]) =>
    (changed: ChangedUnit): Side => {
      const { unit } = changed;
      const atoms = read.atoms(unit).filter((atom) => !isName(atom) || !elsewhere(atom));
      const runs = runAtoms(changed, others, read.reading(unit), knowledge);
      return { unit: changed, atoms: [...atoms, ...runs], isGrown: isGrown(changed, others) };
    };
  const known = new Set([...renamed, ...ownWords(alignment)]);
  const gist = {
    old: gistReader(before, knowledge, known),
    now: gistReader(after, knowledge, known),
    knowledge,
  };
  const dated = findDateChange(alignment.edits, forms.date);
  const decided = alignment.edits.flatMap((edit, index): readonly Decided[] => {
    const sides = {
      old: edit.old.map(side(readOld, inNow, edit.now)),
      now: edit.now.map(side(readNow, inOld, edit.old)),
    };
    const context = { ...sides, inOld, inNow, basisOrder: knowledge.changes.basisOrder };
    const isOneSided = edit.old.length === 0 || edit.now.length === 0;
    const verdicts = decideEdit(context, knowledge.changes.signals, newsReader(alignment.edits, index, gist));
    return verdicts.map((verdict) => ({ verdict, edit: index, isOneSided }));
  });
  const merged = mergeVerdicts(decided, forms);
  const documents = { before, after };
  const changes = [
    ...(dated === null ? [] : [dateChange(dated, alignment, documents, knowledge.changes)]),
    ...merged.map((one) => toChange(one, alignment, documents, knowledge.changes)),
  ];
  const shown = new Set([...decided.map(({ edit }) => edit), ...(dated === null ? [] : [dated.edit])]);
  const wording = [...alignment.edits.filter((_, index) => !shown.has(index)), ...alignment.quiet];
  return {
    changes,
    editorial: wording.length,
    wording: listsWording ? wording.map((edit) => wordingChange(edit, documents)) : [],
    isIdentical: before.sha256 === after.sha256,
    notice: noticeGiven(before, after, alignment.old, knowledge),
  };
}
