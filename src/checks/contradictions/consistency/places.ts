// The places of a document a pattern fits: sentences (or whole blocks) whose claims, cues and headings
// it describes. Unlike a rule's expression, which asks the whole document, this asks each place.

import type { Claim } from '../../../model/claim.ts';
import type { Span } from '../../../model/document.ts';
import type { Expression, Surroundings } from '../../../rules/expression.ts';
import type { CheckContext, Passage } from '../../context.ts';
import { evaluate } from '../../evaluate.ts';
import { fitsClaim } from '../../pattern.ts';
import { likely } from './likely.ts';

/** A sentence or block with what stands in it. */
export interface Place {
  readonly span: Span;
  readonly block: number;
  readonly section: number;
  readonly cues: ReadonlySet<string>;
  readonly claims: readonly Claim[];
}

/** A place that fits, and the words that make it fit. */
export interface Hit {
  readonly place: Place;
  /** Spans of the fitting claims, or the place itself. */
  readonly spans: readonly Span[];
  /** Plans the fitting words are about; empty = not narrowed. */
  readonly plans: readonly string[];
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The author as the subject: "we", and its own names in this text. */
const BY_AUTHOR = 'by-author';

/** Sentences that state something; headings and questions do not. `ownNames`: what the text calls its author. */
export function sentencePlaces(context: CheckContext, ownNames: readonly string[]): readonly Place[] {
  const byBlock = new Map<number, Claim[]>();
  for (const claim of context.claims) {
    const list = byBlock.get(claim.evidence.block) ?? [];
    list.push(claim);
    byBlock.set(claim.evidence.block, list);
  }
  const isNamed = ({ start, end }: Span): boolean => {
    const text = context.document.source.slice(start, end);
    return ownNames.some((name) => text.includes(name));
  };
  return context.passages
    .filter(({ isHeading, isQuestion }) => !isHeading && !isQuestion)
    .map((passage: Passage): Place => ({
      span: passage.span,
      block: passage.block,
      section: passage.section,
      cues: isNamed(passage.span) ? new Set([...passage.cues, BY_AUTHOR]) : passage.cues,
      claims: (byBlock.get(passage.block) ?? []).filter(({ evidence }) =>
        meets(evidence.sentence, passage.span),
      ),
    }));
}

/** Whole paragraphs and items, for statements that take two sentences. */
export function blockPlaces(sentences: readonly Place[]): readonly Place[] {
  const blocks = new Map<number, Place[]>();
  for (const place of sentences) {
    const before = blocks.get(place.block);
    if (before === undefined) blocks.set(place.block, [place]);
    else before.push(place);
  }
  return [...blocks.values()].flatMap((places): readonly Place[] => {
    const [first, ...rest] = places;
    if (first === undefined || rest.length === 0) return places;
    const end = rest.reduce((last, { span }) => Math.max(last, span.end), first.span.end);
    return [
      {
        ...first,
        span: { start: first.span.start, end },
        cues: new Set(places.flatMap(({ cues }) => [...cues])),
        claims: [...new Set(places.flatMap(({ claims }) => claims))],
      },
    ];
  });
}

interface Fit {
  readonly holds: boolean;
  readonly claims: readonly Claim[];
}

const NO: Fit = { holds: false, claims: [] };
const YES: Fit = { holds: true, claims: [] };

const hasAny = (names: readonly string[] | undefined, cues: ReadonlySet<string> | undefined): boolean =>
  names?.some((name) => cues?.has(name) === true) === true;

/** What must stand, or must not, around the words. */
function stands(around: Surroundings, place: Place, context: CheckContext): boolean {
  const above = context.sectionCues[place.section];
  return (
    (around.with === undefined || hasAny(around.with, place.cues)) &&
    (around.and === undefined || hasAny(around.and, place.cues)) &&
    !hasAny(around.without, place.cues) &&
    (around.under === undefined || hasAny(around.under, above)) &&
    !hasAny(around.notUnder, above) &&
    (around.beside === undefined ||
      context.passagesOf.get(place.block)?.some(({ cues }) => hasAny(around.beside, cues)) === true)
  );
}

function fits(expression: Expression, place: Place, context: CheckContext): Fit {
  if ('all' in expression) {
    const all: Claim[] = [];
    for (const part of expression.all) {
      const { holds, claims } = fits(part, place, context);
      if (!holds) return NO;
      all.push(...claims);
    }
    return { holds: true, claims: all };
  }
  if ('any' in expression) {
    const parts = expression.any.map((part) => fits(part, place, context)).filter(({ holds }) => holds);
    return parts.length === 0 ? NO : { holds: true, claims: parts.flatMap(({ claims }) => claims) };
  }
  if ('not' in expression) return fits(expression.not, place, context).holds ? NO : YES;
  if ('claim' in expression) {
    // an actor asked for must be named by the text
    const isNamed = (claim: Claim): boolean =>
      expression.claim.actor === undefined || claim.actor.via !== 'default';
    const claims = place.claims.filter(
      (claim) => fitsClaim(claim, expression.claim, context.lexicon) && isNamed(claim),
    );
    return claims.length === 0 || !stands(expression, place, context) ? NO : { holds: true, claims };
  }
  if ('heading' in expression) {
    const above = context.sectionCues[place.section];
    return expression.heading.some((cue) => above?.has(cue) === true) ? YES : NO;
  }
  if ('cue' in expression) {
    const isNamed = expression.cue === 'any' || hasAny(expression.cue, place.cues);
    return isNamed && stands(expression, place, context) ? YES : NO;
  }
  if ('placeholder' in expression) {
    const found = evaluate(expression, context).evidence.some((span) => meets(span, place.span));
    return found ? YES : NO;
  }
  return evaluate(expression, context).holds ? YES : NO;
}

const plansOf = (claims: readonly Claim[]): readonly string[] =>
  [...new Set(claims.flatMap(({ subject }) => subject.plan.values))].toSorted();

/** Places that fit, in text order. */
export function findHits(
  expression: Expression,
  places: readonly Place[],
  context: CheckContext,
): readonly Hit[] {
  return likely(expression, places).flatMap((place): readonly Hit[] => {
    const { holds, claims } = fits(expression, place, context);
    if (!holds) return [];
    const deciding = claims.length > 0 ? claims : place.claims;
    const spans = claims.length > 0 ? claims.map(({ evidence }) => evidence.span) : [place.span];
    return [{ place, spans, plans: plansOf(deciding) }];
  });
}

/** Two hits about different plans have nothing to do with each other. */
export function isSamePlan(a: Hit, b: Hit): boolean {
  return a.plans.length === 0 || b.plans.length === 0 || a.plans.some((plan) => b.plans.includes(plan));
}
