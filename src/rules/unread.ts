// A provision that nobody read (checked: K) may be cited, but not as if it had been: the rule that rests on
// it asks for review, and a note says what counsel should confirm.

import { AuditError } from '../lib/errors.ts';
import type { Locate } from './names.ts';
import type { LawFile, Rule } from './schema.ts';

export function checkUnread(
  rules: readonly Rule[],
  laws: Readonly<Record<string, LawFile>>,
  locate: Locate,
): void {
  const unread = new Set(
    Object.entries(laws).flatMap(([pack, { citations }]) =>
      Object.entries(citations)
        .filter(([, { checked }]) => checked === 'K')
        .map(([id]) => `${pack}/${id}`),
    ),
  );
  for (const { law, lawWhen, confidence, note, file } of rules) {
    if (confidence === 'review' && note !== undefined) continue;
    const cited = [...law, ...Object.values(lawWhen).flat()].find((id) => unread.has(id));
    if (cited === undefined) continue;
    throw new AuditError(
      'rule-unread',
      `${locate(file, cited)}: cites "${cited}", which nobody has read (checked: K)`,
      'Read it and correct the mark, or write "confidence: review" and a "note:" that says what is unsure.',
    );
  }
}
