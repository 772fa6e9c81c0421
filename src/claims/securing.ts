// Protection as an aim: "we work hard to protect your data", "we follow industry standards to secure the
// information we collect". What we do in order to protect data is said to protect them.

import { coreOf } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { regionEnd } from './slots.ts';
import { readActor } from './subject.ts';
import { dataIn } from './values.ts';

export function readSecuring(
  line: Line,
  firstPartyNames: ReadonlySet<string>,
  { lexicon }: Reader,
): readonly Draft[] {
  if (line.isQuestion) return [];
  for (const [index, group] of line.groups.entries()) {
    const head = line.words[group.heads[0] ?? group.from];
    if (group.kind !== 'infinitive' || group.negation !== null) continue;
    // "we encourage you to protect …": the reader's doing
    if (lexicon.frames.persons.has(line.lowers[group.from - 2] ?? '')) continue;
    if (head?.verbs.some((verb) => verb.practice === 'secure' && !verb.isWeak) !== true) continue;
    const main = line.groups
      .slice(0, index)
      .findLast((other) => other.kind === 'finite' && other.status === 'asserted');
    if (main === undefined || main.negation !== null) continue;
    if (readActor(line, main, lexicon, firstPartyNames).id !== 'first-party') continue;
    const end = regionEnd(line.words, line.groups, index);
    const data = dataIn(line, group.to, end, lexicon, 'text', 'unspecified').slice(0, 1);
    if (data.length === 0) continue;
    const trigger = wordSpan(line, group.from, group.to);
    return [
      makeDraft(coreOf(line, 'aim/secure', 'secure', wordSpan(line, main.clauseStart, end), trigger), {
        data,
        trace: ['what is done to protect data protects them'],
      }),
    ];
  }
  return [];
}
