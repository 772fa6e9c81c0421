// Notices promised in plain words: "We will notify you before that happens". What they are about, when a
// cue tells (statements.yaml), is read there; here stands what no cue knows.

import { coreOf, denialAt } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { regionEnd } from './slots.ts';
import { headAt } from './stated.ts';
import { readActor } from './subject.ts';

/** Notices of the line; none where a cue has found one already. */
export function readNotices(
  line: Line,
  found: readonly Draft[],
  firstPartyNames: ReadonlySet<string>,
  { lexicon }: Reader,
): readonly Draft[] {
  if (line.isQuestion || found.some((draft) => draft.practice.value === 'notify')) return [];
  return line.groups.flatMap((group, index): readonly Draft[] => {
    const head = line.words[headAt(group)];
    const next = line.lowers[group.to] ?? '';
    if (
      group.status !== 'asserted' ||
      group.kind !== 'finite' ||
      group.isPassive ||
      (group.modal?.value !== 'will' && group.modal?.value !== 'may')
    )
      return [];
    const isLetting =
      line.lowers[group.to - 1] === 'let' && line.lowers.slice(group.to, group.to + 3).includes('know');
    const isPlain = head?.verbs.some((verb) => verb.practice === 'notify' && !verb.isWeak) === true;
    if (!isPlain && !isLetting) return [];
    if (next !== 'you' && !lexicon.frames.persons.has(next)) return [];
    if (readActor(line, group, lexicon, firstPartyNames).id !== 'first-party') return [];
    const trigger = wordSpan(line, group.from, group.to);
    return [
      makeDraft(
        coreOf(
          line,
          'verb/notify',
          'notify',
          wordSpan(line, group.clauseStart, Math.max(group.to, regionEnd(line.words, line.groups, index))),
          trigger,
        ),
        {
          ...denialAt(line, group.negation),
          modality: { value: group.modal.value, span: trigger, via: 'text' },
          trace: ['a notice without a cue of what it is about'],
        },
      ),
    ];
  });
}
