// Document + claims → contradictions and tensions, the pairs that were cleared, and how many were
// compared. The table of contents of this folder.

import { extendForDocument } from '../../lexicon/extend.ts';
import type { Claim } from '../../model/claim.ts';
import type { Document, Span } from '../../model/document.ts';
import type { ClearedPair, Finding } from '../../model/finding.ts';
import { inForce } from '../../rules/contradictions/compile.ts';
import type { Knowledge } from '../../rules/knowledge.ts';
import { openContext } from '../context.ts';
import type { CheckContext } from '../context.ts';
import { groupCauses } from './causes.ts';
import { toCleared } from './cleared.ts';
import { compareClaims } from './compare.ts';
import { runConsistency } from './consistency/run.ts';
import { openComparison } from './context.ts';
import { findAgreements } from './agreements.ts';
import { findLookAlikes } from './look-alikes.ts';
import { toFinding } from './pair-finding.ts';
import { candidatePairs } from './pairs.ts';
import { findResolved } from './resolved.ts';
import type { PairVerdict } from './types.ts';

export interface ContradictionOptions {
  /** Rule ids or `contradictions/*` to run alone, or to leave out. */
  readonly only?: readonly string[] | undefined;
  readonly skip?: readonly string[] | undefined;
  /** ISO date: lists of sensitive data that were not in force yet are not applied. */
  readonly now?: string | undefined;
  /** The check context of the document, when the caller has one already. */
  readonly context?: CheckContext | undefined;
}

export interface Contradictions {
  readonly findings: readonly Finding[];
  readonly cleared: readonly ClearedPair[];
  readonly pairsCompared: number;
  /** There are more pairs than were compared. */
  readonly isCut: boolean;
}

/** More than one open question: a careful reader would not be misled. */
export const isWeak = (verdict: PairVerdict): boolean => verdict.open > 1;

const covers = (patterns: readonly string[] | undefined, rules: readonly string[]): boolean =>
  patterns?.some((pattern) => rules[0] === pattern || /^contradictions(?:\/\*)?$/.test(pattern)) === true;

function isWanted({ rules }: Finding, { only, skip }: ContradictionOptions): boolean {
  if (covers(skip, rules)) return false;
  return only === undefined || only.length === 0 || covers(only, rules);
}

export function findContradictions(
  document: Document,
  claims: readonly Claim[],
  knowledge: Knowledge,
  options: ContradictionOptions = {},
): Contradictions {
  const lexicon = extendForDocument(knowledge.lexicon, document.definitions);
  const contradictions =
    options.now === undefined || options.now === ''
      ? knowledge.contradictions
      : inForce(knowledge.contradictions, options.now);
  const context = openComparison(document, claims, lexicon, {
    ...knowledge,
    contradictions,
  });
  const { pairs, isCut } = candidatePairs(context);
  const verdicts = pairs.map(([p, q]) => compareClaims(p, q, context));
  const conflicts = verdicts.filter((verdict) => verdict.verdict !== 'compatible' && !isWeak(verdict));
  const checked = runConsistency(options.context ?? openContext(document, claims, knowledge), context);
  const findings = [
    ...groupCauses(conflicts, context)
      .map((cause) => toFinding(cause, context, knowledge))
      .filter((finding) => !checked.some((other) => tells(other, finding))),
    ...checked,
  ];
  const wanted = findings.filter((finding) => isWanted(finding, options));
  const cleared = [
    ...toCleared([...verdicts, ...findLookAlikes(context), ...findAgreements(context)], context),
    ...findResolved(context),
  ];
  return {
    findings: wanted,
    // what a finding raises is not cleared elsewhere for another reason
    cleared: cleared.filter((pair) => !wanted.some((finding) => raises(finding, pair))),
    pairsCompared: pairs.length,
    isCut,
  };
}

const meets = (a: Span, b: Span | undefined): boolean =>
  b !== undefined && a.start < b.end && b.start < a.end;

/** A question that a check over the same passages asks already. */
const tells = (check: Finding, { confidence, evidence }: Finding): boolean =>
  confidence === 'review' &&
  check.conflict !== null &&
  evidence.every((passage) => check.evidence.some((other) => meets(passage, other)));

const FEW_PASSAGES = 4;

function raises({ evidence, conflict }: Finding, { a, b }: ClearedPair): boolean {
  if (conflict === null) return false;
  const [first, second] = evidence;
  if ((meets(a, first) && meets(b, second)) || (meets(a, second) && meets(b, first))) return true;
  // a check over a few passages sets each of them against the first
  return (
    conflict.claims.length === 0 &&
    evidence.length <= FEW_PASSAGES &&
    ((meets(a, first) && evidence.some((other) => meets(b, other))) ||
      (meets(b, first) && evidence.some((other) => meets(a, other))))
  );
}
