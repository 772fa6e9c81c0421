// Two versions of a policy → what changed in meaning, and whom it serves. Pure.

import type { CompiledLexicon } from '../../lexicon/compile.ts';
import type { Document } from '../../model/document.ts';
import type { ChangeKnowledge } from '../../rules/changes/compile.ts';
import { alignDocuments } from './align.ts';
import type { Alignment, ChangedUnit } from './align.ts';
import { atomsOf } from './atoms.ts';
import type { Atom } from './atoms.ts';
import type { Change, VersionDiff } from './change.ts';
import { readUnit } from './context.ts';
import { findDateChange } from './dates.ts';
import { decideEdit, freshShare } from './decide.ts';
import type { Elsewhere, Placed, Side } from './decide.ts';
import { placeOf, redlineOf } from './evidence.ts';
import { mergeVerdicts } from './merge.ts';
import type { Decided, Merged } from './merge.ts';
import { capitalised, isOwnName, renamedWords } from './names.ts';
import { reasonOf } from './reason.ts';
import type { Unit } from './units.ts';
import { wordsOf } from './words.ts';

export interface DiffKnowledge {
  readonly lexicon: CompiledLexicon;
  readonly changes: ChangeKnowledge;
}

type AtomsOf = (unit: Unit) => readonly Atom[];

function atomReader(document: Document, knowledge: DiffKnowledge): AtomsOf {
  const known = new Map<number, readonly Atom[]>();
  return (unit) => {
    const before = known.get(unit.index);
    if (before !== undefined) return before;
    const atoms = atomsOf(readUnit(document, unit, knowledge.changes), knowledge);
    known.set(unit.index, atoms);
    return atoms;
  };
}

interface Version {
  readonly units: readonly Unit[];
  /** How many units say it, by key of the atom. */
  readonly counts: ReadonlyMap<string, number>;
}

function versionOf(units: readonly Unit[], read: AtomsOf): Version {
  const counts = new Map<string, number>();
  for (const unit of units) for (const { key } of read(unit)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { units, counts };
}

/** Names are looked for as words anywhere, unnamed things by their words; all else as the same statement. */
function elsewhereIn(version: Version, own: Version, renamed: ReadonlySet<string>): Elsewhere {
  const { units, counts } = version;
  const vocabulary = new Set(units.flatMap(({ words }) => words.map(({ key }) => key)));
  const text = units
    .map((unit) => unit.text)
    .join('\n')
    .toLowerCase();
  const names = capitalised(units);
  return (atom) => {
    const kind = 'value' in atom.signal ? atom.signal.value : null;
    if (kind === 'item') return atom.value.split(' ').every((word) => vocabulary.has(word));
    if (kind === 'name' || kind === 'entity' || kind === 'email') {
      if (text.includes(atom.surface.toLowerCase())) return true;
      if (kind !== 'name') return false;
      return (
        isOwnName(atom.surface, names) || wordsOf(atom.surface, false).every(({ key }) => renamed.has(key))
      );
    }
    const times = counts.get(atom.key) ?? 0;
    return atom.signal.counted === true ? times >= (own.counts.get(atom.key) ?? 0) : times > 0;
  };
}

const isName = ({ signal }: Atom): boolean => 'value' in signal && signal.value === 'name';

export function diffDocuments(before: Document, after: Document, knowledge: DiffKnowledge): VersionDiff {
  const alignment = alignDocuments(before, after);
  const [readOld, readNow] = [atomReader(before, knowledge), atomReader(after, knowledge)];
  const renamed = renamedWords(alignment.edits);
  const [old, now] = [versionOf(alignment.old, readOld), versionOf(alignment.now, readNow)];
  const inOld = elsewhereIn(old, now, renamed);
  const inNow = elsewhereIn(now, old, renamed);
  const side =
    (read: AtomsOf, elsewhere: Elsewhere) =>
    (unit: ChangedUnit): Side => ({
      unit,
      atoms: read(unit.unit).filter((atom) => !isName(atom) || !elsewhere(atom)),
    });
  const dated = findDateChange(alignment.edits);
  const decided = alignment.edits.flatMap((edit, index): readonly Decided[] => {
    const sides = { old: edit.old.map(side(readOld, inNow)), now: edit.now.map(side(readNow, inOld)) };
    const context = { ...sides, inOld, inNow, basisOrder: knowledge.changes.basisOrder };
    const isOneSided = edit.old.length === 0 || edit.now.length === 0;
    const verdicts = decideEdit(context, knowledge.changes.signals);
    return verdicts.map((verdict) => ({ verdict, edit: index, isOneSided }));
  });
  const merged = mergeVerdicts(decided);
  const documents = { before, after };
  const changes = [
    ...(dated === null ? [] : [dateChange(dated, alignment, documents, knowledge.changes)]),
    ...merged.map((one) => toChange(one, alignment, documents, knowledge.changes)),
  ];
  const shown = new Set([...merged.map(({ edit }) => edit), ...(dated === null ? [] : [dated.edit])]);
  return {
    changes,
    editorial: alignment.editorial + alignment.edits.length - shown.size,
    isIdentical: before.sha256 === after.sha256,
  };
}

interface Documents {
  readonly before: Document;
  readonly after: Document;
}

/** Whole new sentences show a change better than edited ones. */
const byWeight = (a: Placed, b: Placed): number => freshShare(b.side.unit) - freshShare(a.side.unit);

function placesOf(document: Document, placed: readonly Placed[]) {
  const seen = new Set<number>();
  return placed.toSorted(byWeight).flatMap(({ atom, side }) => {
    const { unit } = side.unit;
    if (seen.has(unit.index)) return [];
    seen.add(unit.index);
    return [placeOf(document, unit, atom.at)];
  });
}

function toChange(
  one: Merged,
  alignment: Alignment,
  documents: Documents,
  knowledge: ChangeKnowledge,
): Change {
  const edit = alignment.edits[one.edit] ?? { old: [], now: [] };
  const partner = (document: Document, units: readonly ChangedUnit[]) =>
    units
      .toSorted((a, b) => b.fresh.size - a.fresh.size)
      .slice(0, 1)
      .map(({ unit }) => placeOf(document, unit, 0));
  const type = knowledge.types.get(one.outcome.type);
  const before = placesOf(documents.before, one.lost);
  const after = placesOf(documents.after, one.gained);
  return {
    type: one.outcome.type,
    class: one.outcome.class,
    priority: one.outcome.class === 'less-protective' ? (type?.priority ?? 'medium') : 'low',
    confidence: 'likely',
    title: type?.title ?? one.outcome.type,
    reason: reasonOf(one),
    before: before.length > 0 ? before : partner(documents.before, edit.old),
    after: after.length > 0 ? after : partner(documents.after, edit.now),
    redline: redlineOf(edit),
  };
}

function dateChange(
  dated: NonNullable<ReturnType<typeof findDateChange>>,
  alignment: Alignment,
  { before, after }: Documents,
  knowledge: ChangeKnowledge,
): Change {
  const edit = alignment.edits[dated.edit] ?? { old: [], now: [] };
  return {
    type: 'effective-date-changed',
    class: 'neutral',
    priority: 'low',
    confidence: 'clear',
    title: knowledge.types.get('effective-date-changed')?.title ?? 'Date changed',
    reason: 'The date that the policy states for itself changed.',
    before: dated.old === null ? [] : [placeOf(before, dated.old.unit, 0)],
    after: dated.now === null ? [] : [placeOf(after, dated.now.unit, 0)],
    redline: redlineOf(edit),
  };
}
