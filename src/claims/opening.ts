// The clause or phrase before the comma that opens a sentence: "If you delete your account, we …".

import type { Frames } from '../lexicon/frames.ts';
import { findPhrases, phraseAt } from '../lexicon/phrases.ts';
import type { ConditionKind } from '../model/vocabulary.ts';
import type { VerbGroup } from './group.ts';
import type { Line } from './line.ts';

/** "If you delete your account, …": the clause before the comma that opens the sentence. */
export function openingClause(
  line: Line,
  group: VerbGroup,
  frames: Frames,
): { readonly from: number; readonly to: number } | null {
  const start = group.clauseStart;
  for (let i = start; i > 0; i--) if (/[;:\u2014\u2013]/.test(line.words[i]?.gap ?? '')) return null;
  if (start === 0) return null;
  const isAim = phraseAt(frames.aims, line.lowers, 0) !== null;
  if (isAim && (line.words[start]?.gap ?? '').includes(',')) return { from: 0, to: start };
  const conditional = line.groups.find((g) => g.status === 'conditional' && g.from < start);
  if (conditional === undefined) return openingPhrase(line, start, frames);
  const from = Math.max(0, conditional.clauseStart - 1);
  return from < start && (line.words[start]?.gap ?? '').includes(',')
    ? { from: startOfMarker(line, from), to: start }
    : null;
}

function startOfMarker(line: Line, from: number): number {
  let at = from;
  while (at > 0 && !/[,;:.]/.test(line.words[at]?.gap ?? '') && from - at < 3) at--;
  return at;
}

/** Choices that open a sentence also where no comma follows: "With your consent we …", "With the permission of a parent we …". */
const CHOICES: ReadonlySet<ConditionKind> = new Set(['consent', 'opt-in', 'user-direction']);

/** "Where required by law, we …", "With your consent, we …" */
function openingPhrase(
  line: Line,
  start: number,
  frames: Frames,
): { readonly from: number; readonly to: number } | null {
  if (start > LONGEST_PHRASE || !frames.openings.has(line.lowers[0] ?? '')) return null;
  const isClosed =
    (line.words[start]?.gap ?? '').includes(',') ||
    findPhrases(frames.conditions, line.lowers, 0, start).some(
      ({ from, value }) => from <= 2 && CHOICES.has(value),
    );
  return isClosed ? { from: 0, to: start } : null;
}

/** Words of an opening phrase at most. */
const LONGEST_PHRASE = 12;
