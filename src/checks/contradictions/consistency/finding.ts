// A consistency check's result as a finding, in the words of its rule file.

import type { Span } from '../../../model/document.ts';
import type { Finding, SearchRecord, Verdict } from '../../../model/finding.ts';
import type { Check } from '../../../rules/contradictions/checks.ts';
import type { CheckContext } from '../../context.ts';
import { citationsFor, rankOf } from '../pair-finding.ts';
import { toPassages } from '../passages.ts';
import { clip, fill } from '../wording.ts';

const LONGEST_TITLE = 80;
/** How a missing counterpart was decided. */
const UNANSWERED = 'These passages call for a statement that was not found in the rest of the document.';

export interface Result {
  /** Passages, the two sides first. */
  readonly spans: readonly Span[];
  /** Null for a missing counterpart: the finding is a gap. */
  readonly verdict: Verdict | null;
  readonly words?: Readonly<Record<string, string>>;
  /** What exactly differs, one clause each; appended to what was expected. */
  readonly details?: readonly string[];
  readonly claims?: readonly string[];
  /** For gaps: passages that come closest and why they are not enough. */
  readonly closest?: readonly { readonly span: Span; readonly why: string }[];
}

function searchOf(check: Check, result: Result, context: CheckContext): SearchRecord {
  const closest = (result.closest ?? []).flatMap(({ span, why }) =>
    toPassages(context.document, [span]).map((place) => ({ place, why })),
  );
  return {
    concepts: check.looksFor,
    scope: 'whole document',
    lines: context.document.lineStarts.length,
    closest,
  };
}

export function checkFinding(check: Check, result: Result, context: CheckContext): Finding {
  const words = result.words ?? {};
  const details = (result.details ?? []).map(
    (detail, index) => `(${String.fromCodePoint(97 + index)}) ${detail}`,
  );
  const isGap = result.verdict === null;
  const review = check.confidence === 'review';
  const priority = isGap
    ? review && check.priority === 'high'
      ? 'medium'
      : check.priority
    : rankOf(check.priority, check.confidence, 'contradiction');
  return {
    id: '',
    fingerprint: '',
    kind: isGap ? 'gap' : 'contradiction',
    rules: [check.id],
    priority,
    confidence: check.confidence,
    title: clip(fill(check.finding ?? check.title, words), LONGEST_TITLE),
    evidence: toPassages(context.document, [
      ...result.spans,
      ...(result.closest ?? []).map(({ span }) => span),
    ]),
    requires: isGap ? check.duty : null,
    citations: citationsFor(check.law, context.knowledge),
    decidedBy: isGap ? UNANSWERED : [`Expected: ${check.duty}`, ...details].join(' '),
    matters: check.matters,
    check: check.check === undefined ? null : fill(check.check, words),
    suggested: fill(check.remedy, words),
    assumptions: [],
    search: isGap ? searchOf(check, result, context) : null,
    conflict: isGap
      ? null
      : {
          verdict: result.verdict ?? 'tension',
          rule: check.id,
          dimension: check.kind,
          bothHoldIf: fill(check.bothHoldIf ?? '', words),
          claims: result.claims ?? [],
          trace: [
            `check ${check.id}: ${check.kind.replaceAll('-', ' ')} over the whole document, no pair of claims`,
            `expected: ${check.duty}`,
            ...details.map((detail) => `differs: ${detail}`),
            `verdict: ${(result.verdict ?? 'tension').replaceAll('-', ' ')}, confidence ${check.confidence}`,
          ],
        },
    suppression: null,
  };
}
