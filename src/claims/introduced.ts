// Sentences that only say what data there are: "The information we collect includes your name", "Information
// you provide to us may include …". The practice stands in the relative clause, the data behind the verb.

import type { Practice } from '../model/vocabulary.ts';
import type { Draft } from './draft.ts';
import { coreOf } from './core.ts';
import { makeDraft } from './draft.ts';
import { familyOf } from './family.ts';
import type { VerbGroup } from './group.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { isBe } from './roles.ts';
import type { Opener } from './openers.ts';
import { readActor } from './subject.ts';
import { dataIn, unique } from './values.ts';

/** Words that may stand between the relative clause and the introducing verb. */
const FARTHEST = 14;

/** What begins the list behind a copula. */
const NAMING: ReadonlySet<string> = new Set(['determiner', 'noun', 'other']);

/** The introducing verb ("includes", "may include", "is limited to", "are") at or after a word; null when there is none. */
function introductionAfter(line: Line, from: number, { lexicon }: Reader): number | null {
  for (let at = from; at < Math.min(line.words.length, from + FARTHEST); at++) {
    if (/[;:]/.test(line.words[at]?.gap ?? '')) return null;
    if (!lexicon.frames.grammar.introducing.has(line.lowers[at] ?? '')) continue;
    // "… information we collect and you are responsible": a clause of its own
    if (
      at > from &&
      line.words[at - 1]?.role === 'pronoun' &&
      lexicon.frames.grammar.plainPronouns.has(line.lowers[at - 1] ?? '')
    )
      return null;
    // "information collected is kept", "is not personal": no list
    const next = line.words[at + 1];
    const isCopula = isBe(line.words[at], lexicon.frames);
    // "the only data we collect is what you give us"
    if (next?.lower === 'what') return at;
    return isCopula && (next === undefined || !NAMING.has(next.role) || isQuality(line, at + 1)) ? null : at;
  }
  return null;
}

/** "… that we process is inaccurate, …": an adjective alone, no list. */
const isQuality = (line: Line, at: number): boolean =>
  line.words[at]?.tags.has('Adjective') === true && /^$|[,;.)]/.test(line.words[at + 1]?.gap ?? '');

/** What the relative clause says is done: our own collecting and using, or the reader's giving. */
function practiceOf(
  line: Line,
  group: VerbGroup,
  { lexicon }: Reader,
  firstPartyNames: ReadonlySet<string>,
): Practice | null {
  const verbs = line.words[group.heads[0] ?? group.from]?.verbs ?? [];
  const actor = readActor(line, group, lexicon, firstPartyNames);
  if (actor.id === 'person')
    return verbs.some(({ practice }) => familyOf(practice) === 'disclose') ? 'collect' : null;
  if (actor.id !== 'first-party' && group.kind !== 'participle' && !group.isPassive) return null;
  return verbs.find(({ isWeak }) => !isWeak)?.practice ?? null;
}

const CARRIED = new Set<Practice>([
  'collect',
  'observe',
  'receive',
  'derive',
  'use',
  'disclose',
  'sell',
  'retain',
  'track',
]);

/** A later word that names what there is; generic words name nothing. */
export function readIntroduced(
  line: Line,
  firstPartyNames: ReadonlySet<string>,
  reader: Reader,
): readonly Draft[] {
  if (line.isQuestion) return [];
  const { lexicon } = reader;
  for (const group of line.groups) {
    const isRelative = group.status === 'presupposed' || group.kind === 'participle';
    if (!isRelative || group.negation !== null) continue;
    const about = dataIn(line, 0, group.from, lexicon, 'text', 'unspecified');
    const verb = introductionAfter(line, group.to, reader);
    if (about.length === 0 || verb === null) continue;
    const practice = practiceOf(line, group, reader, firstPartyNames);
    if (practice === null || !CARRIED.has(practice)) continue;
    const named = dataIn(line, verb + 1, line.words.length, lexicon, 'text', 'unspecified').filter(
      (ref) => ref.value.concept !== 'data',
    );
    const isOnly = line.lowers.slice(0, group.from).includes('only');
    if (named.length === 0 && !isOnly) continue;
    return [
      makeDraft(coreOf(line, 'list/include', practice, line.span, wordSpan(line, group.from, group.to)), {
        data: unique(named.length > 0 ? named : about, (ref) => ref.concept + ref.surface),
        quantifier: isOnly ? 'only' : 'unspecified',
        trace: [`"${line.lowers[verb] ?? ''}" names the data`],
      }),
    ];
  }
  return [];
}

/** "This information may include your name": what is listed goes on with what the sentence before stated. */
export function readContinued(
  line: Line,
  before: Draft | null,
  opener: Opener | null,
  reader: Reader,
): readonly Draft[] {
  if (line.isQuestion || before?.polarity === 'denied') return [];
  const { lexicon } = reader;
  if (!lexicon.frames.grammar.pointing.has(line.lowers[0] ?? '')) return [];
  const verb = introductionAfter(line, 1, reader);
  if (verb === null || verb > 6) return [];
  if (before === null) return opener === null ? [] : readOpened(line, verb, opener, reader);
  const isGeneric = before.data.every(
    ({ value }) => value.concept === 'data' || value.concept === 'personal',
  );
  if (!isGeneric || !CARRIED.has(before.practice.value)) return [];
  const data = dataIn(line, verb + 1, line.words.length, lexicon, 'text', 'unspecified').filter(
    (ref) => ref.value.concept !== 'data',
  );
  if (data.length === 0) return [];
  return [
    makeDraft(
      {
        rule: 'list/continued',
        block: line.block.index,
        span: line.span,
        sentence: line.span,
        trigger: before.trigger,
        practice: { ...before.practice, via: 'coreference' },
      },
      {
        actor: before.actor,
        modality: before.modality,
        recipients: before.recipients,
        purposes: before.purposes,
        data: unique(data, (ref) => ref.concept + ref.surface),
        trace: ['goes on from the sentence before'],
      },
    ),
  ];
}

/** Below "Information we collect", after a name that is no sentence: "This may include your location". */
function readOpened(line: Line, verb: number, opener: Opener, { lexicon }: Reader): readonly Draft[] {
  const isList = !isBe(line.words[verb], lexicon.frames);
  if (!isList || opener.isDenied || familyOf(opener.practice) !== 'collect' || opener.slot !== 'data')
    return [];
  const data = dataIn(line, verb + 1, line.words.length, lexicon, 'text', 'unspecified').filter(
    (ref) => ref.value.concept !== 'data',
  );
  if (data.length === 0) return [];
  return [
    makeDraft(
      {
        ...coreOf(line, 'list/opened', opener.practice, line.span, wordSpan(line, 0, verb + 1)),
        practice: { value: opener.practice, span: opener.span, via: opener.via },
      },
      {
        data: unique(data, (ref) => ref.concept + ref.surface),
        context: [opener.link],
        trace: ['goes on from the heading'],
      },
    ),
  ];
}
