// Asserted verb groups of a line as drafts: who does what to which data, for whom and why.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { findPhrases, phraseAt } from '../lexicon/phrases.ts';
import { relatedConcept } from '../lexicon/relate.ts';
import type { Cited, DataRef, Exception, Recipient } from '../model/claim.ts';
import type { Modality, Practice, Provenance } from '../model/vocabulary.ts';
import { choosePractice, refineDisclosure } from './choose.ts';
import { readGates } from './conditions.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { VerbGroup } from './groups.ts';
import { charRange, spanOf, termsIn, wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { readManner } from './manner.ts';
import { readRetention } from './retention.ts';
import { readSlots, regionEnd } from './slots.ts';
import type { Slot } from './slots.ts';
import { readActor, subjectRange } from './subject.ts';
import type { Actor } from './subject.ts';
import { dataIn, purposesIn, recipientsIn, unique } from './values.ts';

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

interface Reading {
  readonly group: VerbGroup;
  readonly index: number;
  readonly actor: Actor;
  readonly slots: readonly Slot[];
  readonly end: number;
  readonly data: readonly Cited<DataRef>[];
  readonly refersBack: boolean;
  readonly recipients: readonly Cited<Recipient>[];
  readonly isDenied: boolean;
  readonly negation: number | null;
  readonly modal: { readonly at: number | null; readonly value: Modality };
}

const PRONOUN_REFERENCE = /^(?:it|them|this|these|those|such|they|that)$/;

/** A control verb hands its negation and object on: "we do not allow partners to sell". */
function controlOf(
  line: Line,
  groups: readonly VerbGroup[],
  group: VerbGroup,
  lexicon: CompiledLexicon,
): 'intends' | 'controls' | 'obliged' | null {
  const governor = group.governor === null ? undefined : groups[group.governor];
  if (governor === undefined || (governor.status !== 'asserted' && governor.status !== 'complement'))
    return null;
  const head = line.lowers[governor.heads.at(-1) ?? governor.from] ?? '';
  const between = line.lowers.slice(governor.to, group.from);
  if (lexicon.frames.control.has(head)) return 'controls';
  if (lexicon.frames.intends.has(head)) return 'intends';
  if (lexicon.frames.obliges.has(head) || head === 'right' || between.includes('right')) return 'obliged';
  return null;
}

function provenanceOf(practice: Practice): Provenance {
  const table: Partial<Record<Practice, Provenance>> = {
    collect: 'provided',
    observe: 'observed',
    track: 'observed',
    receive: 'obtained',
    derive: 'derived',
  };
  return table[practice] ?? 'unspecified';
}

/** "no", "none of" right at the start of the object or subject denies the clause. */
function determinerNegation(line: Line, from: number, to: number, lexicon: CompiledLexicon): number | null {
  for (let i = from; i < Math.min(to, from + 2); i++)
    if (lexicon.frames.negatingDeterminers.has(line.lowers[i] ?? '') && line.lowers[i + 1] !== 'longer')
      return i;
  return null;
}

function phraseNegation(line: Line, group: VerbGroup, lexicon: CompiledLexicon): number | null {
  for (let i = Math.max(0, group.from - 6); i < group.from; i++) {
    const hit = phraseAt(lexicon.frames.negationPhrases, line.lowers, i);
    if (hit !== null && hit.to >= group.from - 1 && hit.to <= group.from + 1) return i;
  }
  return null;
}

function readGroup(line: Line, index: number, context: StatementContext, reader: Reader): Reading | null {
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
  const isLabelled = context.labelData.length > 0 && group.kind === 'participle' && group.from <= 1;
  const isAsserted =
    isLabelled ||
    (group.status === 'asserted' &&
      (group.kind === 'finite' || (group.kind === 'imperative' && context.isElliptic)));
  const isRefraining = group.kind === 'gerund' && phrase !== null;
  if (!isAsserted && control === null && !isRefraining) return null;
  if (
    line.lowers[group.modal?.at ?? -1] === 'would' ||
    (line.words[group.heads[0] ?? 0]?.isQuoted === true && group.subject === null)
  )
    return null;
  const end = regionEnd(line.words, line.groups, index);
  const slots = readSlots(line.words, group.to, end, lexicon.frames, group.isPassive);
  const object = slots.find((slot) => slot.name === 'object');
  const subject = subjectRange(line, line.groups, index);
  const isPassive = group.isPassive || isLabelled;
  const objectRange = isPassive ? subject : (object ?? { from: group.to, to: group.to });
  let data = dataIn(line, objectRange.from, objectRange.to, lexicon, 'text', 'unspecified');
  if (
    data.length === 0 &&
    isPassive &&
    (group.subject === null || line.lowers[group.subject.from] === 'which')
  )
    data = context.labelData;
  // "which we retain", "it": the words before, or the sentence before
  const objectWord = line.lowers[objectRange.from] ?? '';
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
  if (data.length === 0 && PRONOUN_REFERENCE.test(objectWord)) {
    const earlier = dataIn(line, 0, group.clauseStart, lexicon, 'coreference', 'unspecified');
    const antecedent = earlier.length > 0 ? earlier : context.antecedents;
    data = antecedent.map((ref) => ({ ...ref, via: 'coreference' as const }));
    refersBack = data.length > 0;
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
  const inherited = control === null ? null : (governor ?? null);
  const actor =
    control === 'controls' && governor !== undefined
      ? controlledActor(line, governor, group, lexicon, context)
      : readActor(line, inherited ?? group, lexicon, context.firstPartyNames);
  const determiner = determinerNegation(line, objectRange.from, objectRange.to, lexicon);
  const negation = group.negation ?? inherited?.negation ?? determiner ?? phrase;
  const modal = group.modal ?? inherited?.modal ?? null;
  return {
    group,
    index,
    actor,
    slots,
    end,
    data,
    refersBack,
    recipients: slots
      .filter((slot) => slot.name === 'recipient' || (slot.name === 'object' && !group.isPassive))
      .flatMap((slot) => recipientsIn(line, slot.from, slot.to, lexicon, 'text')),
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

function controlledActor(
  line: Line,
  governor: VerbGroup,
  group: VerbGroup,
  lexicon: CompiledLexicon,
  context: StatementContext,
): Actor {
  const party = termsIn(line, 'party', governor.to, group.from)
    .filter((term) => term.id !== 'first-party')
    .at(-1);
  if (party === undefined) return readActor(line, governor, lexicon, context.firstPartyNames);
  return { id: party.id, span: spanOf(line, party.start, party.end), isStranger: false, others: [] };
}

const DISCLOSURES: readonly Practice[] = [
  'disclose',
  'entrust',
  'share-ads',
  'publish',
  'disclose-legal',
  'disclose-transaction',
];

/** Drafts of every asserted group of the line. */
export function readStatements(line: Line, context: StatementContext, reader: Reader): readonly Draft[] {
  if (line.isQuestion) return [];
  return line.groups.flatMap((group, index) => {
    const reading = readGroup(line, index, context, reader);
    if (reading === null || reading.actor.isStranger) return [];
    return group.heads.flatMap((head) => readHead(line, reading, head, reader));
  });
}

function readHead(line: Line, reading: Reading, head: number, reader: Reader): readonly Draft[] {
  const { lexicon } = reader;
  const { group, slots, data } = reading;
  const word = line.words[head];
  if (word === undefined) return [];
  const particle = line.lowers[head + 1] ?? '';
  const readings = word.verbs.filter(
    (verb) => !verb.lemma.includes(' ') || verb.lemma.endsWith(` ${particle}`),
  );
  if (readings.length === 0 || reading.actor.id === 'person') return [];
  const all = { from: group.to, to: reading.end };
  const regionTerms = (kind: 'party' | 'purpose' | 'measure' | 'basis') =>
    termsIn(line, kind, all.from, all.to);
  const recipientSlots = slots.filter((slot) => slot.name === 'recipient');
  const named = recipientSlots.flatMap((slot) => recipientsIn(line, slot.from, slot.to, lexicon, 'text'));
  const isTransaction = termsIn(line, 'purpose', 0, line.words.length).some(
    (term) => term.id === 'transaction',
  );
  const practice = choosePractice(
    readings,
    {
      data: data.map((ref) => ref.value.concept),
      refersBack: reading.refersBack,
      recipients: reading.recipients.map((recipient) => recipient.value.class),
      hasMeasure:
        regionTerms('measure').length > 0 ||
        (group.isPassive && termsIn(line, 'measure', group.clauseStart, group.to).length > 0),
      hasModel:
        regionTerms('purpose').some((term) => term.id === 'model-training') ||
        findPhrases(lexicon.frames.models, line.lowers, all.from, all.to).length > 0,
      hasPlace:
        slots.some((slot) => slot.name === 'place') ||
        findPhrases(lexicon.frames.foreign, line.lowers, group.from, all.to).length > 0,
      hasDuration: line.durations.length > 0,
      actor: reading.actor.id,
      isTransaction,
    },
    lexicon,
  );
  if (practice === null) return [];
  if (
    practice === 'transfer' &&
    findPhrases(lexicon.frames.foreign, line.lowers, group.from, all.to).length === 0
  ) {
    return isTransaction || named.length > 0
      ? [compose(line, reading, head, 'disclose', named, reader)].flat()
      : [];
  }
  return compose(line, reading, head, practice, named, reader);
}

/** The drafts of one verb and practice: one, or several where the words state several practices at once. */
function compose(
  line: Line,
  reading: Reading,
  head: number,
  practice: Practice,
  named: readonly Cited<Recipient>[],
  reader: Reader,
): readonly Draft[] {
  const { lexicon } = reader;
  const { group, slots, data, end } = reading;
  const opening = openingClause(line, group);
  const gates = readGates(line, slots, opening, reading.isDenied, lexicon.frames);
  const purposeSlots = slots.filter((slot) => slot.name === 'purpose' || slot.name === 'instrument');
  const inObject = slots.filter((slot) => slot.name === 'object' || slot.name === 'recipient');
  const excepted = slots.filter((slot) => slot.name === 'exception');
  const purposes = unique(
    [
      ...purposeSlots.flatMap((slot) => purposesIn(line, slot.from, slot.to, 'text')),
      ...(practice === 'use' || practice === 'train'
        ? []
        : inObject.slice(1).flatMap((slot) => purposesIn(line, slot.from, slot.to, 'text'))),
    ],
    String,
  ).filter((purpose) => !excepted.some((slot) => within(purpose, wordSpan(line, slot.from, slot.to))));
  const isLegal =
    [...gates.conditions].some((c) => c.kind === 'legal-requirement') ||
    purposes.some((p) => p.value === 'legal-compliance' || p.value === 'legal-claims');
  const isTransaction =
    termsIn(line, 'purpose', 0, line.words.length).some((term) => term.id === 'transaction') &&
    DISCLOSURES.includes(practice);
  const manner = readManner(line, group, head, end, lexicon.frames);
  const provenance = provenanceOf(practice);
  const actorParty =
    reading.actor.id !== null && reading.actor.id !== 'first-party' ? reading.actor.id : null;
  const agent = slots
    .filter((slot) => slot.name === 'agent')
    .flatMap((slot) => recipientsIn(line, slot.from, slot.to, lexicon, 'text'))[0];
  // "our analytics provider receives your IP address": we disclose it to them
  const isReceipt =
    actorParty !== null &&
    ['collect', 'receive', 'observe'].includes(practice) &&
    line.words[head]?.verbs.some(
      (v) => v.lemma === 'receive' || v.lemma === 'get' || v.lemma === 'obtain',
    ) === true;
  let actual: Practice = isReceipt ? 'disclose' : practice;
  let recipients: readonly Cited<Recipient>[] =
    isReceipt && reading.actor.span !== null
      ? [
          {
            value: { class: actorParty ?? 'third-party', name: null, role: 'unknown', restriction: null },
            span: reading.actor.span,
            via: 'text',
          },
        ]
      : named;
  if (DISCLOSURES.includes(actual)) {
    if (recipients.length === 0)
      recipients = slots
        .filter((slot) => slot.name === 'object')
        .flatMap((slot) => recipientsIn(line, slot.from, slot.to, lexicon, 'text'));
    const heads = group.heads.flatMap((at) => line.words[at]?.verbs ?? []);
    const besideSale =
      heads.some((v) => v.practice === 'sell' && !v.isWeak) &&
      line.words[head]?.verbs.some((v) => v.lemma === 'share') === true;
    actual =
      besideSale && recipients.length === 0
        ? 'share-ads'
        : refineDisclosure(
            recipients.map((r) => r.value.class),
            purposes.map((p) => p.value),
            isLegal,
            isTransaction,
            lexicon,
          );
  }
  const base = {
    rule: `verb/${line.words[head]?.verbs[0]?.lemma ?? ''}`,
    block: line.block.index,
    span: wordSpan(line, opening?.from ?? group.clauseStart, lastWord(line, slots, end)),
    sentence: line.span,
    trigger: wordSpan(line, head, head + 1),
    practice: { value: actual, span: wordSpan(line, head, head + 1), via: 'text' as const },
  };
  const draft = makeDraft(base, {
    ...manner,
    polarity: reading.isDenied ? 'denied' : 'affirmed',
    negation: reading.negation === null ? null : wordSpan(line, reading.negation, reading.negation + 1),
    modality: {
      value: reading.modal.value,
      span: reading.modal.at === null ? null : wordSpan(line, reading.modal.at, reading.modal.at + 1),
      via: 'text',
    },
    actor:
      agent !== undefined && !relatedConcept(lexicon, 'party', agent.value.class, 'first-party')
        ? { value: agent.value.class, span: agent.span, via: 'text' }
        : {
            value: isReceipt ? 'first-party' : (reading.actor.id ?? 'first-party'),
            span: reading.actor.span,
            via: reading.actor.id === null ? 'default' : 'text',
          },
    data: unique(
      data.map((ref) => ({ ...ref, value: { ...ref.value, provenance } })),
      (ref) => ref.concept + ref.surface,
    ),
    sources: readSources(line, slots, lexicon),
    recipients: unique(recipients, (r) => r.class + (r.name ?? '')),
    purposes,
    legalBases: termsIn(line, 'basis', group.to, end).flatMap((term) => legalBasis(line, term)),
    instruments: slots.filter((slot) => slot.name === 'instrument').map((slot) => textSlot(line, slot)),
    locations: slots.filter((slot) => slot.name === 'place').map((slot) => textSlot(line, slot)),
    retention:
      actual === 'retain' || actual === 'delete' || actual === 'deidentify'
        ? readRetention(line, opening?.from ?? group.clauseStart, end, actual)
        : null,
    conditions: gates.conditions,
    exceptions: gates.exceptions,
    trace: [`"${line.words[head]?.text ?? ''}" read as ${actual}`],
  });
  return splitPractices(line, draft, gates.exceptions, lexicon);
}

const within = (cited: Cited<unknown>, span: { readonly start: number; readonly end: number }): boolean =>
  cited.span !== null && cited.span.start >= span.start && cited.span.end <= span.end;

function legalBasis(line: Line, term: { readonly id: string; readonly start: number; readonly end: number }) {
  const known = [
    'consent',
    'explicit-consent',
    'contract',
    'legal-obligation',
    'vital-interests',
    'public-task',
    'legitimate-interests',
  ] as const;
  const value = known.find((id) => id === term.id);
  return value === undefined
    ? []
    : [{ value, span: spanOf(line, term.start, term.end), via: 'text' as const }];
}

function textSlot(line: Line, slot: Slot): Cited<string> {
  const range = charRange(line, slot.inner < slot.to ? slot.inner : slot.from, slot.to);
  return {
    value: line.text.slice(range.start, range.end),
    span: wordSpan(line, slot.from, slot.to),
    via: 'text',
  };
}

function readSources(line: Line, slots: readonly Slot[], lexicon: CompiledLexicon): Draft['sources'] {
  return slots
    .filter((slot) => slot.name === 'source')
    .flatMap((slot): Draft['sources'] => {
      const parties = termsIn(line, 'party', slot.from, slot.to).filter((term) => term.id !== 'first-party');
      const span = wordSpan(line, slot.from, slot.to);
      if (parties.some((term) => relatedConcept(lexicon, 'party', term.id, 'affiliate')))
        return [{ value: 'affiliate' as const, span, via: 'text' as const }];
      if (parties.some((term) => relatedConcept(lexicon, 'party', term.id, 'public')))
        return [{ value: 'public' as const, span, via: 'text' as const }];
      if (
        line.lowers
          .slice(slot.from, slot.to)
          .some((word) => word === 'you' || lexicon.frames.persons.has(word))
      )
        return [{ value: 'person' as const, span, via: 'text' as const }];
      if (parties.length > 0) return [{ value: 'third-party' as const, span, via: 'text' as const }];
      return [];
    });
}

/** "If you delete your account, …": the clause before the comma that opens the sentence. */
function openingClause(line: Line, group: VerbGroup): { readonly from: number; readonly to: number } | null {
  const start = group.clauseStart;
  for (let i = start; i > 0; i--) if (/[;:\u2014\u2013]/.test(line.words[i]?.gap ?? '')) return null;
  const first = line.groups[0];
  if (first === undefined || first === group || start === 0) return null;
  const conditional = line.groups.find((g) => g.status === 'conditional' && g.from < start);
  if (conditional === undefined) return openingPhrase(line, start);
  const from = Math.max(0, conditional.clauseStart - 1);
  return from < start && (line.words[start]?.gap ?? '').includes(',')
    ? { from: startOfMarker(line, from), to: start }
    : null;
}

function startOfMarker(line: Line, from: number): number {
  let at = from;
  while (at > 0 && !/[,;:.]/.test(line.words[at]?.gap ?? '') && from - at < 3) at--;
  return at;
}

/** "Where required by law, we …", "With your consent, we …" */
function openingPhrase(line: Line, start: number): { readonly from: number; readonly to: number } | null {
  if (!(line.words[start]?.gap ?? '').includes(',')) return null;
  const first = line.lowers[0] ?? '';
  return [
    'if',
    'when',
    'where',
    'with',
    'unless',
    'upon',
    'without',
    'subject',
    'depending',
    'in',
    'as',
    'to',
    'once',
  ].includes(first) && start <= 12
    ? { from: 0, to: start }
    : null;
}

function lastWord(line: Line, slots: readonly Slot[], end: number): number {
  const last = slots.at(-1);
  let to = Math.min(end, last === undefined ? end : Math.max(last.to, last.from + 1));
  while (to > 1 && ['and', 'or', 'but', 'however'].includes(line.lowers[to - 1] ?? '')) to--;
  return Math.max(to, 1);
}

/** Model training is a practice of its own: "use X to improve the service and train models" states two. */
function splitPractices(
  line: Line,
  draft: Draft,
  exceptions: readonly Exception[],
  lexicon: CompiledLexicon,
): readonly Draft[] {
  if (draft.practice.value === 'use' && draft.purposes.some((p) => p.value === 'model-training')) {
    const training = draft.purposes.filter((p) => p.value === 'model-training');
    const rest = draft.purposes.filter((p) => p.value !== 'model-training');
    const train: Draft = {
      ...draft,
      practice: { ...draft.practice, value: 'train' },
      purposes: training,
      exceptions: [],
      rule: `${draft.rule}+train`,
    };
    return rest.length > 0 || exceptions.length > 0 ? [train, { ...draft, purposes: rest }] : [train];
  }
  const classes = new Set(
    draft.recipients.map((r) => relatedConcept(lexicon, 'party', r.value.class, 'processor')),
  );
  if (draft.practice.value === 'disclose' && classes.size === 2) {
    // processors and third parties in one list are two practices
    const part = (isProcessor: boolean) =>
      draft.recipients.filter(
        (r) => relatedConcept(lexicon, 'party', r.value.class, 'processor') === isProcessor,
      );
    return [
      { ...draft, practice: { ...draft.practice, value: 'entrust' }, recipients: part(true) },
      { ...draft, recipients: part(false) },
    ];
  }
  return [draft];
}
