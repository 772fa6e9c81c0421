// CSV tables (RFC 4180, LF). A cell that a spreadsheet could take for a formula gets a leading quote.

import { placesOf } from '../parts/places.ts';
import type { Report } from '../schema.ts';

type Value = string | number | boolean | null;
type Row = Readonly<Record<string, Value>>;

export interface CsvTable {
  /** "findings.csv" */
  readonly name: string;
  readonly text: string;
}

/** What spreadsheets evaluate, full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

function written(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = (FORMULA.test(value) ? `'${value}` : value).replaceAll('\0', '');
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => written(row[column] ?? null)).join(','));
  return [columns.join(','), ...lines].map((line) => `${line}\n`).join('');
}

const listed = (items: readonly string[]): string => items.join('|');

/** Columns of the first passage of a row. */
function placeColumns(report: Report, ids: readonly string[]): Row {
  const [place] = placesOf(report, ids);
  if (place === undefined) return {};
  const { line, column, start, end, quote } = place;
  return { line, column, start, end, quote };
}

const PLACE = ['line', 'column', 'start', 'end', 'quote'];
const fileOf = (report: Report, letter: string): string =>
  report.documents.find(({ id }) => id === letter)?.file ?? '';

export function csvTables(report: Report): readonly CsvTable[] {
  return [
    documents(report),
    elements(report),
    findings(report),
    claims(report),
    topics(report),
    changes(report),
    evidence(report),
  ];
}

/** The findings table: what `-f csv` prints. */
export function writeCsv(report: Report): string {
  return findings(report).text;
}

function documents(report: Report): CsvTable {
  const columns = [
    'document',
    'name',
    'file',
    'organization',
    'sha256',
    'words',
    'lines',
    'effective',
    'last_updated',
    'tiers',
    'not_supplied',
    'high',
    'medium',
    'low',
    'contradictions',
    'gaps',
    'wording',
    'accepted',
  ];
  const rows = report.documents.map(
    ({ id, name, file, organization, sha256, words, lines, dates, tiers, references }): Row => {
      const counts = report.summary.findings[id];
      const dated = (kind: string): string | null => dates.find((date) => date.kind === kind)?.text ?? null;
      return {
        document: id,
        name,
        file,
        organization,
        sha256,
        words,
        lines,
        effective: dated('effective'),
        last_updated: dated('last-updated'),
        tiers: listed(tiers),
        not_supplied: listed(references.map((reference) => reference.name)),
        high: counts?.high ?? 0,
        medium: counts?.medium ?? 0,
        low: counts?.low ?? 0,
        contradictions: counts?.contradictions ?? 0,
        gaps: counts?.gaps ?? 0,
        wording: counts?.wording ?? 0,
        accepted: counts?.suppressed ?? 0,
      };
    },
  );
  return { name: 'documents.csv', text: csv(columns, rows) };
}

function elements(report: Report): CsvTable {
  const columns = [
    'document',
    'file',
    'pack',
    'element',
    'title',
    'status',
    'confidence',
    'priority',
    'citations',
    'why',
    'lacking',
    'remedy',
    'findings',
    'looked_for',
    ...PLACE,
  ];
  const rows = report.elements.map((row): Row => ({
    document: row.document,
    file: fileOf(report, row.document),
    pack: row.pack,
    element: row.element,
    title: row.title,
    status: row.status,
    confidence: row.confidence,
    priority: row.priority,
    citations: listed(row.citations),
    why: row.why,
    lacking: listed(row.lacking),
    remedy: row.remedy,
    findings: listed(row.findings),
    looked_for: listed(row.search?.concepts ?? []),
    ...placeColumns(report, row.evidence),
  }));
  return { name: 'elements.csv', text: csv(columns, rows) };
}

function findings(report: Report): CsvTable {
  const columns = [
    'id',
    'document',
    'file',
    'kind',
    'rules',
    'priority',
    'confidence',
    'title',
    'requires',
    'citations',
    'decided_by',
    'matters',
    'check',
    'suggested',
    'suppression',
    'reason',
    'baseline',
    'fingerprint',
    'passages',
    ...PLACE,
  ];
  const rows = report.findings.map((row): Row => ({
    id: row.id,
    document: row.document,
    file: fileOf(report, row.document),
    kind: row.kind,
    rules: listed(row.rules),
    priority: row.priority,
    confidence: row.confidence,
    title: row.title,
    requires: row.requires,
    citations: listed(row.citations),
    decided_by: row.decidedBy,
    matters: row.matters,
    check: row.check,
    suggested: row.suggested,
    suppression: row.suppression?.kind ?? null,
    reason: row.suppression?.reason ?? null,
    baseline: row.baseline,
    fingerprint: row.fingerprint,
    passages: row.evidence.length,
    ...placeColumns(report, row.evidence),
  }));
  return { name: 'findings.csv', text: csv(columns, rows) };
}

function claims(report: Report): CsvTable {
  const columns = [
    'id',
    'document',
    'file',
    'practice',
    'polarity',
    'modality',
    'strength',
    'actor',
    'data',
    'recipients',
    'purposes',
    'sources',
    'scope',
    'retention',
    'min_days',
    'max_days',
    'right',
    'channels',
    'deadline_days',
    'duty',
    'topic',
    'value',
    'conditions',
    'exceptions',
    'derived',
    ...PLACE,
  ];
  const rows = report.claims.map((row): Row => ({
    id: row.id,
    document: row.document,
    file: fileOf(report, row.document),
    practice: row.practice,
    polarity: row.polarity,
    modality: row.modality,
    strength: row.strength,
    actor: row.actor,
    data: listed(row.data),
    recipients: listed(row.recipients.map(({ class: kind, name }) => name ?? kind)),
    purposes: listed(row.purposes),
    sources: listed(row.sources),
    scope: listed(Object.entries(row.scope).map(([dimension, values]) => `${dimension}:${values.join('+')}`)),
    retention: row.retention?.kind ?? null,
    min_days: row.retention?.minDays ?? null,
    max_days: row.retention?.maxDays ?? null,
    right: row.right?.kind ?? null,
    channels: listed([...(row.right?.channels ?? []), ...(row.duty?.channels ?? [])]),
    deadline_days: row.right?.deadlineDays ?? row.duty?.days ?? null,
    duty: row.duty?.kind ?? null,
    topic: row.topic,
    value: row.value,
    conditions: listed(row.conditions.map(({ text }) => text)),
    exceptions: listed(row.exceptions),
    derived: row.isDerived,
    ...placeColumns(report, [row.evidence]),
  }));
  return { name: 'claims.csv', text: csv(columns, rows) };
}

function topics(report: Report): CsvTable {
  const columns = [
    'topic',
    'title',
    'group',
    'document',
    'file',
    'tier',
    'value',
    'more_protective',
    'reason',
    ...PLACE,
  ];
  const rows = report.topics.flatMap((topic) =>
    topic.cells.map((cell): Row => ({
      topic: topic.id,
      title: topic.title,
      group: topic.group,
      document: cell.document,
      file: fileOf(report, cell.document),
      tier: cell.tier,
      value: cell.value,
      more_protective: topic.byTier.find(({ tier }) => tier === cell.tier)?.ranked ?? topic.ranked,
      reason: topic.reason,
      ...placeColumns(report, cell.evidence),
    })),
  );
  return { name: 'topics.csv', text: csv(columns, rows) };
}

function changes(report: Report): CsvTable {
  const columns = [
    'id',
    'type',
    'class',
    'priority',
    'confidence',
    'title',
    'reason',
    'before_line',
    'before_quote',
    'after_line',
    'after_quote',
  ];
  const rows = report.changes.map((row): Row => {
    const [before] = placesOf(report, row.before);
    const [after] = placesOf(report, row.after);
    return {
      id: row.id,
      type: row.type,
      class: row.class,
      priority: row.priority,
      confidence: row.confidence,
      title: row.title,
      reason: row.reason,
      before_line: before?.line ?? null,
      before_quote: before?.quote ?? null,
      after_line: after?.line ?? null,
      after_quote: after?.quote ?? null,
    };
  });
  return { name: 'changes.csv', text: csv(columns, rows) };
}

/** Every passage of every element and finding, a row each. */
function evidence(report: Report): CsvTable {
  const columns = ['of', 'id', 'document', 'file', ...PLACE];
  const rowsOf = (of: string, name: string, document: string, ids: readonly string[]): readonly Row[] =>
    ids.map((place) => ({
      of,
      id: name,
      document,
      file: fileOf(report, document),
      ...placeColumns(report, [place]),
    }));
  const rows = [
    ...report.elements.flatMap((row) => rowsOf('element', row.element, row.document, row.evidence)),
    ...report.findings.flatMap((row) => rowsOf('finding', row.id, row.document, row.evidence)),
  ];
  return { name: 'evidence.csv', text: csv(columns, rows) };
}
