// Claims of a report: the fields that reports show, with the place each was read from.

import { documentLetter } from '../../lib/letters.ts';
import type { Audit } from '../../model/audit.ts';
import type { Claim } from '../../model/claim.ts';
import { SCOPE_DIMENSIONS } from '../../model/vocabulary.ts';
import type { Report } from '../schema.ts';
import type { Places } from './places.ts';

type ReportClaim = Report['claims'][number];

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

function scopeOf({ subject }: Claim): ReportClaim['scope'] {
  const narrowed = SCOPE_DIMENSIONS.filter((dimension) => subject[dimension].values.length > 0);
  return Object.fromEntries(narrowed.map((dimension) => [dimension, [...subject[dimension].values]]));
}

export function buildClaims(
  audits: readonly Pick<Audit, 'claims'>[],
  places: Places,
): readonly ReportClaim[] {
  return audits.flatMap(({ claims }, index) =>
    claims.map((claim): ReportClaim => {
      const { retention, right, duty } = claim;
      return {
        id: claim.id,
        document: documentLetter(index),
        practice: claim.practice.value,
        polarity: claim.polarity,
        modality: claim.modality.value,
        strength: claim.strength,
        tense: claim.tense,
        actor: claim.actor.value,
        data: distinct(claim.data.map(({ value }) => value.concept)),
        recipients: claim.recipients.map(({ value }) => ({ class: value.class, name: value.name })),
        purposes: distinct(claim.purposes.map(({ value }) => value)),
        sources: distinct(claim.sources.map(({ value }) => value)),
        scope: scopeOf(claim),
        retention:
          retention === null
            ? null
            : {
                kind: retention.kind,
                minDays: retention.minDays,
                maxDays: retention.maxDays,
                trigger: retention.trigger,
                store: retention.store,
                text: retention.surface,
              },
        right:
          right === null
            ? null
            : {
                kind: right.kind,
                channels: distinct(right.channels.map(({ value }) => value)),
                deadlineDays: right.deadlineDays,
              },
        duty:
          duty === null
            ? null
            : {
                kind: duty.kind,
                days: duty.days,
                channels: distinct(duty.channels.map(({ value }) => value)),
                measure: duty.measure,
              },
        legalBases: distinct(claim.legalBases.map(({ value }) => value)),
        topic: claim.topic,
        value: claim.value,
        conditions: claim.conditions.map(({ kind, text }) => ({ kind, text })),
        exceptions: claim.exceptions.map(({ text }) => text),
        isDerived: claim.derivedFrom.length > 0,
        evidence: places.idOf(index, claim.evidence.span),
      };
    }),
  );
}
