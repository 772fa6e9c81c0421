// An expression of a rule against a document: does it hold, and which passages show it.

import { countsOf } from '../lib/group.ts';
import type { Span } from '../model/document.ts';
import type { Claim } from '../model/claim.ts';
import type { Distinct, Expression, Surroundings } from '../rules/expression.ts';
import type { CheckContext, Passage } from './context.ts';
import { byDate } from './stated-dates.ts';
import { averageWords, rowsWith } from './structure.ts';
import { claimsOf } from './by-practice.ts';
import { passagesHolding } from './passages.ts';
import { fitsClaim, practicesOf } from './pattern.ts';

export interface Outcome {
  readonly holds: boolean;
  readonly evidence: readonly Span[];
}

const NOTHING: Outcome = { holds: false, evidence: [] };

function has(passage: Passage, cues: readonly string[] | undefined): boolean {
  return cues !== undefined && cues.some((cue) => passage.cues.has(cue));
}

const meets = (found: ReadonlySet<string> | undefined, cues: readonly string[] | undefined): boolean =>
  cues === undefined || cues.some((cue) => found?.has(cue) === true);

/** Does one of the cues stand in the passage's own block, or in its table row? */
function isBeside(passage: Passage, cues: readonly string[], context: CheckContext): boolean {
  const { blocks, tables } = context.document;
  const cell = blocks[passage.block]?.cell;
  const row = cell === null || cell === undefined ? undefined : tables[cell.table]?.rows[cell.row - 1];
  return (row ?? [passage.block]).some((block) =>
    context.passagesOf.get(block)?.some((other) => has(other, cues)),
  );
}

const isNearby = (passage: Passage, cues: readonly string[], context: CheckContext): boolean =>
  meets(context.sectionCues[passage.section], cues) || meets(context.cuesOfSection(passage.section), cues);

function stands(passage: Passage, around: Surroundings, context: CheckContext): boolean {
  const { sectionCues } = context;
  const { beside, nearby, under, notUnder, head, notHead, lead, notLead, without } = around;
  return (
    meets(passage.cues, around.with) &&
    meets(passage.cues, around.and) &&
    !has(passage, without) &&
    meets(sectionCues[passage.section], under) &&
    meets(passage.head, head) &&
    (notHead === undefined || !meets(passage.head, notHead)) &&
    (notLead === undefined || !meets(passage.lead, notLead)) &&
    meets(passage.lead, lead) &&
    (notUnder === undefined || !meets(sectionCues[passage.section], notUnder)) &&
    (beside === undefined || isBeside(passage, beside, context)) &&
    (nearby === undefined || isNearby(passage, nearby, context))
  );
}

type CueExpression = Extract<Expression, { cue: 'any' | readonly string[] }>;

function byCue(expression: CueExpression, context: CheckContext): Outcome {
  const { cue } = expression;
  const stating =
    cue === 'any'
      ? context.passages.filter((passage) => !passage.isHeading && !passage.isQuestion)
      : passagesHolding(cue, context);
  const found = stating.filter((passage) => stands(passage, expression, context));
  const counted = expression.within === 'section' ? clusters(found, expression.atLeast) : found;
  return enough(
    counted.map((passage) => passage.span),
    expression.atLeast,
  );
}

/** The passages of those sections that have enough of them. */
function clusters(passages: readonly Passage[], atLeast = 1): readonly Passage[] {
  const count = countsOf(passages.map(({ section }) => section));
  return passages.filter(({ section }) => (count.get(section) ?? 0) >= atLeast);
}

/** Enough passages, or nothing found. */
const enough = (evidence: readonly Span[], atLeast = 1): Outcome =>
  evidence.length >= atLeast ? { holds: true, evidence } : NOTHING;

function valuesOf(claim: Claim, field: Distinct): readonly string[] {
  if (field === 'data') return claim.data.map(({ value }) => value.concept);
  if (field === 'purpose') return claim.purposes.map(({ value }) => value);
  if (field === 'recipient') return claim.recipients.map(({ value }) => value.name ?? value.class);
  if (field === 'source') return claim.sources.map(({ value }) => value);
  return claim.right === null ? [] : [claim.right.kind];
}

function byClaim(expression: Extract<Expression, { claim: unknown }>, context: CheckContext): Outcome {
  const fitting = claimsOf(context.claims, practicesOf(expression.claim)).filter((claim) =>
    fitsClaim(claim, expression.claim, context.lexicon),
  );
  const { claim: _, atLeast: __, distinct, ...around } = expression;
  const isNarrowed = Object.keys(around).length > 0;
  const kept = isNarrowed
    ? fitting.filter(({ evidence: { block, span } }) =>
        context.passagesOf
          .get(block)
          ?.some(
            (passage) =>
              passage.span.start <= span.start &&
              span.start < passage.span.end &&
              stands(passage, expression, context),
          ),
      )
    : fitting;
  const count =
    distinct === undefined ? kept.length : new Set(kept.flatMap((claim) => valuesOf(claim, distinct))).size;
  return {
    holds: count >= (expression.atLeast ?? 1),
    evidence: kept.map((claim) => claim.evidence.span),
  };
}

/** The words letter for letter; a run of blanks in one may be any other run in the other. */
function byWording(wordings: readonly string[], { document: { source } }: CheckContext): Outcome {
  const evidence = wordings.flatMap((wording) => {
    const letters = wording.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return [...source.matchAll(new RegExp(letters.replace(/\s+/g, '\\s+'), 'gu'))].map((match): Span => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
  });
  return { holds: evidence.length > 0, evidence };
}

function byPlaceholder(
  { placeholder: which, target }: Extract<Expression, { placeholder: unknown }>,
  context: CheckContext,
): Outcome {
  const { document } = context;
  const evidence = document.blocks.flatMap((block) =>
    block.links
      .filter((link) => link.isPlaceholder)
      .filter((link) => target === undefined || (target === 'page') === link.target.startsWith('#'))
      .flatMap((link) => {
        const at = sourceOf(block.body.segments, link.start, link.end);
        if (which !== 'any') {
          const passage = context.passagesOf
            .get(block.index)
            ?.find((p) => p.span.start <= at.start && at.end <= p.span.end);
          if (passage === undefined || !has(passage, which)) return [];
        }
        return [at];
      }),
  );
  return { holds: evidence.length > 0, evidence };
}

function sourceOf(
  segments: CheckContext['document']['blocks'][number]['body']['segments'],
  start: number,
  end: number,
): Span {
  const first = segments.find((segment) => segment.at <= start && start < segment.at + segment.length);
  const last = segments.find((segment) => segment.at < end && end <= segment.at + segment.length);
  const from = first === undefined ? 0 : first.source + (start - first.at);
  return { start: from, end: last === undefined ? from + (end - start) : last.source + (end - last.at) };
}

export function evaluate(expression: Expression, context: CheckContext): Outcome {
  if ('any' in expression) {
    const outcomes = expression.any.map((part) => evaluate(part, context)).filter((outcome) => outcome.holds);
    return { holds: outcomes.length > 0, evidence: outcomes.flatMap((outcome) => outcome.evidence) };
  }
  if ('all' in expression) {
    const outcomes = expression.all.map((part) => evaluate(part, context));
    return outcomes.every((outcome) => outcome.holds)
      ? { holds: true, evidence: outcomes.flatMap((outcome) => outcome.evidence) }
      : NOTHING;
  }
  if ('not' in expression) return { holds: !evaluate(expression.not, context).holds, evidence: [] };
  if ('claim' in expression) return byClaim(expression, context);
  if ('wording' in expression) return byWording(expression.wording, context);
  if ('cue' in expression) return byCue(expression, context);
  if ('columns' in expression) return enough(rowsWith(expression.columns, context), expression.atLeast);
  if ('sentences' in expression) {
    const words = averageWords(context.document);
    return { holds: words !== null && words <= expression.sentences.averageWordsAtMost, evidence: [] };
  }
  if ('heading' in expression) {
    const headings = context.headings.filter((passage) => has(passage, expression.heading));
    return { holds: headings.length > 0, evidence: headings.map((passage) => passage.span) };
  }
  if ('date' in expression) return byDate(expression, context);
  if ('placeholder' in expression) return byPlaceholder(expression, context);
  const name = expression.fact.replace(/^!/, '');
  const value = context.facts.get(name);
  return { holds: expression.fact.startsWith('!') ? value === false : value === true, evidence: [] };
}
