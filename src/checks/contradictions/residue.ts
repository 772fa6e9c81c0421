// What a statement says beyond the fields that were read from it. "We do not collect images from sensors
// inside the vehicle" denies less than "we do not collect images": words that no field accounts for
// narrow a denial, and a denial that is narrower than it looks must not contradict anything else.

import { termTokens } from '../../lexicon/tokens.ts';
import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/document.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import type { CompareContext } from './context.ts';
import { memo, spanKey } from './context.ts';
import type { DimensionRelation } from './types.ts';

/** "Does not target, or knowingly | collect": verbs before the one that was read. */
function coordinated({ negation, evidence }: Claim, context: CompareContext): Span | null {
  if (negation === null || negation.end >= evidence.trigger.start) return null;
  const between = context.text({ start: negation.end, end: evidence.trigger.start });
  const last = /^.*(?:,|\s(?:or|and|nor)\b)/s.exec(between)?.[0];
  return last === undefined ? null : { start: negation.end, end: negation.end + last.length };
}

/** Everything in the statement that a field cites. */
function citedSpans(claim: Claim, context: CompareContext): readonly Span[] {
  const cited: readonly (Span | null)[] = [
    claim.evidence.trigger,
    claim.negation,
    coordinated(claim, context),
    claim.practice.span,
    claim.modality.span,
    claim.actor.span,
    ...claim.data.map(({ span }) => span),
    ...claim.recipients.map(({ span }) => span),
    ...claim.purposes.map(({ span }) => span),
    ...claim.instruments.map(({ span }) => span),
    ...(claim.practice.value === 'transfer' ? claim.locations.map(({ span }) => span) : []),
    ...claim.legalBases.map(({ span }) => span),
    ...claim.hedges.map(({ span }) => span),
    ...claim.conditions.map(({ span }) => span),
    ...claim.exceptions.map(({ span }) => span),
    ...SCOPE_DIMENSIONS.map((dimension) => claim.subject[dimension].span),
    claim.retention?.span ?? null,
  ];
  return cited.filter((span) => span !== null);
}

const covers = (span: Span, start: number, end: number): boolean => span.start < end && span.end > start;

/** To the end of the clause: a quote that stops at the last field read may leave out what limits it. */
function clauseOf(claim: Claim, context: CompareContext): Span {
  const { span, sentence } = claim.evidence;
  const rest = context.document.source.slice(span.end, Math.max(span.end, sentence.end));
  const stop = rest.search(/[,.;:()\u2014\n]|\s(?:and|but|or|unless|except|because|since|so)\s/);
  return { start: span.start, end: span.end + (stop === -1 ? rest.length : stop) };
}

/** "To train our models or for any other purpose": one verb may be several claims, each with a part of its words. */
const siblings = (claim: Claim, context: CompareContext): readonly Claim[] =>
  context.byTrigger.get(claim.evidence.trigger.start) ?? [];

/** "A. Identifiers": the letter of a category in California's list. */
const LETTER = /^\s*\(?\p{L}[.)]\s+/u;

const SENSITIVE = new Set(['sensitive', 'special-category']);
/** A longer answer is a statement of its own: "No, we only …". */
const LONGEST_ANSWER = 24;

/**
 * In a row that answers "No" the cells that the denial rests on: what the row is about, and the answer. The
 * others are statements of their own.
 */
function restsOn(claim: Claim, context: CompareContext): readonly Span[] {
  const whole = [clauseOf(claim, context)];
  const { negation } = claim;
  if (!claim.rule.startsWith('table/') || negation === null) return whole;
  if (claim.polarity !== 'denied' || negation.end - negation.start > LONGEST_ANSWER) return whole;
  const cells = context
    .rowOf(claim.evidence.block)
    .flatMap((index) => context.document.blocks[index]?.span ?? []);
  const isIn = (cell: Span, span: Span): boolean => covers(cell, span.start, span.end);
  const about = cells.filter((cell) => claim.data.some(({ span }) => span !== null && isIn(cell, span)));
  // "For joint marketing: no": the data stand in the head of the table, and the row is about something else
  if (about.length === 0) return whole;
  return [...about, ...cells.filter((cell) => !about.includes(cell) && isIn(cell, negation))].map((cell) => ({
    start: cell.start + (LETTER.exec(context.text(cell))?.[0].length ?? 0),
    end: cell.end,
  }));
}

function readResidue(claim: Claim, context: CompareContext): readonly string[] {
  return [...new Set(restsOn(claim, context).flatMap((span) => residueIn(span, claim, context)))];
}

function residueIn(span: Span, claim: Claim, context: CompareContext): readonly string[] {
  const spans = [claim, ...siblings(claim, context)].flatMap((one) => citedSpans(one, context));
  const { neutral } = context.knowledge.frames;
  // a closed list that is written out behind a colon: its members narrow nothing
  const isList = claim.isRecipientExclusive || claim.isPurposeExclusive;
  const [words = ''] = isList ? context.text(span).split(':') : [context.text(span)];
  // "sensitive information as defined by the CCPA": the frame of the claim knows the law's list
  const isSensitive = claim.data.some(({ value }) => SENSITIVE.has(value.concept));
  const meaning = isSensitive ? context.knowledge.texts.narrowing.defined.exec(words) : null;
  const from = meaning === null ? words.length : meaning.index;
  const keys = termTokens(words)
    .filter(({ start }) => start < from || start >= from + (meaning?.[0].length ?? 0))
    .filter(({ start, end }) => !spans.some((cited) => covers(cited, span.start + start, span.start + end)))
    .map(({ key }) => key)
    .filter((key) => !neutral.has(key) && !/^\d+$/.test(key));
  return keys;
}

export function residueOf(claim: Claim, context: CompareContext): readonly string[] {
  return memo(context.caches.residue, claim.id, () => readResidue(claim, context));
}

const saidIn = (claim: Claim, context: CompareContext): ReadonlySet<string> =>
  memo(
    context.caches.saidKeys,
    spanKey(claim.evidence.sentence),
    () => new Set(termTokens(context.text(claim.evidence.sentence)).map(({ key }) => key)),
  );

/** A denial with words of its own holds only where the other statement speaks of the same. */
export function relateWording(b: Claim, n: Claim, context: CompareContext): DimensionRelation | null {
  const residue = residueOf(n, context);
  if (residue.length === 0) return null;
  const said = saidIn(b, context);
  const missing = residue.filter((key) => !said.has(key));
  if (missing.length === 0) return null;
  return {
    dimension: 'data',
    relation: 'SUP',
    why: `N is limited by "${missing.slice(0, 5).join(' ')}"`,
    mark: null,
    detail: null,
    b: 'data in general',
    n: missing.slice(0, 5).join(' '),
  };
}
