// Data that last: "residual copies may remain in our backups", "your messages stay on our servers for a year".
// What remains somewhere is kept there; what stays with the reader is not.

import { isA } from '../lexicon/relate.ts';
import { phraseAt } from '../lexicon/phrases.ts';
import { coreOf, denialAt } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { VerbGroup } from './group.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { determinerNegation } from './negation.ts';
import { readRetention } from './retention.ts';
import { isBe, isHave } from './roles.ts';
import { regionEnd } from './slots.ts';
import { fromStated, headAt } from './stated.ts';
import { subjectRange } from './subject.ts';
import { dataIn, unique } from './values.ts';

/** "Stays with you and nobody else": words behind the verb that may name who has the data. */
const NEAREST = 4;

const isOnDevice = (id: string, { lexicon }: Reader): boolean =>
  isA(lexicon, 'data', id, 'cookie') || isA(lexicon, 'data', id, 'identifier');

/** "The retention period for invoices is ten years": the data behind the period, or in front of it. */
function periodOf(line: Line, group: VerbGroup, index: number, { lexicon }: Reader): readonly Draft[] {
  const { frames } = lexicon;
  const end = regionEnd(line.words, line.groups, index);
  const retention = readRetention(line, group.from, end, 'retain');
  if (retention === null || frames.persons.has(line.lowers[group.from - 1] ?? '')) return [];
  const subject = subjectRange(line, line.groups, index);
  const isPeriod = (at: number): boolean =>
    phraseAt(frames.nouns, line.lowers, at)?.value === 'retain' &&
    line.lowers.slice(at + 1, at + 3).some((word) => frames.grammar.spans.has(word));
  // "recordings have a retention period of", not "you can choose retention periods"
  const to = isHave(line.words[headAt(group)], frames) ? group.to + NEAREST : group.from;
  const named = [...line.lowers.keys()].find((at) => at >= subject.from && at < to && isPeriod(at));
  if (named === undefined) return [];
  const data = dataIn(line, subject.from, subject.to, lexicon, 'text', 'unspecified');
  return [
    makeDraft(
      coreOf(
        line,
        'period/retain',
        'retain',
        wordSpan(line, subject.from, end),
        wordSpan(line, named, named + 2),
      ),
      {
        data: unique(data, (ref) => ref.concept + ref.surface),
        retention,
        trace: ['names the period for which data are kept'],
      },
    ),
  ];
}

/** "The periods for which we keep your data depend on the purposes": kept by criteria. */
function dependingOf(line: Line, group: VerbGroup, index: number, { lexicon }: Reader): readonly Draft[] {
  const kept = line.groups.findLast(
    (other, at) =>
      at < index &&
      other.status === 'presupposed' &&
      other.negation === null &&
      line.words[headAt(other)]?.verbs.some(({ practice }) => practice === 'retain') === true,
  );
  if (kept === undefined) return [];
  if (!line.lowers.slice(0, kept.from).some((word) => lexicon.frames.grammar.spans.has(word))) return [];
  const end = regionEnd(line.words, line.groups, index);
  return [
    makeDraft(
      coreOf(line, 'period/retain', 'retain', wordSpan(line, 0, end), wordSpan(line, kept.from, kept.to)),
      {
        data: unique(
          dataIn(line, kept.from, group.from, lexicon, 'text', 'unspecified'),
          (ref) => ref.concept + ref.surface,
        ),
        retention: readRetention(line, group.from, end, 'retain'),
        trace: ['says what the period depends on'],
      },
    ),
  ];
}

export function readLasting(line: Line, reader: Reader): readonly Draft[] {
  const { lexicon } = reader;
  return fromStated(line, (group, index) => {
    if (group.isPassive) return [];
    const head = headAt(group);
    const isCopular = isBe(line.words[head], lexicon.frames) || isHave(line.words[head], lexicon.frames);
    if (isCopular && group.negation === null && line.durations.length > 0)
      return periodOf(line, group, index, reader);
    if (lexicon.frames.grammar.depending.has(line.lowers[head] ?? ''))
      return dependingOf(line, group, index, reader);
    const isExpiring = lexicon.frames.grammar.expiring.has(line.lowers[head] ?? '');
    if (!isExpiring && !lexicon.frames.lasting.has(line.lowers[head] ?? '')) return [];
    if (isExpiring && line.durations.length === 0) return [];
    // "if you live in Nevada"
    if (lexicon.frames.persons.has(line.lowers[(group.subject?.to ?? 0) - 1] ?? '')) return [];
    const end = regionEnd(line.words, line.groups, index);
    const where = line.lowers.slice(group.to, end);
    // "remains confidential", "stays on your device"
    if (!lexicon.frames.grammar.prepositions.has(where[0] ?? '') && line.durations.length === 0) return [];
    if (!isExpiring && where.slice(0, NEAREST).some((word) => lexicon.frames.persons.has(word))) return [];
    const subject = subjectRange(line, line.groups, index);
    const data = dataIn(line, subject.from, subject.to, lexicon, 'text', 'unspecified');
    if (data.length === 0) return [];
    // "your subscription expires after a year": only of what is set on a device is that said
    if (isExpiring && !data.every(({ value }) => isOnDevice(value.concept, reader))) return [];
    const from = group.subject?.from ?? group.clauseStart;
    const negation = group.negation ?? determinerNegation(line, subject.from, subject.to, lexicon);
    return [
      makeDraft(
        coreOf(line, 'lasting/retain', 'retain', wordSpan(line, from, end), wordSpan(line, head, head + 1)),
        {
          ...denialAt(line, negation),
          modality: { value: group.modal?.value ?? 'does', span: null, via: 'default' },
          data: unique(data, (ref) => ref.concept + ref.surface),
          retention: readRetention(line, from, end, 'retain'),
          trace: ['data that remain somewhere are kept there'],
        },
      ),
    ];
  });
}
