// Two dates for the same thing: "Last updated" at the top and another at the bottom.

import type { Document } from '../../../model/document.ts';
import type { Result } from './finding.ts';

export function compareDates(document: Document): readonly Result[] {
  const kinds = [...new Set(document.dates.map(({ kind }) => kind))];
  return kinds.flatMap((kind): readonly Result[] => {
    const dates = document.dates.filter((date) => date.kind === kind && date.iso !== null);
    const first = dates[0];
    const other = dates.find(({ iso }) => iso !== first?.iso);
    if (first === undefined || other === undefined) return [];
    return [{ spans: [first.span, other.span], verdict: 'tension', words: { label: first.label, first: first.text, second: other.text } }];
  });
}
