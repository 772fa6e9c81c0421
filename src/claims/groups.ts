// Verb groups of a sentence: auxiliaries, modal, negation and the coordinated main verbs they
// govern ("never see or store"), each with its subject and how it stands in the sentence.

import type { Frames } from '../lexicon/frames.ts';
import { readChain } from './chains.ts';
import type { Chain } from './chains.ts';
import type { GroupKind, VerbGroup } from './group.ts';
import { kindOf, statusOf } from './status.ts';
import { findSubject } from './subjects.ts';
import type { Subject } from './subjects.ts';
import { isCoordinator } from './words.ts';
import type { Word } from './words.ts';

const lowersOf = (words: readonly Word[]): readonly string[] => words.map((word) => word.lower);

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
