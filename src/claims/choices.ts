// Choices that are no named right: "You can manage cookies in your browser", "Analytics cookies can
// be switched off", "Essential cookies cannot be disabled". Grants with `right` null.

import { isA } from '../lexicon/relate.ts';
import { coreOf, denialAt } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { readChannels } from './channels.ts';
import { readGates } from './conditions.ts';
import type { VerbGroup } from './group.ts';
import { termsIn, wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import type { Cited, DataRef } from '../model/claim.ts';
import { readSlots, regionEnd } from './slots.ts';
import { headOf } from './stated.ts';
import { subjectRange } from './subject.ts';
import { dataIn } from './values.ts';

const PRONOUNS = new Set(['them', 'these', 'it', 'those']);

const isByOthers = (line: Line, from: number, to: number, { lexicon }: Reader): boolean =>
  readSlots(line.words, from, to, lexicon.frames, true).some(
    ({ name, inner }) => name === 'agent' && line.lowers[inner] !== 'you',
  );

/** "Most browsers let you refuse cookies", "it is possible to turn off location": what somebody or something lets do. */
function isLetTo(line: Line, group: VerbGroup, { lexicon }: Reader): boolean {
  const { grammar } = lexicon.frames;
  const governor = group.governor === null ? undefined : line.groups[group.governor];
  if (group.kind !== 'infinitive' || governor?.status !== 'asserted' || governor.negation !== null)
    return false;
  const between = line.lowers.slice(governor.to, group.from);
  const isGiven =
    grammar.granting.has(headOf(line, governor)) && between.some((word) => lexicon.frames.persons.has(word));
  return isGiven || (between.length <= LONGEST_BETWEEN && grammar.possible.has(between[0] ?? ''));
}

/** "Possible for you to": words between the two verbs at most. */
const LONGEST_BETWEEN = 4;

export function readChoices(
  line: Line,
  labelData: readonly Cited<DataRef>[],
  antecedents: readonly Cited<DataRef>[],
  reader: Reader,
): readonly Draft[] {
  if (line.isQuestion) return [];
  const { lexicon } = reader;
  // "You can turn them off": only of cookies is that said without naming them
  const cookies = antecedents
    .filter(({ value }) => isA(lexicon, 'data', value.concept, 'cookie'))
    .slice(-1)
    .map((ref) => ({ ...ref, via: 'coreference' as const }));
  return line.groups.flatMap((group, index): Draft[] => {
    const verb = line.lowers[group.heads[0] ?? group.from] ?? '';
    if (
      !lexicon.frames.choiceVerbs.has(verb) ||
      group.status === 'conditional' ||
      group.status === 'described'
    )
      return [];
    const end = regionEnd(line.words, line.groups, index);
    const subject = group.subject === null ? [] : line.lowers.slice(group.subject.from, group.subject.to);
    const byReader =
      (subject.at(-1) === 'you' || lexicon.frames.persons.has(subject.at(-1) ?? '')) &&
      group.modal?.value === 'may' &&
      !group.isPassive;
    const isOrder =
      group.kind === 'imperative' && group.status === 'asserted' && readChannels(line, reader).length > 0;
    // "To manage cookies, please click here"
    const isAim =
      group.kind === 'infinitive' &&
      group.from <= 1 &&
      line.lowers[0] === 'to' &&
      (/\bplease\b/i.test(line.text) || readChannels(line, reader).length > 0);
    // "cookies may be set by the network": no choice of the reader
    const isPassive =
      group.isPassive && group.modal?.value === 'may' && !isByOthers(line, group.to, end, reader);
    if (!byReader && !isOrder && !isAim && !isPassive && !isLetTo(line, group, reader)) return [];
    const range = isPassive ? subjectRange(line, line.groups, index) : { from: group.to, to: end };
    const own = dataIn(line, range.from, range.to, lexicon, 'text', 'unspecified');
    const meant = line.lowers.slice(group.to, group.to + 2).some((word) => PRONOUNS.has(word)) ? cookies : [];
    const data = own.length > 0 ? own : isPassive ? labelData : meant;
    const hasObject = data.length > 0 || termsIn(line, 'channel', group.to, end).length > 0;
    if (!hasObject || (isPassive && data.length === 0)) return [];
    const slots = readSlots(line.words, group.to, end, lexicon.frames, group.isPassive);
    const gates = readGates(line, slots, null, group.negation !== null, lexicon.frames);
    return [
      makeDraft(
        coreOf(
          line,
          `choice/${verb}`,
          'grant',
          wordSpan(line, group.clauseStart, Math.max(end, group.to)),
          wordSpan(line, group.from, group.to),
        ),
        {
          ...denialAt(line, group.negation),
          modality: { value: 'user-may', span: null, via: 'default' },
          data,
          right: null,
          conditions: gates.conditions,
          exceptions: gates.exceptions,
          trace: [`"${verb}" offers or refuses a choice`],
        },
      ),
    ];
  });
}
