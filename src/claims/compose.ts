// A reading with its practice as drafts: one, or several where the words state several practices.

import type { CompiledLexicon } from '../lexicon/compile.ts';
import { findPhrases } from '../lexicon/phrases.ts';
import { isA } from '../lexicon/relate.ts';
import type { Cited, Exception, Recipient } from '../model/claim.ts';
import type { Practice } from '../model/vocabulary.ts';
import type { Provenance } from '../model/data-vocabulary.ts';
import { refineDisclosure } from './choose.ts';
import { readGates } from './conditions.ts';
import { makeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { legalBasis, readSources, textSlot } from './fields.ts';
import { gatedPurposes } from './gated-purposes.ts';
import { termsIn, wordSpan } from './line.ts';
import type { Line, Reader } from './line.ts';
import { readManner } from './manner.ts';
import { openingClause } from './opening.ts';
import type { Reading } from './reading.ts';
import { receiptOf } from './received.ts';
import { readRetention } from './retention.ts';
import type { Slot } from './slots.ts';
import { purposesIn, recipientsIn, unique } from './values.ts';

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

const DISCLOSURES: readonly Practice[] = [
  'disclose',
  'entrust',
  'share-ads',
  'publish',
  'disclose-legal',
  'disclose-transaction',
];

/** Practices that give nothing away: "collect data for your contacts" names no recipient. */
const KEEPS_TO_US: ReadonlySet<Practice> = new Set([
  'collect',
  'observe',
  'derive',
  'track',
  'retain',
  'delete',
  'deidentify',
]);

/** The drafts of one verb and practice: one, or several where the words state several practices at once. */
export function compose(
  line: Line,
  reading: Reading,
  head: number,
  practice: Practice,
  named: readonly Cited<Recipient>[],
  reader: Reader,
): readonly Draft[] {
  const { lexicon } = reader;
  const { group, slots, data, start, end } = reading;
  const opening = openingClause(line, group, lexicon.frames);
  const gates = readGates(line, slots, opening, reading.isDenied, lexicon.frames);
  const purposeSlots = slots.filter(
    (slot) =>
      slot.name === 'purpose' ||
      slot.name === 'instrument' ||
      // "for as long as necessary to provide the service"
      (slot.name === 'duration' && practice === 'retain'),
  );
  const inObject = slots.filter((slot) => slot.name === 'object' || slot.name === 'recipient');
  const excepted = slots.filter((slot) => slot.name === 'exception');
  const purposes = unique(
    [
      ...purposeSlots.flatMap((slot) => purposesIn(line, slot.from, slot.to, 'text')),
      ...gatedPurposes(line, slots, opening, lexicon),
      ...(practice === 'use' || practice === 'train'
        ? []
        : inObject.slice(1).flatMap((slot) => purposesIn(line, slot.from, slot.to, 'text'))),
    ],
    String,
  ).filter((purpose) => !excepted.some((slot) => within(purpose, wordSpan(line, slot.from, slot.to))));
  const isLegal =
    [...gates.conditions].some((c) => c.kind === 'legal-requirement') ||
    purposes.some((p) => p.value === 'legal-compliance' || p.value === 'legal-claims');
  const manner = readManner(line, group, head, end, lexicon.frames);
  // a closed list of circumstances states no transfer of the business
  const isTransaction =
    DISCLOSURES.includes(practice) &&
    !manner.isRecipientExclusive &&
    termsIn(line, 'purpose', opening?.from ?? start, end).some((term) => term.id === 'transaction');
  const provenance = provenanceOf(practice);
  const receipt = receiptOf(line, reading, head, practice, reader);
  const { agent } = receipt;
  const isReceipt = receipt.recipients !== null;
  let actual = receipt.practice;
  let recipients = receipt.recipients ?? named;
  if (DISCLOSURES.includes(actual)) {
    if (recipients.length === 0)
      recipients = slots
        .filter((slot) => slot.name === 'object' || slot.name === 'place')
        .flatMap((slot) => recipientsIn(line, slot.from, slot.to, lexicon, 'text'));
    const heads = group.heads.flatMap((at) => line.words[at]?.verbs ?? []);
    const isPaid =
      isForValue(line, opening?.from ?? start, end, lexicon) &&
      (recipients.some(({ value }) => isOutside(value.class, lexicon)) ||
        (reading.isDenied && recipients.length === 0));
    const besideSale =
      heads.some((v) => v.practice === 'sell' && !v.isWeak) &&
      line.words[head]?.verbs.some((v) => v.lemma === 'share') === true;
    actual =
      besideSale && recipients.length === 0
        ? 'share-ads'
        : isPaid
          ? 'sell'
          : manner.isRecipientExclusive
            ? 'disclose'
            : practice === 'publish' && recipients.length === 0
              ? 'publish'
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
    span: wordSpan(line, opening?.from ?? start, lastWord(line, slots, end, lexicon)),
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
      via: reading.modal.at === null ? 'default' : 'text',
    },
    actor:
      agent !== undefined && !isReceipt && !isA(lexicon, 'party', agent.value.class, 'first-party')
        ? { value: agent.value.class, span: agent.span, via: 'text' }
        : {
            value: isReceipt ? 'first-party' : (reading.actor.id ?? 'first-party'),
            span: reading.actor.span,
            via: reading.actor.id === null || reading.actor.span === null ? 'default' : 'text',
          },
    data: unique(
      data.map((ref) => ({ ...ref, value: { ...ref.value, provenance } })),
      (ref) => ref.concept + ref.surface,
    ),
    sources: readSources(line, slots, lexicon),
    recipients: KEEPS_TO_US.has(actual) ? [] : unique(recipients, (r) => r.class + (r.name ?? '')),
    purposes,
    legalBases: termsIn(line, 'basis', group.to, end).flatMap((term) => legalBasis(line, term)),
    instruments: slots.filter((slot) => slot.name === 'instrument').map((slot) => textSlot(line, slot)),
    locations: slots.filter((slot) => slot.name === 'place').map((slot) => textSlot(line, slot)),
    retention:
      actual === 'retain' || actual === 'delete' || actual === 'deidentify'
        ? readRetention(line, opening?.from ?? start, end, actual)
        : null,
    conditions: gates.conditions,
    exceptions: gates.exceptions,
    trace: [`"${line.words[head]?.text ?? ''}" read as ${actual}`],
  });
  return splitPractices(line, draft, gates.exceptions, lexicon);
}

const isOutside = (id: string, lexicon: CompiledLexicon): boolean =>
  id === 'anyone' || id === 'affiliate' || isA(lexicon, 'party', id, 'third-party');

/** "For a fee", "in exchange for money": a disclosure for something of value is a sale. */
const isForValue = (line: Line, from: number, to: number, { frames }: CompiledLexicon): boolean =>
  findPhrases(frames.considerations, line.lowers, from, to).length > 0;

const within = (cited: Cited<unknown>, span: { readonly start: number; readonly end: number }): boolean =>
  cited.span !== null && cited.span.start >= span.start && cited.span.end <= span.end;

function lastWord(line: Line, slots: readonly Slot[], end: number, { frames }: CompiledLexicon): number {
  const last = slots.at(-1);
  let to = Math.min(end, last === undefined ? end : Math.max(last.to, last.from + 1));
  while (to > 1 && frames.grammar.dangling.has(line.lowers[to - 1] ?? '')) to--;
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
  const classes = new Set(draft.recipients.map((r) => isA(lexicon, 'party', r.value.class, 'processor')));
  if (draft.practice.value === 'disclose' && classes.size === 2 && !draft.isRecipientExclusive) {
    // processors and third parties in one list are two practices
    const part = (isProcessor: boolean) =>
      draft.recipients.filter((r) => isA(lexicon, 'party', r.value.class, 'processor') === isProcessor);
    return [
      { ...draft, practice: { ...draft.practice, value: 'entrust' }, recipients: part(true) },
      { ...draft, recipients: part(false) },
    ];
  }
  return [draft];
}
