// Purposes that a clause states as an act of ours: "we may market our services to you", "we do not send
// promotional emails", "we take part in interest-based advertising". To do it is to use data for it.

import { findPhrases } from '../lexicon/phrases.ts';
import { isA } from '../lexicon/relate.ts';
import type { Practice } from '../model/vocabulary.ts';
import { coreOf, denialAt } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft, DraftCore } from './draft.ts';
import { familyOf } from './family.ts';
import { termsIn, wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { determinerNegation } from './negation.ts';
import { readSlots, regionEnd } from './slots.ts';
import { fromStated, headAt, headOf } from './stated.ts';
import { readActor } from './subject.ts';
import { dataIn, purposesIn, recipientsIn, unique } from './values.ts';

/** Words from the verb on within which the act itself is named: "send you our monthly marketing emails". */
const FARTHEST = 9;

/** What is done for these is itself a use of data. */
const PURSUED = ['marketing', 'analytics'];

/** Practices that a noun names without naming data. */
const SELF_STANDING: ReadonlySet<Practice> = new Set(['track', 'profile']);

const SPEAKING: ReadonlySet<string> = new Set(['use', 'disclose', 'sell', 'train']);

/** Drafts of the line; none where a verb of its own says what data are used or given for. */
export function readPursued(
  line: Line,
  found: readonly Draft[],
  firstPartyNames: ReadonlySet<string>,
  reader: Reader,
): readonly Draft[] {
  const { lexicon } = reader;
  if (found.some(({ practice }) => SPEAKING.has(familyOf(practice.value)))) return [];
  // cookies set for measuring say so themselves
  const kinds = found.some(({ practice }) => practice.value === 'track') ? PURSUED.slice(0, 1) : PURSUED;
  return fromStated(line, (group, index) => {
    if (!lexicon.frames.pursuing.has(headOf(line, group))) return [];
    const subject = group.subject ?? { from: group.from, to: group.from };
    if (!group.isPassive && readActor(line, group, lexicon, firstPartyNames).id !== 'first-party') return [];
    const head = headAt(group);
    const end = regionEnd(line.words, line.groups, index);
    const near = Math.min(end, group.to + FARTHEST);
    // "marketing e-mails are sent by text": the act is the subject
    const from = group.isPassive ? subject.from : head;
    const isAct = purposesIn(line, from, group.isPassive ? subject.to : near, 'text').some(({ value }) =>
      kinds.some((kind) => isA(lexicon, 'purpose', value, kind)),
    );
    const slots = readSlots(line.words, group.to, end, lexicon.frames, false);
    const object = slots.find(({ name }) => name === 'object');
    const negation =
      group.negation ??
      (object === undefined ? null : determinerNegation(line, object.from, object.to, lexicon));
    const tracking = negation === null ? null : deniedTracking(line, head, near, reader);
    const core = (rule: string, practice: Practice): DraftCore =>
      coreOf(
        line,
        rule,
        practice,
        wordSpan(line, group.subject?.from ?? group.clauseStart, end),
        wordSpan(line, group.from, group.to),
      );
    const denial = denialAt(line, negation);
    const tracked = tracking === null ? [] : [makeDraft(core('act/track', tracking), denial)];
    // "we do not send e-mails for marketing" denies the two together, neither of them alone
    const isNarrowed = negation !== null && slots.some(({ name }) => name === 'purpose');
    if (!isAct || isNarrowed) return tracked;
    return [
      ...tracked,
      makeDraft(core('act/use', 'use'), {
        ...denial,
        modality: { value: group.modal?.value ?? 'does', span: null, via: 'default' },
        data: slots
          .filter(({ name }) => name === 'instrument' || name === 'source')
          .flatMap((slot) => dataIn(line, slot.from, slot.to, lexicon, 'text', 'unspecified')),
        recipients: slots
          .filter(({ name }) => name === 'agent')
          .flatMap((slot) => recipientsIn(line, slot.from, slot.to, lexicon, 'text')),
        purposes: unique(purposesIn(line, from, end, 'text'), String),
        trace: ['what is done for a purpose is done with data'],
      }),
    ];
  });
}

/** "We do not use any tracking": the practice that a noun of the object names. */
function deniedTracking(line: Line, head: number, near: number, { lexicon }: Reader): Practice | null {
  const hits = findPhrases(lexicon.frames.nouns, line.lowers, head + 1, near);
  const isTerm = (at: number): boolean =>
    termsIn(line, 'data', 0, line.words.length).some(
      ({ start, end }) => start <= (line.words[at]?.start ?? 0) && end > (line.words[at]?.start ?? 0),
    );
  return hits.find(({ value, from }) => SELF_STANDING.has(value) && !isTerm(from))?.value ?? null;
}
