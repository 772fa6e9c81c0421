// Topics of the comparison, a row a cell, and changes between versions.

import { placesOf } from '../../parts/places.ts';
import type { Report } from '../../schema.ts';
import { csv, fileOf, PLACE, placeColumns } from './table.ts';
import type { CsvTable, Row } from './table.ts';

export function topics(report: Report): CsvTable {
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

export function changes(report: Report): CsvTable {
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
