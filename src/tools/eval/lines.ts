// Results in the neutral forms that scorers read: plain objects, one a line, with file names and
// UTF-16 offsets.

import type { Audited } from '../../audit.ts';
import type { Comparison } from '../../model/audit.ts';
import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/document.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';

export type Line = Readonly<Record<string, unknown>>;

const pair = ({ start, end }: Span): readonly [number, number] => [start, end];

export function claimLines({ document, claims }: Audited): readonly Line[] {
  return claims.map((claim) => ({
    doc: document.file,
    ...pairAsFields(claim.evidence.span),
    practice: claim.practice.value,
    polarity: claim.polarity,
    modality: claim.modality.value,
    actor: claim.actor.value,
    data: claim.data.map(({ value }) => value.concept),
    recipients: claim.recipients.map(({ value }) => ({ class: value.class, name: value.name })),
    purposes: claim.purposes.map(({ value }) => value),
    sources: claim.sources.map(({ value }) => value),
    ...scopeFields(claim),
    retention:
      claim.retention === null
        ? null
        : {
            kind: claim.retention.kind,
            minDays: claim.retention.minDays,
            maxDays: claim.retention.maxDays,
            trigger: claim.retention.trigger,
          },
    right: claim.right?.kind ?? null,
    quote: claim.evidence.quote,
    derived: claim.derivedFrom.length > 0,
  }));
}

const pairAsFields = ({ start, end }: Span): Line => ({ start, end });

/** Only dimensions that the claim narrows. */
function scopeFields(claim: Claim): Line {
  return Object.fromEntries(
    SCOPE_DIMENSIONS.map((dimension) => [dimension, claim.subject[dimension].values] as const).filter(
      ([, values]) => values.length > 0,
    ),
  );
}

export function findingLines({ document, findings, cleared }: Audited): readonly Line[] {
  return [
    ...findings.map((finding) => ({
      doc: document.file,
      kind: finding.conflict?.verdict ?? finding.kind,
      rules: finding.rules,
      priority: finding.priority,
      confidence: finding.confidence,
      title: finding.title,
      spans: finding.evidence.map(pair),
    })),
    ...cleared.map(({ a, b, rule, reason }) => ({
      doc: document.file,
      kind: 'cleared',
      rule,
      reason,
      spans: [pair(a), pair(b)],
    })),
  ];
}

export function elementLines({ document, elements }: Audited): readonly Line[] {
  return elements.map(({ element, citations, status, confidence, evidence }) => ({
    doc: document.file,
    element,
    citation: citations[0]?.label ?? '',
    status,
    confidence,
    spans: evidence.map(pair),
  }));
}

/** The winner by the name of its file, without folder and ending. */
export function comparisonLines(audits: readonly Audited[], comparison: Comparison): readonly Line[] {
  const stem = (index: number): string =>
    (audits[index]?.document.file ?? '').replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const winner = (value: Comparison['topics'][number]['moreProtective']): string =>
    typeof value === 'number' ? stem(value) : value === 'equal' ? 'equal' : 'unclear';
  return comparison.topics.flatMap(({ id, moreProtective, byTier }) => [
    { topic: id, moreProtective: winner(moreProtective) },
    ...byTier.map(({ tier, moreProtective: tiered }) => ({
      topic: id,
      tier,
      moreProtective: winner(tiered),
    })),
  ]);
}
