// The assumptions a report lists. Two versions of one policy mostly rest on the same: these are told once, of
// the new version.

import type { Report } from '../schema.ts';

export function shownAssumptions({ kind, documents, assumptions }: Report): Report['assumptions'] {
  if (kind !== 'change') return assumptions;
  const newest = documents.at(-1)?.id;
  const isSame = (a: Report['assumptions'][number], b: Report['assumptions'][number]): boolean =>
    b.document === newest && a.fact === b.fact && a.value === b.value && a.basis === b.basis;
  return assumptions.filter(
    (each) => each.document === newest || !assumptions.some((other) => isSame(each, other)),
  );
}
