// Data that the reader gives: "you may also provide us with your phone number", "members can choose to enter
// their date of birth". What is given to us is collected; what is asked of the reader in the course of a
// request, and what is given to others, is not.

import { isA } from '../lexicon/relate.ts';
import { coreOf } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { VerbGroup } from './group.ts';
import { termsIn, wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { readSlots, regionEnd } from './slots.ts';
import { headOf } from './stated.ts';
import { readActor } from './subject.ts';
import { dataIn, purposesIn, unique } from './values.ts';

/** The verb of giving: of the clause itself, or the one that "choose to", "wish to" leads to. */
function givingOf(line: Line, index: number, { lexicon }: Reader): number | null {
  const group = line.groups[index];
  if (group === undefined) return null;
  const head = headOf(line, group);
  if (lexicon.frames.giving.has(head)) return index;
  const next = line.groups[index + 1];
  const isLed = next?.kind === 'infinitive' && next.from - group.to <= 2 && lexicon.frames.choosing.has(head);
  return isLed && lexicon.frames.giving.has(line.lowers[next.heads[0] ?? next.from] ?? '') ? index + 1 : null;
}

/** "Our survey allows you to provide your name": the verb of giving that it leads to. */
function enabledOf(line: Line, index: number, { lexicon }: Reader): number | null {
  const group = line.groups[index];
  const next = line.groups[index + 1];
  if (group === undefined || next?.kind !== 'infinitive' || group.negation !== null || group.isPast)
    return null;
  if (!lexicon.frames.leave.has(headOf(line, group)) || line.lowers[group.to] !== 'you') return null;
  return lexicon.frames.giving.has(line.lowers[next.heads[0] ?? next.from] ?? '') ? index + 1 : null;
}

const isSharing = (line: Line, group: VerbGroup): boolean =>
  line.words[group.heads[0] ?? group.from]?.verbs.some(
    ({ practice, isWeak }) => practice === 'disclose' && !isWeak,
  ) === true;

/** "You may provide us with …": a permission or a plain statement; "you must" is a duty, "you would" a case. */
const isOffered = (line: Line, { modal, negation, isPast }: VerbGroup): boolean =>
  negation === null &&
  !isPast &&
  (modal === null || (modal.value === 'may' && line.lowers[modal.at] !== 'could'));

/** What the reader gives in the clause of a verb group, or null. */
function draftOf(
  line: Line,
  index: number,
  firstPartyNames: ReadonlySet<string>,
  reader: Reader,
): Draft | null {
  const { lexicon } = reader;
  const group = line.groups[index];
  if (group?.status !== 'asserted' || group.kind !== 'finite' || group.isPassive) return null;
  const isByReader =
    isOffered(line, group) && readActor(line, group, lexicon, firstPartyNames).id === 'person';
  const at = isByReader ? givingOf(line, index, reader) : enabledOf(line, index, reader);
  const giving = at === null ? undefined : line.groups[at];
  if (at === null || giving === undefined || giving.negation !== null) return null;
  const end = regionEnd(line.words, line.groups, at);
  const slots = readSlots(line.words, giving.to, end, lexicon.frames, false);
  const object = slots.find(({ name }) => name === 'object');
  const to = slots.filter(({ name }) => name === 'recipient');
  const isOurs = (word: string): boolean => lexicon.frames.firstParty.has(word) || firstPartyNames.has(word);
  const isToUs =
    (object !== undefined && line.lowers[object.from] === 'us') ||
    to.some(({ inner }) => isOurs(line.lowers[inner] ?? ''));
  const isToOthers = to.some((slot) =>
    termsIn(line, 'party', slot.from, slot.to).some(
      ({ id }) => id !== 'first-party' && !isA(lexicon, 'party', id, 'person'),
    ),
  );
  if (isToOthers && !isToUs) return null;
  const given = [...(object === undefined ? [] : [object]), ...to].flatMap((slot) =>
    dataIn(line, slot.from, slot.to, lexicon, 'text', 'provided'),
  );
  const isNamed = given.some(({ value }) => value.concept !== 'data' && value.concept !== 'personal');
  if (given.length === 0 || (!isToUs && !isNamed)) return null;
  // "lets you share your photos": with whom it pleases them
  if (!isByReader && !isToUs && isSharing(line, giving)) return null;
  const trigger = wordSpan(line, giving.from, giving.to);
  return makeDraft(
    coreOf(
      line,
      'given/collect',
      'collect',
      wordSpan(line, group.clauseStart, Math.max(end, giving.to)),
      trigger,
    ),
    {
      modality: { value: group.modal?.value ?? 'does', span: null, via: 'default' },
      data: unique(given, (ref) => ref.concept + ref.surface),
      sources: [
        { value: 'person', span: wordSpan(line, group.subject?.from ?? group.from, group.to), via: 'text' },
      ],
      purposes: unique(
        slots
          .filter(({ name }) => name === 'purpose')
          .flatMap((slot) => purposesIn(line, slot.from, slot.to, 'text')),
        String,
      ),
      trace: ['what the reader gives us is collected'],
    },
  );
}

export function readGiven(
  line: Line,
  firstPartyNames: ReadonlySet<string>,
  reader: Reader,
): readonly Draft[] {
  const { frames } = reader.lexicon;
  if (line.isQuestion || line.lowers.some((word) => frames.applying.has(word))) return [];
  return line.groups.flatMap((_, index) => draftOf(line, index, firstPartyNames, reader) ?? []);
}
