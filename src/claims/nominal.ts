// Practices named by nouns: "no selling of Paid Account data", and participles with an agent:
// "(processed and stored by our payment processor)".

import { phraseAt } from '../lexicon/phrases.ts';
import { isA } from '../lexicon/relate.ts';
import type { Cited, DataRef } from '../model/claim.ts';
import { coreOf } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { readSlots, regionEnd } from './slots.ts';
import { dataIn, purposesIn, recipientsIn } from './values.ts';

/** "no sale of …", "no sharing of …": the practice noun right after a denying determiner. */
function readNounDenials(line: Line, reader: Reader): readonly Draft[] {
  const { lexicon } = reader;
  const drafts: Draft[] = [];
  for (let at = 0; at < line.words.length; at++) {
    if (!lexicon.frames.negatingDeterminers.has(line.lowers[at] ?? '')) continue;
    const noun = phraseAt(lexicon.frames.nouns, line.lowers, at + 1);
    if (noun === null || line.lowers[noun.to] !== 'of') continue;
    let end = noun.to + 1;
    while (
      end < line.words.length &&
      !/[;,.:\u2014]/.test(line.words[end]?.gap ?? '') &&
      line.words[end]?.role !== 'verb' &&
      line.words[end]?.role !== 'aux'
    )
      end++;
    const data = dataIn(line, noun.to, end, lexicon, 'text', 'unspecified');
    if (data.length === 0) continue;
    drafts.push(
      makeDraft(
        coreOf(
          line,
          `noun/${noun.value}`,
          noun.value,
          wordSpan(line, at, end),
          wordSpan(line, noun.from, noun.to),
        ),
        {
          polarity: 'denied',
          negation: wordSpan(line, at, at + 1),
          data,
          trace: [`"${line.lowers.slice(at, noun.to).join(' ')}" denies ${noun.value}`],
        },
      ),
    );
  }
  return drafts;
}

/** "payment method (processed by our payment processor)": the agent is a recipient. */
function readAgents(line: Line, labelData: readonly Cited<DataRef>[], reader: Reader): readonly Draft[] {
  const { lexicon } = reader;
  return line.groups.flatMap((group, index): Draft[] => {
    const head = line.words[group.heads[0] ?? group.from];
    if (
      group.kind !== 'participle' ||
      head === undefined ||
      !head.verbs.some((verb) => lexicon.frames.grammar.handling.has(verb.lemma))
    )
      return [];
    const end = regionEnd(line.words, line.groups, index);
    const agent = readSlots(line.words, group.to, end, lexicon.frames, true).find(
      (slot) => slot.name === 'agent',
    );
    const parties =
      agent === undefined
        ? []
        : recipientsIn(line, agent.from, agent.to, lexicon, 'text').filter(
            (r) =>
              isA(lexicon, 'party', r.value.class, 'processor') ||
              isA(lexicon, 'party', r.value.class, 'third-party'),
          );
    const first = parties[0];
    if (agent === undefined || first === undefined) return [];
    const before = dataIn(line, 0, group.from, lexicon, 'text', 'unspecified');
    const data = before.length > 0 ? before : labelData;
    if (data.length === 0) return [];
    return [
      makeDraft(
        coreOf(
          line,
          'agent/entrust',
          'entrust',
          wordSpan(line, group.from, agent.to),
          wordSpan(line, group.from, group.to),
        ),
        {
          actor: { value: first.value.class, span: first.span, via: 'text' },
          data,
          recipients: parties,
          purposes: purposesIn(line, group.from, end, 'text'),
          trace: [`"${head.text} by" names who handles the data`],
        },
      ),
    ];
  });
}

export function readNominals(
  line: Line,
  labelData: readonly Cited<DataRef>[],
  reader: Reader,
): readonly Draft[] {
  return line.isQuestion ? [] : [...readNounDenials(line, reader), ...readAgents(line, labelData, reader)];
}
