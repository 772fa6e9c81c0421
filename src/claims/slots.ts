// What stands to the right of a verb group, cut into slots by the words that open them: object,
// recipient, source, purpose, instrument, condition, exception. Ranges are word indexes.

import type { SlotKind } from '../lexicon/frame-files.ts';
import type { Frames } from '../lexicon/frames.ts';
import { phraseAt } from '../lexicon/phrases.ts';
import type { VerbGroup } from './group.ts';
import type { Word } from './words.ts';

export type SlotName = 'object' | Exclude<SlotKind, 'elaboration' | 'continuation'> | 'agent';

export interface Slot {
  readonly name: SlotName;
  /** Words from the marker on. */
  readonly from: number;
  /** First word after the marker. */
  readonly inner: number;
  readonly to: number;
}

const isVerbAhead = (words: readonly Word[], at: number): boolean => {
  let i = at;
  while (words[i]?.role === 'adverb' || words[i]?.role === 'negation') i++;
  return words[i]?.role === 'verb' || words[i]?.role === 'aux';
};

/** Where the group's own words end: the next clause with a subject of its own, or a hard stop. */
export function regionEnd(words: readonly Word[], groups: readonly VerbGroup[], index: number): number {
  const group = groups[index];
  if (group === undefined) return words.length;
  const depth = words[group.from]?.depth ?? 0;
  let end = words.length;
  for (let i = index + 1; i < groups.length; i++) {
    const next = groups[i];
    if (next === undefined) break;
    const isOwnClause = next.kind === 'finite' || next.kind === 'imperative';
    if (
      !isOwnClause ||
      next.status === 'presupposed' ||
      next.status === 'conditional' ||
      next.status === 'described'
    )
      continue;
    if ((words[next.from]?.depth ?? 0) > depth) continue;
    if (isNumbered(words, next.from) && numberBetween(words, group.to, next.from - 1)) continue;
    end = Math.max(group.to, next.clauseStart);
    // the coordinator that joins the clauses belongs to neither
    break;
  }
  for (let i = group.to; i < end; i++) {
    const word = words[i];
    if (word === undefined) break;
    if (word.depth < depth) return i;
    if (word.depth === depth && /;/.test(word.gap) && i > group.to && !goesOn(words, groups, i, end))
      return i;
  }
  return end;
}

/** "For purposes including audits; research; and security": what follows the semicolon is one more of the list. */
const NUMBER = /^(?:[a-z]|[ivx]{1,4}|\d{1,2})$/;

/** "(b) tell": does a number in brackets stand before the word? */
const isNumbered = (words: readonly Word[], at: number): boolean =>
  NUMBER.test(words[at - 1]?.lower ?? '') && (words[at]?.gap ?? '').includes(')');

/** Whether one of the words `from` to `to` is numbered: "to (a) send …; (b) tell …" go on one with the other. */
const numberBetween = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some((_, at) => isNumbered(words, from + at + 1));

function goesOn(words: readonly Word[], groups: readonly VerbGroup[], at: number, end: number): boolean {
  let to = at + 1;
  while (to < end && !/[;.]/.test(words[to]?.gap ?? '')) to++;
  const isStated = groups.some(
    ({ from, kind, status }) =>
      !isNumbered(words, from) &&
      from >= at &&
      from < to &&
      (kind === 'finite' || kind === 'imperative') &&
      status !== 'presupposed',
  );
  return !isStated && !words.slice(at, to).some((word) => /\d/.test(word.lower) || word.lower === 'not');
}

/** "Shared with or sold to our partners": what stands behind both belongs to each. */
export function tailOf(
  line: { readonly words: readonly Word[]; readonly groups: readonly VerbGroup[] },
  index: number,
): { readonly to: number; readonly end: number } {
  const { words, groups } = line;
  const end = regionEnd(words, groups, index);
  const to = groups[index]?.to ?? end;
  const next = groups[index + 1];
  const isBare =
    next?.governor === index &&
    next.isPassive &&
    end > to &&
    // "disclosed to or collected by": who collects is no one who discloses
    words[next.to]?.lower !== 'by' &&
    words.slice(to, next.from).every(({ role }) => ['preposition', 'conjunction', 'adverb'].includes(role));
  return isBare ? { to: next.to, end: regionEnd(words, groups, index + 1) } : { to, end };
}

interface Marker {
  readonly name: SlotName | 'elaboration' | 'continuation';
  readonly to: number;
}

const isPeriod = (words: readonly Word[], at: number): boolean =>
  words[at]?.tags.has('Value') === true || /^\d/.test(words[at]?.lower ?? '');

function markerAt(
  words: readonly Word[],
  lowers: readonly string[],
  at: number,
  end: number,
  frames: Frames,
  isPassive: boolean,
): Marker | null {
  const hit = phraseAt(frames.slots, lowers, at, end);
  if (hit === null) return null;
  const word = words[at];
  if (word === undefined) return null;
  if (hit.value === 'recipient') {
    // "information relating to your purchases": no recipient
    if (word.lower === 'to' && phraseAt(frames.abouts, lowers, at - 1)?.to === at + 1) return null;
    // "to, among other things, improve our site"
    if (word.lower === 'to' && (isVerbAhead(words, hit.to) || (words[hit.to]?.gap ?? '').startsWith(',')))
      return { name: 'purpose', to: hit.to };
    return { name: 'recipient', to: hit.to };
  }
  if (word.lower === 'by' && hit.to === at + 1) {
    if (
      words[hit.to]?.verbs.some((reading) => reading.form === 'ing') === true ||
      words[hit.to]?.tags.has('Gerund') === true
    )
      return { name: 'instrument', to: hit.to };
    return { name: isPassive ? 'agent' : 'instrument', to: hit.to };
  }
  // "for 90 days": a period, no purpose
  if (hit.value === 'purpose' && hit.to === at + 1 && isPeriod(words, hit.to))
    return { name: 'duration', to: hit.to };
  // "so that we can", "to help us": the purpose goes on through its own clause
  return { name: hit.value, to: hit.to };
}

/** Slots of `words[from..end)`, in order; the first one is the object. */
export function readSlots(
  words: readonly Word[],
  from: number,
  end: number,
  frames: Frames,
  isPassive: boolean,
): readonly Slot[] {
  const lowers = words.map((word) => word.lower);
  const depth = words[Math.max(0, from - 1)]?.depth ?? 0;
  const slots: { name: SlotName; from: number; inner: number; to: number }[] = [];
  let current: { name: SlotName; from: number; inner: number; to: number } = {
    name: 'object',
    from,
    inner: from,
    to: from,
  };
  for (let at = from; at < end;) {
    const word = words[at];
    const marker =
      word !== undefined && word.depth <= depth ? markerAt(words, lowers, at, end, frames, isPassive) : null;
    if (marker === null || marker.name === 'continuation' || marker.name === 'elaboration') {
      at = marker === null ? at + 1 : Math.max(at + 1, marker.to);
      current.to = at;
      continue;
    }
    // inside a condition or exception its own prepositions belong to it, until a comma ends it
    const isInside =
      (current.name === 'condition' || current.name === 'exception' || current.name === 'duration') &&
      at > current.from &&
      !/[,]/.test(word?.gap ?? '');
    // "except as required by law", "unless with your consent": the condition is the exception
    const isExcepted = current.name === 'exception' && marker.name === 'condition' && at <= current.inner + 1;
    const isInPurpose =
      current.name === 'purpose' &&
      (marker.name === 'recipient' || marker.name === 'place' || marker.name === 'source') &&
      // "for a business purpose to our vendors": the purpose is told, who follows is not part of it
      !frames.grammar.purposeNouns.has(lowers[at - 1] ?? '');
    // "to outside companies": an adjective right behind the marker, no place
    const isAdjective = current.name === 'recipient' && marker.name === 'place' && at === current.inner;
    if (
      isExcepted ||
      isAdjective ||
      (isInside && marker.name !== 'exception' && marker.name !== 'condition') ||
      isInPurpose
    ) {
      at = marker.to;
      current.to = at;
      continue;
    }
    slots.push(current);
    current = { name: marker.name, from: at, inner: marker.to, to: marker.to };
    at = marker.to;
  }
  current.to = Math.max(current.to, current.inner);
  slots.push({ ...current, to: Math.min(end, Math.max(current.to, current.inner)) });
  return slots.filter((slot) => slot.to > slot.from);
}
