// Practices that a light verb carries or that happen: "we do not engage in the sale of your data", "sharing
// of your data never takes place".

import { findPhrases, phraseAt } from '../lexicon/phrases.ts';
import type { Practice } from '../model/vocabulary.ts';
import { coreOf, denialAt } from './core.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { VerbGroup } from './group.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { regionEnd } from './slots.ts';
import { fromStated } from './stated.ts';
import { readActor } from './subject.ts';
import { dataIn, recipientsIn } from './values.ts';

interface Carried {
  readonly practice: Practice;
  readonly from: number;
  readonly to: number;
  /** Where the words end that may name the data. */
  readonly end: number;
  /** Said to happen in so many words; else only a denial counts ("is not something we do"). */
  readonly isPlain: boolean;
}

/** The practice noun with "of", or the gerund, at a word. */
function practiceAt(
  line: Line,
  at: number,
  { lexicon }: Reader,
): { readonly practice: Practice; readonly to: number } | null {
  const noun = phraseAt(lexicon.frames.nouns, line.lowers, at);
  if (noun !== null && line.lowers[noun.to] === 'of') return { practice: noun.value, to: noun.to };
  const verb = lexicon.frames.verbs
    .get(line.lowers[at] ?? '')
    ?.find(({ form, isWeak }) => form === 'ing' && !isWeak);
  return verb === undefined ? null : { practice: verb.practice, to: at + 1 };
}

/** Words between a light verb and its noun: "in the", "any". */
const LONGEST_LINK = 4;

/** "engage in the sale of", "in the business of selling" */
function carriedBy(line: Line, head: number, end: number, reader: Reader): Carried | null {
  for (let at = head; at <= head + 2; at++) {
    const light = phraseAt(reader.lexicon.frames.light, line.lowers, at);
    if (light === null) continue;
    for (let from = light.to; from < Math.min(end, light.to + LONGEST_LINK); from++) {
      const found = practiceAt(line, from, reader);
      if (found !== null) return { ...found, from, end, isPlain: true };
    }
  }
  return null;
}

/** "Sharing of your data never takes place", "the sale of your data is not something we do" */
function happeningTo(line: Line, group: VerbGroup, end: number, reader: Reader): Carried | null {
  const { subject } = group;
  if (subject === null) return null;
  const [hit] = findPhrases(
    reader.lexicon.frames.happening,
    line.lowers,
    group.from,
    Math.min(end, group.to + 3),
  );
  const isNothing =
    group.negation !== null && line.lowers.slice(group.from, group.to + 2).includes('something');
  if (hit === undefined && !isNothing) return null;
  // a gerund that opens the subject is a verb group of its own: the subject begins behind it
  for (let from = Math.max(0, subject.from - 1); from < Math.min(subject.to, subject.from + 3); from++) {
    const found = practiceAt(line, from, reader);
    if (found !== null) return { ...found, from, end: subject.to, isPlain: hit !== undefined };
  }
  return null;
}

export function readCarried(
  line: Line,
  firstPartyNames: ReadonlySet<string>,
  reader: Reader,
): readonly Draft[] {
  const { lexicon } = reader;
  return fromStated(line, (group, index) => {
    const end = regionEnd(line.words, line.groups, index);
    const isByUs = readActor(line, group, lexicon, firstPartyNames).id === 'first-party';
    const carried =
      (isByUs ? carriedBy(line, group.heads[0] ?? group.from, end, reader) : null) ??
      happeningTo(line, group, end, reader);
    if (carried === null) return [];
    const { practice, from, to } = carried;
    const data = dataIn(line, to, carried.end, lexicon, 'text', 'unspecified');
    const isNone = lexicon.frames.negatingDeterminers.has(line.lowers[from - 1] ?? '');
    const negation = group.negation ?? (isNone ? from - 1 : null);
    if (data.length === 0 || (negation === null && !carried.isPlain)) return [];
    return [
      makeDraft(
        coreOf(
          line,
          `noun/${practice}`,
          practice,
          wordSpan(line, group.subject?.from ?? group.clauseStart, Math.max(end, to)),
          wordSpan(line, from, to),
        ),
        {
          ...denialAt(line, negation),
          data,
          recipients: recipientsIn(line, to, end, lexicon, 'text'),
          trace: [`"${line.lowers.slice(from, to).join(' ')}" read as ${practice}`],
        },
      ),
    ];
  });
}
