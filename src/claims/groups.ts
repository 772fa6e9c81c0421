// Verb groups of a sentence: auxiliaries, modal, negation and the coordinated main verbs they
// govern ("never see or store"), each with its subject and how it stands in the sentence.

import type { Frames } from '../lexicon/frames.ts';
import { phraseAt } from '../lexicon/phrases.ts';
import type { Modality } from '../model/vocabulary.ts';
import { isBe, isCoordinator, isDo, isHave } from './words.ts';
import type { Word } from './words.ts';

export type GroupKind = 'finite' | 'imperative' | 'infinitive' | 'gerund' | 'participle';

/**
 * asserted: a statement of its own · presupposed: a restrictive relative or participle ("the data we
 * collect") · conditional: inside if/when · described: how/what/why, hypotheticals · complement: the
 * infinitive of another verb ("intend to sell")
 */
export type GroupStatus = 'asserted' | 'presupposed' | 'conditional' | 'described' | 'complement';

export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  /** Word indexes of the main verbs. */
  readonly heads: readonly number[];
  readonly modal: { readonly at: number; readonly value: Modality } | null;
  /** Word index of the negation that governs the whole group. */
  readonly negation: number | null;
  readonly isPassive: boolean;
  readonly isPast: boolean;
  readonly kind: GroupKind;
  readonly status: GroupStatus;
  /** Words of the subject; null when elided or absent. */
  readonly subject: { readonly from: number; readonly to: number } | null;
  /** First word of the clause the group heads. */
  readonly clauseStart: number;
  /** Index of the group whose subject, modal and negation it shares, or that governs it. */
  readonly governor: number | null;
}

interface Chain {
  readonly from: number;
  readonly to: number;
  readonly heads: readonly number[];
  readonly modal: { readonly at: number; readonly value: Modality } | null;
  readonly negation: number | null;
  readonly isPassive: boolean;
  readonly isPast: boolean;
  readonly isTo: boolean;
  readonly form: 'base' | 's' | 'ed' | 'ing' | 'be';
  readonly hasAuxiliary: boolean;
}

const HARD = /[;\u2014\u2013:]/;
const lowersOf = (words: readonly Word[]): readonly string[] => words.map((word) => word.lower);

function formOf(word: Word, frames: Frames): 'base' | 's' | 'ed' | 'ing' {
  const known = word.verbs[0]?.form ?? frames.irregularForms.get(word.lower);
  if (known !== undefined) return known;
  if (word.tags.has('Gerund') || word.lower.endsWith('ing')) return 'ing';
  if (word.tags.has('PastTense') || word.tags.has('Participle') || word.lower.endsWith('ed')) return 'ed';
  if (word.tags.has('PresentTense') && word.lower.endsWith('s') && !word.tags.has('Infinitive')) return 's';
  return 'base';
}

/** Is the negation at `at` one that denies nothing ("not only", "whether or not")? */
function isFalseNegation(lowers: readonly string[], at: number, frames: Frames): boolean {
  for (let from = Math.max(0, at - 2); from <= at; from++) {
    const hit = phraseAt(frames.falseNegation, lowers, from);
    if (hit !== null && hit.to > at) return true;
  }
  return false;
}

function readChain(
  words: readonly Word[],
  lowers: readonly string[],
  start: number,
  frames: Frames,
): Chain | null {
  let at = start;
  let modal: Chain['modal'] = null;
  let negation: number | null = null;
  let auxiliary: 'be' | 'have' | 'do' | null = null;
  let isPast = false;
  const isTo = words[start]?.lower === 'to' || words[start - 1]?.lower === 'to';
  for (; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (at > start && /[;:\u2014\u2013()]/.test(word.gap)) break;
    if (at > start && word.gap.includes(',') && word.role !== 'adverb') {
      // "we may, however, share": a bracketing comma after an adverb
      if (words[at - 1]?.role !== 'adverb') break;
    }
    if (word.role === 'modal') modal ??= { at, value: frames.modals.get(word.lower) ?? 'may' };
    else if (word.role === 'negation') {
      if (!isFalseNegation(lowers, at, frames)) negation ??= at;
    } else if (isBe(word)) auxiliary = 'be';
    else if (isHave(word)) {
      auxiliary = 'have';
      isPast = true;
    } else if (isDo(word)) {
      auxiliary = 'do';
      if (word.lower === 'did') isPast = true;
    } else if (word.role === 'adverb' || (word.lower === 'no' && words[at + 1]?.lower === 'longer')) continue;
    else if (word.lower === 'longer') negation ??= at - 1;
    else break;
  }
  const head = words[at];
  const hasAuxiliary = modal !== null || auxiliary !== null || negation !== null;
  if (head === undefined || head.role !== 'verb' || (at > start && HARD.test(head.gap))) {
    if (auxiliary === null && modal === null) return null;
    // "we are the processor": a form of be or have with no verb after it
    return {
      from: start,
      to: at,
      heads: [at - 1],
      modal,
      negation,
      isPassive: false,
      isPast,
      isTo,
      form: 'be',
      hasAuxiliary,
    };
  }
  const form = formOf(head, frames);
  const heads = [at];
  let to = at + 1;
  // coordinated verbs of the same form: "collect, use and otherwise process"
  for (let i = to; i < words.length;) {
    let j = i;
    let linked = /[,/]/.test(words[j]?.gap ?? '');
    while (isCoordinator(words[j])) {
      linked = true;
      j++;
    }
    while (words[j]?.role === 'adverb' || words[j]?.role === 'negation') j++;
    const next = words[j];
    if (!linked || next === undefined || next.role !== 'verb' || formOf(next, frames) !== form) break;
    if (next.depth !== head.depth || HARD.test(next.gap)) break;
    heads.push(j);
    to = j + 1;
    i = to;
  }
  const isPassive = auxiliary === 'be' && form === 'ed';
  return {
    from: start,
    to,
    heads,
    modal,
    negation,
    isPassive,
    isPast: isPast || (form === 'ed' && auxiliary === null),
    isTo,
    form,
    hasAuxiliary,
  };
}

function isSubjectStart(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined && (word.role === 'pronoun' || word.role === 'determiner' || word.tags.has('Noun'))
  );
}

/** Where the clause of the group at `from` begins: after the last hard stop, or comma/coordinator + subject. */
function clauseStartOf(words: readonly Word[], from: number, floor: number): number {
  const depth = words[from]?.depth ?? 0;
  for (let i = from; i > floor; i--) {
    const word = words[i];
    if (word === undefined) continue;
    if (word.depth < depth) return i + 1;
    if (word.depth > depth) continue;
    if (HARD.test(word.gap)) return i;
    if (/[(]/.test(word.gap) && word.depth === depth && depth > 0) return i;
  }
  return floor;
}

interface Subject {
  readonly subject: { readonly from: number; readonly to: number } | null;
  readonly clauseStart: number;
  readonly marker: number | null;
}

/** The noun phrase or pronoun left of the group, and the word that introduces it (if, how, that …). */
function findSubject(
  words: readonly Word[],
  lowers: readonly string[],
  chain: Chain,
  previousEnd: number,
  frames: Frames,
): Subject {
  const floor = clauseStartOf(words, chain.from, 0);
  let end = chain.from;
  while (end > floor && words[end - 1]?.role === 'adverb') end--;
  const last = words[end - 1];
  if (last === undefined || end <= floor) return { subject: null, clauseStart: end, marker: null };
  if (last.role === 'pronoun') {
    const from = end - 1;
    return { subject: { from, to: end }, clauseStart: from, marker: from > 0 ? from - 1 : null };
  }
  if (frames.relatives.has(last.lower) && last.lower !== 'what')
    return { subject: null, clauseStart: end - 1, marker: end - 1 };
  if (isCoordinator(last)) return { subject: null, clauseStart: end, marker: end - 1 };
  // ", share it": what stands before the comma is the object of the verb before, not a subject
  if (!chain.hasAuxiliary && (words[end]?.gap ?? '').includes(','))
    return { subject: null, clauseStart: end, marker: end - 1 };
  // a noun phrase: back to a subordinator, a coordinator followed by a subject, or a comma
  const stop = Math.max(floor, Math.min(previousEnd, end));
  let from = end - 1;
  for (; from > stop; from--) {
    const word = words[from];
    if (word === undefined) break;
    const before = words[from - 1];
    if (before === undefined) break;
    if (word.depth > (words[chain.from]?.depth ?? 0)) continue;
    if (
      frames.interrogatives.has(before.lower) ||
      phraseAt(frames.subordinators, lowers, from - 1)?.to === from
    )
      break;
    if (word.gap.includes(',') && isSubjectStart(words, from) && !isCoordinator(words[from])) {
      // ", your data will be deleted" after an opening clause; a list of nouns goes on
      const opening = words.slice(floor, from).some((w) => w.role === 'verb' || w.role === 'aux');
      if (opening || phraseAt(frames.subordinators, lowers, floor) !== null) break;
    }
    if (
      isCoordinator(before) &&
      words.slice(stop, from - 1).some((w) => w.role === 'verb' || w.role === 'aux')
    )
      break;
  }
  const marker = from > 0 ? from - 1 : null;
  return { subject: { from, to: end }, clauseStart: from, marker };
}

function statusOf(
  words: readonly Word[],
  lowers: readonly string[],
  chain: Chain,
  found: Subject,
  frames: Frames,
): GroupStatus {
  const { marker } = found;
  if (marker === null) return 'asserted';
  const word = words[marker];
  if (word === undefined) return 'asserted';
  const subjectGap = words[marker + 1]?.gap ?? '';
  if (HARD.test(subjectGap) || /[()]/.test(subjectGap)) return 'asserted';
  // "…, we" closes what came before; the marker belongs to an earlier clause
  if (subjectGap.includes(',') && !frames.relatives.has(word.lower)) return 'asserted';
  if (word.lower === 'that') {
    const before = words[marker - 1];
    if (before !== undefined && frames.assertive.has(before.lower)) return 'asserted';
    return 'presupposed';
  }
  if (word.lower === 'which' || word.lower === 'who' || word.lower === 'whom' || word.lower === 'whose') {
    return word.gap.includes(',') || words[marker - 1]?.gap.includes(',') === true
      ? 'asserted'
      : 'presupposed';
  }
  if (['how', 'what', 'why', 'whether'].includes(word.lower)) return 'described';
  for (let from = Math.max(0, marker - 3); from <= marker; from++) {
    const hit = phraseAt(frames.subordinators, lowers, from);
    if (hit !== null && hit.to === marker + 1)
      return word.lower === 'because' ||
        word.lower === 'although' ||
        word.lower === 'while' ||
        word.lower === 'whereas'
        ? 'asserted'
        : 'conditional';
  }
  // "information we collect", "the data you provide": a noun phrase right before a pronoun subject
  if (found.subject !== null && words[found.subject.from]?.role === 'pronoun' && subjectGap.trim() === '') {
    if (word.role === 'noun' || word.tags.has('Noun'))
      return word.role === 'verb' ? 'asserted' : 'presupposed';
    if (word.role === 'verb' && frames.assertive.has(word.lower)) return 'asserted';
  }
  return 'asserted';
}

function kindOf(words: readonly Word[], chain: Chain, subject: Subject['subject']): GroupKind {
  if (chain.isTo) return 'infinitive';
  if (chain.form === 'be') return 'finite';
  if (chain.hasAuxiliary && chain.form !== 'ing') return 'finite';
  if (chain.form === 'ing')
    return isBe(words[chain.from]) || chain.modal !== null || words.slice(chain.from, chain.to).some(isBe)
      ? 'finite'
      : 'gerund';
  const first = subject === null ? undefined : words[subject.to - 1];
  if (chain.form === 'ed')
    return first?.role === 'pronoun' && first.lower !== 'us' && first.lower !== 'them'
      ? 'finite'
      : 'participle';
  return subject === null && chain.form === 'base' ? 'imperative' : 'finite';
}

/** All verb groups, left to right. */
export function findGroups(words: readonly Word[], frames: Frames): readonly VerbGroup[] {
  const lowers = lowersOf(words);
  const groups: VerbGroup[] = [];
  let previousEnd = 0;
  for (let at = 0; at < words.length;) {
    const word = words[at];
    const starts =
      word !== undefined &&
      (word.role === 'verb' ||
        word.role === 'aux' ||
        word.role === 'modal' ||
        (word.role === 'negation' && lowers[at] !== 'neither' && lowers[at] !== 'nor'));
    const chain = starts ? readChain(words, lowers, at, frames) : null;
    if (chain === null) {
      at++;
      continue;
    }
    const found = findSubject(words, lowers, chain, previousEnd, frames);
    const kind = kindOf(words, chain, found.subject);
    groups.push(linkGroup(words, lowers, groups, chain, found, kind, frames));
    previousEnd = chain.to;
    at = Math.max(chain.to, at + 1);
  }
  return groups;
}

function linkGroup(
  words: readonly Word[],
  lowers: readonly string[],
  groups: readonly VerbGroup[],
  chain: Chain,
  found: Subject,
  kind: GroupKind,
  frames: Frames,
): VerbGroup {
  const base = {
    from: chain.from,
    to: chain.to,
    heads: chain.heads,
    modal: chain.modal,
    negation: chain.negation,
    isPassive: chain.isPassive,
    isPast: chain.isPast,
  };
  const previousIndex = groups.length - 1;
  const previous = groups[previousIndex];
  if (kind === 'infinitive' || kind === 'gerund' || kind === 'participle') {
    const adjacent =
      previous !== undefined && chain.from - previous.to <= 6 && previous.status !== 'described'
        ? previousIndex
        : null;
    const status = kind === 'participle' ? 'presupposed' : 'complement';
    return {
      ...base,
      kind,
      status,
      subject: kind === 'participle' ? null : found.subject,
      clauseStart: chain.from,
      governor: adjacent,
    };
  }
  // ", share it" / "and sell it": no subject of its own, same form as the group before
  const isElided = found.subject === null && previous !== undefined && previous.kind === 'finite';
  if (
    isElided &&
    (isCoordinator(words[chain.from - 1]) ||
      /,/.test(words[chain.from]?.gap ?? '') ||
      words[chain.from]?.gap === '/')
  ) {
    const sharesNegation =
      chain.negation === null &&
      chain.modal === null &&
      previous.negation !== null &&
      sharesNegationWith(words, chain);
    return {
      ...base,
      kind: 'finite',
      status: previous.status,
      subject: previous.subject,
      clauseStart: chain.from,
      governor: previousIndex,
      modal: chain.modal ?? previous.modal,
      negation: chain.negation ?? (sharesNegation ? previous.negation : null),
      isPassive: chain.isPassive || (previous.isPassive && chain.form === 'ed'),
    };
  }
  const status = statusOf(words, lowers, chain, found, frames);
  return { ...base, kind, status, subject: found.subject, clauseStart: found.clauseStart, governor: null };
}

/** "won't save your number, share it or sell it": or, nor, commas and pronoun objects carry the negation on. */
function sharesNegationWith(words: readonly Word[], chain: Chain): boolean {
  const link = words[chain.from - 1];
  if (link?.lower === 'but') return false;
  if (link?.lower === 'or' || link?.lower === 'nor') return true;
  const object = words[chain.to];
  if (object !== undefined && ['it', 'them'].includes(object.lower)) return true;
  return link?.lower !== 'and' && /,/.test(words[chain.from]?.gap ?? '');
}
