// Data that stand open, or are for sale: "your profile is visible to other users", "posts are publicly
// accessible", "your data is not for sale". A copula with such words says what a verb would.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { isA } from '../lexicon/relate.ts';
import { phraseAt } from '../lexicon/phrases.ts';
import { refineDisclosure } from './choose.ts';
import { coreOf, denialAt } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { determinerNegation } from './negation.ts';
import { readSlots, regionEnd } from './slots.ts';
import { fromStated, headAt } from './stated.ts';
import { subjectRange } from './subject.ts';
import { dataIn, recipientsIn, unique } from './values.ts';

const FARTHEST = 3;

const isNarrow = (id: string, lexicon: CompiledLexicon): boolean =>
  ['processor', 'third-party', 'affiliate'].some((kind) => isA(lexicon, 'party', id, kind));

export function readOpenTo(line: Line, { lexicon }: Reader): readonly Draft[] {
  return fromStated(line, (group, index) => {
    const head = headAt(group);
    let hit = null;
    for (let at = group.from + 1; at <= head + FARTHEST && hit === null; at++)
      hit = phraseAt(lexicon.frames.predicates, line.lowers, at);
    if (hit === null) return [];
    const subject = subjectRange(line, line.groups, index);
    const named = dataIn(line, subject.from, subject.to, lexicon, 'text', 'unspecified');
    const before = line.groups[index - 1];
    const about =
      named.length > 0 || before === undefined
        ? named
        : dataIn(line, before.clauseStart, group.from, lexicon, 'text', 'unspecified');
    const data = about.length > 0 ? about.slice(-2) : [];
    if (data.length === 0) return [];
    const end = regionEnd(line.words, line.groups, index);
    const isPublic = line.lowers.slice(group.from, hit.to).includes('publicly');
    const named_ = readSlots(line.words, hit.from, end, lexicon.frames, true)
      .filter(({ name }) => name === 'recipient' || name === 'agent')
      .flatMap((slot) => recipientsIn(line, slot.from, slot.to, lexicon, 'text'))
      .filter(({ value }) => !isA(lexicon, 'party', value.class, 'first-party'));
    const trigger = wordSpan(line, hit.from, hit.to);
    // "available to you", "accessible from your account": open to nobody else
    if (hit.value === 'publish' && named_.length === 0 && !isPublic) return [];
    const recipients =
      named_.length > 0 || !isPublic
        ? named_
        : [
            {
              value: { class: 'public', name: null, role: 'unknown' as const, restriction: null },
              span: trigger,
              via: 'text' as const,
            },
          ];
    const classes = recipients.map(({ value }) => value.class);
    // "accessible to our vendors": open to them alone
    const isToSome = classes.length > 0 && classes.every((id) => isNarrow(id, lexicon));
    const practice =
      hit.value === 'publish' && isToSome ? refineDisclosure(classes, [], false, false, lexicon) : hit.value;
    const negation = group.negation ?? determinerNegation(line, subject.from, subject.to, lexicon);
    return [
      makeDraft(
        coreOf(
          line,
          `predicate/${practice}`,
          practice,
          wordSpan(line, Math.min(subject.from, group.clauseStart), end),
          trigger,
        ),
        {
          ...denialAt(line, negation),
          modality: { value: group.modal?.value ?? 'does', span: null, via: 'default' },
          data: unique(data, (ref) => ref.concept + ref.surface),
          recipients: unique(recipients, (party) => party.class + (party.name ?? '')),
          trace: [`"${line.lowers.slice(hit.from, hit.to).join(' ')}" says ${practice} of its subject`],
        },
      ),
    ];
  });
}
