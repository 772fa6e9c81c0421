// Records of a corpus → rows of five tables. Columns keep their order; new ones come at the end.

import { csvRow, listed, PLACE } from '../machine/csv/table.ts';
import type { Row } from '../machine/csv/table.ts';
import type { CorpusRecord, PolicyRecord, RecordPlace } from './record.ts';

export interface CorpusTable {
  /** "claims.csv" */
  readonly name: string;
  readonly header: string;
  /** The rows of one record as text, each with its line break. */
  readonly rows: (record: CorpusRecord) => string;
}

const placed = (place: RecordPlace | null | undefined): Row =>
  place === null || place === undefined
    ? {}
    : { line: place.line, column: place.column, start: place.start, end: place.end, quote: place.quote };

function table(
  name: string,
  columns: readonly string[],
  rowsOf: (record: CorpusRecord) => readonly Row[],
): CorpusTable {
  return {
    name: `${name}.csv`,
    header: `${columns.join(',')}\n`,
    rows: (record) =>
      rowsOf(record)
        .map((row) => csvRow(columns, row))
        .join(''),
  };
}

const ofPolicies =
  (rowsOf: (policy: PolicyRecord) => readonly Row[]) =>
  (record: CorpusRecord): readonly Row[] =>
    record.type === 'policy'
      ? rowsOf(record).map((row) => ({ id: record.id, file: record.file, ...row }))
      : [];

const count = <T>(rows: readonly T[], is: (row: T) => boolean): number => rows.filter(is).length;

const documents = table(
  'documents',
  [
    'id',
    'file',
    'name',
    'organization',
    'format',
    'sha256',
    'words',
    'lines',
    'effective',
    'last_updated',
    'claims',
    'findings',
    'high',
    'contradictions',
    'cleared',
    'satisfied',
    'partial',
    'missing',
    'review',
    'not_applicable',
  ],
  ofPolicies((policy) => {
    const open = policy.findings.filter(({ isSuppressed }) => !isSuppressed);
    const dated = (kind: string): string | null => {
      const date = policy.dates.find((each) => each.kind === kind);
      return date === undefined ? null : (date.iso ?? date.text);
    };
    const at = (status: string): number => count(policy.elements, (element) => element.status === status);
    return [
      {
        name: policy.name,
        organization: policy.organization,
        format: policy.format,
        sha256: policy.sha256,
        words: policy.words,
        lines: policy.lines,
        effective: dated('effective'),
        last_updated: dated('last-updated'),
        claims: policy.claims.length,
        findings: open.length,
        high: count(open, ({ priority }) => priority === 'high'),
        contradictions: count(open, ({ kind }) => kind === 'contradiction'),
        cleared: policy.cleared,
        satisfied: at('satisfied'),
        partial: at('partial'),
        missing: at('missing'),
        review: at('review'),
        not_applicable: at('not-applicable'),
      },
    ];
  }),
);

const claims = table(
  'claims',
  [
    'id',
    'file',
    'claim',
    'practice',
    'polarity',
    'modality',
    'actor',
    'data',
    'recipients',
    'purposes',
    'scope',
    'retention',
    'min_days',
    'max_days',
    'right',
    'duty',
    'derived',
    ...PLACE,
  ],
  ofPolicies((policy) =>
    policy.claims.map((claim) => ({
      claim: claim.id,
      practice: claim.practice,
      polarity: claim.polarity,
      modality: claim.modality,
      actor: claim.actor,
      data: listed(claim.data),
      recipients: listed(claim.recipients.map(({ class: kind }) => kind)),
      purposes: listed(claim.purposes),
      scope: listed(
        Object.entries(claim.scope).map(([dimension, values]) => `${dimension}:${values.join('+')}`),
      ),
      retention: claim.retention?.kind ?? null,
      min_days: claim.retention?.minDays ?? null,
      max_days: claim.retention?.maxDays ?? null,
      right: claim.right?.kind ?? null,
      duty: claim.duty?.kind ?? null,
      derived: claim.isDerived,
      ...placed(claim.place),
    })),
  ),
);

const elements = table(
  'elements',
  ['id', 'file', 'element', 'pack', 'status', 'confidence', ...PLACE],
  ofPolicies((policy) =>
    policy.elements.map(({ element, pack, status, confidence, place }) => ({
      element,
      pack,
      status,
      confidence,
      ...placed(place),
    })),
  ),
);

const findings = table(
  'findings',
  [
    'id',
    'file',
    'fingerprint',
    'kind',
    'rule',
    'rules',
    'priority',
    'confidence',
    'title',
    'decision',
    'suppressed',
    ...PLACE,
    'other_line',
    'other_quote',
  ],
  ofPolicies((policy) =>
    policy.findings.map((finding) => ({
      fingerprint: finding.fingerprint,
      kind: finding.kind,
      rule: finding.rules[0] ?? null,
      rules: listed(finding.rules),
      priority: finding.priority,
      confidence: finding.confidence,
      title: finding.title,
      decision: finding.decision,
      suppressed: finding.isSuppressed,
      ...placed(finding.places[0]),
      other_line: finding.places[1]?.line ?? null,
      other_quote: finding.places[1]?.quote ?? null,
    })),
  ),
);

const skipped = table('skipped', ['id', 'file', 'reason', 'message'], (record) =>
  record.type === 'skipped'
    ? [{ id: record.id, file: record.file, reason: record.reason, message: record.message }]
    : [],
);

export const CORPUS_TABLES: readonly CorpusTable[] = [documents, claims, elements, findings, skipped];
/** What `-f csv` writes: one row for each policy. */
export const DOCUMENTS_TABLE = documents;
