// Audits + comparison + run → Report, the one model that every format is written from.

import { documentLetter } from '../lib/letters.ts';
import type { Audit } from '../model/audit.ts';
import { buildClaims } from './build/claims.ts';
import { buildChanges, buildVersions } from './build/changes.ts';
import { buildDocuments } from './build/documents.ts';
import { buildCitations, buildElements } from './build/elements.ts';
import { withShownFiles } from './build/file-names.ts';
import { buildFindings } from './build/findings.ts';
import type { ReportInput } from './build/input.ts';
import { buildPacks, reviewRemarks } from './build/packs.ts';
import { collectPlaces } from './build/places.ts';
import type { Places } from './build/places.ts';
import { buildRules } from './build/rules.ts';
import { buildSummary } from './build/summary.ts';
import { buildOnlyIn, buildRelation, buildTopics } from './build/topics.ts';
import { SCHEMA_NAME, SCHEMA_VERSION } from './schema.ts';
import type { Report } from './schema.ts';

export { ruleInfos } from './build/rules.ts';
export type { ReportInput, RunRecord } from './build/input.ts';

/** Letters follow the order of `audits`. Pure: the same input gives the same report, key by key. */
export function buildReport({ audits, comparison, run, diff = null }: ReportInput): Report {
  const places = collectPlaces(audits, comparison, diff);
  const documents = buildDocuments(audits, places);
  const rulePacks = buildPacks(audits, run.packs);
  const assumptions = buildAssumptions(audits, places);
  const findings = buildFindings(audits, places, run.hasBaseline === true);
  const elements = buildElements(audits, {
    places,
    findings: findings.filter(({ suppression }) => suppression === null),
    packs: rulePacks.map(({ id }) => id),
    assumptionId: (document, fact) =>
      assumptions.find((each) => each.document === documentLetter(document) && each.fact === fact)?.id ??
      fact,
  });
  const cleared = buildCleared(audits, places);
  const topics = buildTopics(comparison, places);
  const mainDifference = comparison?.mainDifference ?? [];
  const limits = [...buildLimits(audits, places), ...reviewRemarks(rulePacks, run.date).map(ruleDateLimit)];
  const counted = { documents, limits, rulePacks, elements, findings, cleared, topics, mainDifference };
  return {
    $schema: SCHEMA_NAME,
    schemaVersion: SCHEMA_VERSION,
    kind: diff !== null ? 'change' : audits.length > 1 ? 'comparison' : 'audit',
    tool: { name: 'policy-audit', version: run.version },
    generatedAt: `${run.date}T00:00:00Z`,
    options: [...(run.options ?? [])],
    rulePacks,
    rules: buildRules(
      audits,
      run.rules ?? [],
      rulePacks.map(({ id }) => id),
    ),
    documents,
    relation: buildRelation(comparison, audits.length),
    mainDifference,
    assumptions,
    limits,
    notices: (run.notices ?? []).map(withShownFiles),
    citations: buildCitations(audits, run.rules ?? []),
    pinpoints: places.table,
    claims: buildClaims(audits, places),
    elements,
    findings,
    cleared,
    topics,
    onlyIn: buildOnlyIn(comparison),
    changes: buildChanges(diff, places),
    versions: buildVersions(diff, places, findings, elements),
    summary: buildSummary(
      counted,
      audits.reduce((sum, audit) => sum + audit.pairsCompared, 0),
    ),
  };
}

function buildAssumptions(audits: readonly Audit[], places: Places): Report['assumptions'] {
  const all = audits.flatMap((audit, document) =>
    audit.assumptions.map((assumption) => ({ assumption, document })),
  );
  return all.map(({ assumption, document }, index) => ({
    id: `A${index + 1}`,
    document: documentLetter(document),
    fact: assumption.fact,
    value: assumption.value,
    statement: assumption.statement,
    basis: assumption.basis,
    evidence: places.idsOf(document, assumption.evidence),
    ifWrong: assumption.ifWrong,
  }));
}

function buildLimits(audits: readonly Audit[], places: Places): Report['limits'] {
  return audits.flatMap(({ limits }, document) =>
    limits.map(({ kind, statement, spans }) => ({
      kind,
      document: documentLetter(document),
      statement,
      evidence: places.idsOf(document, spans),
    })),
  );
}

const ruleDateLimit = (statement: string): Report['limits'][number] => ({
  kind: 'rule-date',
  document: null,
  statement,
  evidence: [],
});

function buildCleared(audits: readonly Audit[], places: Places): Report['cleared'] {
  return audits.flatMap(({ cleared }, document) =>
    cleared.map(({ a, b, rule, dimension, reason, claims, trace }) => ({
      document: documentLetter(document),
      evidence: places.idsOf(document, [a, b]),
      rule,
      dimension,
      reason,
      claims: [...claims],
      trace: [...trace],
    })),
  );
}
