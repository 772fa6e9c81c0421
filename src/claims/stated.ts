// The clauses of a line that state something: what the readers of single constructions look through.

import type { Draft } from './draft.ts';
import type { VerbGroup } from './group.ts';
import type { Line } from './line.ts';

/** The word a group says what is done with: its last head, or its first word. */
export const headAt = (group: VerbGroup): number => group.heads.at(-1) ?? group.from;

export const headOf = (line: Line, group: VerbGroup): string => line.lowers[headAt(group)] ?? '';

/** What `read` makes of each finite clause that is asserted; a question states nothing. */
export function fromStated(
  line: Line,
  read: (group: VerbGroup, index: number) => readonly Draft[],
): readonly Draft[] {
  if (line.isQuestion) return NOTHING;
  let drafts = NOTHING;
  line.groups.forEach((group, index) => {
    if (group.status !== 'asserted' || group.kind !== 'finite') return;
    const found = read(group, index);
    // most readers find nothing in most sentences
    if (found.length > 0) drafts = [...drafts, ...found];
  });
  return drafts;
}

const NOTHING: readonly Draft[] = [];
