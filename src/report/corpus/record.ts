// One audit → one line of a corpus: claims, elements and findings with their first place, without the texts of
// rules (they are the same for every policy: `policy-audit rules --json`) and without the text of the policy.

import { pinpoint, positionAt } from '../../document/position.ts';
import type { Audit } from '../../model/audit.ts';
import type { Pinpoint } from '../../model/document.ts';
import { buildClaims } from '../build/claims.ts';
import type { Places } from '../build/places.ts';
import type { Report } from '../schema.ts';

/** Raised when a field is added, removed or means something else. */
export const RECORD_VERSION = 1;

type ReportClaim = Report['claims'][number];

/** Offsets are UTF-16 units of the decoded text, half-open; null where nothing stands behind a result. */
export interface RecordPlace {
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export type RecordClaim = Omit<ReportClaim, 'document' | 'evidence'> & { readonly place: RecordPlace };

export interface RecordElement {
  readonly element: string;
  readonly pack: string;
  readonly status: Report['elements'][number]['status'];
  readonly confidence: Report['elements'][number]['confidence'];
  readonly place: RecordPlace | null;
}

export interface RecordFinding {
  readonly fingerprint: string;
  readonly kind: Report['findings'][number]['kind'];
  /** The first names the finding. */
  readonly rules: readonly string[];
  readonly priority: Report['findings'][number]['priority'];
  readonly confidence: Report['findings'][number]['confidence'];
  readonly title: string;
  /** Row of the decision table or id of the check behind a contradiction. */
  readonly decision: string | null;
  readonly isSuppressed: boolean;
  readonly places: readonly RecordPlace[];
}

export interface PolicyRecord {
  readonly type: 'policy';
  readonly version: number;
  /** As the caller named it; null for files. */
  readonly id: string | null;
  readonly file: string;
  readonly name: string;
  readonly organization: string | null;
  readonly format: string;
  /** Hex SHA-256 of the bytes read. */
  readonly sha256: string;
  readonly words: number;
  readonly lines: number;
  readonly dates: readonly { readonly kind: string; readonly text: string; readonly iso: string | null }[];
  readonly claims: readonly RecordClaim[];
  readonly elements: readonly RecordElement[];
  readonly findings: readonly RecordFinding[];
  readonly cleared: number;
  readonly pairsCompared: number;
  readonly limits: readonly string[];
}

/** A policy that was not read, in its place among the others. */
export interface SkippedRecord {
  readonly type: 'skipped';
  readonly version: number;
  readonly id: string | null;
  readonly file: string;
  /** Code of the error: empty-input, not-english, not-a-policy, unreadable … */
  readonly reason: string;
  readonly message: string;
}

export type CorpusRecord = PolicyRecord | SkippedRecord;

const NO_PLACES: Places = { table: {}, idOf: () => '', idsOf: () => [] };

const toPlace = ({ line, column, start, end, quote }: Pinpoint): RecordPlace => ({
  line,
  column,
  start,
  end,
  quote,
});

function claimsOf(audit: Audit): readonly RecordClaim[] {
  const rows = buildClaims([audit], NO_PLACES);
  return audit.claims.flatMap(({ evidence }, index) => {
    const row = rows[index];
    if (row === undefined) return [];
    const { document: _letter, evidence: _place, ...fields } = row;
    const at = pinpoint(audit.document, evidence.span);
    return [{ ...fields, place: { ...toPlace(at), quote: evidence.quote } }];
  });
}

/** Without an id: whoever asked knows it and adds it. */
export function policyRecord(audit: Audit): PolicyRecord {
  const { document } = audit;
  return {
    type: 'policy',
    version: RECORD_VERSION,
    id: null,
    file: document.file,
    name: audit.name,
    organization: audit.organization,
    format: document.format,
    sha256: document.sha256,
    words: document.words,
    lines: positionAt(document.lineStarts, document.source.length).line,
    dates: document.dates.map(({ kind, text, iso }) => ({ kind, text, iso })),
    claims: claimsOf(audit),
    elements: audit.elements.map(({ element, pack, status, confidence, evidence: [first] }) => ({
      element,
      pack,
      status,
      confidence,
      place: first === undefined ? null : toPlace(first),
    })),
    findings: audit.findings.map((finding) => ({
      fingerprint: finding.fingerprint,
      kind: finding.kind,
      rules: finding.rules,
      priority: finding.priority,
      confidence: finding.confidence,
      title: finding.title,
      decision: finding.conflict?.rule ?? null,
      isSuppressed: finding.suppression !== null,
      places: finding.evidence.map(toPlace),
    })),
    cleared: audit.cleared.length,
    pairsCompared: audit.pairsCompared,
    limits: audit.limits.map(({ statement }) => statement),
  };
}

export function skippedRecord(file: string, reason: string, message: string): SkippedRecord {
  return { type: 'skipped', version: RECORD_VERSION, id: null, file, reason, message };
}
