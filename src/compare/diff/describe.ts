// What was decided on an edit → a change with its places, its reason and the redline.

import type { Document } from '../../model/document.ts';
import type { ChangeKnowledge } from '../../rules/changes/compile.ts';
import type { Alignment, ChangedUnit, Edit } from './align.ts';
import type { Change } from './change.ts';
import type { DateChange } from './dates.ts';
import { freshShare } from './decide.ts';
import type { Placed } from './verdict.ts';
import { placeOf, redlineOf } from './evidence.ts';
import type { Merged } from './merge.ts';
import { reasonOf } from './reason.ts';

export interface Documents {
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

export function toChange(
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

export function dateChange(
  dated: DateChange,
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

/** An edit that changes no meaning: other words, or the same words elsewhere. */
export function wordingChange(edit: Edit, { before, after }: Documents): Change {
  const isMoved = [...edit.old, ...edit.now].every(({ fresh }) => fresh.size === 0);
  const places = (document: Document, units: readonly ChangedUnit[]) =>
    units.map(({ unit }) => placeOf(document, unit, 0));
  return {
    type: 'editorial',
    class: 'editorial',
    priority: 'low',
    confidence: 'likely',
    title: isMoved ? 'Same words, set or placed differently' : 'Other words for the same',
    reason: 'Nothing was found in it that changes what the policy says.',
    before: places(before, edit.old),
    after: places(after, edit.now),
    redline: redlineOf(edit),
  };
}
