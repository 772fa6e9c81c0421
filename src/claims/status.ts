// How a chain stands in its sentence: a statement of its own, a condition, something presupposed.

import type { Frames } from '../lexicon/frames.ts';
import { phraseAt } from '../lexicon/phrases.ts';
import { HARD } from './chains.ts';
import type { Chain } from './chains.ts';
import type { GroupKind, GroupStatus, VerbGroup } from './group.ts';
import { besideStatus, contentStatus, isWhile } from './status-beside.ts';
import type { Subject } from './subjects.ts';
import { isBe, isDo } from './roles.ts';
import type { Role } from './plain-word.ts';
import type { Word } from './words.ts';

const OBJECT: ReadonlySet<Role> = new Set(['determiner', 'noun', 'pronoun', 'other']);

/** "In order to": the first words of an aim in front. */
const LATEST_AIM = 3;

/** Words of the object of a clause in front at most. */
const LONGEST_OBJECT = 8;

/** "On our website we use cookies": a phrase in front, and the verb has an object of its own. */
function opensWithPhrase(words: readonly Word[], marker: number, chain: Chain): boolean {
  let from = marker;
  while (from > 0 && !/[,;:()\u2014\u2013]/.test(words[from]?.gap ?? '')) from--;
  // "…, and upon request we delete them"
  if (words[from]?.role === 'conjunction') from++;
  const opening = words.slice(from, marker + 1);
  if (words[from]?.role !== 'preposition' && words[from]?.role !== 'adverb') return false;
  if (opening.some((word) => word.role === 'verb' || word.role === 'aux')) return false;
  const next = words[chain.to];
  return (
    next !== undefined &&
    !/[,;.:]/.test(next.gap) &&
    ['determiner', 'noun', 'pronoun', 'other', 'conjunction'].includes(next.role)
  );
}

/**
 * "Once you close your account we will wipe your files", "To check your age we need your passport": the clause
 * in front has its verb, and so has this one.
 */
function closesOpening(words: readonly Word[], chain: Chain, previous: VerbGroup | undefined): boolean {
  if (previous === undefined || chain.from - previous.to > LONGEST_OBJECT) return false;
  const isCondition = previous.status === 'conditional' && previous.kind === 'finite';
  const isAim = previous.kind === 'infinitive' && previous.governor === null && previous.from <= LATEST_AIM;
  const next = words[chain.to];
  if ((!isCondition && !isAim) || next === undefined || /[,;.:]/.test(next.gap)) return false;
  const isObject = chain.modal === null ? next.role === 'determiner' : OBJECT.has(next.role);
  return isObject;
}

/** "explains how Acme, Inc. and its partners collect …": the question word opens all up to the verb. */
function isAsked(words: readonly Word[], chain: Chain, previous: VerbGroup | undefined): boolean {
  const from = Math.max(previous?.to ?? 0, chain.from - 40);
  const depth = words[chain.from]?.depth ?? 0;
  for (let at = chain.from - 1; at >= from; at--) {
    const word = words[at];
    if (word === undefined || /[;.\u2014]/.test(words[at + 1]?.gap ?? '')) return false;
    // "for what purposes we use", "the way your data are used"
    if (
      (word.lower === 'way' || word.lower === 'ways' || word.lower === 'manner') &&
      words[at - 1]?.lower === 'the'
    )
      return true;
    if (word.lower === 'what' && chain.from - at <= 4) return true;
    // "information about how you use the app helps us": the question has a verb of its own
    const own = words[at + 2];
    if (
      words[at + 1]?.role === 'pronoun' &&
      own !== undefined &&
      own.role === 'noun' &&
      own.tags.has('Verb') &&
      at + 3 < chain.from
    )
      continue;
    if (word.depth <= depth && (word.lower === 'how' || word.lower === 'whether' || word.lower === 'why'))
      return true;
  }
  return false;
}

/** "at the time the information is collected": a clause without a conjunction behind its noun. */
function hangsOnNoun(
  words: readonly Word[],
  lowers: readonly string[],
  subject: Subject['subject'],
  frames: Frames,
): boolean {
  if (subject === null) return false;
  for (let at = subject.from; at + 2 < subject.to; at++) {
    const next = words[at + 1];
    if (
      frames.clauseNouns.has(lowers[at] ?? '') &&
      words[at - 1]?.role === 'determiner' &&
      next?.role === 'determiner' &&
      next.gap === ' '
    )
      return true;
  }
  return false;
}

/** "We make sure that we do not accidentally …": what is kept from happening. */
const isMistake = (lowers: readonly string[], chain: Chain, { mistakes, negation }: Frames): boolean =>
  lowers
    .slice(chain.from, chain.to)
    .some((word, i, all) => mistakes.has(word) && negation.has(all[i - 1] ?? ''));

export function statusOf(
  words: readonly Word[],
  lowers: readonly string[],
  chain: Chain,
  found: Subject,
  groups: readonly VerbGroup[],
  frames: Frames,
): GroupStatus {
  const { marker } = found;
  const previous = groups.at(-1);
  if (isAsked(words, chain, previous) || isMistake(lowers, chain, frames)) return 'described';
  if (hangsOnNoun(words, lowers, found.subject, frames)) return 'presupposed';
  const beside = besideStatus(words, lowers, chain, found, frames);
  if (beside !== null) return beside;
  if (marker === null) return 'asserted';
  const word = words[marker];
  if (word === undefined) return 'asserted';
  const subjectGap = words[marker + 1]?.gap ?? '';
  // "where the act applies and we transfer data, we …": still in the condition
  if (
    (word.lower === 'and' || word.lower === 'or') &&
    previous?.status === 'conditional' &&
    !/[,;]/.test(`${word.gap}${subjectGap}`)
  )
    return 'conditional';
  // "request we delete": asked of us, not done
  // … but "upon request we delete", "at your request we delete"
  const isNoun =
    ['determiner', 'preposition'].includes(words[marker - 1]?.role ?? '') && lowers[marker - 1] !== 'to';
  if (frames.demands.has(word.lower) && !isNoun && subjectGap.trim() === '' && found.subject !== null)
    return 'described';
  if (HARD.test(subjectGap) || /[()]/.test(subjectGap)) return 'asserted';
  // "…, we" closes what came before; the marker belongs to an earlier clause
  if (subjectGap.includes(',') && !frames.relatives.has(word.lower)) return 'asserted';
  // "ensuring that your password is kept safe": a "that" taken for a determiner
  if (
    word.role === 'verb' &&
    frames.assertive.has(word.lower) &&
    found.subject !== null &&
    lowers[found.subject.from] === 'that'
  )
    return contentStatus(words, groups, marker + 1);
  if (word.lower === 'that') {
    const before = words[marker - 1];
    if (before !== undefined && frames.demands.has(before.lower)) return 'described';
    if (before !== undefined && frames.assertive.has(before.lower))
      return contentStatus(words, groups, marker);
    return 'presupposed';
  }
  if (word.lower === 'which' || word.lower === 'who' || word.lower === 'whom' || word.lower === 'whose') {
    return word.gap.includes(',') || words[marker - 1]?.gap.includes(',') === true
      ? 'asserted'
      : 'presupposed';
  }
  // "After 5 years, records are deleted": a time, not a clause
  if (word.lower === 'after' && /^\d/.test(lowers[marker + 1] ?? '')) return 'asserted';
  // "After that your data are deleted"
  if (word.lower === 'after' && lowers[marker + 1] === 'that' && words[marker + 2]?.role !== 'noun')
    return 'asserted';
  if (['how', 'what', 'why', 'whether'].includes(word.lower)) return 'described';
  for (let from = Math.max(0, marker - 3); from <= marker; from++) {
    const hit = phraseAt(frames.subordinators, lowers, from);
    if (hit !== null && hit.to === marker + 1)
      return word.lower === 'because' ||
        word.lower === 'although' ||
        (word.lower === 'while' && !isWhile(words, chain, found, frames)) ||
        word.lower === 'whereas'
        ? 'asserted'
        : 'conditional';
  }
  // "information we collect", "the data you provide": a noun phrase right before a pronoun subject
  if (found.subject !== null && words[found.subject.from]?.role === 'pronoun' && subjectGap.trim() === '') {
    if (word.lower === 'as' && !/^(?:such|well|long|soon)$/.test(lowers[marker - 1] ?? ''))
      return 'conditional';
    // "Note you may also opt out"
    if (marker === 0 && frames.assertive.has(word.lower)) return 'asserted';
    if (word.role === 'noun' || word.tags.has('Noun'))
      return word.role === 'verb' ||
        opensWithPhrase(words, marker, chain) ||
        closesOpening(words, chain, previous)
        ? 'asserted'
        : 'presupposed';
    if (word.role === 'verb' && frames.assertive.has(word.lower))
      return contentStatus(words, groups, marker + 1);
  }
  return 'asserted';
}

export function kindOf(
  words: readonly Word[],
  chain: Chain,
  subject: Subject['subject'],
  frames: Frames,
): GroupKind {
  if (chain.isTo) return 'infinitive';
  // "in your data being transferred": no statement of its own
  if (words[chain.from]?.lower === 'being' || words[chain.from]?.lower === 'having') return 'gerund';
  if (chain.form === 'be') return 'finite';
  // "Do not send us health data", "Please do not share …": asked of the reader
  if (subject === null && chain.form === 'base' && chain.modal === null && isDo(words[chain.from], frames))
    return 'imperative';
  if (chain.hasAuxiliary && chain.form !== 'ing') return 'finite';
  if (chain.form === 'ing')
    return isBe(words[chain.from], frames) ||
      chain.modal !== null ||
      words.slice(chain.from, chain.to).some((word) => isBe(word, frames))
      ? 'finite'
      : 'gerund';
  const first = subject === null ? undefined : words[subject.to - 1];
  if (chain.form === 'ed')
    return first?.role === 'pronoun' && first.lower !== 'us' && first.lower !== 'them'
      ? 'finite'
      : 'participle';
  return subject === null && chain.form === 'base' ? 'imperative' : 'finite';
}
