// Document + claims → contradictions and tensions, the pairs that were cleared, and how many were
// compared. The table of contents of this folder.

import { extendForDocument } from '../../lexicon/extend.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document } from '../../model/document.ts';
import type { ClearedPair, Finding } from '../../model/finding.ts';
import type { Knowledge } from '../../rules/knowledge.ts';
import { openContext } from '../context.ts';
import type { CheckContext } from '../context.ts';
import { groupCauses } from './causes.ts';
import { toCleared } from './cleared.ts';
import { compareClaims } from './compare.ts';
import { runConsistency } from './consistency/run.ts';
import { openComparison } from './context.ts';
import { findLookAlikes } from './look-alikes.ts';
import { toFinding } from './pair-finding.ts';
import { candidatePairs } from './pairs.ts';
import type { PairVerdict } from './types.ts';

export interface ContradictionOptions {
  /** Rule ids to leave out. */
  readonly skip?: readonly string[] | undefined;
  /** The check context of the document, when the caller has one already. */
  readonly context?: CheckContext | undefined;
}

export interface Contradictions {
  readonly findings: readonly Finding[];
  readonly cleared: readonly ClearedPair[];
  readonly pairsCompared: number;
}

/** More than one open question: a careful reader would not be misled. */
const isWeak = (verdict: PairVerdict): boolean => verdict.open > 1;

export function findContradictions(
  document: Document,
  claims: readonly Claim[],
  knowledge: Knowledge,
  options: ContradictionOptions = {},
): Contradictions {
  const lexicon = extendForDocument(knowledge.lexicon, document.definitions);
  const context = openComparison(document, claims, lexicon, knowledge);
  const pairs = candidatePairs(context);
  const verdicts = pairs.map(([p, q]) => compareClaims(p, q, context));
  const conflicts = verdicts.filter((verdict) => verdict.verdict !== 'compatible' && !isWeak(verdict));
  const findings = groupCauses(conflicts, context).map((cause) => toFinding(cause, context, knowledge));
  const all = [
    ...findings,
    ...runConsistency(options.context ?? openContext(document, claims, knowledge), context),
  ];
  const wanted = all.filter(({ rules }) => !rules.some((rule) => options.skip?.includes(rule) === true));
  return {
    findings: wanted,
    cleared: toCleared([...verdicts, ...findLookAlikes(context)], context),
    pairsCompared: pairs.length,
  };
}
