// Rights refused in so many words: "we refuse all requests for deletion", "we do not honour requests to
// access your data". What we may refuse in some case is no refusal.

import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { wordSpan, spanOf, charRange } from './line.ts';
import type { Line, Reader } from './line.ts';
import { readRights } from './rights.ts';
import { regionEnd } from './slots.ts';
import { headAt } from './stated.ts';
import { readActor } from './subject.ts';
import { dataIn } from './values.ts';

/** Denied grants of the line, one for each right named. */
export function readRefusals(
  line: Line,
  firstPartyNames: ReadonlySet<string>,
  { lexicon }: Reader,
): readonly Draft[] {
  if (line.isQuestion) return [];
  const { refusing, accepting } = lexicon.frames;
  return line.groups.flatMap((group, index): readonly Draft[] => {
    const head = headAt(group);
    const verb = line.lowers[head] ?? '';
    if (group.kind !== 'finite' || group.status !== 'asserted' || group.isPassive) return [];
    if (group.modal !== null && group.modal.value !== 'will') return [];
    const isRefused = group.negation === null ? refusing.has(verb) : accepting.has(verb);
    if (!isRefused || readActor(line, group, lexicon, firstPartyNames).id !== 'first-party') return [];
    const end = regionEnd(line.words, line.groups, index);
    if (!line.lowers.slice(group.to, group.to + 4).some((word) => lexicon.frames.grammar.requests.has(word)))
      return [];
    const range = charRange(line, group.to, end);
    return readRights(line.text, lexicon)
      .filter(({ start }) => start >= range.start && start < range.end)
      .map(({ kind, start, end: until }) => {
        const trigger = spanOf(line, start, until);
        return makeDraft(
          {
            rule: `refusal/${kind}`,
            block: line.block.index,
            span: wordSpan(line, group.clauseStart, end),
            sentence: line.span,
            trigger,
            practice: { value: 'grant', span: wordSpan(line, head, head + 1), via: 'text' },
          },
          {
            polarity: 'denied',
            negation: wordSpan(line, group.negation ?? head, (group.negation ?? head) + 1),
            data: dataIn(line, group.to, end, lexicon, 'text', 'unspecified'),
            right: { kind, channels: [], deadlineDays: null, fee: 'unspecified', limits: [] },
            trace: [`requests named by ${kind} are refused`],
          },
        );
      });
  });
}
