// Data that last: "residual copies may remain in our backups", "your messages stay on our servers for a year".
// What remains somewhere is kept there; what stays with the reader is not.

import { coreOf, denialAt } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { determinerNegation } from './negation.ts';
import { readRetention } from './retention.ts';
import { regionEnd } from './slots.ts';
import { fromStated, headAt } from './stated.ts';
import { subjectRange } from './subject.ts';
import { dataIn, unique } from './values.ts';

export function readLasting(line: Line, { lexicon }: Reader): readonly Draft[] {
  return fromStated(line, (group, index) => {
    if (group.isPassive) return [];
    const head = headAt(group);
    if (!lexicon.frames.lasting.has(line.lowers[head] ?? '')) return [];
    const end = regionEnd(line.words, line.groups, index);
    const where = line.lowers.slice(group.to, end);
    // "remains confidential", "stays on your device"
    if (!lexicon.frames.grammar.prepositions.has(where[0] ?? '') && line.durations.length === 0) return [];
    if (where.some((word) => lexicon.frames.persons.has(word))) return [];
    const subject = subjectRange(line, line.groups, index);
    const data = dataIn(line, subject.from, subject.to, lexicon, 'text', 'unspecified');
    if (data.length === 0) return [];
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
