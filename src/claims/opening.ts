// The clause or phrase before the comma that opens a sentence: "If you delete your account, we …".

import type { VerbGroup } from './group.ts';
import type { Line } from './line.ts';

/** "If you delete your account, …": the clause before the comma that opens the sentence. */
export function openingClause(
  line: Line,
  group: VerbGroup,
): { readonly from: number; readonly to: number } | null {
  const start = group.clauseStart;
  for (let i = start; i > 0; i--) if (/[;:\u2014\u2013]/.test(line.words[i]?.gap ?? '')) return null;
  if (start === 0) return null;
  const conditional = line.groups.find((g) => g.status === 'conditional' && g.from < start);
  if (conditional === undefined) return openingPhrase(line, start);
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

/** "Where required by law, we …", "With your consent, we …" */
function openingPhrase(line: Line, start: number): { readonly from: number; readonly to: number } | null {
  if (!(line.words[start]?.gap ?? '').includes(',')) return null;
  const first = line.lowers[0] ?? '';
  return [
    'if',
    'when',
    'where',
    'with',
    'unless',
    'upon',
    'without',
    'subject',
    'depending',
    'in',
    'as',
    'to',
    'once',
  ].includes(first) && start <= 12
    ? { from: 0, to: start }
    : null;
}
