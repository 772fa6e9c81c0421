// "Your files never leave our servers", "no personal data leaves the company": data that do not go out are
// disclosed to nobody. Said of data that do leave ("data may leave the EEA"), the words say too little.

import { isA } from '../lexicon/relate.ts';
import { coreOf } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { determinerNegation } from './negation.ts';
import { readSlots, regionEnd } from './slots.ts';
import { fromStated, headAt, headOf } from './stated.ts';
import { subjectRange } from './subject.ts';
import { dataIn, recipientsIn } from './values.ts';

/** Denied disclosures of the line. */
export function readKeptIn(
  line: Line,
  firstPartyNames: ReadonlySet<string>,
  { lexicon }: Reader,
): readonly Draft[] {
  return fromStated(line, (group, index) => {
    const head = headAt(group);
    if (group.isPassive || !lexicon.frames.leaving.has(headOf(line, group))) return [];
    const subject = subjectRange(line, line.groups, index);
    const data = dataIn(line, subject.from, subject.to, lexicon, 'text', 'unspecified');
    const negation = group.negation ?? determinerNegation(line, subject.from, subject.to, lexicon);
    if (data.length === 0 || negation === null) return [];
    const end = regionEnd(line.words, line.groups, index);
    const slots = readSlots(line.words, group.to, end, lexicon.frames, false);
    const object = slots.find(({ name }) => name === 'object');
    const isOurs =
      object !== undefined &&
      line.lowers
        .slice(object.from, object.to)
        .some((word) => lexicon.frames.firstParty.has(word) || firstPartyNames.has(word));
    if (!isOurs) return [];
    const recipients = slots
      .filter(({ name }) => name === 'recipient' || name === 'purpose')
      .flatMap((slot) => recipientsIn(line, slot.from, slot.to, lexicon, 'text'))
      .filter(({ value }) => !isA(lexicon, 'party', value.class, 'person'));
    const trigger = wordSpan(line, head, head + 1);
    return [
      makeDraft(
        coreOf(
          line,
          'kept-in/disclose',
          'disclose',
          wordSpan(line, Math.min(subject.from, group.clauseStart), end),
          trigger,
        ),
        {
          polarity: 'denied',
          negation: wordSpan(line, negation, negation + 1),
          strength: 'categorical',
          data,
          recipients,
          trace: ['data that do not leave us are disclosed to nobody'],
        },
      ),
    ];
  });
}
