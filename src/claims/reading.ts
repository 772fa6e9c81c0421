// One verb group read: who acts, on which data, for whom, denied or not. What practice that is comes
// later (statements.ts).

import type { Cited, DataRef, Recipient } from '../model/claim.ts';
import type { Modality } from '../model/vocabulary.ts';
import { controlOf, controlledActor, isLeave } from './control.ts';
import { meansOf, notToOf, predicateOf } from './implied.ts';
import type { VerbGroup } from './group.ts';
import { wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { determinerNegation, forbiddenBy, phraseNegation, plannedNot, subjectNegation } from './negation.ts';
import { readSlots, regionEnd, tailOf } from './slots.ts';
import type { Slot } from './slots.ts';
import { displacedObject, isOfAbstract, isPronounAlone, resolveDemonstrative, withTerm } from './object.ts';
import { isForeign, isLinkText, isListed, isPledge, isTitle, isUnwarranted } from './standing.ts';
import { headAt } from './stated.ts';
import { readActor, subjectRange } from './subject.ts';
import type { Actor } from './subject.ts';
import { dataIn, recipientsOf } from './values.ts';

export interface StatementContext {
  /** Data named earlier, for "it", "this information", "such data". */
  readonly antecedents: readonly Cited<DataRef>[];
  /** Lower-case names of the first party ("acme"). */
  readonly firstPartyNames: ReadonlySet<string>;
  /** In a list of our practices a verb without subject is ours ("Delete your account data"). */
  readonly isElliptic: boolean;
  /** The label's data: the subject of "Advertising cookies: Not used for …". */
  readonly labelData: readonly Cited<DataRef>[];
}

export interface Reading {
  readonly group: VerbGroup;
  readonly index: number;
  readonly actor: Actor;
  readonly slots: readonly Slot[];
  /** First word of the statement, and the word after its last. */
  readonly start: number;
  readonly end: number;
  readonly data: readonly Cited<DataRef>[];
  readonly refersBack: boolean;
  /** "The confidentiality of your data": not the data are acted on. */
  readonly isOfAbstract: boolean;
  readonly recipients: readonly Cited<Recipient>[];
  readonly isDenied: boolean;
  readonly negation: number | null;
  readonly modal: { readonly at: number | null; readonly value: Modality };
}

/** The actor named by the subject, or by the noun before its relative clause ("partners we work with"). */
function actorOf(
  line: Line,
  group: VerbGroup,
  subjectFrom: number,
  isPassive: boolean,
  { lexicon }: Reader,
  { firstPartyNames }: StatementContext,
): Actor {
  const actor = readActor(line, group, lexicon, firstPartyNames);
  const { subject } = group;
  // the subject of a passive is what is acted on
  if (isPassive) return { ...actor, id: null, isStranger: false };
  if (actor.id !== null || isPassive || subject === null || subjectFrom >= subject.from) return actor;
  const carrier = { ...group, subject: { from: subjectFrom, to: subject.to } };
  const wider = readActor(line, carrier, lexicon, firstPartyNames);
  return wider.id === 'first-party' || wider.id === 'person' ? actor : wider;
}

/** Verbs of which "this" and "it" are data, whatever stands before. */
const isKeeping = (line: Line, head: number): boolean =>
  line.words[head]?.verbs.some(({ practice, isWeak }) => practice === 'retain' && !isWeak) === true;

const isBareParticiple = (line: Line, group: VerbGroup): boolean =>
  group.kind === 'participle' ||
  (group.subject === null &&
    group.modal === null &&
    !group.isPassive &&
    line.words[group.heads[0] ?? group.from]?.verbs[0]?.form === 'ed');

/** "ask for", "rely on": one when the word after the last verb is part of it. */
function particleOf(line: Line, group: VerbGroup): 0 | 1 {
  const last = line.words[headAt(group)];
  const next = line.lowers[group.to] ?? '';
  return last?.verbs.some((verb) => verb.lemma.endsWith(` ${next}`)) === true ? 1 : 0;
}

export function readGroup(
  line: Line,
  index: number,
  context: StatementContext,
  reader: Reader,
): Reading | null {
  const { lexicon } = reader;
  const group = line.groups[index];
  if (group === undefined) return null;
  const control =
    group.kind === 'finite' || group.kind === 'imperative'
      ? null
      : controlOf(line, line.groups, group, lexicon);
  const governor = group.governor === null ? undefined : line.groups[group.governor];
  const phrase = phraseNegation(line, group, lexicon);
  // "Advertising cookies: Not used …", "Backups: retained per …": the label is the subject
  const isLabelled = context.labelData.length > 0 && group.from <= 1 && isBareParticiple(line, group);
  const isAsserted =
    isLabelled ||
    (group.status === 'asserted' &&
      (group.kind === 'finite' || (group.kind === 'imperative' && context.isElliptic)));
  const against = notToOf(line, group);
  const means = meansOf(line, index, lexicon);
  const predicate = predicateOf(line, index, lexicon);
  const isRefraining =
    against !== null ||
    (group.kind === 'gerund' && (phrase !== null || isPledge(line, group, governor, reader)));
  const unplanned =
    control === null || governor === undefined ? null : plannedNot(line, governor, group, lexicon);
  if (unplanned === 'open') return null;
  const isImplied = means !== null || predicate !== null || isListed(line, group, governor, lexicon);
  if (!isAsserted && control === null && !isRefraining && !isImplied) return null;
  if (
    (line.lowers[group.modal?.at ?? -1] === 'would' && group.negation === null) ||
    (control === 'controls' &&
      governor !== undefined &&
      isForeign(line, governor, reader, context.firstPartyNames)) ||
    isUnwarranted(line, group, governor) ||
    isTitle(line, group) ||
    isLinkText(line, group)
  )
    return null;
  const { to: after, end } = tailOf(line, index);
  const slots = readSlots(
    line.words,
    after === group.to ? group.to + particleOf(line, group) : after,
    end,
    lexicon.frames,
    group.isPassive,
  );
  const object = slots.find((slot) => slot.name === 'object');
  const subject =
    predicate === null ? subjectRange(line, line.groups, index) : subjectRange(line, line.groups, index - 1);
  const isPassive = group.isPassive || isLabelled;
  const objectRange =
    isPassive || predicate !== null ? subject : (object ?? { from: group.to, to: group.to });
  let data = dataIn(line, objectRange.from, withTerm(line, objectRange), lexicon, 'text', 'unspecified');
  const displaced = data.length === 0 && !isPassive ? displacedObject(line, slots, reader) : null;
  if (displaced !== null) data = displaced;
  if (
    data.length === 0 &&
    isPassive &&
    (group.subject === null || line.lowers[group.subject.from] === 'which')
  )
    data = context.labelData;
  data = resolveDemonstrative(line, data, group.clauseStart, context.antecedents, reader);
  // "which we retain", "it": the words before, or the sentence before
  const relative = line.lowers[group.clauseStart - 1] ?? '';
  let refersBack = false;
  if (
    data.length === 0 &&
    !group.isPassive &&
    (relative === 'which' || relative === 'that') &&
    group.subject !== null
  ) {
    data = dataIn(
      line,
      Math.max(0, group.clauseStart - 6),
      group.clauseStart - 1,
      lexicon,
      'text',
      'unspecified',
    ).slice(-1);
  }
  if (data.length === 0 && isPronounAlone(line, objectRange, lexicon.frames)) {
    const earlier = dataIn(line, 0, group.clauseStart, lexicon, 'coreference', 'unspecified');
    const antecedent = earlier.length > 0 ? earlier : context.antecedents;
    data = antecedent.map((ref) => ({ ...ref, via: 'coreference' as const }));
    // "we may need to retain this longer": what it goes back to was named too far away
    refersBack =
      data.length > 0 ||
      (line.words[objectRange.from + 1]?.role !== 'noun' && group.heads.some((at) => isKeeping(line, at)));
  }
  // "collect, and with consent share, your data": the object of the verb that follows
  const following = line.groups[index + 1];
  if (
    data.length === 0 &&
    following !== undefined &&
    following.governor === index &&
    following.kind === 'finite' &&
    object !== undefined &&
    object.to - object.from <= 1
  ) {
    const next = readSlots(
      line.words,
      following.to,
      regionEnd(line.words, line.groups, index + 1),
      lexicon.frames,
      following.isPassive,
    )[0];
    if (next !== undefined) data = dataIn(line, next.from, next.to, lexicon, 'text', 'unspecified');
  }
  const pledge = isPledge(line, group, governor, reader) ? governor : undefined;
  // "users should avoid sharing": they, not we
  const avoiding = group.kind === 'gerund' && phrase !== null ? governor : undefined;
  const inherited =
    against ?? means?.governor ?? pledge ?? (control === null ? (avoiding ?? null) : (governor ?? null));
  const actor =
    control === 'controls' && governor !== undefined
      ? isLeave(line, governor, lexicon)
        ? {
            id: 'first-party',
            span: wordSpan(line, governor.to, governor.to + 1),
            isStranger: false,
            others: [],
          }
        : controlledActor(line, governor, group, lexicon, context.firstPartyNames)
      : actorOf(line, inherited ?? group, subject.from, isPassive, reader, context);
  const determiner = determinerNegation(line, objectRange.from, objectRange.to, lexicon);
  const negation =
    (against === null ? null : group.from - 2) ??
    (means ?? predicate)?.negation ??
    group.negation ??
    unplanned ??
    inherited?.negation ??
    determiner ??
    phrase ??
    (control === 'controls' && governor !== undefined ? forbiddenBy(line, governor, lexicon) : null) ??
    (isPassive ? null : subjectNegation(line, group, lexicon));
  const modal = group.modal ?? inherited?.modal ?? null;
  return {
    group,
    index,
    actor,
    slots,
    start: (means ?? predicate)?.governor.clauseStart ?? group.clauseStart,
    end,
    data,
    refersBack,
    isOfAbstract: isOfAbstract(line, objectRange, data, lexicon),
    recipients: recipientsOf(line, group, slots, lexicon),
    isDenied: negation !== null,
    negation,
    modal: {
      at: modal?.at ?? null,
      value:
        control === 'intends'
          ? 'intends'
          : control === 'obliged' && modal === null
            ? 'must'
            : (modal?.value ?? 'does'),
    },
  };
}
