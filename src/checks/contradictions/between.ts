// Statements of two documents of one organization against each other. Each may be meant for other
// people, so that what is clear within one text is at most likely between two.

import type { Claim } from '../../model/claim.ts';
import type { Document, Pinpoint } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { extendForDocument } from '../../lexicon/extend.ts';
import type { Knowledge } from '../../rules/knowledge.ts';
import { groupCauses } from './causes.ts';
import { compareClaims } from './compare.ts';
import { openComparison } from './context.ts';
import { isWeak } from './find.ts';
import { rankOf, toFinding } from './pair-finding.ts';
import { candidatePairs } from './pairs.ts';

export interface Between {
  readonly document: Document;
  readonly claims: readonly Claim[];
  /** Statements before this place are the one document's, the others the other's. */
  readonly boundary: number;
}

const QUESTION = 'Do both documents apply to the same people and the same service?';

/** Findings of kind `conflict`; their passages lie in the joined document. */
export function findBetween(
  { document, claims, boundary }: Between,
  knowledge: Knowledge,
): readonly Finding[] {
  const lexicon = extendForDocument(knowledge.lexicon, document.definitions);
  const context = {
    ...openComparison(document, claims, lexicon, knowledge),
    nameOf: ({ start }: Pinpoint) => (start < boundary ? 'the first document' : 'the second document'),
  };
  const isFirst = (claim: Claim): boolean => claim.evidence.span.start < boundary;
  const conflicts = candidatePairs(context)
    .pairs.filter(([p, q]) => isFirst(p) !== isFirst(q))
    .map(([p, q]) => compareClaims(p, q, context))
    .filter((verdict) => verdict.verdict !== 'compatible' && !isWeak(verdict));
  return groupCauses(conflicts, context).map((cause) => {
    const finding = toFinding(cause, context, knowledge);
    const confidence = finding.confidence === 'clear' ? 'likely' : finding.confidence;
    return {
      ...finding,
      kind: 'conflict' as const,
      confidence,
      priority:
        finding.conflict?.verdict === 'contradiction'
          ? rankOf(finding.priority, confidence, 'contradiction')
          : finding.priority,
      check: finding.check === null ? QUESTION : `${finding.check} ${QUESTION}`,
    };
  });
}
