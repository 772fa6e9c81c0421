// Two dates for the same thing: "Last updated" at the top and another at the bottom.

import type { Document } from '../../../model/document.ts';
import type { Result } from './finding.ts';

export function compareDates(document: Document): readonly Result[] {
  // a text may give several effective dates for its parts; it was last updated once
  const dates = document.dates.filter(({ kind, iso }) => kind === 'last-updated' && iso !== null);
  const first = dates[0];
  const other = dates.find(
    ({ iso, label }) => iso !== first?.iso && label.toLowerCase() === first?.label.toLowerCase(),
  );
  if (first === undefined || other === undefined) return [];
  return [
    {
      spans: [first.span, other.span],
      verdict: 'tension',
      words: { label: first.label, first: first.text, second: other.text },
    },
  ];
}
