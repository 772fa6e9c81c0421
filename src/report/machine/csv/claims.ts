// Claims, a row each.

import type { ClaimTables } from '../../parts/places.ts';
import { csv, fileOf, listed, PLACE, placeColumns } from './table.ts';
import type { CsvTable, Row } from './table.ts';

export function claims(report: ClaimTables): CsvTable {
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
