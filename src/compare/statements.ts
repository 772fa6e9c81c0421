// What one document says on one topic: each claim or sentence at the first level it fits.

import { claimsOf } from '../checks/by-practice.ts';
import type { CheckContext } from '../checks/context.ts';
import { passagesHolding } from '../checks/passages.ts';
import type { Claim } from '../model/claim.ts';
import type { Span } from '../model/document.ts';
import type { TopicLevel, TopicPattern, TopicRule } from '../rules/topics.ts';
import { fitsTopicClaim, fitsTopicPassage } from './pattern.ts';

export interface Statement {
  readonly level: TopicLevel;
  readonly rank: number;
  /** Plans it is narrowed to; empty when it is not. */
  readonly tiers: readonly string[];
  readonly claim: Claim | null;
  readonly span: Span;
  readonly isFromTable: boolean;
}

/** Ranks as numbers: where a level gives none, one more than the level before it. */
export function ranksOf(topic: TopicRule): readonly number[] {
  const ranks: number[] = [];
  for (const level of topic.levels) ranks.push(level.rank ?? (ranks.at(-1) ?? -1) + 1);
  return ranks;
}

/** All statements of a document on a topic, in the order of the text. */
export function statementsOn(topic: TopicRule, context: CheckContext): readonly Statement[] {
  const ranks = ranksOf(topic);
  const found: Statement[] = [];
  const taken = new Set<Claim>();
  topic.levels.forEach((level, index) => {
    const rank = ranks[index] ?? index;
    for (const claim of claimsThat(level.when, context)) {
      if (taken.has(claim)) continue;
      taken.add(claim);
      found.push({
        level,
        rank,
        tiers: claim.subject.plan.values,
        claim,
        span: claim.evidence.span,
        isFromTable: claim.rule.startsWith('table/'),
      });
    }
    for (const span of passagesThat(level.when, context)) {
      if (found.some((other) => other.claim === null && other.span.start === span.start)) continue;
      found.push({ level, rank, tiers: [], claim: null, span, isFromTable: false });
    }
  });
  const settled = found.filter(
    ({ level }) => level.settledBy === undefined || !isSaid(level.settledBy, context),
  );
  return (settled.length > 0 ? settled : found).toSorted(
    (a, b) => a.span.start - b.span.start || a.rank - b.rank,
  );
}

/** Claims that stand on words of their own; those derived by closure repeat them. */
function claimsThat(patterns: readonly TopicPattern[], context: CheckContext): readonly Claim[] {
  const wanted = patterns.flatMap((pattern) => ('passage' in pattern ? [] : [pattern]));
  const isAny = wanted.some(({ practice }) => practice === undefined);
  const practices = isAny ? undefined : wanted.flatMap(({ practice = [] }) => practice);
  return claimsOf(context.claims, practices).filter(
    (claim) =>
      claim.derivedFrom.length === 0 && wanted.some((pattern) => fitsTopicClaim(claim, pattern, context)),
  );
}

function passagesThat(patterns: readonly TopicPattern[], context: CheckContext): readonly Span[] {
  const wanted = patterns.flatMap((pattern) => ('passage' in pattern ? [pattern] : []));
  return passagesHolding(
    wanted.flatMap(({ passage }) => passage),
    context,
  )
    .filter((passage) => wanted.some((pattern) => fitsTopicPassage(passage, pattern, context)))
    .map(({ span }) => span);
}

export function isSaid(patterns: readonly TopicPattern[], context: CheckContext): boolean {
  return claimsThat(patterns, context).length > 0 || passagesThat(patterns, context).length > 0;
}
