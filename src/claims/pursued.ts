// Purposes that a clause states as an act of ours: "we may market our services to you", "we do not send
// promotional emails", "we take part in interest-based advertising". To do it is to use data for it.

import { isA } from '../lexicon/relate.ts';
import { coreOf, denialAt } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { familyOf } from './family.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { determinerNegation } from './negation.ts';
import { readSlots, regionEnd } from './slots.ts';
import { readActor } from './subject.ts';
import { dataIn, purposesIn, recipientsIn, unique } from './values.ts';

/** Words from the verb on within which the act itself is named: "send you our monthly marketing emails". */
const FARTHEST = 7;

const SPEAKING: ReadonlySet<string> = new Set(['use', 'disclose', 'sell', 'train']);

/** Drafts of the line; none where a verb of its own says what data are used or given for. */
export function readPursued(
  line: Line,
  found: readonly Draft[],
  firstPartyNames: ReadonlySet<string>,
  reader: Reader,
): readonly Draft[] {
  const { lexicon } = reader;
  if (line.isQuestion || found.some(({ practice }) => SPEAKING.has(familyOf(practice.value)))) return [];
  return line.groups.flatMap((group, index): readonly Draft[] => {
    if (group.status !== 'asserted' || group.kind !== 'finite' || group.isPassive) return [];
    if (!lexicon.frames.pursuing.has(line.lowers[group.heads.at(-1) ?? group.from] ?? '')) return [];
    if (readActor(line, group, lexicon, firstPartyNames).id !== 'first-party') return [];
    const head = group.heads.at(-1) ?? group.from;
    const end = regionEnd(line.words, line.groups, index);
    const near = Math.min(end, group.to + FARTHEST);
    const [act] = purposesIn(line, head, near, 'text');
    if (act === undefined || !isA(lexicon, 'purpose', act.value, 'marketing')) return [];
    const slots = readSlots(line.words, group.to, end, lexicon.frames, false);
    const object = slots.find(({ name }) => name === 'object');
    const negation =
      group.negation ??
      (object === undefined ? null : determinerNegation(line, object.from, object.to, lexicon));
    return [
      makeDraft(
        coreOf(
          line,
          'act/use',
          'use',
          wordSpan(line, group.subject?.from ?? group.clauseStart, end),
          wordSpan(line, group.from, group.to),
        ),
        {
          ...denialAt(line, negation),
          modality: { value: group.modal?.value ?? 'does', span: null, via: 'default' },
          data: slots
            .filter(({ name }) => name === 'instrument' || name === 'source')
            .flatMap((slot) => dataIn(line, slot.from, slot.to, lexicon, 'text', 'unspecified')),
          recipients: slots
            .filter(({ name }) => name === 'agent')
            .flatMap((slot) => recipientsIn(line, slot.from, slot.to, lexicon, 'text')),
          purposes: unique(purposesIn(line, head, end, 'text'), String),
          trace: ['what is done for a purpose is done with data'],
        },
      ),
    ];
  });
}
