// Verb groups of a sentence: auxiliaries, modal, negation and the coordinated main verbs they
// govern ("never see or store"), each with its subject and how it stands in the sentence.

import type { Frames } from '../lexicon/frames.ts';
import { readChain } from './chains.ts';
import type { Chain } from './chains.ts';
import { isHardStop, isOrderBehindAim, secondInfinitive, sharedPassive } from './coordinated.ts';
import type { GroupKind, VerbGroup } from './group.ts';
import { inverted } from './inversion.ts';
import { kindOf, statusOf } from './status.ts';
import { findSubject } from './subjects.ts';
import type { Subject } from './subjects.ts';
import { isCoordinator } from './roles.ts';
import type { Word } from './words.ts';

const lowersOf = (words: readonly Word[]): readonly string[] => words.map((word) => word.lower);

/** All verb groups, left to right. */
export function findGroups(words: readonly Word[], frames: Frames): readonly VerbGroup[] {
  const lowers = lowersOf(words);
  const groups: VerbGroup[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    const starts =
      word !== undefined &&
      (word.role === 'verb' ||
        word.role === 'aux' ||
        word.role === 'modal' ||
        (word.role === 'negation' && lowers[at] !== 'neither' && lowers[at] !== 'nor'));
    // "…, should you wish to": opens a condition
    const isInverted = lowers[at] === 'should' && words[at + 1]?.role === 'pronoun';
    const read = starts && !isInverted ? readChain(words, lowers, at, frames) : null;
    if (read === null) {
      at++;
      continue;
    }
    const chain = inverted(words, lowers, read, groups.at(-1), frames);
    const found = findSubject(words, lowers, chain, groups.at(-1), frames);
    const kind = isDriven(words, chain, groups.at(-1))
      ? chain.form === 'base'
        ? 'infinitive'
        : 'participle'
      : kindOf(words, chain, found.subject, frames);
    const shared = kind === 'participle' ? sharedPassive(words, groups, chain, frames) : null;
    groups.push(shared ?? linkGroup(words, lowers, groups, chain, found, kind, frames));
    at = Math.max(chain.to, at + 1);
  }
  return groups;
}

type Standing = Pick<VerbGroup, 'kind' | 'status' | 'subject' | 'clauseStart' | 'governor'>;
type Shared = Pick<Chain, 'from' | 'to' | 'heads' | 'modal' | 'negation' | 'isPassive' | 'isPast'>;

/** The group of a chain. Written out, as each paragraph makes dozens. */
const toGroup = (chain: Shared, standing: Standing): VerbGroup => ({
  from: chain.from,
  to: chain.to,
  heads: chain.heads,
  modal: chain.modal,
  negation: chain.negation,
  isPassive: chain.isPassive,
  isPast: chain.isPast,
  kind: standing.kind,
  status: standing.status,
  subject: standing.subject,
  clauseStart: standing.clauseStart,
  governor: standing.governor,
});

function linkGroup(
  words: readonly Word[],
  lowers: readonly string[],
  groups: readonly VerbGroup[],
  chain: Chain,
  found: Subject,
  kind: GroupKind,
  frames: Frames,
): VerbGroup {
  if (kind === 'infinitive' || kind === 'gerund' || kind === 'participle') {
    const before = groups.at(-1);
    const isNear = before !== undefined && chain.from - before.to <= 6 && before.status !== 'described';
    const isParticiple = kind === 'participle';
    const adjacent = secondInfinitive(words, groups, chain, kind) ?? (isNear ? groups.length - 1 : null);
    return toGroup(chain, {
      kind,
      status: isParticiple ? 'presupposed' : 'complement',
      subject: isParticiple ? null : found.subject,
      clauseStart: chain.from,
      governor: adjacent,
    });
  }
  let before = chain.from - 1;
  while (words[before]?.role === 'adverb' && words[before + 1]?.gap === ' ') before--;
  const gap = words[chain.from]?.gap ?? '';
  const isJoined = isCoordinator(words[before], frames) || gap.includes(',') || gap === '/';
  const openInfinitive = kind === 'imperative' && isJoined ? lastOpen(words, groups, chain) : null;
  const isOrder = openInfinitive !== null && isOrderBehindAim(words, groups[openInfinitive], chain, frames);
  if (!isOrder && openInfinitive !== null && groups[openInfinitive]?.kind === 'infinitive') {
    // "to detect fraud, understand usage and improve": every verb of the list hangs on the "to"
    return toGroup(chain, {
      kind: 'infinitive',
      status: 'complement',
      subject: null,
      clauseStart: chain.from,
      governor: groups[openInfinitive]?.governor ?? null,
    });
  }
  // ", share it" / "and sell it": no subject of its own, same form as the group before
  const previousIndex = found.subject === null && isJoined ? elidedFrom(words, groups, chain) : null;
  const previous = previousIndex === null ? undefined : groups[previousIndex];
  if (previousIndex !== null && previous !== undefined) {
    const sharesNegation =
      chain.negation === null &&
      chain.modal === null &&
      previous.negation !== null &&
      sharesNegationWith(words, chain);
    const shared: Shared = {
      ...chain,
      modal: chain.modal ?? previous.modal,
      negation: chain.negation ?? (sharesNegation ? previous.negation : null),
      isPassive: chain.isPassive || (previous.isPassive && chain.form === 'ed'),
    };
    return toGroup(shared, {
      kind: 'finite',
      status: previous.status,
      subject: previous.subject,
      clauseStart: chain.from,
      governor: previousIndex,
    });
  }
  const carrier = relativeBefore(words, groups, chain);
  if (carrier !== null)
    return toGroup(chain, { kind: 'finite', status: 'asserted', governor: null, ...carrier });
  const status = statusOf(words, lowers, chain, found, groups, frames);
  const { subject, clauseStart } = found;
  return toGroup(chain, { kind, status, subject, clauseStart, governor: null });
}

/** "keep you logged in", "help you find": the pronoun is the object of the verb before. */
function isDriven(words: readonly Word[], chain: Chain, previous: VerbGroup | undefined): boolean {
  const pronoun = words[chain.from - 1];
  // "to help prevent fraud", "we help serve ads"
  if (
    previous !== undefined &&
    previous.to === chain.from &&
    chain.form === 'base' &&
    !chain.hasAuxiliary &&
    /^help(?:s|ed|ing)?$/.test(pronoun?.lower ?? '') &&
    /^\s?$/.test(words[chain.from]?.gap ?? '')
  )
    return true;
  return (
    previous !== undefined &&
    pronoun !== undefined &&
    !chain.hasAuxiliary &&
    (chain.form === 'base' || chain.form === 'ed') &&
    previous.to === chain.from - 1 &&
    ['you', 'us', 'them', 'it'].includes(pronoun.lower) &&
    !/[,;:]/.test(`${pronoun.gap}${words[chain.from]?.gap ?? ''}`) &&
    words[previous.to - 1]?.role === 'verb'
  );
}

/** "Integrations you connect receive …": the subject stands before the relative clause. */
function relativeBefore(
  words: readonly Word[],
  groups: readonly VerbGroup[],
  chain: Chain,
): Pick<VerbGroup, 'subject' | 'clauseStart'> | null {
  const relative = groups.at(-1);
  if (
    relative === undefined ||
    relative.status !== 'presupposed' ||
    relative.kind !== 'finite' ||
    relative.to !== chain.from ||
    /[,;]/.test(words[chain.from]?.gap ?? '')
  )
    return null;
  const to = relative.clauseStart;
  let from = to;
  while (from > 0 && /^\s?$/.test(words[from]?.gap ?? '') && isNominal(words[from - 1])) from--;
  return from === to ? null : { subject: { from, to }, clauseStart: from };
}

const isNominal = (word: Word | undefined): boolean =>
  word !== undefined && ['noun', 'determiner', 'other', 'preposition'].includes(word.role);

/** The group a joined base form goes on from: the last that is no participle, gerund or relative clause. */
function lastOpen(words: readonly Word[], groups: readonly VerbGroup[], chain: Chain): number | null {
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i];
    if (group === undefined || isHardStop(words, group.to, chain.from)) return null;
    if (group.kind === 'participle' || group.kind === 'gerund') continue;
    if (group.status === 'presupposed' && groups[i - 1]?.kind === 'infinitive') continue;
    return i;
  }
  return null;
}

const NO_OBJECT = new Set(['conjunction', 'preposition']);

/**
 * The group whose subject an elided verb shares. Behind a relative clause ("the data you give us and
 * share it") a verb with an object of its own goes on from the statement before the relative.
 */
function elidedFrom(words: readonly Word[], groups: readonly VerbGroup[], chain: Chain): number | null {
  const last = groups.length - 1;
  const previous = groups[last];
  if (previous === undefined) return null;
  const next = words[chain.to];
  const hasObject = next !== undefined && !NO_OBJECT.has(next.role) && !/[,;.:]/.test(next.gap);
  if (hasObject || previous.kind !== 'finite') {
    for (let i = last; i >= 0; i--) {
      const group = groups[i];
      if (group === undefined) break;
      if (isHardStop(words, group.to, chain.from)) return null;
      if (group.kind !== 'finite') {
        if (group.kind === 'infinitive' && chain.form === 'base' && !chain.hasAuxiliary) return null;
        continue;
      }
      if (group.status === 'presupposed' || group.status === 'described') continue;
      if (group.status === 'conditional' && i !== last) continue;
      if (chain.from - group.to > 40) break;
      return i;
    }
  }
  return previous.kind === 'finite' ? last : null;
}

/** "won't save your number, share it or sell it": or, nor, commas and pronoun objects carry the negation on. */
function sharesNegationWith(words: readonly Word[], chain: Chain): boolean {
  let at = chain.from - 1;
  while (words[at]?.role === 'adverb') at--;
  const link = words[at];
  if (link?.lower === 'but') return false;
  if (link?.lower === 'or' || link?.lower === 'nor') return true;
  const object = words[chain.to];
  if (object !== undefined && ['it', 'them'].includes(object.lower)) return true;
  return link?.lower !== 'and' && /,/.test(words[chain.from]?.gap ?? '');
}
